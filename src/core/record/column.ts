/** A column, defined once: its types, form, validator, template, Table Schema and documentation all come from here. */
import type { CellType } from "./cell.ts";

/** One column of a curated table. */
export interface Column<T = unknown, Required extends boolean = boolean> {
  readonly title: string;
  readonly help: string;
  /** A real value, as it would stand in the CSV. */
  readonly example: string;
  readonly required: Required;
  readonly cell: CellType<T>;
}

/** The columns of a table by name, in the order of the CSV. */
export type Columns = Readonly<Record<string, Column>>;

/** A curated table. */
export interface Table<C extends Columns = Columns> {
  /** Name of the CSV file without its ending. */
  readonly name: string;
  readonly title: string;
  readonly describes: string;
  /** What one row is called, in a sentence. */
  readonly one: string;
  /** The columns which together are never the same in two rows. */
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
}

type Value<C> = C extends { readonly cell: CellType<infer T> } ? T : never;
type AlwaysThere<C extends Columns> = {
  [K in keyof C]: C[K]["required"] extends true ? K : Value<C[K]> extends readonly unknown[] ? K : never;
}[keyof C];

/** The checked record of a table: required columns and lists are always there, other empty cells are absent. */
export type RecordOf<C extends Columns> = { readonly [K in AlwaysThere<C>]: Value<C[K]> } & {
  readonly [K in Exclude<keyof C, AlwaysThere<C>>]?: Value<C[K]>;
};

type Words = Pick<Column, "title" | "help" | "example">;

/** A column that every row must fill. */
export function required<T>(cell: CellType<T>, words: Words): Column<T, true> {
  return { ...words, cell, required: true };
}

/** A column that may be empty: an empty cell is honest, a guess is not. */
export function optional<T>(cell: CellType<T>, words: Words): Column<T, false> {
  return { ...words, cell, required: false };
}
