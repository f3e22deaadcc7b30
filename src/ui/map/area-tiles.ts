/** MapLibre made ready for the site's own tiles: its worker, and the area tiles of the build as a source. */
import { addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { PMTiles, Protocol } from "pmtiles";
import { useMemo } from "react";
import type { Manifest } from "../../core/publish/manifest.ts";
import { siteRoot } from "../../io/site-root.ts";
import { areaTiles } from "../../io/tiles.ts";

setWorkerUrl(workerUrl);
const protocol = new Protocol();
addProtocol("pmtiles", protocol.tile);

/** The area tiles of a build, as a map's style and its troubles need them. */
export interface AreaTiles {
  /** The address that a map's style gives them. */
  readonly url: string;
  /** Why they did not come, in words; undefined where they came. */
  trouble(): string | undefined;
  /** Forgets what was read and what failed, so that they are asked for afresh. */
  renew(): void;
}

/** The area tiles; undefined before the manifest is there, or where a build has none. */
export function useAreaTiles(manifest: Manifest | undefined): AreaTiles | undefined {
  return useMemo(() => {
    if (manifest === undefined) return undefined;
    const make = () => areaTiles((input, init) => fetch(input, init), siteRoot(), manifest);
    let file = make();
    if (file === undefined) return undefined;
    const url = `pmtiles://${file.getKey()}`;
    protocol.add(new PMTiles(file));
    const renew = (): void => {
      file = make();
      if (file !== undefined) protocol.add(new PMTiles(file));
    };
    return { url, trouble: () => file?.trouble, renew };
  }, [manifest]);
}
