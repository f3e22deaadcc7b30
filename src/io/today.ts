/** Which day it is where the reader is: windows and calls open and close by the reader's own calendar. */
import type { DayText } from "../core/record/day.ts";

/** The day of a moment in the zone of the device, `2026-07-01`; in London after midnight in summer UTC has the day before. */
export function localDay(now: Date): DayText {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
