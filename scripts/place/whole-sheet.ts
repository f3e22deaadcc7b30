/** A table that is read to be written back: whole, or not at all. */
import type { IssueFacts } from "../../src/core/record/issue.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { tableOfFile } from "../../src/core/record/tables/registry.ts";
import { describeIssue } from "../../src/core/record/words.ts";
import { readSheet } from "../../src/io/csv.ts";
import type { Effects } from "../effects.ts";
import { Stop } from "../stop.ts";

/** Cells of a row by column. */
export type Cells = Readonly<Record<string, string>>;

/** Columns that say where a row is; a file without one of them is no table that could be placed. */
const PLACE_COLUMNS = [
  "area_name",
  "council",
  "postcode",
  "latitude",
  "longitude",
  "location_precision",
] as const;

/** The sheet of a file that can be written back with all that it holds; stops where it cannot. */
export async function wholeSheet(effects: Effects, file: string): Promise<Sheet> {
  const bytes = await effects.read(file);
  if (bytes === undefined) throw new Stop(`There is no file ${file}.`);
  const sheet = withoutEmptyEnd(readSheet(file, bytes));
  const [fault] = faultsOf(sheet);
  if (fault === undefined) return sheet;
  const { line, message } = describeIssue(fault, tableOfFile(file));
  throw new Stop(`${file}:${line}: ${message} Nothing was written.`);
}

/** The sheet without the columns at its right end that have neither a name nor any text, which spreadsheets write. */
function withoutEmptyEnd(sheet: Sheet): Sheet {
  const { header, rows } = sheet;
  const named = header.findLastIndex((name) => name !== "") + 1;
  const isWider = rows.some(({ cells }) => cells.slice(named).some((cell) => cell !== ""));
  // A cell with text under no name is a fault that is told.
  if (named === 0 || isWider) return sheet;
  const cut = rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, named) }));
  return { ...sheet, header: header.slice(0, named), rows: cut };
}

/** What would be lost or misplaced if the sheet were written back by the names of its columns. */
function faultsOf({ file, header, headerLine, rows, issues }: Sheet): readonly IssueFacts[] {
  const width = header.length;
  const repeated = header.find((name, at) => header.indexOf(name) < at);
  return [
    ...issues,
    ...PLACE_COLUMNS.filter((name) => !header.includes(name)).map(
      (name): IssueFacts => ({ file, line: headerLine, column: name, code: "missing-column", detail: name }),
    ),
    ...(repeated === undefined
      ? []
      : [{ file, line: headerLine, value: repeated, code: "repeated-header" } as const]),
    ...rows
      .filter(({ cells }) => cells.length !== width)
      .map(
        ({ line, cells }): IssueFacts => ({
          file,
          line,
          code: cells.length < width ? "too-few-cells" : "too-many-cells",
          detail: `${cells.length} of ${width}`,
        }),
      ),
  ];
}

/** The rows of a sheet, each by the names of its columns. */
export function rowsOf({ header, rows }: Sheet): readonly Cells[] {
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}
