/** Gaps on the map: the neighbourhoods' ground when close, their centres from afar; and what is tried out. */
import { useEffect, useMemo, useRef } from "react";
import { Layer, type MapRef, Source, useMap as useMapGl } from "react-map-gl/maplibre";
import { numberOfCode } from "../../core/place/gss-code.ts";
import { deriveCoverage } from "../../state/coverage.ts";
import { useMap } from "../common/store.tsx";
import { NEIGHBOURHOOD_ZOOM } from "../explore/ShadeChoice.tsx";
import { ABOVE_SHADES, SOURCES } from "./layers.ts";

export function GapLayers({ colour, tried }: { readonly colour: string; readonly tried: string }) {
  const tool = useMap((state) => state.view.tool);
  return tool === "gaps" ? <Gaps colour={colour} tried={tried} /> : null;
}

function Gaps({ colour, tried }: { readonly colour: string; readonly tried: string }) {
  const coverage = useMap(deriveCoverage);
  const added = useMap((state) => state.view.trial.added);
  const map = useMapGl().current;
  const codes = useMemo(
    () =>
      new Set(
        Array.from(coverage?.answer.gaps ?? [], (centre) =>
          numberOfCode(coverage?.centres.codes[centre] ?? "E0"),
        ),
      ),
    [coverage],
  );
  useMarked(map, codes);
  const centres = useMemo(
    () =>
      pointCollection(
        Array.from(coverage?.answer.gaps ?? [], (centre) => [
          coverage?.centres.longitudes[centre] ?? 0,
          coverage?.centres.latitudes[centre] ?? 0,
        ]),
      ),
    [coverage],
  );
  const trial = useMemo(
    () => pointCollection(added.map(({ latitude, longitude }) => [longitude, latitude])),
    [added],
  );
  return (
    <>
      <Layer
        id="gap-fill"
        source={SOURCES.areas}
        source-layer="neighbourhoods"
        type="fill"
        minzoom={NEIGHBOURHOOD_ZOOM}
        beforeId={ABOVE_SHADES}
        paint={{
          "fill-color": colour,
          "fill-opacity": ["case", ["boolean", ["feature-state", "gap"], false], 0.75, 0],
        }}
      />
      <Source id="gap-centres" type="geojson" data={centres}>
        <Layer
          id="gap-centres"
          type="circle"
          maxzoom={NEIGHBOURHOOD_ZOOM}
          // Below the records' points, which may be on the map already.
          beforeId={ABOVE_SHADES}
          paint={{
            "circle-color": colour,
            "circle-radius": ["interpolate", ["linear"], ["zoom"], 5, 1.6, 8, 4],
            "circle-opacity": 0.8,
          }}
        />
      </Source>
      <Source id="tried" type="geojson" data={trial}>
        <Layer
          id="tried"
          type="circle"
          paint={{
            "circle-color": tried,
            "circle-radius": 9,
            "circle-stroke-width": 3,
            "circle-stroke-color": "#ffffff",
          }}
        />
      </Source>
    </>
  );
}

/** Marks features by their state; only those that came or went are touched. */
function useMarked(map: MapRef | undefined, codes: ReadonlySet<number>): void {
  const marked = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (map === undefined || map.getSource(SOURCES.areas) === undefined) return;
    const feature = (id: number) => ({ source: SOURCES.areas, sourceLayer: "neighbourhoods", id });
    for (const id of marked.current) if (!codes.has(id)) map.setFeatureState(feature(id), { gap: false });
    for (const id of codes) if (!marked.current.has(id)) map.setFeatureState(feature(id), { gap: true });
    marked.current = codes;
  }, [map, codes]);
  useEffect(
    () => () => {
      if (map?.getSource(SOURCES.areas) !== undefined)
        map.removeFeatureState({ source: SOURCES.areas, sourceLayer: "neighbourhoods" });
    },
    [map],
  );
}

function pointCollection(coordinates: readonly (readonly number[])[]) {
  return {
    type: "FeatureCollection" as const,
    features: coordinates.map((point) => ({
      type: "Feature" as const,
      geometry: { type: "Point" as const, coordinates: [...point] },
      properties: {},
    })),
  };
}
