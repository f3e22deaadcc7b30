/** The place for postcodes: reading what people type, whole or in part, and writing it as the Post Office does. */

/** A postcode or the leading part of one: "HX1 1AA" is full, "HX1 1" a sector, "HX1" an outward code. */
export interface Postcode {
  readonly kind: "full" | "sector" | "outward";
  /** Post town district, such as "HX1". */
  readonly outward: string;
  /** Present for sectors and full postcodes, such as "HX1 1". */
  readonly sector?: string;
  /** Present for full postcodes, with its space, such as "HX1 1AA". */
  readonly full?: string;
}

const OUTWARD = /^(?:[A-PR-UWYZ][A-HK-Y]?\d{1,2}|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNPR-Y]|GIR)$/;
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/**
 * Reads a postcode, sector or outward code in any case and with any spacing or punctuation between its parts;
 * undefined when the text is none of these. Without a space the longest reading as an outward code wins:
 * "HX11" is the outward code HX11, "HX1 1" the sector; "TS248" can only be the sector TS24 8.
 */
export function parsePostcode(text: string): Postcode | undefined {
  const words = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.join("");
  return (
    full(joined.slice(0, -3), joined.slice(-3)) ??
    outward(words.length === 1 ? joined : "") ??
    sector(words.slice(0, -1).join(""), words.at(-1) ?? "") ??
    sector(words.length === 1 ? joined.slice(0, -1) : "", joined.slice(-1))
  );
}

/** How a postcode is written: capitals, one space before the inward part. */
export function formatPostcode(postcode: Postcode): string {
  return postcode.full ?? postcode.sector ?? postcode.outward;
}

/** True for text that holds a full postcode anywhere, written with any spacing or punctuation between its parts. */
export function holdsFullPostcode(text: string): boolean {
  return [...text.matchAll(FULL_IN_TEXT)].some((match) => sectorOf(match) !== undefined);
}

/** Text whose full postcodes are cut to their sectors (`HX1 1AA` to `HX1 1`): a full one can be somebody's home. */
export function withoutFullPostcodes(text: string): string {
  let [before, cut] = ["", text];
  // What follows a sector may look like its last letters: "HX1 1AA BB" becomes "HX1 1 BB", and that "HX1 1".
  while (cut !== before) {
    before = cut;
    cut = before.replace(FULL_IN_TEXT, (...match: string[]) => sectorOf(match) ?? match[0] ?? "");
  }
  return cut;
}

/** Area, its gap, district, sector's digit, its gap, last letters. A district may end in a letter ("EC1A"). */
const FULL_IN_TEXT =
  /(?<![A-Z0-9])([A-Z]{1,2})([^A-Z0-9]*)(\d[A-Z\d]?)[^A-Z0-9]*(\d)([^A-Z0-9]*)([A-Z]{2})(?![A-Z0-9])/gi;

/** The sector of what `FULL_IN_TEXT` found, in the letters it was written in; undefined where it is no postcode. */
function sectorOf(match: readonly string[]): string | undefined {
  const [found = "", area = "", afterArea, district = "", digit = "", beforeUnit, unit = ""] = match;
  // Letters apart from their digit are more often a word: "the M62 at Brighouse", "in 3 2hr sessions".
  const isApart = afterArea !== "" || beforeUnit !== "";
  if (isApart && (isWord(area) || isWord(unit))) return undefined;
  return parsePostcode(found)?.kind === "full" ? `${area}${district} ${digit}` : undefined;
}

/** True for one or two letters that a sentence holds as a word, a unit or an ending; in capitals they are taken for a code. */
function isWord(letters: string): boolean {
  return (
    letters !== letters.toUpperCase() && (letters.length === 1 || SHORT_WORDS.has(letters.toLowerCase()))
  );
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  (
    "ad ah al am an as at be by co do dr ed eg eh et ex ft ha he hr ie if in is it la lb me my " +
    "nd no of oh ok on op or pp ps pt rd so st th to uk un up us vs we yd ye"
  ).split(" "),
);

function full(first: string, last: string): Postcode | undefined {
  if (!OUTWARD.test(first) || !INWARD.test(last)) return undefined;
  return { kind: "full", outward: first, sector: `${first} ${last.slice(0, 1)}`, full: `${first} ${last}` };
}

function sector(first: string, last: string): Postcode | undefined {
  if (!OUTWARD.test(first) || !/^\d$/.test(last)) return undefined;
  return { kind: "sector", outward: first, sector: `${first} ${last}` };
}

function outward(text: string): Postcode | undefined {
  return OUTWARD.test(text) ? { kind: "outward", outward: text } : undefined;
}
