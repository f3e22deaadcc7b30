/** The header of a sheet: where it stands, and which of our columns a strange name means. */
import type { Table } from "./column.ts";
import { fold } from "./fold.ts";
import type { Sheet } from "./sheet.ts";
import { editDistance } from "./suggest.ts";

/** Rows at the beginning of a sheet among which a header is looked for. */
const MOST_TITLE_ROWS = 12;

/** Names in a row that are looked at: no table is wider. */
const MOST_NAMES = 200;

/** A longer text is no slip of the hand for a column's name. */
const LONGEST_COLUMN_NAME = 80;

/**
 * The sheet from its header on, where titles stand above it (a merged title row, a line that says when it was printed).
 * A sheet whose first row names two of the table's columns, or in which no other row does so better, stays as it is.
 */
export function belowTitle(table: Table, sheet: Sheet): Sheet {
  const rows = [{ line: sheet.headerLine, cells: sheet.header }, ...sheet.rows.slice(0, MOST_TITLE_ROWS)];
  const known = rows.map(({ cells }) => knownNames(table, cells));
  const best = known.indexOf(Math.max(...known));
  const header = rows[best];
  if (header === undefined || best === 0 || (known[0] ?? 0) >= 2 || (known[best] ?? 0) < 3) return sheet;
  const detail = best === 1 ? "a line of title" : `${best} lines of title`;
  return {
    ...sheet,
    header: header.cells,
    headerLine: header.line,
    rows: sheet.rows.slice(best),
    issues: [
      ...sheet.issues,
      { file: sheet.file, line: sheet.headerLine, code: "title-rows", value: sheet.header[0] ?? "", detail },
    ],
  };
}

function knownNames(table: Table, cells: readonly string[]): number {
  const known = new Set(cells.slice(0, MOST_NAMES).map((cell) => columnMeant(table, cell)));
  known.delete(undefined);
  return known.size;
}

/** The column that a name surely means: its own name, its title, or another usual name; undefined for others. */
export function columnMeant(table: Table, name: string): string | undefined {
  if (name.length > LONGEST_COLUMN_NAME) return undefined;
  const wanted = fold(name);
  if (wanted === "") return undefined;
  for (const [id, column] of Object.entries(table.columns))
    if (fold(id.replaceAll("_", " ")) === wanted || fold(column.title) === wanted) return id;
  return OTHER_NAMES.find(
    ([id, names]) =>
      Object.hasOwn(table.columns, id) && names.includes(wanted.replace(/ (?:of|for|the) /g, " ")),
  )?.[0];
}

/** The column that a name probably means; undefined when none is close. */
export function nearestColumn(table: Table, name: string): string | undefined {
  if (name.length > LONGEST_COLUMN_NAME) return undefined;
  const sure = columnMeant(table, name);
  if (sure !== undefined) return sure;
  const wanted = name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const scored = Object.entries(table.columns)
    .map(([id, column]) => ({
      id,
      distance: Math.min(
        editDistance(wanted, id),
        editDistance(wanted, column.title.toLowerCase().replace(/\W+/g, "_")),
      ),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best !== undefined && best.distance <= Math.max(2, wanted.length / 3) ? best.id : undefined;
}

/** Names under which other people's lists hold our columns, folded. A name that could be several stands with the first that a table has. */
const OTHER_NAMES: readonly (readonly [column: string, names: readonly string[]])[] = [
  [
    "name",
    [
      "organisation",
      "organisation name",
      "organization",
      "organization name",
      "org name",
      "name organisation",
      "group name",
      "charity name",
      "council name",
      "programme name",
      "trading name",
    ],
  ],
  ["title", ["project", "project name", "project title", "name", "name project", "scheme", "heading"]],
  ["id", ["identifier", "ref", "reference", "slug", "record id"]],
  ["org_ids", ["org id", "org identifier", "charity number", "company number", "charity no", "company no"]],
  ["summary", ["description", "about", "what they do", "what it does", "details", "overview"]],
  ["text", ["description", "details", "what happened next"]],
  ["postcode", ["post code", "postal code", "pcode", "zip", "zip code"]],
  ["latitude", ["lat", "y", "geo lat", "lat wgs84"]],
  ["longitude", ["long", "lon", "lng", "x", "geo long", "long wgs84"]],
  ["area_name", ["area", "location", "locality", "town", "town city", "neighbourhood", "village", "ward"]],
  [
    "council",
    ["council code", "local authority", "local authority code", "la code", "lad code", "gss code", "gss"],
  ],
  ["gss", ["council code", "la code", "lad code", "local authority code", "gss"]],
  ["website", ["web site", "url", "web", "web address", "link", "homepage", "site"]],
  ["public_email", ["email", "e mail", "email address", "contact email"]],
  ["public_phone", ["phone", "telephone", "tel", "phone number", "telephone number", "contact number"]],
  ["kind", ["type", "category", "organisation type", "project type"]],
  ["services", ["themes", "services offered", "activities"]],
  ["themes", ["theme", "topics", "subjects", "services"]],
  ["legal_form", ["legal structure", "legal status", "structure"]],
  ["income_gbp", ["income", "turnover", "annual income", "annual turnover", "latest income"]],
  ["income_year", ["financial year", "accounts year"]],
  ["value_gbp", ["value", "amount", "grant", "grant amount", "contract value", "cost"]],
  ["start_date", ["start", "started", "from", "begins", "date started", "date start"]],
  ["end_date", ["end", "finished", "to", "until", "date ended", "date end"]],
  ["opens", ["start", "start date", "from", "opening date"]],
  ["closes", ["end", "end date", "to", "deadline", "closing date"]],
  ["lead_name", ["lead", "lead organisation", "lead partner", "led by"]],
  ["partner_names", ["partners", "partner organisations"]],
  ["location_precision", ["precision", "accuracy", "location accuracy"]],
  ["source_url", ["source", "sources", "source link", "evidence", "reference url"]],
  ["licence", ["license", "data licence"]],
  ["last_checked", ["checked", "date checked", "last updated", "updated", "last verified"]],
  ["founded_year", ["year founded", "established", "founded", "year established"]],
  ["note", ["notes", "comments", "comment", "remarks"]],
];
