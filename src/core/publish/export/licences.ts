/** Under which licences the rows of a table are: most bear the whole file's, and rows taken over from a list bear its own. */
import { listInWords } from "../../find/words.ts";
import type { ExportTable } from "./table.ts";

/** The column in which a row names its licence. */
const COLUMN = "licence";

/** Every licence that rows of a table bear, that of the table first. A row that names none has the table's, as has an empty table. */
export function licencesOf(
  { columns, rows }: Pick<ExportTable, "columns" | "rows">,
  own: string,
): readonly string[] {
  const at = columns.findIndex(({ name }) => name === COLUMN);
  const found = new Set(rows.map(({ cells }) => String(cells[at] ?? own)));
  const others = [...found].filter((licence) => licence !== own).sort();
  return found.has(own) || others.length === 0 ? [own, ...others] : others;
}

/** Which licences rows of a table bear where not all have the table's; undefined where they do. */
export function otherLicencesInWords(table: ExportTable, own: string): string | undefined {
  const licences = licencesOf(table, own);
  if (licences.every((licence) => licence === own)) return undefined;
  const all = listInWords(licences, "and");
  return licences.length === 1 ? all : `${all}; the column ${COLUMN} says which row is under which`;
}
