/** Which day it is for the map: England's, by which people send rows and windows open, wherever the machine stands. */
import type { DayText } from "../src/core/record/day.ts";
import type { Effects } from "./effects.ts";

const ENGLAND = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** England's day, `2026-07-01`; in summer after midnight UTC has the day before. */
export function todayIn({ now }: Pick<Effects, "now">): DayText {
  const parts = new Map(ENGLAND.formatToParts(now()).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}
