/** What other tables need to know of the rows of one: their keys, and which of them say that their place is withheld. */
import type { Cells } from "./difference.ts";

/** The keys of a table's rows, of those with errors too. */
export interface RowKeys {
  has(key: string): boolean;
  readonly size: number;
  /** True for the key of a row whose location is withheld; absent where no row of the table has a location. */
  isWithheld?(key: string): boolean;
}

/** A row's key and how exactly it is placed; the precision is undefined where its table has none. */
export interface RowKey {
  readonly key: string;
  readonly precision: string | undefined;
}

/** The keys of some rows. */
export function rowKeys(rows: readonly RowKey[]): RowKeys {
  const keys = new Set(rows.map(({ key }) => key));
  const withheld = new Set(rows.filter(({ precision }) => precision === "withheld").map(({ key }) => key));
  return { has: (key) => keys.has(key), size: keys.size, isWithheld: (key) => withheld.has(key) };
}

/** The keys of rows by column; `column` is the one that holds the key. */
export function keysOfCells(rows: readonly Cells[], column: string): RowKeys {
  return rowKeys(rows.map((row) => ({ key: row[column] ?? "", precision: row["location_precision"] })));
}

/** The keys of two sets of rows; one that is withheld in either is withheld. */
export function unionOfKeys(one: RowKeys, other: RowKeys | undefined): RowKeys {
  if (other === undefined) return one;
  return {
    has: (key) => one.has(key) || other.has(key),
    size: one.size + other.size,
    isWithheld: (key) => (one.isWithheld?.(key) ?? false) || (other.isWithheld?.(key) ?? false),
  };
}
