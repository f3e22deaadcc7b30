/** The embedded basemap as a MapLibre style: land, councils and names from the site's own tiles; no other host, no font server. */
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { ABOVE_SHADES, SOURCES } from "./layers.ts";
import type { MapLook } from "./looks.ts";

const FONT = ["Atkinson Hyperlegible Next", "sans-serif"];

/** The style without records: they are added above it. */
export function basemapStyle(look: MapLook, tilesUrl: string | undefined): StyleSpecification {
  const sea: LayerSpecification = {
    id: "sea",
    type: "background",
    paint: { "background-color": look.sea },
  };
  if (tilesUrl === undefined) return { version: 8, sources: {}, layers: [sea] };
  return {
    version: 8,
    sources: { [SOURCES.areas]: { type: "vector", url: tilesUrl } },
    layers: [sea, ...landLayers(look), ...nameLayers(look)],
  };
}

function area(id: string, sourceLayer: string) {
  return { id, source: SOURCES.areas, "source-layer": sourceLayer } as const;
}

function landLayers(look: MapLook): readonly LayerSpecification[] {
  return [
    { ...area("abroad", "land"), type: "fill", paint: { "fill-color": look.abroad } },
    { ...area("land", "councils"), type: "fill", paint: { "fill-color": look.land } },
    {
      ...area(ABOVE_SHADES, "councils"),
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": look.border,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 9, 1, 12, 1.8],
      },
    },
  ];
}

function nameLayers(look: MapLook): readonly LayerSpecification[] {
  const text = {
    "text-color": look.regionText,
    "text-halo-color": look.halo,
    "text-halo-width": 1.4,
  } as const;
  return [
    {
      ...area("town-name", "towns"),
      type: "symbol",
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 5, 11, 10, 14],
        "symbol-sort-key": ["get", "rank"],
        "text-padding": 6,
      },
      paint: text,
    },
    {
      ...area("council-name", "council_names"),
      type: "symbol",
      minzoom: 8.5,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 12,
        "text-transform": "uppercase",
        "text-letter-spacing": 0.08,
        "text-max-width": 8,
        "text-padding": 12,
      },
      paint: { ...text, "text-opacity": 0.75 },
    },
  ];
}
