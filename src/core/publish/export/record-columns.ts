/** Columns of a curated table as downloads hold them: the table's own first, as a check reads them, then what the build derives. */
import type { Table } from "../../record/column.ts";
import { DERIVED_COLUMNS, type DerivedColumn, type DerivedName } from "../../record/derived-columns.ts";
import type { CellKind, CellValue, ExportColumn } from "./table.ts";

/** Values of a row by column. */
export type Values = Readonly<Record<string, unknown>>;

/** A curated table with some derived columns. */
export interface RecordColumns {
  readonly columns: readonly ExportColumn[];
  /** The cells of a row. */
  cells(curated: Values, derived: Partial<Record<DerivedName, CellValue>>): readonly CellValue[];
}

/** Prepares the columns of a table once for all its rows. */
export function recordColumns(table: Table, derived: readonly DerivedName[]): RecordColumns {
  const curated = Object.entries(table.columns).map(([name, { cell }]) => {
    const kind = kindOf(cell.field.type);
    return {
      name,
      read: (value: unknown): CellValue => {
        if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
        return kind === "text" ? cell.format(value) : (value as number); // A checked number cell holds a number.
      },
    };
  });
  return {
    columns: [
      ...Object.entries(table.columns).map(([name, { title, help, cell }]) => ({
        name,
        title,
        describes: `${help} ${cell.says.charAt(0).toUpperCase()}${cell.says.slice(1)}.`,
        kind: kindOf(cell.field.type),
      })),
      ...derived.map(derivedColumn),
    ],
    cells: (row, more) => [
      ...curated.map(({ name, read }) => read(row[name])),
      ...derived.map((name) => more[name]),
    ],
  };
}

function kindOf(type: "string" | "number" | "integer" | "date"): CellKind {
  return type === "number" || type === "integer" ? type : "text";
}

/** A derived column as downloads hold it. */
export function derivedColumn(name: DerivedName): ExportColumn {
  const { title, help, type }: DerivedColumn = DERIVED_COLUMNS[name];
  return { name, title, describes: help, kind: kindOf(type) };
}
