/** A curated table as a Frictionless Table Schema, so that other people's tools can read and check it. */
import type { Column, Table } from "../record/column.ts";

/** One field of a schema. */
export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly example: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints: Readonly<Record<string, unknown>>;
}

/** A Table Schema (version 1). */
export interface TableSchema {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly SchemaField[];
  readonly missingValues: readonly string[];
  /** Absent where a column of the table's key may be empty: the format takes no empty cell for a key. */
  readonly primaryKey?: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A column whose cells are ids of another table. */
export interface ForeignKey {
  readonly fields: readonly [string];
  readonly reference: { readonly resource: string; readonly fields: readonly [string] };
}

/** The schema of a table. Cells of several ids, or of ids of several tables, are more than a foreign key can say: their descriptions say it. */
export function tableSchema(table: Table): TableSchema {
  const columns = Object.entries(table.columns);
  return {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: table.name,
    title: table.title,
    description: table.describes,
    fields: columns.map(([name, column]) => schemaField(name, column, table.key)),
    missingValues: [""],
    ...(table.key.every((name) => table.columns[name]?.required) ? { primaryKey: table.key } : {}),
    foreignKeys: columns.flatMap(([name, { cell }]) => {
      const [target, ...others] = cell.refersTo ?? [];
      if (target === undefined || others.length > 0 || cell.many) return [];
      return [{ fields: [name], reference: { resource: target, fields: ["id"] } }];
    }),
  };
}

function schemaField(
  name: string,
  { title, help, example, required, cell }: Column,
  key: readonly string[],
): SchemaField {
  const { type, format, ...rules } = cell.field;
  const isKey = key.length === 1 && key[0] === name;
  return {
    name,
    title,
    description: `${help} It takes ${cell.says}.`,
    example,
    type,
    ...(format === undefined ? {} : { format }),
    constraints: { ...(required ? { required } : {}), ...(isKey ? { unique: true } : {}), ...rules },
  };
}
