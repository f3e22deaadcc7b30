import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isLeapYear } from "../../../src/core/record/day.ts";
import { type WindowDates, windowState, windowStateInWords } from "../../../src/core/rights/windows.ts";

const annual = (opens: string, closes: string): WindowDates => ({ recurrence: "annual", opens, closes });

/** 29 February is the last day of that month in every year. */
const inYear = (year: number, day: string): string => (day === "02-29" && !isLeapYear(year) ? "02-28" : day);

/** Open by the day's own month and day alone, year ends and leap days included. */
function isOpenByDay(opens: string, closes: string, today: string): boolean {
  const year = Number(today.slice(0, 4));
  const day = today.slice(5);
  const [from, to] = [inYear(year, opens), inYear(year, closes)];
  return opens <= closes ? from <= day && day <= to : day >= from || day <= to;
}

const WINDOWS = [
  ["04-01", "06-30"],
  ["01-01", "12-31"],
  ["01-01", "01-01"],
  ["12-31", "12-31"],
  ["11-01", "01-31"],
  ["12-31", "01-01"],
  ["02-29", "02-29"],
  ["02-01", "02-29"],
  ["02-29", "03-30"],
  ["02-28", "02-29"],
  ["03-01", "02-29"],
  ["02-29", "02-28"],
  ["10-01", "09-30"],
] as const;

/** Every day of ten years, over a leap year and a year's end more than once. */
const FIRST_DAY = "2019-01-01";
const DAYS = Array.from({ length: 3653 }, (_, index) => addDays(FIRST_DAY, index));

/** Two years more, to see what comes next. */
const LONGER = [...DAYS, ...Array.from({ length: 731 }, (_, index) => addDays(FIRST_DAY, 3653 + index))];

describe("an annual window", () => {
  it.each(WINDOWS)("from %s to %s is open on exactly its days", (opens, closes) => {
    const wrong = DAYS.filter(
      (day) => (windowState(annual(opens, closes), day).state === "open") !== isOpenByDay(opens, closes, day),
    );
    expect(wrong).toEqual([]);
  });

  it.each(WINDOWS)(
    "from %s to %s opens next on the first open day, and lasts to its last",
    (opens, closes) => {
      const isOpen = LONGER.map((day) => isOpenByDay(opens, closes, day));
      const nextOpen = new Array<string>(LONGER.length);
      for (let at = LONGER.length - 2; at >= 0; at--) {
        nextOpen[at] = (isOpen[at + 1] ? LONGER[at + 1] : nextOpen[at + 1]) ?? "";
      }
      const wrong = DAYS.filter((day, at) => {
        const state = windowState(annual(opens, closes), day);
        if (state.state === "opens-next") return state.period.opens !== nextOpen[at];
        if (state.state !== "open" || state.period.opens > day || state.period.closes < day) return true;
        return state.period.closes.slice(5) !== inYear(Number(state.period.closes.slice(0, 4)), closes);
      });
      expect(wrong).toEqual([]);
    },
  );

  it("with a first year is not open before it", () => {
    const begun = annual("2025-04-01", "2025-06-30");
    expect(windowState(begun, "2024-05-01")).toEqual({
      state: "opens-next",
      period: { opens: "2025-04-01", closes: "2025-06-30" },
    });
    expect(windowState(begun, "2025-05-01").state).toBe("open");
    expect(windowState(begun, "2027-05-01").state).toBe("open");
  });
});

describe("a window every four years", () => {
  const window: WindowDates = { recurrence: "every-four-years", opens: "2013-06-01", closes: "2013-07-31" };

  it("is open in its own years only, day by day", () => {
    const wrong = DAYS.filter((day) => {
      const isYear = (Number(day.slice(0, 4)) - 2013) % 4 === 0;
      return (windowState(window, day).state === "open") !== (isYear && isOpenByDay("06-01", "07-31", day));
    });
    expect(wrong).toEqual([]);
    expect(windowState(window, "2021-08-01")).toEqual({
      state: "opens-next",
      period: { opens: "2025-06-01", closes: "2025-07-31" },
    });
  });

  it("over a year's end counts from the year in which it opens", () => {
    const winter: WindowDates = { recurrence: "every-four-years", opens: "2020-12-01", closes: "2021-01-31" };
    expect(windowState(winter, "2025-01-15").state).toBe("open");
    expect(windowState(winter, "2024-01-15").state).toBe("opens-next");
  });

  it("keeps the years that its period runs over", () => {
    const long: WindowDates = { recurrence: "every-four-years", opens: "2026-07-01", closes: "2027-09-30" };
    expect(windowState(long, "2027-01-15")).toEqual({
      state: "open",
      period: { opens: "2026-07-01", closes: "2027-09-30" },
    });
    expect(windowState(long, "2027-10-01")).toEqual({
      state: "opens-next",
      period: { opens: "2030-07-01", closes: "2031-09-30" },
    });
  });

  it("without a year is not stated, which is not closed", () => {
    const state = windowState({ ...window, opens: "06-01", closes: "07-31" }, "2026-06-15");
    expect(state).toEqual({ state: "not-stated", recurrence: "every-four-years" });
    expect(windowStateInWords(state)).toContain("in which is not stated");
  });
});

describe("a window with both years", () => {
  it("is open on the days of its period, and as many years later, whatever its length", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("annual" as const, "every-four-years" as const),
        fc.integer({ min: 0, max: 1460 }).map((days) => addDays("2023-01-01", days)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -800, max: 8000 }),
        (recurrence, opens, share, after) => {
          const between = recurrence === "annual" ? 1 : 4;
          const closes = addDays(opens, Math.floor(share * (between * 365 - 2)));
          const today = addDays(opens, after);
          const later = (day: string, periods: number): string => {
            const year = Number(day.slice(0, 4)) + periods * between;
            return `${year}-${inYear(year, day.slice(5))}`;
          };
          const all = Array.from({ length: 30 }, (_, at) => ({
            opens: later(opens, at),
            closes: later(closes, at),
          }));
          const open = all.find((one) => one.opens <= today && today <= one.closes);
          const next = all.find((one) => one.opens > today);
          expect(windowState({ recurrence, opens, closes }, today)).toEqual(
            open === undefined ? { state: "opens-next", period: next } : { state: "open", period: open },
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("other windows", () => {
  const once: WindowDates = { recurrence: "one-off", opens: "2025-05-06", closes: "2025-06-30" };

  it.each([
    ["2025-05-05", "opens-next"],
    ["2025-05-06", "open"],
    ["2025-06-30", "open"],
    ["2025-07-01", "closed"],
  ])("a single one is on %s %s", (day, state) => expect(windowState(once, day).state).toBe(state));

  it("are open all year, or not stated, as the authority says", () => {
    expect(windowState({ recurrence: "any-time" }, "2026-01-01").state).toBe("always-open");
    for (const recurrence of [
      "not-stated",
      "per-contract",
      "per-service",
      "case-by-case",
      "set-but-not-seen",
    ] as const) {
      expect(windowState({ recurrence }, "2026-01-01")).toEqual({ state: "not-stated", recurrence });
    }
    expect(windowState({ recurrence: "annual" }, "2026-01-01").state).toBe("not-stated");
  });

  it("are said in words", () => {
    const say = (dates: WindowDates, day: string): string => windowStateInWords(windowState(dates, day));
    expect(say(annual("11-01", "01-31"), "2026-12-24")).toBe("Open now, until 31 January 2027.");
    expect(say(annual("04-01", "06-30"), "2026-11-22")).toBe(
      "Closed now; opens on 1 April 2027, until 30 June 2027.",
    );
    expect(say(once, "2026-01-01")).toBe("Closed on 30 June 2025; no later period is known.");
    expect(say({ recurrence: "not-stated" }, "2026-01-01")).toContain("does not mean closed");
  });
});
