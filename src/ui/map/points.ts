/** The results as points for the map: their GeoJSON is made away from the page and read by the map from its address. */
import type { FeatureCollection } from "geojson";
import type { MapSourceDataEvent } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useActions } from "../common/store.tsx";
import { SOURCES } from "./layers.ts";

const NO_POINTS: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Points of the passing records, for a source: none at first, then the address of the newest. */
export function usePoints(passes: Uint8Array): string | FeatureCollection {
  const { points } = useActions();
  const [data, setData] = useState<string | FeatureCollection>(NO_POINTS);
  useEffect(() => {
    let newest = true;
    void points(passes).then((address) => {
      if (newest && address !== undefined) setData(address);
    });
    return () => {
      newest = false;
    };
  }, [passes, points]);
  return data;
}

/** Marks on the browser's timeline (`points-drawn`) when points that came have been drawn, so that it can be measured. */
export function useDrawnMark(data: string | FeatureCollection) {
  const arrived = useRef(false);
  const onSourceData = useCallback(
    ({ sourceId, isSourceLoaded }: MapSourceDataEvent) => {
      if (sourceId === SOURCES.points && isSourceLoaded && data !== NO_POINTS) arrived.current = true;
    },
    [data],
  );
  return useMemo(
    () => ({
      onSourceData,
      onRender: () => {
        if (arrived.current) performance.mark("points-drawn");
        arrived.current = false;
      },
    }),
    [onSourceData],
  );
}
