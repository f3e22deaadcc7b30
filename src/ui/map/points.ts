/** The results as points on the map: their tiles are made away from the page, which only hands them on. */
import { addProtocol, type MapSourceDataEvent } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useActions } from "../common/store.tsx";
import { SOURCES } from "./layers.ts";

const SCHEME = "points";

const addressesOf = (drawing: number): string[] => [`${SCHEME}://${drawing}/{z}/{x}/{y}`];
/** Before anything is drawn; these tiles are empty. */
const NO_TILES = addressesOf(0);

/** Where the tiles of the passing records' points are to be had. */
export function usePointTiles(passes: Uint8Array): string[] {
  const { points } = useActions();
  const [tiles, setTiles] = useState(NO_TILES);
  useEffect(() => {
    addProtocol(SCHEME, async ({ url }) => {
      const [drawing = 0, z = 0, x = 0, y = 0] = url.slice(`${SCHEME}://`.length).split("/").map(Number);
      return { data: await points.pointTile(drawing, { z, x, y }) };
    });
  }, [points]);
  useEffect(() => {
    let newest = true;
    void points.drawPoints(passes).then((drawing) => {
      if (newest) setTiles(addressesOf(drawing));
    });
    return () => {
      newest = false;
    };
  }, [passes, points]);
  return tiles;
}

/** Marks on the browser's timeline (`points-drawn`) when points that came have been drawn, so that it can be measured. */
export function useDrawnMark(tiles: string[]) {
  const arrived = useRef(false);
  const onSourceData = useCallback(
    ({ sourceId, isSourceLoaded, tile }: MapSourceDataEvent) => {
      const isPoints = sourceId === SOURCES.points && tile !== undefined && tiles !== NO_TILES;
      if (isPoints && isSourceLoaded) arrived.current = true;
    },
    [tiles],
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
