/** The results as points on the map: their tiles are made away from the page, which only hands them on. */
import {
  addProtocol,
  type Map as MapLibreMap,
  type MapSourceDataEvent,
  type VectorTileSource,
} from "maplibre-gl";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { useActions } from "../common/store.tsx";
import { SOURCES } from "./layers.ts";

const SCHEME = "points";

const addressesOf = (drawing: number): string[] => [`${SCHEME}://${drawing}/{z}/{x}/{y}`];
/** Before anything is drawn; these tiles are empty. */
const NO_TILES = addressesOf(0);

/** The points of the passing records: where their tiles are to be had, and what the map must tell of them. */
export function usePoints(map: RefObject<MapRef | null>, passes: Uint8Array) {
  const { points } = useActions();
  const [tiles, setTiles] = useState(NO_TILES);
  const given = useRef(NO_TILES);
  const next = useRef<string[]>(undefined);
  const arrived = useRef(false);

  // One set of tiles at a time: the map may never ask for a set that is given while tiles of another are on
  // their way (https://github.com/maplibre/maplibre-gl-js/issues/6251).
  const give = useCallback(() => {
    const canvas = map.current?.getMap();
    if (next.current === undefined || canvas === undefined || !hasLoaded(canvas, given.current)) return;
    given.current = next.current;
    next.current = undefined;
    setTiles(given.current);
  }, [map]);

  useEffect(() => {
    addProtocol(SCHEME, async ({ url }) => {
      const [drawing = 0, z = 0, x = 0, y = 0] = url.slice(`${SCHEME}://`.length).split("/").map(Number);
      return { data: await points.pointTile(drawing, { z, x, y }) };
    });
  }, [points]);

  useEffect(() => {
    let newest = true;
    void points.drawPoints(passes).then((drawing) => {
      if (!newest) return;
      next.current = addressesOf(drawing);
      give();
    });
    return () => {
      newest = false;
    };
  }, [passes, points, give]);

  const handlers = useMemo(
    () => ({
      onSourceData: ({ target, sourceId, tile }: MapSourceDataEvent) => {
        if (sourceId !== SOURCES.points || tile === undefined || !hasLoaded(target, given.current)) return;
        if (given.current !== NO_TILES) arrived.current = true;
        give();
      },
      /** Marks on the browser's timeline (`points-drawn`) when points that came have been drawn, so that it can be measured. */
      onRender: () => {
        if (arrived.current) performance.mark("points-drawn");
        arrived.current = false;
      },
    }),
    [give],
  );
  return { tiles, handlers };
}

/** True when the map has these tiles, and none is on its way. */
function hasLoaded(map: MapLibreMap, tiles: readonly string[]): boolean {
  const source = map.getSource<VectorTileSource>(SOURCES.points);
  return source?.tiles?.[0] === tiles[0] && map.isSourceLoaded(SOURCES.points);
}
