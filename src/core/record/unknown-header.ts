/** Words for a header that does not tell which table it is. */
import { columnMeant } from "./header.ts";
import type { Sheet } from "./sheet.ts";
import { TABLES } from "./tables/registry.ts";
import { shorten } from "./words.ts";

/** Headings that are looked at: no table is wider. */
const MOST_LOOKED_AT = 200;
/** Headings that are named; whoever has more sees by these which line is meant. */
const MOST_NAMED = 3;
/** Letters of a heading that are told. */
const LONGEST_NAMED = 40;

/** Why nobody can tell which table a sheet is, and what to do; for a sheet whose header names no table. */
export function unknownHeaderInWords({ header, headerLine }: Sheet): string {
  const names = header.filter((name) => name !== "");
  const isOurs = (name: string): boolean => TABLES.some((table) => columnMeant(table, name) !== undefined);
  const looked = names.slice(0, MOST_LOOKED_AT);
  const count = names.length.toLocaleString("en-GB");
  const which = looked.length < names.length ? `first ${looked.length} of ${count}` : count;
  const named = names.slice(0, MOST_NAMED).map((name) => `“${shorten(name, LONGEST_NAMED)}”`);
  const more = names.length - named.length;
  const list = `${named.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}`;
  const where = `in line ${headerLine}`;
  if (names.length === 1)
    return `The file has one heading ${where}, ${list}, and no table of the map has so few. If the line holds several, part its cells by commas, semicolons or tabs; if it is a title, put the headings above the rows.`;
  const what = looked.some(isOurs)
    ? `The ${count} headings ${where} do not tell which table of the map this is: ${list}.`
    : `None of the ${which} headings ${where} is a column of the map: ${list}.`;
  return `${what} Choose the table, and say then which column is which. If this is another kind of file, or the line holds no headings, save the table as CSV with its headings in the first line.`;
}
