/** A result as people say it: the value with its unit, and a whole sentence with period and method. */

import { numberInWords } from "../find/words.ts";
import { groupThousands } from "../record/digits.ts";
import type { Outcome } from "../record/tables/evidence.ts";

/** A value with its unit: `£2.52 for each £1`, `£1,400,000`, `85%`, `21 homes`. */
export function valueInWords(value: number, unit: string): string {
  if (unit === "GBP per GBP") return `${pounds(value)} for each £1`;
  if (unit === "GBP") return pounds(value);
  if (unit.startsWith("GBP ")) return `${pounds(value)} ${unit.slice(4)}`;
  return unit === "%" ? `${plainNumber(value)}%` : `${plainNumber(value)} ${unit}`;
}

/** One result in a sentence: `Long-term empty homes brought back into use: 21 homes, 2018/19 (reported in the guide).` */
export function outcomeInWords({
  measure,
  value,
  unit,
  period,
  method,
}: Pick<Outcome, "measure" | "value" | "unit" | "period" | "method">): string {
  const when = period === undefined ? "" : `, ${period}`;
  const how = method === undefined ? "" : ` (${method})`;
  // A measure that says "for each £1" has said it.
  const words = unit === "GBP per GBP" && measure.includes("£1") ? pounds(value) : valueInWords(value, unit);
  return `${measure}: ${words}${when}${how}.`;
}

/** Pence only where there are some: `£2.50`, `£187,000`, `−£40`. */
function pounds(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? "−" : ""}£${Number.isInteger(size) ? numberInWords(size) : grouped(size.toFixed(2))}`;
}

/** Two decimals at most, none that say nothing; of a number too small for them its first two digits, so that it is not told as nothing. */
function plainNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 && value !== 0 ? String(Number(value.toPrecision(2))) : grouped(String(rounded));
}

function grouped(digits: string): string {
  const [whole = "", part] = digits.split(".");
  const start = groupThousands(whole);
  return part === undefined ? start : `${start}.${part}`;
}
