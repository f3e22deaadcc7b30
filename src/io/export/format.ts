/** What an export format is. */
import type { ExportBundle } from "../../core/publish/export/about.ts";

/** One file of a format. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a format needs of the machine that it runs on. */
export interface ExportTools {
  /** The bytes of SQLite as WebAssembly. */
  readonly sqlite: () => Promise<ArrayBuffer>;
}

export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** Which tools open it. */
  readonly opensIn: string;
  /** Type and ending of one file of the format. */
  readonly mediaType: string;
  readonly extension: string;
  /** `sidecar`: files in a zip beside a text that says what they are. `inside`: one file that says so itself. */
  readonly about: "sidecar" | "inside";
  /** True where rows without a shape have no place in it. */
  readonly isMap: boolean;
  readonly encode: (bundle: ExportBundle, tools: ExportTools) => Promise<readonly ExportFile[]>;
}

/** Text as bytes. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
