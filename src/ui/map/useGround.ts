/** Whether the map has its ground (land, borders, names, shades), why not, and the way to ask for it again. */
import type { VectorTileSource } from "maplibre-gl";
import { type RefObject, useCallback, useEffect, useState } from "react";
import type { ErrorEvent, MapRef } from "react-map-gl/maplibre";
import type { AreaTiles } from "./area-tiles.ts";
import { SOURCES } from "./layers.ts";

/** What is not there. */
export interface MissingGround {
  readonly reason: string;
  /** True where nothing of it came; else some tiles did not. */
  readonly isWhole: boolean;
}

/** Follows what the map says of its ground; what went missing is asked for again by a press, or once there is a connection. */
export function useGround(map: RefObject<MapRef | null>, tiles: AreaTiles | undefined) {
  const [missing, setMissing] = useState<MissingGround>();
  const isMissing = missing !== undefined;

  const retry = useCallback(() => {
    const source = map.current?.getSource<VectorTileSource>(SOURCES.areas);
    if (tiles === undefined || source === undefined) return;
    setMissing(undefined);
    tiles.renew();
    source.setUrl(tiles.url);
  }, [map, tiles]);

  useEffect(() => {
    if (!isMissing) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [isMissing, retry]);

  const onError = (event: ErrorEvent): void => {
    if (tiles === undefined || !("sourceId" in event) || event.sourceId !== SOURCES.areas) {
      console.error(event.error);
      return;
    }
    const isWhole = !("tile" in event);
    const reason = tiles.trouble() ?? "the file is damaged";
    setMissing((before) => ({ reason, isWhole: isWhole || before?.isWhole === true }));
  };

  return { missing, retry, onError } as const;
}
