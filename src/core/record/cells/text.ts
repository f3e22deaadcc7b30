/** What a cell of words may hold. */
import { bad, type CellType, good } from "../cell.ts";
import { isFormula } from "../formula.ts";

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
    return holdsMobile(value) ? bad("personal-mobile") : good(value);
  },
  format: (value) => value,
};

// Controls except line feed and tab, bidirectional overrides and isolates, zero-width and replacement characters.
const UNSAFE =
  "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]";
/** Finds one that may stand in no cell. */
export const UNSAFE_CHARACTERS = new RegExp(UNSAFE);
/** Finds all of them. */
export const UNSAFE_CHARACTERS_ALL = new RegExp(UNSAFE, "g");
const MARKUP = /<\/?[a-z!][^>]*>/i;
const MARKUP_ALL = /<\/?[a-z!][^>]*>/gi;
/** True for text that holds a mobile number, however its digits are parted. */
export function holdsMobile(text: string): boolean {
  // A mobile number begins so; asking first keeps long texts fast, most of which hold no 7 at all.
  const mayHold = text.includes("7") && (text.includes("07") || text.includes("44") || text.includes("(0)7"));
  return mayHold && MOBILE.test(text);
}

/**
 * A mobile number as people write it into a sentence: `07700 900123`, `(07700) 900123`, `+44 (0)7700 900 123`,
 * `07.700.900.123`. Eight digits from 07 on are a company's number, and two behind a point the month of a date.
 */
const MOBILE =
  /(?<!\d)(?:(?:\+|00)44[)\s.\u2010-\u2013-]{0,2}(?:\(?0\)?[\s.\u2010-\u2013-]?)?|\(?0\)?)(?!7\d{6}(?!\d))7(?:[\s.\u2010-\u2013-]\d{3}|\d\d[\s.\u2010-\u2013-]?\d)(?:[)\s.\u2010-\u2013-]{0,2}\d){6}(?!\d)/;
