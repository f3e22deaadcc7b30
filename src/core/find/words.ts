/** Numbers, distances and ranges as people read them. */
import { METRES_PER_KILOMETRE, METRES_PER_MILE } from "../place/distance.ts";
import { dayInWords, dayOfNumber } from "../record/day.ts";
import { groupThousands } from "../record/digits.ts";
import { AREA_RANK, type Precision, precisionRank } from "../record/precision.ts";
import type { Range, RangeId, View } from "./view.ts";

/** A whole number with commas between thousands: `33,755`. */
export function numberInWords(count: number): string {
  return groupThousands(String(count));
}

/** A count with its noun: `1 project`, `1,204 projects`. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

/** Things in a row: `food`, `food or energy`, `food, energy or advice`. */
export function listInWords(parts: readonly string[], joint: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/**
 * A distance in metres as people read it, no finer than it is known: tenths under ten, whole numbers from ten on, and
 * whole numbers with `about` to a location that stands for a whole place (`precision`, a rank, that of an area or coarser).
 */
export function distanceInWords(metres: number, units: View["units"], precision = 0): string {
  const length = metres / (units === "km" ? METRES_PER_KILOMETRE : METRES_PER_MILE);
  if (precision >= AREA_RANK)
    return length < 0.5 ? `less than ${unit("1", units)}` : `about ${unit(length.toFixed(0), units)}`;
  if (length < 0.05) return `less than ${unit("0.1", units)}`;
  return unit(length < 10 ? length.toFixed(1).replace(/\.0$/, "") : numberInWords(Math.round(length)), units);
}

/**
 * A distance in metres that somebody chose, exactly where it is one of quarters, as sliders and links hold it (`0.25
 * miles`, `0.75 km`); others, such as miles told in kilometres, as any distance.
 */
export function chosenDistanceInWords(metres: number, units: View["units"]): string {
  const length = metres / (units === "km" ? METRES_PER_KILOMETRE : METRES_PER_MILE);
  const quarters = Math.round(length * 4) / 4;
  const isExact = quarters > 0 && Math.abs(length - quarters) < CHOSEN_TO;
  return isExact ? unit(String(quarters), units) : distanceInWords(metres, units);
}

/** Links hold whole metres: so near to a quarter of a mile or kilometre is that. */
const CHOSEN_TO = 0.001;

/** The precision, as a rank, to which the distance between two records is known: that of the coarser one. */
export function coarserRank(a: Precision, b: Precision): number {
  return Math.max(precisionRank(a), precisionRank(b));
}

function unit(number: string, units: View["units"]): string {
  return units === "km" ? `${number} km` : `${number} ${number === "1" ? "mile" : "miles"}`;
}

/** A range in words that follow a noun: `with an income of £10,000 or more`. */
export function rangeInWords(id: RangeId, range: Range): string {
  if (id === "income") return `with an income of ${endsInWords(range, pounds, "or more", "or less")}`;
  if (id === "started") return `begun in ${endsInWords(range, String, "or later", "or earlier")}`;
  const { from, to } = range;
  const write = (end: number): string => dayInWords(dayOfNumber(end));
  if (from !== undefined && to !== undefined) return `checked between ${write(from)} and ${write(to)}`;
  return from === undefined ? `last checked by ${write(to ?? 0)}` : `checked since ${write(from)}`;
}

function endsInWords(range: Range, write: (end: number) => string, above: string, below: string): string {
  const { from, to } = range;
  if (from === to) return write(from ?? 0);
  if (to === undefined) return `${write(from ?? 0)} ${above}`;
  return from === undefined ? `${write(to)} ${below}` : `${write(from)} to ${write(to)}`;
}

function pounds(sum: number): string {
  return `£${numberInWords(Math.round(sum))}`;
}
