/** Fetches what downloads need, for browsers that keep the site's files: all but SQLite, which comes when the dialog is opened. */
import { openExporter } from "../../io/export/start.ts";
import { readyValue } from "../../io/load.ts";
import type { MapState } from "../../state/store.ts";
import { addressOf } from "./useExporter.ts";

/** More than this is not fetched unasked. */
const MOST_BYTES = 5_000_000;

/** Has a worker fetch the details of all records, where they are few, and the code of the formats. */
export function keepDownloadsReady(state: MapState): void {
  const manifest = readyValue(state.manifest);
  if (manifest === undefined) return;
  const details = manifest.files.filter(({ file }) => file.startsWith("details/"));
  const bytes = details.reduce((sum, file) => sum + file.bytes, 0);
  const exporter = openExporter();
  const files = bytes <= MOST_BYTES ? details.map(({ file }) => file) : [];
  void exporter.fetch(files, false, addressOf(manifest)).then(() => {
    exporter.close();
    void import("./ReuseDialog.tsx");
  });
}
