/** From the files of a format to the one file that a person gets: alone, or in a zip beside what says what they are. */
import { type Zippable, zipSync } from "fflate";
import { aboutText, type ExportBundle } from "../../core/publish/export/about.ts";
import { dataPackage } from "../../core/publish/export/data-package.ts";
import { type ExportFile, type ExportFormat, type ExportTools, utf8 } from "./format.ts";

/** A file to be given to a person. */
export interface PackedExport extends ExportFile {
  readonly mediaType: string;
}

/** Files of this size and more are stored as they are: packing them would take longer than people wait. */
const MOST_PACKED_BYTES = 4 * 1024 * 1024;
/** The earliest moment that a zip can name: the same input gives the same bytes. */
const FIRST_MOMENT = "1980-01-01T00:00:00";

/** A bundle in a format. */
export async function packExport(
  format: ExportFormat,
  bundle: ExportBundle,
  tools: ExportTools,
): Promise<PackedExport> {
  const files = await format.encode(bundle, tools);
  const [only] = files;
  if (format.about === "inside" && only !== undefined) return { ...only, mediaType: format.mediaType };
  const sidecars = [
    { path: "README.txt", bytes: utf8(aboutText(bundle)) },
    {
      path: "datapackage.json",
      bytes: utf8(`${JSON.stringify(dataPackage(bundle, packaged(format, files)), null, 1)}\n`),
    },
  ];
  const bytes = zipFiles([...files, ...sidecars]);
  return { path: `${bundle.name}-${format.extension}.zip`, bytes, mediaType: "application/zip" };
}

function packaged({ mediaType, extension }: ExportFormat, files: readonly ExportFile[]) {
  return files.map(({ path, bytes }) => ({ path, bytes: bytes.length, mediaType, format: extension }));
}

/** Files in a zip; packed whatever their size where nobody waits for it. */
export function zipFiles(files: readonly ExportFile[], isWaitedFor = true): Uint8Array<ArrayBuffer> {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const level = !isWaitedFor ? 6 : bytes < MOST_PACKED_BYTES ? 6 : 0;
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes: content }) => [path, [content, { level, mtime: FIRST_MOMENT }]]),
  );
  return zipSync(entries);
}
