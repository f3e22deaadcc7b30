/** The form of a table, made from its definition: sections of questions, each about one column or about one place. */
import type { Column, Table } from "./column.ts";
import type { DayText } from "./day.ts";
import { type Cells, keyMayChange } from "./difference.ts";
import { type QuestionKind, questionWords } from "./form-words.ts";
import { hidesPlace, TELLS_PLACE } from "./precision.ts";

/** One question. */
export interface Question {
  /** Name of the column; `place` for the question about where. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The columns that it fills. */
  readonly columns: readonly string[];
  readonly title: string;
  readonly help: string;
  readonly example: string;
  readonly required: boolean;
}

/** Questions that belong together: one screen on a wide page. */
export interface Section {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Columns that a form fills by itself. */
const UNASKED = new Set(["id", "licence", "last_checked"]);
const PLACE_COLUMNS = ["area_name", "council", "postcode", "latitude", "longitude", "location_precision"];
const LONG = new Set([
  "summary",
  "text",
  "lessons_worked",
  "lessons_not",
  "note",
  "premises",
  "anchor_basis",
  "anchor_policy",
  "social_value_policy",
  "asset_transfer_policy",
  "case_summary",
  "champion_role",
  "image_alt",
]);

/** Sections by the columns that they hold, in order; what is not named stands in the last but one. */
const SECTIONS: readonly (readonly [title: string, columns: readonly string[]])[] = [
  [
    "What it is",
    [
      "subject",
      "project",
      "gss",
      "authority_name",
      "authority",
      "right",
      "name",
      "title",
      "kind",
      "status",
      "summary",
      "date",
      "text",
      "author_role",
      "measure",
      "value",
      "unit",
      "period",
      "method",
      "keep_it_local",
      "recurrence",
      "opens",
      "closes",
      "themes",
      "services",
      "is_anchor",
      "anchor_basis",
      "audience",
      "asks",
    ],
  ],
  ["Where it is", ["place", "areas_served", "premises"]],
  ["Where you read it", ["source_url"]],
  [
    "When and who",
    [
      "start_date",
      "end_date",
      "founded_year",
      "lead_org",
      "lead_name",
      "partner_orgs",
      "partner_names",
      "commissioner",
      "programme",
      "consortium_ids",
      "memberships",
    ],
  ],
  ["What was learned", ["lessons_worked", "lessons_not"]],
  ["How to reach it", ["website", "public_email", "public_phone"]],
  ["More, if you know it", []],
];

/** All sections of a table's form that hold a question. A correction does not ask for a key that stays. */
export function formOf(table: Table, isCorrection = false): readonly Section[] {
  const stays = isCorrection && !keyMayChange(table) ? table.key : [];
  const all = questionsOf(table).filter(({ id }) => !stays.includes(id));
  const named = new Set(SECTIONS.flatMap(([, columns]) => columns));
  return SECTIONS.map(([title, columns]) => ({
    title,
    questions:
      columns.length === 0
        ? all.filter(({ id }) => !named.has(id))
        : columns.flatMap((id) => all.filter((question) => question.id === id)),
  })).filter(({ questions }) => questions.length > 0);
}

function questionsOf(table: Table): readonly Question[] {
  const hasPlace = Object.hasOwn(table.columns, "location_precision");
  const columns = Object.entries(table.columns).filter(
    ([name]) => !UNASKED.has(name) && !(hasPlace && PLACE_COLUMNS.includes(name)),
  );
  const questions = columns.map(
    ([name, column]): Question => ({
      id: name,
      kind: kindOf(name, column),
      columns: [name],
      ...questionWords(kindOf(name, column), column),
      required: column.required,
    }),
  );
  return hasPlace ? [...questions, placeQuestion(table)] : questions;
}

function placeQuestion(table: Table): Question {
  return {
    id: "place",
    kind: "place",
    columns: PLACE_COLUMNS,
    title: `Where is this ${table.one}?`,
    help: "Say first how exactly the map may show it. A home, a refuge or anything that could put someone at risk is not shown.",
    example: "",
    required: true,
  };
}

function kindOf(name: string, { cell }: Column): QuestionKind {
  const isCouncil = cell.name.endsWith("GSS code");
  if (isCouncil || cell.refersTo !== undefined) return cell.many ? "choose several" : "choose";
  if (cell.vocabulary !== undefined) return cell.many ? "terms" : "term";
  if (cell.many) return "lines";
  return LONG.has(name) ? "long text" : "text";
}

/** Cells with which a new row begins. `today` is the day on which its sources are being read. */
export function blankCells(table: Table, today: DayText): Cells {
  const cells: Record<string, string> = {};
  for (const name of Object.keys(table.columns)) cells[name] = "";
  if ("licence" in cells) cells["licence"] = "CC-BY-4.0";
  if ("last_checked" in cells) cells["last_checked"] = today;
  return cells;
}

/** What a row is called where it has a name, else nothing. */
export function rowName(cells: Cells): string {
  return cells["name"] || cells["title"] || cells["measure"] || cells["authority_name"] || "";
}

/** Precisions in the words of someone who fills in a form, the usual ones first. */
export const PRECISION_WORDS: readonly (readonly [id: string, words: string, then: string])[] = [
  ["building", "Show the building", "It is a public place: a hall, a shop, a garden that people can visit."],
  ["postcode", "Show its postcode", "The point is the middle of the postcode, a few houses wide."],
  [
    "area",
    "Show only the area",
    "The point stands for the village, estate or ward, and nobody takes it for an address.",
  ],
  ["town", "Show only the town", "It works across a town or city."],
  ["council", "It covers a whole council area", "The point is the middle of the council."],
  ["national", "It belongs to no one place", "The map does not draw it; lists and pages show it."],
  [
    "withheld",
    "Do not show a location",
    "Nothing finer than the council is kept or shown. Choose this for refuges and wherever people could be at risk.",
  ],
];

/** The place cells that stay when a precision is chosen: what it may not tell is emptied at once. */
export function cellsForPrecision(cells: Cells, precision: string): Cells {
  const next = { ...cells, location_precision: precision };
  if (hidesPlace(next)) {
    const told = TELLS_PLACE.filter((name) => name in cells || name !== "premises");
    return { ...next, ...Object.fromEntries(told.map((name) => [name, ""])) };
  }
  if (precision === "council" || precision === "national")
    return { ...next, postcode: "", latitude: "", longitude: "" };
  if (precision === "area" || precision === "town") {
    return {
      ...next,
      postcode: "",
      latitude: coarser(cells["latitude"]),
      longitude: coarser(cells["longitude"]),
    };
  }
  return next;
}

/** Degrees with three decimals at most: about a hundred metres, so that a point of an area is nobody's door. */
function coarser(degrees = ""): string {
  return degrees === "" || Number.isNaN(Number(degrees))
    ? ""
    : String(Math.round(Number(degrees) * 1000) / 1000);
}

/** Cells with a point set, as exactly as the precision allows: none where it allows none. */
export function cellsAtPoint(
  cells: Cells,
  point: { readonly latitude: number; readonly longitude: number },
  council: string | undefined,
): Cells {
  const next = {
    ...cells,
    latitude: point.latitude.toFixed(5),
    longitude: point.longitude.toFixed(5),
    council: council ?? cells["council"] ?? "",
  };
  return cellsForPrecision(next, cells["location_precision"] ?? "");
}
