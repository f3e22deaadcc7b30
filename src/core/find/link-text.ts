/** Texts, numbers and ranges as a link carries them. */
import { dayNumber, dayOfNumber, isCalendarDay } from "../record/day.ts";
import { normalEnd } from "./normal.ts";
import type { Range, RangeId } from "./view.ts";

/**
 * A text as a link carries it: spaces as plus signs, colons as they are, all else that could be misread in percent signs,
 * apostrophes too, which the browser's own address bar would write so.
 */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, "+").replace(/%3A/g, ":").replace(/'/g, "%27");
}

/** A range as `from..to`, either end open; days as dates. */
export function encodeRange(id: RangeId, range: Range): string {
  const end = (value: number | undefined): string =>
    value === undefined ? "" : id === "checked" ? dayOfNumber(value) : String(value);
  return `${end(range.from)}..${end(range.to)}`;
}

/** The range that a text stands for; undefined where it stands for none. */
export function readRange(id: RangeId, text: string): Range | undefined {
  const halves = text.split("..");
  const [from, to] = halves.map((half) => readEnd(id, half));
  if (halves.length !== 2 || from === "broken" || to === "broken") return undefined;
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readEnd(id: RangeId, text: string): number | undefined | "broken" {
  if (text === "") return undefined;
  if (id !== "checked") return normalEnd(id, numberOf(text)) ?? "broken";
  return isCalendarDay(text) ? (normalEnd(id, dayNumber(text)) ?? "broken") : "broken";
}

/** Parts between commas, decoded; where the commas themselves came encoded the decoded whole is parted. */
export function partsOf(raw: string, least: number): readonly string[] {
  const split = raw.split(",");
  if (split.length >= least) return split.map((part) => decodeText(part) ?? "");
  return (decodeText(raw) ?? "").split(",");
}

/** A plain decimal number; NaN for anything else, the empty text included. */
export function numberOf(text: string | undefined): number {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** The text that percent signs and plus signs stand for; undefined where it is cut short or no UTF-8. */
export function decodeText(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replace(/\+/g, " "));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
