/** Dates as text, held to the calendar that JavaScript's own Date keeps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDay,
  dayInWords,
  dayNumber,
  dayOfNumber,
  daySpan,
  isCalendarDay,
  isLeapYear,
} from "../../../src/core/record/day.ts";

const MILLISECONDS_IN_DAY = 86_400_000;
/** The oracle: a day by its parts, years below 100 too. */
function utc(year: number, month: number, dayOfMonth: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date;
}
const textOf = (date: Date): string => date.toISOString().slice(0, 10);

const years = fc.integer({ min: 1, max: 9998 });
const dates = fc.tuple(years, fc.integer({ min: 0, max: 365 })).map(([year, days]) => utc(year, 1, 1 + days));

describe("days beside Date", () => {
  it("exist or not", () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, dayOfMonth) => {
          const date = utc(year, month, dayOfMonth);
          const exists =
            date.getUTCFullYear() === year &&
            date.getUTCMonth() === month - 1 &&
            date.getUTCDate() === dayOfMonth;
          const text = [
            String(year).padStart(4, "0"),
            String(month).padStart(2, "0"),
            String(dayOfMonth).padStart(2, "0"),
          ].join("-");
          expect(isCalendarDay(text)).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });
  it("are numbered one apart", () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(dayNumber(textOf(one)) - dayNumber(textOf(other))).toBe(
          (one.getTime() - other.getTime()) / MILLISECONDS_IN_DAY,
        );
      }),
    );
  });
  it("are known by their numbers", () => {
    expect(dayOfNumber(0)).toBe("0000-03-01");
    fc.assert(
      fc.property(dates, (date) => {
        expect(dayOfNumber(dayNumber(textOf(date)))).toBe(textOf(date));
      }),
    );
  });
  it("are added to", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 200, max: 9000 }), fc.integer({ min: 0, max: 365 })),
        fc.integer({ min: -60_000, max: 60_000 }),
        ([year, days], count) => {
          const date = utc(year, 1, 1 + days);
          expect(addDays(textOf(date), count)).toBe(
            textOf(new Date(date.getTime() + count * MILLISECONDS_IN_DAY)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
  it("leap", () => {
    for (let year = 1500; year <= 2500; year++)
      expect(isLeapYear(year)).toBe(utc(year, 2, 29).getUTCMonth() === 1);
  });
  it("span the month or year of a partial date", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const text = textOf(date);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
        expect(daySpan(text)).toEqual({ first: text, last: text });
        expect(daySpan(text.slice(0, 7))).toEqual({
          first: textOf(utc(year, month, 1)),
          last: textOf(utc(year, month + 1, 0)),
        });
        expect(daySpan(text.slice(0, 4))).toEqual({
          first: textOf(utc(year, 1, 1)),
          last: textOf(utc(year, 12, 31)),
        });
      }),
    );
  });
  it("are proposed for what people and spreadsheets write", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30_000, max: 49_999 }),
        fc.constantFrom("/", ".", "-"),
        (serial, mark) => {
          const date = new Date(Date.UTC(1899, 11, 30) + serial * MILLISECONDS_IN_DAY);
          const iso = textOf(date);
          const [dayOfMonth, month, year] = [
            date.getUTCDate(),
            date.getUTCMonth() + 1,
            date.getUTCFullYear(),
          ];
          const name = date.toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
          expect(calendarDay(String(serial))).toBe(iso);
          expect(calendarDay([dayOfMonth, month, year].join(mark))).toBe(iso);
          expect(calendarDay(`${dayOfMonth} ${name} ${year}`)).toBe(iso);
          expect(calendarDay(`${dayOfMonth}-${name.slice(0, 3).toLowerCase()}-${year}`)).toBe(iso);
          expect(calendarDay(`${iso} 00:00:00`)).toBe(iso);
          expect(dayInWords(iso)).toBe(`${dayOfMonth} ${name} ${year}`);
        },
      ),
    );
  });
});

describe("calendarDay", () => {
  it.each(["31/02/2024", "7/13/2024", "7 Frimaire 2024", "spring 2024", "20240307", "29/2/2023", ""])(
    "proposes nothing for %j",
    (text) => {
      expect(calendarDay(text)).toBeUndefined();
    },
  );
  it("reads ordinals", () => expect(calendarDay("1st April 2015")).toBe("2015-04-01"));
});

describe("dayInWords", () => {
  it("says as much as is known", () => {
    expect(["2012", "2012-06", "2012-06-07"].map(dayInWords)).toEqual(["2012", "June 2012", "7 June 2012"]);
  });
});
