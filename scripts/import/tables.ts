/** The reference tables as importers change them: rows by key, columns that each importer fills, written sorted. */
import Papa from "papaparse";
import { COUNCIL_COLUMNS } from "../../src/core/place/council.ts";
import { NEIGHBOURHOOD_COLUMNS } from "../../src/core/place/neighbourhood.ts";
import { joinPath, readText } from "../effects.ts";
import type { ImportContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** One row by column name; a column that no importer has filled yet is absent. */
export type TableRow = Partial<Record<ColumnName, string>>;

/** A reference table: its file, its columns in order, and the columns that order its rows. */
export interface TableShape {
  readonly file: string;
  readonly columns: readonly ColumnName[];
  readonly sortedBy: readonly ColumnName[];
}

/** Every column of every reference table. */
export type ColumnName =
  | (typeof NEIGHBOURHOOD_COLUMNS)[number]
  | (typeof COUNCIL_COLUMNS)[number]
  | "sector"
  | "postcodes"
  | "outward"
  | "rank";

/** Every reference table that importers write. */
export const TABLES = {
  neighbourhoods: { file: "neighbourhoods.csv", columns: NEIGHBOURHOOD_COLUMNS, sortedBy: ["code"] },
  councils: { file: "councils.csv", columns: COUNCIL_COLUMNS, sortedBy: ["code"] },
  sectors: {
    file: "postcode-sectors.csv",
    columns: ["sector", "latitude", "longitude", "council", "postcodes"],
    sortedBy: ["sector"],
  },
  border: { file: "border.csv", columns: ["code", "latitude", "longitude"], sortedBy: ["code"] },
  towns: {
    file: "towns.csv",
    columns: ["name", "council", "latitude", "longitude", "rank"],
    sortedBy: ["name", "council", "latitude"],
  },
  places: {
    file: "places.csv",
    columns: ["name", "outward", "council", "latitude", "longitude"],
    sortedBy: ["name", "outward", "latitude"],
  },
} as const satisfies Readonly<Record<string, TableShape>>;

/** Where the reference tables lie. */
export function tablePath(context: ImportContext, shape: TableShape): string {
  return joinPath(context.root, "data", "reference", shape.file);
}

/** Reads a table's rows; none when it is not written yet. */
export async function readTable(context: ImportContext, shape: TableShape): Promise<TableRow[]> {
  const text = await readText(context.effects, tablePath(context, shape));
  if (text === undefined) return [];
  return Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** Reads a table's rows by their code; refuses when the importer that makes it has not run. */
export async function readByCode(
  context: ImportContext,
  shape: TableShape,
  madeBy: string,
): Promise<Map<string, TableRow>> {
  const rows = await readTable(context, shape);
  if (rows.length === 0)
    throw new Refusal(`data/reference/${shape.file} is not there yet: import ${madeBy} first.`);
  return new Map(rows.map((row) => [row.code ?? "", row]));
}

/** Writes a table: sorted, every column, one line ending; gives the line to report. */
export async function writeTable(
  context: ImportContext,
  shape: TableShape,
  rows: Iterable<TableRow>,
): Promise<string> {
  const cells = [...rows]
    .sort((a, b) => compareRows(shape.sortedBy, a, b))
    .map((row) => shape.columns.map((column) => row[column] ?? ""));
  const text = Papa.unparse([[...shape.columns], ...cells], { newline: "\n" });
  await context.effects.write(tablePath(context, shape), `${text}\n`);
  return `Wrote data/reference/${shape.file}: ${cells.length.toLocaleString("en-GB")} rows.`;
}

/** By code unit, so that the order is the same on every machine. */
function compareRows(columns: readonly ColumnName[], a: TableRow, b: TableRow): number {
  for (const column of columns) {
    const [left = "", right = ""] = [a[column], b[column]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Degrees with five decimals, which is about a metre. */
export function formatDegrees(degrees: number): string {
  return degrees.toFixed(5);
}
