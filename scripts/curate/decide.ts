/** Decisions about rows that came in: what becomes of the table, of the file, and of the list of decisions. Pure: texts in, texts out. */
import type { Table } from "../../src/core/record/column.ts";
import { type Cells, keyOf, sheetCells } from "../../src/core/record/difference.ts";
import { joinedPlace } from "../../src/core/record/joined-place.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { writeCsv } from "../../src/io/csv.ts";
import { plainLine } from "../issue-table.ts";
import { Stop } from "../stop.ts";

/** What can be decided. */
export type Verdict = "accept" | "merge" | "reject";

/** Columns of the list of decisions. */
export const DECISION_COLUMNS = ["day", "decision", "table", "key", "reason", "file"] as const;

/** One line of the list of decisions. */
export type Decision = Readonly<Record<(typeof DECISION_COLUMNS)[number], string>>;

/** Rows of a table with one put in its place: instead of the one whose key is `replaces`, else where the order of keys has it. */
export function withRow(
  table: Table,
  rows: readonly Cells[],
  cells: Cells,
  replaces = keyOf(table, cells),
): readonly Cells[] {
  const key = keyOf(table, cells);
  const next = [...rows];
  const at = rows.findIndex((row) => keyOf(table, row) === replaces);
  if (at !== -1) {
    next[at] = { ...rows[at], ...cells };
    return next;
  }
  const place = rows.findIndex((row) => keyOf(table, row) > key);
  next.splice(place === -1 ? rows.length : place, 0, cells);
  return next;
}

/** The text of a table with other rows; lines of rows that stay are as they were. */
export function tableText(table: Table, sheet: Sheet, rows: readonly Cells[]): string {
  const header = fullHeader(table, sheet);
  return writeCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ""))]);
}

/** The present row that a curator names: by its whole key, or by the first column of it where no other row shares that. */
export function rowNamed(table: Table, rows: readonly Cells[], name: string): Cells | undefined {
  const exact = rows.find((row) => keyOf(table, row) === name);
  if (exact !== undefined) return exact;
  const some = rows.filter((row) => row[table.key[0] ?? "id"] === name);
  if (some.length <= 1) return some[0];
  const shown = some.slice(0, MOST_NAMED).map((row) => plainLine(`  --into "${keyOf(table, row)}"`));
  const more = some.length > MOST_NAMED ? [`  … and ${some.length - MOST_NAMED} more`] : [];
  throw new Stop(
    [`“${name}” names ${some.length} rows of ${table.name}. Say which:`, ...shown, ...more].join("\n"),
  );
}

const MOST_NAMED = 30;

/** The header of the file, with columns of the table that it lacks behind it. */
function fullHeader(table: Table, sheet: Sheet): readonly string[] {
  const missing = Object.keys(table.columns).filter((name) => !sheet.header.includes(name));
  return [...sheet.header, ...missing];
}

/**
 * The present row with what the submitted one adds: empty cells are filled, lists get what they lack, and the columns
 * in `take` are overwritten. Sources are joined and the newer check counts. The key stays, and the place is told as roughly
 * as the more careful of the two rows tells it, unless `take` names the precision.
 */
export function mergeRows(table: Table, present: Cells, submitted: Cells, take: readonly string[]): Cells {
  const unknown = take.find((name) => !Object.hasOwn(table.columns, name));
  if (unknown !== undefined)
    throw new Stop(
      `${table.name} has no column “${unknown}”. Columns: ${Object.keys(table.columns).join(", ")}.`,
    );
  const merged: Record<string, string> = { ...present };
  for (const [name, column] of Object.entries(table.columns)) {
    const [now = "", came = ""] = [present[name], submitted[name]];
    if (came === "" || table.key.includes(name)) continue;
    if (take.includes(name) || now === "") merged[name] = came;
    else if (column.cell.many && column.cell.vocabulary === undefined) merged[name] = joined(now, came);
    else if (name === "last_checked" && came > now) merged[name] = came;
  }
  const isTaken = take.includes("location_precision");
  return joinedPlace(merged, isTaken ? { ...present, location_precision: "" } : present, submitted);
}

function joined(now: string, came: string): string {
  const pieces = [...now.split(";"), ...came.split(";")].map((piece) => piece.trim());
  return [...new Set(pieces)].filter((piece) => piece !== "").join(";");
}

/** The file that came in without some of its lines; undefined when no row is left. */
export function withoutRows(sheet: Sheet, lines: ReadonlySet<number>): string | undefined {
  const left = sheet.rows.filter((row) => !lines.has(row.line));
  return left.length === 0 ? undefined : writeCsv([sheet.header, ...left.map(({ cells }) => cells)]);
}

/** The list of decisions with some more. */
export function withDecisions(list: Sheet | undefined, decisions: readonly Decision[]): string {
  const rows = list === undefined ? [] : sheetCells(list);
  return writeCsv([
    DECISION_COLUMNS,
    ...[...rows, ...decisions].map((row) => DECISION_COLUMNS.map((name) => row[name] ?? "")),
  ]);
}
