/** Cells of dates, as exactly as they are known. */
import { bad, type CellType, good } from "../cell.ts";
import { calendarDay, type DayText, isCalendarDay } from "../day.ts";
import { calendarMonth, yearlyDay } from "../day-habits.ts";

/** A date as exactly as it is known: a year, a month or a day (ISO 8601). */
export const partialDate: CellType<DayText> = {
  name: "date",
  says: "a date as 2019, 2019-06 or 2019-06-27",
  field: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
  parse(value) {
    if (isCalendarDay(value) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return good(value);
    return bad("not-a-date", calendarDay(value) ?? calendarMonth(value));
  },
  format: (value) => value,
};

/** A full calendar date. */
export const day: CellType<DayText> = {
  name: "day",
  says: "a full date as 2026-11-22",
  field: { type: "date" },
  parse: (value) => (isCalendarDay(value) ? good(value) : bad("not-a-day", calendarDay(value))),
  format: (value) => value,
};

/** A date of one year, or a day that comes every year (`07-01`). */
export const windowDate: CellType<string> = {
  name: "window date",
  says: "a full date as 2026-07-01, or 07-01 for every year",
  field: { type: "string", pattern: "^(\\d{4}-)?\\d{2}-\\d{2}$" },
  parse(value) {
    // A leap year stands in, so that 02-29 may be an annual day.
    if (/^\d{2}-\d{2}$/.test(value) && isCalendarDay(`2024-${value}`)) return good(value);
    return isCalendarDay(value)
      ? good(value)
      : bad("not-a-window-date", yearlyDay(value) ?? calendarDay(value));
  },
  format: (value) => value,
};
