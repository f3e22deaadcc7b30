/** Rules about a whole row: how its cells must fit each other. Rules across rows and tables are in `across.ts`. */
import { holdsFullPostcode } from "../place/postcode.ts";
import type { Table } from "./column.ts";
import { daySpan, isCalendarDay } from "./day.ts";
import type { IssueFacts } from "./issue.ts";
import { neverShownAmong, SHOWS_NO_PLACE, TELLS_PLACE } from "./precision.ts";
import { YEARS_BETWEEN } from "./recurrence.ts";
import { LOCATION_PRECISION } from "./vocabulary.ts";

/** What a rule needs to know of the world. */
export interface RowContext {
  /** Day of the check, YYYY-MM-DD. */
  readonly today: string;
}

/** An issue of a row, before file and line are added. */
export type RowFault = Omit<IssueFacts, "file" | "line">;
export type Values = Readonly<Record<string, unknown>>;
export type Raw = (column: string) => string;
export type RowRule = (record: Values, raw: Raw, context: RowContext) => readonly RowFault[];

/** The rules that a table's columns call for. */
export function rulesFor(table: Table): readonly RowRule[] {
  const has = (...columns: readonly string[]): boolean =>
    columns.every((column) => Object.hasOwn(table.columns, column));
  const when = (called: boolean, ...rules: readonly RowRule[]): readonly RowRule[] => (called ? rules : []);
  return [
    ...when(has("latitude", "longitude"), wholePoint),
    ...when(has("location_precision", "area_name"), placedAsSaid, withheldInWords(table)),
    ...when(has("location_precision", "themes"), neverShown(table, "themes")),
    ...when(has("location_precision", "services"), neverShown(table, "services")),
    ...when(has("start_date", "end_date"), inOrder("start_date", "end_date")),
    ...when(table.name === "calls", inOrder("opens", "closes")),
    ...when(has("anchor_basis"), anchorSaysWhy),
    ...when(
      has("income_gbp", "income_year"),
      bothOrNeither("income_gbp", "income_year", "income-without-year"),
    ),
    ...when(has("value_gbp", "value_is"), valueSaysWhat),
    ...when(has("image_url"), pictureSaysWhat),
    ...when(has("recurrence", "opens", "closes"), windowHasDates, windowHasYears, windowInOrder),
    notInFuture(table),
    ...when(has("title"), notAllCapitals("title")),
    ...when(has("name"), notAllCapitals("name")),
    ...when(has("summary"), shortSummary),
  ];
}

/** All faults of a row: those of its cells, and those that the rules find. Swapped coordinates are one fault, not two. */
export function rowFaults(
  rules: readonly RowRule[],
  record: Values,
  raw: Raw,
  cellFaults: readonly RowFault[],
  context: RowContext,
): readonly RowFault[] {
  let judged: RowFault[] | undefined;
  for (const rule of rules) {
    const told = rule(record, raw, context);
    if (told.length > 0) judged = judged === undefined ? [...told] : [...judged, ...told];
  }
  if (cellFaults.length === 0) return judged ?? NONE;
  if (!cellFaults.some((fault) => isCoordinate(fault.column))) return [...cellFaults, ...(judged ?? NONE)];
  const swapped = swappedCoordinates(raw);
  const others =
    swapped === undefined ? cellFaults : cellFaults.filter((fault) => !isCoordinate(fault.column));
  return [...others, ...(swapped === undefined ? [] : [swapped]), ...(judged ?? NONE)];
}

const NONE: readonly RowFault[] = [];

function isCoordinate(column: string | undefined): boolean {
  return column === "latitude" || column === "longitude";
}

function swappedCoordinates(raw: Raw): RowFault | undefined {
  const [latitude, longitude] = [raw("latitude"), raw("longitude")];
  if (latitude === "" || longitude === "") return undefined;
  const inEngland = (north: number, east: number): boolean =>
    north >= 49 && north <= 56 && east >= -7 && east <= 2.5;
  if (inEngland(Number(latitude), Number(longitude)) || !inEngland(Number(longitude), Number(latitude)))
    return undefined;
  return {
    column: "latitude",
    value: `${latitude}, ${longitude}`,
    code: "swapped-coordinates",
    suggestion: `${longitude}, ${latitude}`,
  };
}

const wholePoint = bothOrNeither("latitude", "longitude", "half-a-point");

const placedAsSaid: RowRule = (_record, raw) => {
  const precision = raw("location_precision");
  if (precision === "national") return NONE;
  const hasCouncil = raw("council") !== "";
  if (precision === "withheld") {
    const told = TELLS_PLACE.filter((column) => raw(column) !== "").map(
      (column): RowFault => ({ column, value: raw(column), code: "withheld-but-placed", suggestion: "" }),
    );
    return hasCouncil ? told : [...told, NO_COUNCIL];
  }
  // A point does not stand in for the name: it may be anywhere in the council, and is not looked at.
  if (precision === "council")
    return hasCouncil ? NONE : [{ column: "council", value: "", code: "council-not-named" }];
  if (raw("latitude") !== "" || raw("postcode") !== "") return NONE;
  const isExact = precision === "building" || precision === "postcode";
  const faults: RowFault[] = isExact
    ? [{ column: "location_precision", value: precision, code: "point-without-place", detail: precision }]
    : [];
  return hasCouncil ? faults : [...faults, NO_COUNCIL];
};

const NO_COUNCIL: RowFault = { column: "council", value: "", code: "no-council" };

/** A postcode in the words of a withheld row gives its place away as surely as one in its column. */
function withheldInWords(table: Table): RowRule {
  const inWords = wordColumns(table);
  return (_record, raw) =>
    raw("location_precision") === "withheld"
      ? inWords
          .filter((column) => holdsFullPostcode(raw(column)))
          .map((column) => ({ column, value: raw(column), code: "withheld-but-placed" }))
      : NONE;
}

/** A row of a term that is never shown says so by its precision, and tells no place besides: not where, and no postcode in words. */
function neverShown(table: Table, terms: "themes" | "services"): RowRule {
  const inWords = wordColumns(table);
  return (record, raw) => {
    const named = record[terms];
    if (!Array.isArray(named) || named.length === 0) return NONE;
    const term = neverShownAmong(named);
    if (term === undefined) return NONE;
    const precision = raw("location_precision");
    // What is withheld has a rule of its own, and what is no precision is told as such.
    if (precision === "withheld" || !LOCATION_PRECISION.ids.has(precision)) return NONE;
    const told = SHOWS_NO_PLACE.has(precision)
      ? [
          ...TELLS_PLACE.filter((column) => raw(column) !== ""),
          ...inWords.filter((column) => holdsFullPostcode(raw(column))),
        ]
      : ["location_precision"];
    return told.map((column) => ({ column, value: raw(column), code: "never-shown", detail: term }));
  };
}

/** Names of the columns of words, apart from those that say where a row is. */
export function wordColumns({ columns }: Table): readonly string[] {
  const told = new Set<string>(TELLS_PLACE);
  return Object.keys(columns).filter(
    (name) => !told.has(name) && /\btext$/.test(columns[name]?.cell.name ?? ""),
  );
}

function inOrder(first: string, second: string): RowRule {
  return (record, raw) => {
    const [begins, ends] = [record[first], record[second]];
    if (typeof begins !== "string" || typeof ends !== "string" || daySpan(ends).last >= daySpan(begins).first)
      return NONE;
    return [
      {
        column: second,
        value: raw(second),
        code: "dates-out-of-order",
        detail: `It ends (${ends}) before it begins (${begins})`,
      },
    ];
  };
}

const anchorSaysWhy: RowRule = (_record, raw) =>
  raw("is_anchor") === "yes" && raw("anchor_basis") === ""
    ? [{ column: "anchor_basis", value: "", code: "anchor-without-basis" }]
    : NONE;

function bothOrNeither(first: string, second: string, code: RowFault["code"]): RowRule {
  return (_record, raw) => {
    const isFirstEmpty = raw(first) === "";
    if (isFirstEmpty === (raw(second) === "")) return NONE;
    const empty = isFirstEmpty ? first : second;
    return [{ column: empty, value: "", code, detail: empty }];
  };
}

const valueSaysWhat: RowRule = (_record, raw) =>
  raw("value_gbp") !== "" && raw("value_is") === ""
    ? [{ column: "value_is", value: "", code: "value-without-meaning" }]
    : NONE;

const pictureSaysWhat: RowRule = (_record, raw) =>
  raw("image_url") === ""
    ? []
    : ["image_alt", "image_licence"]
        .filter((column) => raw(column) === "")
        .map((column) => ({ column, value: "", code: "picture-without-words", detail: column }));

const windowHasDates: RowRule = (_record, raw) => {
  const recurrence = raw("recurrence");
  const dated = recurrence === "one-off" || yearsBetween(recurrence) !== undefined;
  const missing = ["opens", "closes"].find((column) => raw(column) === "");
  return dated && missing !== undefined
    ? [{ column: missing, value: "", code: "window-without-dates", detail: recurrence }]
    : NONE;
};

/**
 * A window that is open once needs the years of both its days. One that recurs needs none, or the year in which it first
 * opens; the year of its end says nothing without that one.
 */
const windowHasYears: RowRule = ({ recurrence, opens, closes }) => {
  if (typeof opens !== "string" || typeof closes !== "string") return NONE;
  const isOnce = recurrence === "one-off";
  const endsInYear = yearsBetween(recurrence) !== undefined && hasYear(closes);
  const why = isOnce ? "the window is open once only" : "the day on which it closes has one";
  const faults: RowFault[] = [];
  if (!hasYear(opens) && (isOnce || endsInYear)) faults.push(withoutYear("opens", opens, closes, why));
  if (!hasYear(closes) && isOnce) faults.push(withoutYear("closes", closes, opens, why));
  return faults;
};

/** A day without a year, and the day that it must be when the other has one. */
function withoutYear(column: "opens" | "closes", day: string, other: string, why: string): RowFault {
  const fault = { column, value: day, code: "window-without-year", detail: why } as const;
  const otherDay = other.slice(-day.length);
  const turn = column === "opens" ? (day > otherDay ? -1 : 0) : day < otherDay ? 1 : 0;
  const meant = `${String(Number(other.slice(0, 4)) + turn).padStart(4, "0")}-${day}`;
  return hasYear(other) && isCalendarDay(meant) ? { ...fault, suggestion: meant } : fault;
}

function hasYear(windowDate: string): boolean {
  return windowDate.length === "2026-07-01".length;
}

function yearsBetween(recurrence: unknown): number | undefined {
  return Object.entries(YEARS_BETWEEN).find(([term]) => term === recurrence)?.[1];
}

/** Full dates stand in order, and the window closes before it opens again; days of every year may span New Year. */
const windowInOrder: RowRule = (record, raw, context) => {
  const { recurrence, opens, closes } = record;
  if (typeof opens !== "string" || typeof closes !== "string" || !hasYear(opens) || !hasYear(closes))
    return NONE;
  const between = yearsBetween(recurrence);
  const opensAgain =
    between === undefined ? undefined : `${Number(opens.slice(0, 4)) + between}${opens.slice(4)}`;
  if (opensAgain === undefined || closes < opensAgain)
    return inOrder("opens", "closes")(record, raw, context);
  return [
    {
      column: "closes",
      value: closes,
      code: "dates-out-of-order",
      detail: `It closes (${closes}) after it has opened again (${opensAgain})`,
    },
  ];
};

/** What has happened lies in no year, month or day after today. */
function notInFuture({ columns }: Table): RowRule {
  const past = Object.keys(columns).filter((name) => columns[name]?.cell.isPast);
  return (record, raw, { today }) => {
    let faults: readonly RowFault[] = NONE;
    for (const column of past) {
      const value = record[column];
      // Years have four digits, so the order of texts is that of days; a year or month that today lies in comes before it.
      if (value === undefined || (typeof value === "string" ? value : String(value)) <= today) continue;
      faults = [...faults, { column, value: raw(column), code: "in-future", detail: today }];
    }
    return faults;
  };
}

function notAllCapitals(column: string): RowRule {
  return (_record, raw) => {
    const value = raw(column);
    if (value.length < 9 || /[a-z]/.test(value) || !/[A-Z]/.test(value) || value !== value.toUpperCase())
      return NONE;
    const suggestion = value.charAt(0) + value.slice(1).toLowerCase();
    return [{ column, value, code: "all-capitals", suggestion }];
  };
}

const shortSummary: RowRule = (_record, raw) => {
  const summary = raw("summary");
  if (summary.length <= 600) return NONE;
  const value = summary.slice(0, 80);
  return [{ column: "summary", value, code: "long-summary", detail: String(summary.length) }];
};
