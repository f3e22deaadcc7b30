/** The place for rights windows in time: open now, opening next, closed or not stated on a given day. */
import { type DayText, dayInWords, isLeapYear } from "../record/day.ts";
import { YEARS_BETWEEN } from "../record/recurrence.ts";
import type { RightsWindow } from "../record/tables/councils.ts";

/** What a window is made of, as the table holds it. */
export type WindowDates = Pick<RightsWindow, "recurrence"> & {
  /** `07-01` for every year or `2026-07-01`; the day itself included. `02-29` means the last day of February. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
};

/** One period, first and last day included. */
export interface Period {
  readonly opens: DayText;
  readonly closes: DayText;
}

/** How a window stands on a day. */
export type WindowState =
  | { readonly state: "open"; readonly period: Period }
  /** The authority takes expressions of interest all year. */
  | { readonly state: "always-open" }
  | { readonly state: "opens-next"; readonly period: Period }
  /** It was open once, and no later period is known. */
  | { readonly state: "closed"; readonly period: Period }
  /** No dates are known, or not the year; which is not the same as closed. */
  | { readonly state: "not-stated"; readonly recurrence: RightsWindow["recurrence"] };

/** The windows that people of some councils (GSS codes) may use: the councils' own, and those of the county above each. */
export function windowsFor<W extends Pick<RightsWindow, "authority">>(
  windows: readonly W[],
  codes: readonly string[],
  countyAbove: (code: string) => string | undefined,
): readonly W[] {
  const wanted = new Set(codes.flatMap((code) => [code, countyAbove(code) ?? code]));
  return windows.filter(({ authority }) => authority !== undefined && wanted.has(authority));
}

/** How a window stands on a day. */
export function windowState(rightsWindow: WindowDates, today: DayText): WindowState {
  const { recurrence } = rightsWindow;
  if (recurrence === "any-time") return { state: "always-open" };
  const periods = periodsAround(rightsWindow, today);
  const open = periods.find(({ opens, closes }) => opens <= today && today <= closes);
  if (open !== undefined) return { state: "open", period: open };
  const next = periods.find(({ opens }) => opens > today);
  if (next !== undefined) return { state: "opens-next", period: next };
  const last = periods.at(-1);
  return last === undefined ? { state: "not-stated", recurrence } : { state: "closed", period: last };
}

/** The periods that matter on a day, in order: those that began in the last cycle, and the next. */
function periodsAround({ recurrence, opens, closes }: WindowDates, today: DayText): readonly Period[] {
  if (opens === undefined || closes === undefined) return [];
  const from = partsOf(opens);
  const to = partsOf(closes);
  const hasYears = from.year !== undefined && to.year !== undefined;
  if (hasYears && opens > closes) return [];
  if (recurrence === "one-off") return hasYears ? [{ opens, closes }] : [];
  const between = YEARS_BETWEEN[recurrence];
  if (between === undefined || (between > 1 && from.year === undefined)) return [];
  const thisYear = Number(today.slice(0, 4));
  const first = from.year ?? Number.NEGATIVE_INFINITY;
  const wraps = from.day > to.day ? 1 : 0;
  // With both years the period is as long as they say; a day without one is the next that comes.
  const span = from.year === undefined || to.year === undefined ? wraps : to.year - from.year;
  const years = Array.from({ length: span + between + 1 }, (_, index) => thisYear - span + index);
  // A first year in the future lies beyond the years around today.
  const candidates = first > thisYear ? [first] : years;
  return candidates
    .filter((year) => year >= first && (between === 1 || (year - first) % between === 0))
    .map((year) => ({ opens: dayOfYear(year, from.day), closes: dayOfYear(year + span, to.day) }));
}

function partsOf(windowDate: string): { readonly year: number | undefined; readonly day: string } {
  return windowDate.length === 5
    ? { year: undefined, day: windowDate }
    : { year: Number(windowDate.slice(0, 4)), day: windowDate.slice(5) };
}

/** The last day of February stands for 29 February where a year has none. */
function dayOfYear(year: number, day: string): DayText {
  const found = day === "02-29" && !isLeapYear(year) ? "02-28" : day;
  return `${String(year).padStart(4, "0")}-${found}`;
}

/** How a window stands, in words. */
export function windowStateInWords(state: WindowState): string {
  switch (state.state) {
    case "open":
      return `Open now, until ${dayInWords(state.period.closes)}.`;
    case "always-open":
      return "Open all year.";
    case "opens-next":
      return `Closed now; opens on ${dayInWords(state.period.opens)}, until ${dayInWords(state.period.closes)}.`;
    case "closed":
      return `Closed on ${dayInWords(state.period.closes)}; no later period is known.`;
    case "not-stated":
      return NOT_STATED[state.recurrence] ?? NOT_STATED_AT_ALL;
  }
}

const NOT_STATED_AT_ALL = "No period is stated, which does not mean closed: ask the authority.";
const NOT_STATED: Readonly<Partial<Record<RightsWindow["recurrence"], string>>> = {
  "every-four-years": "Open in some years only; in which is not stated: ask the authority.",
  "per-contract": "Opens when a contract comes up for renewal: ask the authority when.",
  "per-service": "Each service has dates of its own: ask the authority.",
  "case-by-case": "Decided case by case: ask the authority.",
  "set-but-not-seen": "The authority has set a period whose dates were not found: ask the authority.",
};

/** The period that a calendar should begin with: the one that is open, the next, or the last; undefined without dates. */
export function periodFor(state: WindowState): Period | undefined {
  return "period" in state ? state.period : undefined;
}
