/** Columns of a curated table as downloads hold them: the table's own first, as a check reads them, then what the build derives. */
import type { CellType } from "../../record/cell.ts";
import type { Table } from "../../record/column.ts";
import { DERIVED_COLUMNS, type DerivedColumn, type DerivedName } from "../../record/derived-columns.ts";
import type { CellKind, CellValue, ExportColumn } from "./table.ts";

/** Values of a row by column. */
export type Values = Readonly<Record<string, unknown>>;

/** A curated table with some derived columns. */
export interface RecordColumns {
  readonly columns: readonly ExportColumn[];
  /** The cells of a row: the curated ones by name, but for those that are `given`, then the derived ones, both in their orders. */
  cells(curated: Values, derived: readonly CellValue[], given?: readonly CellValue[]): readonly CellValue[];
}

/** Prepares the columns of a table once for all its rows; `given` names columns whose cells come with each row. */
export function recordColumns(
  table: Table,
  derived: readonly DerivedName[],
  given: readonly string[] = [],
): RecordColumns {
  const entries = Object.entries(table.columns);
  const curated = entries.map(([name, { cell }]) => ({ name, cell, given: given.indexOf(name) }));
  const read = (value: unknown, { format }: CellType<unknown>): CellValue => {
    // Numbers and words are what they are; lists and whatever else is written as a check reads it.
    if (value === undefined || typeof value === "string" || typeof value === "number") return value;
    return Array.isArray(value) && value.length === 0 ? undefined : format(value);
  };
  return {
    columns: [
      ...entries.map(([name, { title, help, cell }]) => ({
        name,
        title,
        describes: `${help} ${cell.says.charAt(0).toUpperCase()}${cell.says.slice(1)}.`,
        kind: kindOf(cell.field.type),
        isPlain: isPlain(cell),
      })),
      ...derived.map(derivedColumn),
    ],
    cells(row, more, own = []) {
      // Made in its full length at once: growing a row cell by cell takes longer than filling it.
      const cells = new Array<CellValue>(curated.length + more.length);
      let place = 0;
      for (const { name, cell, given: at } of curated)
        cells[place++] = at < 0 ? read(row[name], cell) : own[at];
      for (const value of more) cells[place++] = value;
      return cells;
    },
  };
}

/** Kinds of cells whose values are made of what no format has to escape. */
const PLAIN = /^(?:list of )?(?:slug|GSS code|organisation identifier|postcode|date|day|term|reference)$/;

function isPlain({ name }: CellType<unknown>): boolean {
  return PLAIN.test(name);
}

function kindOf(type: "string" | "number" | "integer" | "date"): CellKind {
  return type === "number" || type === "integer" ? type : "text";
}

/** A derived column as downloads hold it. */
export function derivedColumn(name: DerivedName): ExportColumn {
  const { title, help, type }: DerivedColumn = DERIVED_COLUMNS[name];
  return {
    name,
    title,
    describes: help,
    kind: kindOf(type),
    isPlain: name.endsWith("_code") || name.endsWith("_id"),
  };
}
