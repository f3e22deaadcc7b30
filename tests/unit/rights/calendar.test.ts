import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarWindow,
  calendarText,
  escapeText,
  foldLine,
} from "../../../src/core/rights/calendar.ts";

const WINDOW: CalendarWindow = {
  id: "merrow-challenge",
  authority_name: "Merrow; Tarn, and Wold",
  right: "community-right-to-challenge",
  recurrence: "annual",
  opens: "11-01",
  closes: "01-31",
  scope: "services run in house",
  form_url: "https://example.org/form",
  source_url: ["https://example.org/source"],
  last_checked: "2026-11-01",
};
const NOW = {
  today: "2026-11-22",
  stamp: "20261122T090000Z",
  site: "example.org",
  name: "Map of Merrow, Wold",
};

/** Lines as a calendar program reads them. */
const linesOf = (text: string): readonly string[] => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar of rights windows", () => {
  it("has the first and the last day of each, every year", () => {
    const lines = linesOf(calendarText([WINDOW], NOW));
    expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", expect.stringMatching(/^PRODID:/)]);
    expect(lines).toContain("X-WR-CALNAME:Community rights windows – Map of Merrow\\, Wold");
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    const first = lines.indexOf("BEGIN:VEVENT");
    expect(lines.slice(first, lines.indexOf("END:VEVENT") + 1)).toEqual([
      "BEGIN:VEVENT",
      "UID:merrow-challenge-opens@example.org",
      "DTSTAMP:20261122T090000Z",
      "DTSTART;VALUE=DATE:20261101",
      "DTEND;VALUE=DATE:20261102",
      "RRULE:FREQ=YEARLY",
      "SUMMARY:Opens: Community Right to Challenge\\, Merrow\\; Tarn\\, and Wold",
      expect.stringContaining(
        "DESCRIPTION:Covers: services run in house.\\nDates as last checked on 2026-11-01",
      ),
      "URL:https://example.org/form",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20270131");
    expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(2);
  });

  it("keeps the last day of February in common years", () => {
    const lines = linesOf(calendarText([{ ...WINDOW, opens: "02-01", closes: "02-29" }], NOW));
    expect(lines).toContain("DTSTART;VALUE=DATE:20270228");
    expect(lines).toContain("DTEND;VALUE=DATE:20270301");
    expect(lines.filter((line) => line.startsWith("RRULE"))).toEqual([
      "RRULE:FREQ=YEARLY",
      "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
    ]);
  });

  it("has the last day in the year in which the period ends", () => {
    const long: CalendarWindow = {
      ...WINDOW,
      recurrence: "every-four-years",
      opens: "2026-07-01",
      closes: "2027-09-30",
    };
    const days = linesOf(calendarText([long], NOW)).filter((line) => line.startsWith("DTSTART"));
    expect(days).toEqual(["DTSTART;VALUE=DATE:20260701", "DTSTART;VALUE=DATE:20270930"]);
  });

  it("repeats every four years or not at all, and leaves out what has no dates", () => {
    const { form_url: _form, scope: _scope, ...plain } = WINDOW;
    const windows: readonly CalendarWindow[] = [
      { ...plain, id: "four", recurrence: "every-four-years", opens: "2013-06-01", closes: "2013-07-31" },
      { ...plain, id: "once", recurrence: "one-off", opens: "2025-05-06", closes: "2025-06-30" },
      {
        ...plain,
        id: "none",
        recurrence: "not-stated",
        opens: undefined,
        closes: undefined,
      } as unknown as CalendarWindow,
    ];
    const lines = linesOf(calendarText(windows, NOW));
    expect(lines.filter((line) => line.startsWith("UID"))).toEqual([
      "UID:four-opens@example.org",
      "UID:four-closes@example.org",
      "UID:once-opens@example.org",
      "UID:once-closes@example.org",
    ]);
    expect(lines.filter((line) => line.startsWith("RRULE"))).toEqual([
      "RRULE:FREQ=YEARLY;INTERVAL=4",
      "RRULE:FREQ=YEARLY;INTERVAL=4",
    ]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20290601");
  });
});

describe("lines of a calendar", () => {
  it("are folded at 75 octets, never inside a character, and come back whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300, size: "max" }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split("\r\n")) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
          expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(part))).toBe(part);
        }
        expect(folded.replaceAll("\r\n ", "")).toBe(line);
      }),
    );
  });

  it("hold no end of line and no bare separator of a text value", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[\r\n]/);
        const plain = escaped.replace(/\\(\\|;|,|n)/g, (_, kind: string) => (kind === "n" ? "\n" : kind));
        expect(escaped.replace(/\\(\\|;|,|n)/g, "")).not.toMatch(/[\\;,]/);
        expect(plain).toBe(
          [...text.replace(/\r\n?/g, "\n")]
            .filter((one) => one === "\n" || one === "\t" || (one >= " " && one !== "\u007f"))
            .join(""),
        );
      }),
    );
  });

  it("cannot be broken out of by what a curator typed", () => {
    const text = calendarText([{ ...WINDOW, authority_name: "A\r\nEND:VCALENDAR\r\nBEGIN:VEVENT" }], NOW);
    expect(linesOf(text).filter((line) => line === "END:VCALENDAR").length).toBe(1);
  });
});
