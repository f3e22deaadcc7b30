/** What other tables need to know of the rows of one: their keys, and of which of them no place is shown. */
import type { Cells } from "./difference.ts";
import { hidesPlace } from "./precision.ts";

/** The keys of a table's rows, of those with errors too. */
export interface RowKeys {
  has(key: string): boolean;
  readonly size: number;
  /** True for the key of a row whose place is shown nowhere; absent where no row of the table has a place. */
  hidesPlace?(key: string): boolean;
}

/** The keys of rows by column; `column` is the one that holds the key. */
export function keysOfCells(rows: readonly Cells[], column: string): RowKeys {
  const keyOf = (row: Cells): string => row[column] ?? "";
  const keys = new Set(rows.map(keyOf));
  const hidden = new Set(rows.filter(hidesPlace).map(keyOf));
  return { has: (key) => keys.has(key), size: keys.size, hidesPlace: (key) => hidden.has(key) };
}

/** The keys of two sets of rows; one that hides its place in either hides it. */
export function unionOfKeys(one: RowKeys, other: RowKeys | undefined): RowKeys {
  if (other === undefined) return one;
  return {
    has: (key) => one.has(key) || other.has(key),
    size: one.size + other.size,
    hidesPlace: (key) => (one.hidesPlace?.(key) ?? false) || (other.hidesPlace?.(key) ?? false),
  };
}
