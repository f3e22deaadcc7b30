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

/** The address that a map's style gives the area tiles; undefined before the manifest is there, or where it has none. */
export function useAreaTiles(manifest: Manifest | undefined): string | undefined {
  return useMemo(() => {
    const file =
      manifest === undefined
        ? undefined
        : areaTiles((input, init) => fetch(input, init), siteRoot(), manifest);
    if (file === undefined) return undefined;
    protocol.add(new PMTiles(file));
    return `pmtiles://${file.getKey()}`;
  }, [manifest]);
}
