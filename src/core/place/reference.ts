/** The place for reading the project's own reference tables: rows of text, header first, to typed records. */

/** What reading gave: a value, or the problem in words that name the row and the column. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** Rows of a delimited text file, header first. */
export type TextRows = readonly (readonly string[])[];

/** One row by column name. */
export interface ReferenceRow {
  /** The text of a column; empty when the cell is. */
  text(column: string): string;
  /** The number in a column. */
  number(column: string): number;
  /** What `read` makes of a column's text; undefined is the problem reported: the cell holds no such thing as `due` names. */
  one<Value>(column: string, read: (text: string) => Value | undefined, due: string): Value;
}

class BadCell extends Error {}

/** Reads every row under a header that must hold all the named columns; a cell that holds something else than is due is the problem reported. */
export function readReference<Value>(
  title: string,
  rows: TextRows,
  columns: readonly string[],
  read: (row: ReferenceRow) => Value,
): Reading<readonly Value[]> {
  const header = rows[0] ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return { ok: false, problem: `${title} has no column ${missing.join(", ")}.` };
  try {
    const values = rows.slice(1).map((cells, index) => read(rowReader(title, header, cells, index + 2)));
    return { ok: true, value: values };
  } catch (error) {
    if (error instanceof BadCell) return { ok: false, problem: error.message };
    throw error;
  }
}

function rowReader(
  title: string,
  header: readonly string[],
  cells: readonly string[],
  line: number,
): ReferenceRow {
  const text = (column: string): string => cells[header.indexOf(column)] ?? "";
  const one: ReferenceRow["one"] = (column, read, due) => {
    const value = read(text(column));
    if (value === undefined)
      throw new BadCell(`${title}, line ${line}: ${column} holds "${text(column)}", which is no ${due}.`);
    return value;
  };
  return { text, one, number: (column) => one(column, numberIn, "number") };
}

function numberIn(text: string): number | undefined {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}
