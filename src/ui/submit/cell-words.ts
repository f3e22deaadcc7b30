/** A cell as people read it. */
import type { Column, Table } from "../../core/record/column.ts";

/** What an id or a code is called. */
export type Names = (id: string) => string;

/** A cell as people read it: terms by their labels, councils and records by their names, lists with commas. */
export function inWords({ columns }: Table, name: string, text: string, names: Names): string {
  const column: Column | undefined = columns[name];
  const isNamed = column?.cell.refersTo !== undefined || column?.cell.name.endsWith("GSS code");
  if (isNamed) return text.split(";").map(names).join(", ");
  if (column?.cell.vocabulary === undefined) return column?.cell.many ? text.split(";").join(", ") : text;
  const { vocabulary } = column.cell;
  return text
    .split(";")
    .map((id) => vocabulary.label(id))
    .join(", ");
}
