/** What one cell of a table may hold: how its text is read, written, described and put right. */
import { formatPostcode, parsePostcode } from "../place/postcode.ts";
import { calendarDay, type DayText, isCalendarDay } from "./day.ts";
import { calendarMonth, yearlyDay } from "./day-habits.ts";
import { fold } from "./fold.ts";
import { isFormula } from "./formula.ts";
import { idFromName, RESERVED_ID } from "./id.ts";
import type { IssueCode } from "./issue.ts";
import { nearestTerm } from "./suggest.ts";
import type { TermId, Vocabulary } from "./vocabulary.ts";

/** The outcome of reading a cell: a value, or what is wrong and (where one can be proposed) the right text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: IssueCode; readonly suggestion?: string };

/** How the outside world describes a field (Frictionless Table Schema). */
export interface FieldSchema {
  readonly type: "string" | "number" | "integer" | "date";
  readonly format?: "uri" | "email";
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A kind of cell. `parse` is given trimmed, non-empty text; `format` gives back text that parses to the same value. */
export interface CellType<T> {
  readonly name: string;
  /** What a person should type, said plainly. */
  readonly says: string;
  readonly field: FieldSchema;
  readonly vocabulary?: Vocabulary;
  /** The table (or tables) whose `id` this cell names. */
  readonly refersTo?: readonly string[];
  /** True for cells of several values: an empty cell is then an empty list. */
  readonly many?: true;
  parse(text: string): Parsed<T>;
  format(value: T): string;
}

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (code: IssueCode, suggestion?: string): Parsed<never> =>
  suggestion === undefined ? { ok: false, code } : { ok: false, code, suggestion };

function matching(
  name: string,
  says: string,
  pattern: RegExp,
  code: IssueCode,
  repair?: (text: string) => string | undefined,
): CellType<string> {
  return {
    name,
    says,
    field: { type: "string", pattern: pattern.source },
    parse(text) {
      if (pattern.test(text)) return good(text);
      const repaired = repair?.(text);
      return bad(code, repaired !== undefined && pattern.test(repaired) ? repaired : undefined);
    },
    format: (value) => value,
  };
}

/** Words in any script; no control or direction-changing characters. */
export const text: CellType<string> = {
  name: "text",
  says: "words, without formatting",
  field: { type: "string" },
  parse(value) {
    if (UNSAFE_CHARACTERS.test(value))
      return bad("unsafe-characters", value.replace(UNSAFE_CHARACTERS_ALL, ""));
    if (value.includes("<") && MARKUP.test(value)) return bad("markup", value.replace(MARKUP_ALL, "").trim());
    if (isFormula(value)) return bad("formula");
    // A mobile number begins so; asking first keeps long texts fast.
    const mayHoldMobile = value.includes("07") || value.includes("+44");
    return mayHoldMobile && MOBILE.test(value) ? bad("personal-mobile") : good(value);
  },
  format: (value) => value,
};
// Controls except line feed and tab, bidirectional overrides and isolates, zero-width and replacement characters.
const UNSAFE =
  "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]";
const UNSAFE_CHARACTERS = new RegExp(UNSAFE);
const UNSAFE_CHARACTERS_ALL = new RegExp(UNSAFE, "g");
const MARKUP = /<\/?[a-z!][^>]*>/i;
const MARKUP_ALL = /<\/?[a-z!][^>]*>/gi;
/** A mobile number as people write it into a sentence. */
const MOBILE = /(?<!\d)(?:\+44[\s-]?|0)7\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/;

/** A short name in lower case, for addresses: `halifax-opportunities-trust`. */
export const slug: CellType<string> = notReserved(
  matching(
    "slug",
    "lower-case letters, digits and single hyphens",
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "not-an-id",
    idFromName,
  ),
);

// Apart from the pattern, which goes into schemas whose patterns cannot leave one word out.
function notReserved(cell: CellType<string>): CellType<string> {
  return {
    ...cell,
    parse: (text) => (text === RESERVED_ID ? bad("reserved-id", idFromName(text)) : cell.parse(text)),
  };
}

/** A GSS code of an English district, London borough or county. */
export const gssCouncil: CellType<string> = matching(
  "GSS code",
  "the nine-character code of a council, such as E08000033",
  /^E(?:06|07|08|09|10)\d{6}$/,
  "not-a-gss-code",
  (value) => value.toUpperCase().replace(/\s+/g, ""),
);

/** An organisation identifier of org-id.guide: charity, company or mutual. */
export const organisationId: CellType<string> = {
  ...matching(
    "organisation identifier",
    "an org-id.guide identifier, such as GB-CHC-1090095 or GB-COH-09506232",
    /^GB-(?:CHC-\d{6,7}|COH-(?:\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z])|MPR-[A-Z0-9]+|SC-SC\d{6}|NIC-\d{6}|UKPRN-\d{8}|GOR-[A-Z0-9]+|LAE-[A-Z]{3,4}|EDU-\d{6}|PLA-[A-Z0-9/]+)$/,
    "not-an-organisation-id",
    repairOrganisationId,
  ),
};

function repairOrganisationId(value: string): string | undefined {
  const upper = value.toUpperCase().replace(/[\s_]+/g, "");
  if (/^(?:\d{8}|(?:SC|NI|OC|CE|RS|IP)\d{6})$/.test(upper)) return `GB-COH-${upper}`;
  const company = /^(?:GB-?)?COH-?(\d{5,7})$/.exec(upper)?.[1];
  if (company !== undefined) return `GB-COH-${company.padStart(8, "0")}`;
  const parts = /^(?:GB-?)?(CHC|COH|MPR)-?(\w+)$/.exec(upper);
  return parts === null ? upper : `GB-${parts[1]}-${parts[2]}`;
}

/** A web address that is safe to link to: with a host, without a name before it, and without invisible characters. */
export const link: CellType<string> = {
  name: "link",
  says: "a web address that begins with https:// or http://",
  field: { type: "string", format: "uri" },
  parse(value) {
    if (UNSAFE_CHARACTERS.test(value))
      return bad("unsafe-characters", value.replace(UNSAFE_CHARACTERS_ALL, ""));
    if (LINK.test(value)) return good(value);
    const bare = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(value);
    return bad("not-a-link", bare ? `https://${value}` : undefined);
  },
  format: (value) => value,
};

const LINK = /^https?:\/\/[^\s"<>\\^`{|}/?#@.]+(?:\.[^\s"<>\\^`{|}/?#@.]+)+\.?(?:[/?#][^\s"<>\\^`{|}]*)?$/i;

/** A public e-mail address. */
export const email: CellType<string> = {
  ...matching(
    "e-mail",
    "one public e-mail address",
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i,
    "not-an-email",
    (value) => value.replace(/^mailto:/i, "").trim(),
  ),
  field: { type: "string", format: "email" },
};

/** A public telephone number; a mobile is refused because it is often someone's own. */
export const phone: CellType<string> = {
  name: "telephone",
  says: "a public landline number with its area code",
  field: { type: "string" },
  parse(value) {
    const digits = value.replace(/[\s()-]/g, "").replace(/^\+44/, "0");
    if (/^07\d{9}$/.test(digits)) return bad("personal-mobile");
    if (/^0\d{9,10}$/.test(digits)) return good(value);
    // A spreadsheet takes a telephone number for a number and drops its zero.
    return bad("not-a-telephone-number", /^[12358]\d{8,9}$/.test(digits) ? `0${value}` : undefined);
  },
  format: (value) => value,
};

/** A full postcode with its space. */
export const postcode: CellType<string> = {
  name: "postcode",
  says: "a full UK postcode, such as HX1 5NB",
  field: { type: "string", pattern: "^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$" },
  parse(value) {
    const parsed = parsePostcode(value);
    if (parsed?.kind !== "full") return bad("not-a-postcode");
    const formatted = formatPostcode(parsed);
    return formatted === value ? good(value) : bad("untidy-postcode", formatted);
  },
  format: (value) => value,
};

/** A date as exactly as it is known: a year, a month or a day (ISO 8601). */
export const partialDate: CellType<DayText> = {
  name: "date",
  says: "a date as 2019, 2019-06 or 2019-06-27",
  field: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  parse(value) {
    if (isCalendarDay(value) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return good(value);
    return bad("not-a-date", calendarDay(value) ?? calendarMonth(value));
  },
  format: (value) => value,
};

/** A full calendar date. */
export const day: CellType<DayText> = {
  name: "day",
  says: "a full date as 2026-11-22",
  field: { type: "date" },
  parse: (value) => (isCalendarDay(value) ? good(value) : bad("not-a-day", calendarDay(value))),
  format: (value) => value,
};

/** A date of one year, or a day that comes every year (`07-01`). */
export const windowDate: CellType<string> = {
  name: "window date",
  says: "a full date as 2026-07-01, or 07-01 for every year",
  field: { type: "string", pattern: "^(\\d{4}-)?\\d{2}-\\d{2}$" },
  parse(value) {
    // A leap year stands in, so that 02-29 may be an annual day.
    if (/^\d{2}-\d{2}$/.test(value) && isCalendarDay(`2024-${value}`)) return good(value);
    return isCalendarDay(value)
      ? good(value)
      : bad("not-a-window-date", yearlyDay(value) ?? calendarDay(value));
  },
  format: (value) => value,
};

/** A number between bounds. Pounds and counts are whole; degrees and measures are not. */
export function number(
  name: string,
  says: string,
  bounds: { readonly minimum?: number; readonly maximum?: number; readonly whole?: boolean },
): CellType<number> {
  const { minimum = -1e15, maximum = 1e15, whole = false } = bounds;
  return {
    name,
    says,
    field: { type: whole ? "integer" : "number", ...omitWhole(bounds) },
    parse(value) {
      if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) {
        const likely = readingsOf(value).find(
          (text) => Number(text) >= minimum && Number(text) <= maximum && (!whole || !text.includes(".")),
        );
        return bad("not-a-number", likely ?? readingsOf(value)[0]);
      }
      const parsed = Number(value);
      if (whole && !Number.isInteger(parsed)) return bad("not-a-whole-number", String(Math.round(parsed)));
      return parsed >= minimum && parsed <= maximum ? good(parsed) : bad("out-of-range");
    },
    format: (value) => plainNumber(value),
  };
}

/** What a number may mean that is written with signs and commas, the likeliest first: `1,234` is thousands, `53,7247` and `1.234,5` are not English. */
function readingsOf(value: string): readonly string[] {
  const bare = value.replace(/[£$€\s]/g, "").replace(/^(-?)0+(?=\d)/, "$1");
  const thousands = bare.replaceAll(",", "");
  const decimal = bare.replaceAll(".", "").replace(",", ".");
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare);
  const isDecimal = /^-?\d+,\d+$/.test(bare) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare);
  const readings = isGrouped || !isDecimal ? [thousands, ...(isDecimal ? [decimal] : [])] : [decimal];
  // A point before a comma cannot be an English number.
  return /\..*,/.test(bare) && !isDecimal ? [] : readings.filter((text) => /^-?\d+(?:\.\d+)?$/.test(text));
}

function omitWhole(bounds: { readonly minimum?: number; readonly maximum?: number }): Partial<FieldSchema> {
  return {
    ...(bounds.minimum === undefined ? {} : { minimum: bounds.minimum }),
    ...(bounds.maximum === undefined ? {} : { maximum: bounds.maximum }),
  };
}

/** Decimal digits without an exponent, as `parse` of a number cell reads them: the same number again. */
export function plainNumber(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const power = Number(exponent);
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(power, "0")}`;
}

/** Whole pounds sterling. */
export const pounds = number("pounds", "a whole number of pounds, without £ or commas", {
  minimum: 0,
  whole: true,
});
/** A calendar year. */
export const year = number("year", "a year, such as 2024", { minimum: 1800, maximum: 2100, whole: true });
/** WGS84 degrees north. */
export const latitude = number("latitude", "degrees north, between 49 and 61", { minimum: 49, maximum: 61 });
/** WGS84 degrees east. */
export const longitude = number("longitude", "degrees east, between -9 and 2.5", {
  minimum: -9,
  maximum: 2.5,
});

/** One term of a closed list. */
export function oneOf<V extends Vocabulary>(vocabulary: V): CellType<TermId<V>> {
  return {
    name: "term",
    says: `one of: ${vocabulary.terms.map((term) => term.id).join(", ")}`,
    field: { type: "string", enum: vocabulary.terms.map((term) => term.id) },
    vocabulary,
    parse(value) {
      // The set holds exactly the ids of the type.
      if (vocabulary.ids.has(value)) return good(value as TermId<V>);
      return bad("unknown-term", nearestTerm(vocabulary, value));
    },
    format: (value) => value,
  };
}

/** The id of a record in one of the named tables. */
export function reference(...tables: readonly string[]): CellType<string> {
  return { ...slug, name: "reference", says: `the id of a row in ${tables.join(" or ")}`, refersTo: tables };
}

/** Several values in one cell, parted by semicolons; order kept, repeats refused. */
export function listOf<T>(item: CellType<T>): CellType<readonly T[]> {
  return {
    name: `list of ${item.name}`,
    says: `${item.says}; several are parted by semicolons`,
    field: listField(item.field),
    many: true,
    ...(item.vocabulary === undefined ? {} : { vocabulary: item.vocabulary }),
    ...(item.refersTo === undefined ? {} : { refersTo: item.refersTo }),
    parse: (value) => parseList(item, value),
    format: (value) => value.map((one) => item.format(one)).join(";"),
  };
}

/** A field of several values: where the form of one is known, so is that of all. */
function listField({ enum: terms, pattern }: FieldSchema): FieldSchema {
  const one = terms?.map((term) => term.replaceAll(".", "\\.")).join("|") ?? pattern?.replace(/^\^|\$$/g, "");
  return one === undefined
    ? { type: "string" }
    : { type: "string", pattern: `^(?:${one})(?:\\s*;\\s*(?:${one}))*$` };
}

function parseList<T>(item: CellType<T>, text: string): Parsed<readonly T[]> {
  if (!text.includes(";")) {
    const only = item.parse(text);
    if (only.ok) return good([only.value]);
    const terms = termsWithCommas(item, text);
    return terms === undefined ? only : bad(only.code, terms);
  }
  const pieces = text.split(";");
  return rightList(item, pieces) ?? judgeList(item, pieces);
}

/** Longer lists are judged with a set of what came before. */
const SHORT_LIST = 32;

/** The values of a short list in which nothing is wrong, as nearly all are; undefined for any other. Pieces are trimmed where they stand. */
function rightList<T>(item: CellType<T>, pieces: string[]): Parsed<readonly T[]> | undefined {
  if (pieces.length > SHORT_LIST) return undefined;
  const values: T[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = (pieces[at] ?? "").trim();
    pieces[at] = piece;
    const parsed = piece === "" ? undefined : item.parse(piece);
    if (!parsed?.ok || pieces.indexOf(piece) < at) return undefined;
    values.push(parsed.value);
  }
  return good(values);
}

function judgeList<T>(item: CellType<T>, pieces: readonly string[]): Parsed<readonly T[]> {
  const values: T[] = [];
  // The list as it should be: undefined once a piece cannot be repaired.
  let repaired: Set<string> | undefined = new Set();
  let fault: IssueCode | undefined;
  for (const piece of pieces.map((raw) => raw.trim())) {
    if (piece === "") {
      fault ??= "empty-in-list";
      continue;
    }
    const parsed = item.parse(piece);
    const tidy = parsed.ok ? piece : parsed.suggestion;
    if (parsed.ok) values.push(parsed.value);
    else fault ??= parsed.code;
    if (tidy !== undefined && repaired?.has(tidy)) fault ??= "repeated-in-list";
    repaired = tidy === undefined ? undefined : repaired?.add(tidy);
  }
  return fault === undefined
    ? good(values)
    : bad(fault, repaired?.size ? [...repaired].join(";") : undefined);
}

/** Terms that are parted by commas as the list that they should be; undefined where a piece is no term, or the whole is one. */
function termsWithCommas<T>(item: CellType<T>, text: string): string | undefined {
  if (item.vocabulary === undefined || !text.includes(",")) return undefined;
  if (item.vocabulary.terms.some(({ label }) => fold(label) === fold(text))) return undefined;
  const pieces = text.split(",").map((piece) => piece.trim());
  const terms = pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const parsed = item.parse(piece);
      return parsed.ok ? piece : parsed.suggestion;
    });
  return terms.length === 0 || terms.includes(undefined) ? undefined : [...new Set(terms)].join(";");
}
