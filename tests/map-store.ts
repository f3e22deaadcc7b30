/** A map's store over files in memory, for tests of what the page does with them. */
import { cataloguesInPlace } from "../src/state/catalogues.ts";
import { type LayerFiles, layerFiles } from "../src/state/layer-files.ts";
import { createMapStore, type MapStore, type StoreEffects } from "../src/state/store.ts";

/** The files of a site that `read` gives by path beside the page; undefined for one that is not there. */
export function filesInMemory(read: (path: string) => Uint8Array | string | undefined): LayerFiles {
  return layerFiles(async (input) => {
    const content = read(new URL(String(input), "https://map.example.org/").pathname.slice(1));
    if (content === undefined) return new Response("", { status: 404 });
    return new Response(typeof content === "string" ? content : content.slice());
  }, "/");
}

/** A store that has opened, with an address that nobody reads and a device that does not say where it is. */
export async function openedStore(files: LayerFiles, effects: Partial<StoreEffects> = {}): Promise<MapStore> {
  const store = createMapStore({
    files,
    catalogues: cataloguesInPlace(files),
    address: { read: () => "", write: () => undefined, onStep: () => () => undefined },
    locate: async () => ({ ok: false, reason: "" }),
    today: "2026-11-22",
    ...effects,
  });
  await store.actions.open();
  return store;
}
