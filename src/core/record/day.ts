/** Calendar dates as text, without a clock or a time zone. */

/** ISO 8601 text of a year, a month or a day. */
export type DayText = string;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True in a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, January being 1; undefined for a month that there is not. */
export function daysInMonth(year: number, month: number): number | undefined {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = "2024-02-29".length;

/** True for the text of a day that exists, `2024-02-29`. */
export function isCalendarDay(text: string): boolean {
  if (text.length !== DAY_LENGTH || !DAY.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8));
  const days = daysInMonth(year, month);
  return days !== undefined && dayOfMonth >= 1 && dayOfMonth <= days;
}

/** Beginnings of the names of months, January first. */
export const MONTH_NAMES = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/** The ISO text that a person probably meant by `7/3/2024`, `7 March 2024`, `07-Mar-24` or a spreadsheet's day number; undefined when unclear. */
export function calendarDay(text: string): DayText | undefined {
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})[\s-]+(\d{4}|\d{2})$/i.exec(text);
  const unpadded = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:T.*|\s.*)?$/.exec(text);
  let proposed: string | undefined;
  if (numeric !== null) proposed = iso(wholeYear(numeric[3]), numeric[2], numeric[1]);
  else if (named !== null) {
    const month = MONTH_NAMES.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    proposed = iso(wholeYear(named[3]), String(month), named[1]);
  } else if (unpadded !== null) proposed = iso(unpadded[1], unpadded[2], unpadded[3]);
  else if (/^[34]\d{4}$/.test(text)) proposed = addDays("1899-12-30", Number(text));
  return proposed !== undefined && isCalendarDay(proposed) ? proposed : undefined;
}

/** The year that two digits mean: 24 is 2024, 98 is 1998; other text as it is. */
export function wholeYear(year = ""): string {
  return year.length !== 2 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
}

function iso(year = "", month = "", dayOfMonth = ""): string {
  return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar; a difference of two is a count of days. */
export function dayNumber(day: DayText): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    dayOfMonth -
    1
  );
}

/** The day that lies `count` days after another. */
export function addDays(day: DayText, count: number): DayText {
  const target = dayNumber(day) + count;
  let year = Math.floor((target * 400) / 146097);
  while (dayNumber(`${year + 1}-01-01`) <= target) year++;
  while (dayNumber(`${year}-01-01`) > target) year--;
  let left = target - dayNumber(`${year}-01-01`);
  for (let month = 1; month <= 12; month++) {
    const days = daysInMonth(year, month) ?? 31;
    if (left < days) return iso(String(year).padStart(4, "0"), String(month), String(left + 1));
    left -= days;
  }
  return day;
}

/** The day of a day number: `dayNumber` the other way round. */
export function dayOfNumber(number: number): DayText {
  return addDays("0000-03-01", number);
}

/** First and last day that a partial date may mean. */
export function daySpan(partial: DayText): { readonly first: DayText; readonly last: DayText } {
  if (partial.length === 4) return { first: `${partial}-01-01`, last: `${partial}-12-31` };
  if (partial.length === 7) {
    const year = Number(partial.slice(0, 4));
    const month = Number(partial.slice(5, 7));
    const days = daysInMonth(year, month) ?? 31;
    return { first: `${partial}-01`, last: `${partial}-${days}` };
  }
  return { first: partial, last: partial };
}

/** A partial date in words: `27 June 2012`, `June 2012`, `2012`. */
export function dayInWords(partial: DayText): string {
  const [year = "", month, dayOfMonth] = partial.split("-");
  if (month === undefined) return year;
  const name = MONTH_WORDS[Number(month) - 1] ?? month;
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`;
}

const MONTH_WORDS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
