/** Records that need a fresh look: nobody has checked them for long, or their status says that they are gone. */
import { type DayText, dayInWords, daysInMonth } from "./day.ts";

/** Months after which a record that nobody has checked again needs a fresh look. */
export const STALE_MONTHS = 18;

/** What a fresh look is needed for. */
export type StaleReason = "not-checked" | "closed" | "unknown";

interface Checked {
  readonly last_checked: DayText;
  readonly status?: string;
}

/** The last day on which a record that was checked on `day` is still fresh; the end of a month stands for days that a month lacks. */
export function freshUntil(day: DayText): DayText {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const months = year * 12 + (month - 1) + STALE_MONTHS;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = daysInMonth(toYear, toMonth) ?? dayOfMonth;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${toYear}-${two(toMonth)}-${two(Math.min(dayOfMonth, last))}`;
}

/** True when a record was last checked more than 18 months before `today` (YYYY-MM-DD). */
export function isStale(lastChecked: DayText, today: DayText): boolean {
  return today > freshUntil(lastChecked);
}

/** Why a record needs a fresh look; empty where it does not. */
export function staleReasons({ last_checked, status }: Checked, today: DayText): readonly StaleReason[] {
  return [
    ...(isStale(last_checked, today) ? (["not-checked"] as const) : []),
    ...(status === "closed" ? (["closed"] as const) : []),
    ...(status === "unknown" ? (["unknown"] as const) : []),
  ];
}

/** A gentle sentence for a reason. */
export function staleWords(reason: StaleReason, lastChecked: DayText): string {
  if (reason === "not-checked")
    return `Nobody has checked this since ${dayInWords(lastChecked.slice(0, 7))}. It may have changed.`;
  return reason === "closed"
    ? "The newest source says that it has closed."
    : "No recent source says how it stands now.";
}
