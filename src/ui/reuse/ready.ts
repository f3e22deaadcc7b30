/** Fetches what downloads need once the records are here, for browsers that keep the site's files. */
import { openExporter } from "../../io/export/start.ts";
import { readyValue } from "../../io/load.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import type { MapState, MapStore } from "../../state/store.ts";
import { addressOf } from "./useExporter.ts";

/** The details of more records than this, some 5 MB, are not fetched unasked. */
const MOST_RECORDS = 2000;

/** Has a worker fetch the details of all records, where they are few, the code of the formats and that of the dialog. */
export function keepDownloadsReady(store: Pick<MapStore, "getState" | "subscribe">): void {
  const stop = store.subscribe(fetchWhenSettled);
  let isDone = false;
  function fetchWhenSettled(): void {
    const state = store.getState();
    // Never before the list: the layers are what it is waiting for.
    if (isDone || LAYER_IDS.some((id) => state.layers[id].state === "loading")) return;
    isDone = true;
    stop();
    fetchAll(state);
  }
  fetchWhenSettled();
}

function fetchAll(state: MapState): void {
  const manifest = readyValue(state.manifest);
  if (manifest === undefined) return;
  const exporter = openExporter();
  void exporter.fetch(detailsFiles(state), addressOf(manifest)).then(() => {
    exporter.close();
    // What could not be fetched now is asked for again, and said, when the dialog is opened.
    Promise.all([import("./ReuseDialog.tsx"), import("../../io/csv.ts")]).catch(() => undefined);
  });
}

/** Addresses of the columns, which a worker of its own reads; none before the manifest is there. */
export function columnAddresses({ manifest }: MapState): readonly string[] {
  const ready = readyValue(manifest);
  if (ready === undefined) return [];
  const { layers, version } = addressOf(ready);
  return LAYER_IDS.map((id) => `${layers}columns/${id}.json?v=${version}`);
}

/** Files of details of every layer, which the manifest does not list one by one; none where there are many. */
export function detailsFiles({ layers, catalogue, manifest }: MapState): readonly string[] {
  const perFile = readyValue(manifest)?.detailsPerFile;
  if (perFile === undefined || catalogue.count > MOST_RECORDS) return [];
  return LAYER_IDS.flatMap((id) =>
    Array.from(
      { length: Math.ceil((readyValue(layers[id])?.count ?? 0) / perFile) },
      (_, number) => `details/${id}-${number}.json`,
    ),
  );
}
