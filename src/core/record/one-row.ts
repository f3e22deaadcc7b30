/** The check of a row while it is being written: each answer is judged as soon as it can be, whatever else is missing. */
import { acrossFaults, type Ground, type KeysByTable } from "./across.ts";
import { checkTable } from "./check.ts";
import type { Table } from "./column.ts";
import { type Cells, rowDifference, sheetOfRow } from "./difference.ts";
import type { Issue, IssueFacts } from "./issue.ts";
import { readCell } from "./read-cell.ts";
import type { RowContext, Values } from "./rules.ts";
import { describeIssue } from "./words.ts";

/** What a row is judged beside, as far as it has been loaded. */
export interface Beside {
  /** The keys of the tables that are here; a reference to another is not judged. */
  readonly keys: KeysByTable;
  /** Undefined until it is here; nothing is judged on the ground before. */
  readonly ground: Ground | undefined;
}

/**
 * All that is wrong with one row as it stands: what the check of its file tells, and what a right cell is found to be beside
 * other tables and on the ground. The check of a whole file looks there only at rows without an error.
 */
export function issuesOfRow(
  table: Table,
  cells: Cells,
  context: RowContext,
  { keys, ground }: Beside,
): readonly Issue[] {
  const sheet = sheetOfRow(table, cells);
  const rows = [{ line: 2, record: judgedCells(table, sheet.rows[0]?.cells ?? []) }];
  const across = acrossFaults({ table, file: sheet.file, rows }, keys, ground);
  const told = across.filter((fault) => isKnown(fault, table, keys));
  return [...checkTable(table, sheet, context).issues, ...told.map((facts) => describeIssue(facts, table))];
}

/** Columns on which hangs whether a postcode has to place the row: a point does so, and a council may. */
const BESIDE_POSTCODE = ["latitude", "longitude", "council"];

/** The values of the cells that are right. A postcode is left out where a cell that bears on it cannot be read. */
function judgedCells(table: Table, texts: readonly string[]): Values {
  const record: Record<string, unknown> = {};
  let isPlaceUnclear = false;
  Object.entries(table.columns).forEach(([name, column], at) => {
    const fault = readCell({ name, column }, texts[at] ?? "", record);
    if (fault !== undefined && BESIDE_POSTCODE.includes(name)) isPlaceUnclear = true;
  });
  if (isPlaceUnclear) delete record["postcode"];
  return record;
}

/** False for a reference that may be to a row of a table which is not here. */
function isKnown({ code, column = "" }: IssueFacts, table: Table, keys: KeysByTable): boolean {
  const named = table.columns[column]?.cell.refersTo ?? [];
  return code !== "no-such-record" || named.every((name) => keys.has(name));
}

/** Columns that are judged on the ground together. */
const ON_GROUND = ["postcode", "location_precision", ...BESIDE_POSTCODE];

/** True for a row whose place is to be judged on the ground: it names a postcode or a point, and the map has no row that is placed just so. */
export function needsGround(table: Table, cells: Cells, original: Cells | undefined): boolean {
  const isSomewhere = ["postcode", "latitude"].some((name) => (cells[name] ?? "") !== "");
  return (
    isSomewhere &&
    rowDifference(table, original ?? {}, cells).some(({ column }) => ON_GROUND.includes(column))
  );
}
