/** What spreadsheets and people make of months and of days that come every year. */
import { type DayText, MONTH_NAMES, wholeYear } from "./day.ts";

/** The ISO month that `March 2024`, `Mar-24` or `3/2024` means; undefined when unclear. */
export function calendarMonth(text: string): DayText | undefined {
  const named = /^([a-z]{3,9})[\s-]+(\d{4}|\d{2})$/i.exec(text);
  const numeric = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const month = named === null ? Number(numeric?.[1] ?? 0) : monthNumber(named[1] ?? "");
  const year = named?.[2] ?? numeric?.[2] ?? "";
  if (month < 1 || month > 12) return undefined;
  return `${wholeYear(year)}-${String(month).padStart(2, "0")}`;
}

/**
 * The day of every year that was meant. A British spreadsheet takes a typed `07-01` for the seventh of January and shows
 * `07-Jan`: what was typed is the same two numbers again.
 */
export function yearlyDay(text: string): string | undefined {
  const turned = /^(\d{1,2})-([a-z]{3})$/i.exec(text);
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  const [first, second] =
    turned === null
      ? [Number(short?.[1] ?? 0), Number(short?.[2] ?? 0)]
      : [Number(turned[1]), monthNumber(turned[2] ?? "")];
  if (first < 1 || first > 12 || second < 1 || second > 31) return undefined;
  return `${String(first).padStart(2, "0")}-${String(second).padStart(2, "0")}`;
}

function monthNumber(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
