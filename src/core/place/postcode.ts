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
 * "HX11" is the outward code HX11, "HX1 1" the sector.
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
    sector(words.slice(0, -1).join(""), words.at(-1) ?? "")
  );
}

/** How a postcode is written: capitals, one space before the inward part. */
export function formatPostcode(postcode: Postcode): string {
  return postcode.full ?? postcode.sector ?? postcode.outward;
}

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
