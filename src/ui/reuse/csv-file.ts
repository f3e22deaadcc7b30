/** A tool's own rows as a CSV that any tool reads, in a zip beside a text with question, answer, caveats and definitions. */
import type { ExportBundle, PageFacts } from "../../core/publish/export/about.ts";
import type { ExportTools } from "../../io/export/format.ts";
import { readyValue } from "../../io/load.ts";
import { saveFile } from "../../io/save-file.ts";
import type { MapState } from "../../state/store.ts";
import { currentLink } from "./query.ts";

/** What a file made on this page says of it; undefined until the manifest has come. */
export function pageFacts({ view, manifest, today }: MapState): PageFacts | undefined {
  const ready = readyValue(manifest);
  if (ready === undefined) return undefined;
  return { link: currentLink(view), date: today, version: ready.version, site: ready.site };
}

/** Writes the bundle and gives it to the person; the code that writes comes when it is first needed. */
export async function saveCsv(bundle: ExportBundle): Promise<void> {
  const [{ packExport }, { exportFormat }] = await Promise.all([
    import("../../io/export/package.ts"),
    import("../../io/export/formats.ts"),
  ]);
  const file = await packExport(exportFormat("csv"), bundle, NO_TOOLS);
  saveFile(file.path, file.mediaType, file.bytes);
}

/** CSV needs nothing of the machine. */
const NO_TOOLS: ExportTools = { sqlite: () => Promise.resolve(new ArrayBuffer(0)) };
