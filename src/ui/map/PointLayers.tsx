/** The results on the map: clusters with their count, and single records by kind. */
import { Layer, Source } from "react-map-gl/maplibre";
import { LAST_CLUSTERED_ZOOM, POINTS_LAYER } from "../../state/point-layer.ts";
import { POINT_IMAGE } from "./images.ts";
import { SOURCES } from "./layers.ts";
import type { MapLook } from "./looks.ts";

interface Props {
  readonly tiles: string[];
  readonly look: MapLook;
}

export function PointLayers({ tiles, look }: Props) {
  return (
    <Source id={SOURCES.points} type="vector" tiles={tiles} maxzoom={LAST_CLUSTERED_ZOOM + 1}>
      <Layer
        id="clusters"
        source-layer={POINTS_LAYER}
        type="circle"
        filter={["has", "point_count"]}
        paint={{
          "circle-color": look.cluster,
          "circle-radius": ["interpolate", ["linear"], ["get", "point_count"], 2, 12, 20, 18, 100, 26],
          "circle-stroke-color": look.paper,
          "circle-stroke-width": 2,
          "circle-opacity": 0.92,
        }}
      />
      <Layer
        id="cluster-count"
        source-layer={POINTS_LAYER}
        type="symbol"
        filter={["has", "point_count"]}
        layout={{
          "text-field": ["get", "point_count_abbreviated"],
          "text-font": ["Atkinson Hyperlegible Next", "sans-serif"],
          "text-size": 13,
          "text-allow-overlap": true,
        }}
        paint={{ "text-color": look.clusterText }}
      />
      <Layer
        id="points"
        source-layer={POINTS_LAYER}
        type="symbol"
        filter={["!", ["has", "point_count"]]}
        layout={{
          "icon-image": POINT_IMAGE,
          "icon-size": ["interpolate", ["linear"], ["zoom"], 5, 0.55, 10, 0.8],
          "icon-allow-overlap": true,
        }}
      />
    </Source>
  );
}
