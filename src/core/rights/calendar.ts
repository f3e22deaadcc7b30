/** The place for rights windows as a calendar file: iCalendar text (RFC 5545) that any calendar program can read. */
import { addDays, type DayText } from "../record/day.ts";
import { YEARS_BETWEEN } from "../record/recurrence.ts";
import type { RightsWindow } from "../record/tables/councils.ts";
import { WINDOW_RIGHTS } from "../record/vocabulary.ts";
import { periodFor, windowState } from "./windows.ts";

/** Columns of a window that a calendar entry is made of. */
export type CalendarWindow = Pick<
  RightsWindow,
  | "id"
  | "authority_name"
  | "right"
  | "recurrence"
  | "opens"
  | "closes"
  | "scope"
  | "form_url"
  | "source_url"
  | "last_checked"
>;

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A calendar of windows with known dates; the others are left out. Each window becomes two days, its first and its
 * last, because the length of a window over the end of February changes with leap years while the rules for the two
 * days do not. `today` decides with which period a recurring window begins; `stamp` is now as `20261122T090000Z`;
 * `site` is the word that makes the entries' ids unlike those of other maps, and `name` what the map is called.
 */
export function calendarText(
  windows: readonly CalendarWindow[],
  {
    today,
    stamp,
    site,
    name,
  }: { readonly today: DayText; readonly stamp: string; readonly site: string; readonly name: string },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Community action map//Rights windows//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(`Community rights windows – ${name}`)}`,
    ...windows.flatMap((rightsWindow) => windowEvents(rightsWindow, today, stamp, site)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

function windowEvents(
  rightsWindow: CalendarWindow,
  today: DayText,
  stamp: string,
  site: string,
): readonly string[] {
  const { recurrence, opens, closes } = rightsWindow;
  const period = periodFor(windowState({ recurrence, opens, closes }, today));
  if (period === undefined || opens === undefined || closes === undefined) return [];
  const right = WINDOW_RIGHTS.label(rightsWindow.right);
  const event = (part: string, summary: string, day: DayText, written: string): readonly string[] => [
    "BEGIN:VEVENT",
    `UID:${rightsWindow.id}-${part}@${site}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(addDays(day, 1))}`,
    ...recurrenceRule(recurrence, written),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(describeWindow(rightsWindow))}`,
    ...(rightsWindow.form_url === undefined ? [] : [`URL:${rightsWindow.form_url}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
  return [
    ...event("opens", `Opens: ${right}, ${rightsWindow.authority_name}`, period.opens, opens),
    ...event("closes", `Last day: ${right}, ${rightsWindow.authority_name}`, period.closes, closes),
  ];
}

/** 29 February is written as the last day of that month, so that common years have theirs. */
function recurrenceRule(recurrence: RightsWindow["recurrence"], written: string): readonly string[] {
  const between = YEARS_BETWEEN[recurrence];
  if (between === undefined) return [];
  const interval = between === 1 ? "" : `;INTERVAL=${between}`;
  const lastOfFebruary = written.endsWith("02-29") ? ";BYMONTH=2;BYMONTHDAY=-1" : "";
  return [`RRULE:FREQ=YEARLY${interval}${lastOfFebruary}`];
}

function describeWindow({ scope, source_url, last_checked }: CalendarWindow): string {
  const covers = scope === undefined ? [] : [`Covers: ${scope}.`];
  return [
    ...covers,
    `Dates as last checked on ${last_checked}; confirm them with the authority.`,
    `Source: ${source_url[0] ?? ""}`,
  ].join("\n");
}

function compactDay(day: DayText): string {
  return day.replaceAll("-", "");
}

/** Escapes what has a meaning in a text value (RFC 5545, 3.3.11); other control characters are left out. */
export function escapeText(text: string): string {
  return [...text.replace(/\r\n?/g, "\n")]
    .filter(
      (character) => character === "\n" || character === "\t" || (character >= " " && character !== "\u007f"),
    )
    .join("")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** Folds a line at 75 octets of UTF-8 (RFC 5545, 3.1), never inside a character; a continuation begins with a space. */
export function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + length > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

/** Octets of a code point in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
