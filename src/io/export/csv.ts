/** CSV: a file a table, as spreadsheets open it. */
import type { ExportBundle } from "../../core/publish/export/about.ts";
import { csvText } from "../../core/publish/export/csv.ts";
import { type ExportFile, utf8 } from "./format.ts";

/** Tells that a file is UTF-8: without it Excel takes £ and – for other characters. The checker and its like take it off. */
const BYTE_ORDER_MARK = "\uFEFF";

export function encodeCsv({ tables }: Pick<ExportBundle, "tables">): readonly ExportFile[] {
  return tables.map((table) => ({
    path: `${table.id}.csv`,
    bytes: utf8(BYTE_ORDER_MARK + csvText(table)),
  }));
}
