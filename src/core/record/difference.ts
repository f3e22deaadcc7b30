/** Rows as cells by column, and what one changes in another. */
import type { CellType } from "./cell.ts";
import type { Table } from "./column.ts";
import { withoutGuard } from "./formula.ts";
import type { Sheet } from "./sheet.ts";

/** Cells of a row by the name of their column; an absent column is an empty cell. */
export type Cells = Readonly<Record<string, string>>;

/** One cell that differs. */
export interface CellChange {
  readonly column: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What `after` changes in `before`, in the order of the columns. Two writings of one value (`53.5` and `53.50`) are no change. */
export function rowDifference(table: Table, before: Cells, after: Cells): readonly CellChange[] {
  return Object.entries(table.columns).flatMap(([column, { title, cell }]) => {
    const [was, is] = [before[column] ?? "", after[column] ?? ""];
    return was === is || plain(cell, was) === plain(cell, is)
      ? []
      : [{ column, title, before: was, after: is }];
  });
}

/** A cell's text as its type writes it; text that cannot be read stays as it is. */
function plain(cell: CellType<unknown>, text: string): string {
  const parsed = text === "" ? undefined : cell.parse(text);
  return parsed?.ok ? cell.format(parsed.value) : text;
}

/** A checked record as the cells that it was read from (or would be). */
export function recordCells(table: Table, record: Readonly<Record<string, unknown>>): Cells {
  const cells: Record<string, string> = {};
  for (const [name, { cell }] of Object.entries(table.columns)) {
    const value = record[name];
    cells[name] = value === undefined ? "" : cell.format(value);
  }
  return cells;
}

/** Cells in the order of the table's columns. */
export function cellsInOrder(table: Table, cells: Cells): readonly string[] {
  return Object.keys(table.columns).map((name) => cells[name] ?? "");
}

/** A sheet of one row under the whole header of its table, as the check takes it. */
export function sheetOfRow(table: Table, cells: Cells, file = `${table.name}.csv`): Sheet {
  const row = { line: 2, cells: cellsInOrder(table, cells).map((cell) => cell.trim()) };
  return { file, header: Object.keys(table.columns), headerLine: 1, rows: [row], issues: [] };
}

/** The rows of a sheet as cells by column; later columns of one name are passed over. */
export function sheetCells(sheet: Sheet): readonly Cells[] {
  return sheet.rows.map(({ cells }) => {
    const row: Record<string, string> = Object.create(null);
    sheet.header.forEach((name, at) => {
      row[name] ??= cells[at] ?? "";
    });
    return row;
  });
}

/** What tells a row from the others of its table: its id, or the columns that are never the same together. */
export function keyOf(table: Table, cells: Cells): string {
  return joinKey(table.key.map((name) => withoutGuard(cells[name] ?? "")));
}

/** A key of several columns as one text, as addresses of the form carry it. */
export function joinKey(parts: readonly string[]): string {
  return parts.join(" · ");
}

/** The column by which a sent row names the key of the present row that it replaces, where the row's own key differs. */
export const REPLACES = "replaces";

/** True where a correction may change what tells a row from others: ids and codes stay, a title or a date may be wrong. */
export function keyMayChange({ key }: Table): boolean {
  return key.length > 1;
}

/** True for a column's name that is no column of the table, but says which row a row replaces. */
export function isReplacesMark(table: Table, name: string): boolean {
  return name === REPLACES && keyMayChange(table) && !Object.hasOwn(table.columns, name);
}

/** The key of the row that a row that came in replaces: the one that it names, else its own. */
export function replacedKey(table: Table, row: Cells): string {
  const named = keyMayChange(table) ? withoutGuard(row[REPLACES] ?? "") : "";
  return named === "" ? keyOf(table, row) : named;
}

/** A row as it is sent, header first; a correction that changes the key names the row that it replaces. */
export function sentRow(
  table: Table,
  cells: Cells,
  original: Cells | undefined,
): readonly (readonly string[])[] {
  const tidy = Object.fromEntries(
    Object.keys(table.columns).map((name) => [name, (cells[name] ?? "").trim()]),
  );
  const [header, row] = [Object.keys(table.columns), cellsInOrder(table, tidy)];
  const before = original === undefined ? undefined : keyOf(table, original);
  return before === undefined || !keyMayChange(table) || before === keyOf(table, tidy)
    ? [header, row]
    : [
        [...header, REPLACES],
        [...row, before],
      ];
}

/** What a correction may say: where a table's key stays, the original's. */
export function withKeptKey(table: Table, cells: Cells, original: Cells | undefined): Cells {
  if (original === undefined || keyMayChange(table)) return cells;
  return { ...cells, ...Object.fromEntries(table.key.map((name) => [name, original[name] ?? ""])) };
}
