/** CSV: a file a table. */
import type { ExportBundle } from "../../core/publish/export/about.ts";
import { csvText } from "../../core/publish/export/csv.ts";
import { type ExportFile, utf8 } from "./format.ts";

export function encodeCsv({ tables }: ExportBundle): readonly ExportFile[] {
  return tables.map((table) => ({ path: `${table.id}.csv`, bytes: utf8(csvText(table)) }));
}
