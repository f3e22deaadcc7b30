/** Every type of cell: what it takes, what it refuses, and what it proposes instead. */
import { describe, expect, it } from "vitest";
import type { CellType } from "../../../src/core/record/cell.ts";
import { oneOf, reference } from "../../../src/core/record/cells/choices.ts";
import { email, link, phone, postcode } from "../../../src/core/record/cells/contacts.ts";
import { day, partialDate, windowDate } from "../../../src/core/record/cells/dates.ts";
import { gssCouncil, organisationId, slug } from "../../../src/core/record/cells/identifiers.ts";
import { listOf } from "../../../src/core/record/cells/lists.ts";
import { latitude, longitude, number, pounds, year } from "../../../src/core/record/cells/numbers.ts";
import { text } from "../../../src/core/record/cells/text.ts";
import type { IssueCode } from "../../../src/core/record/issue.ts";
import { THEMES, YES_NO } from "../../../src/core/record/vocabulary.ts";

const themes = listOf(oneOf(THEMES));

/** One mobile number in the many ways in which people write it. */
const MOBILES = [
  "07700900123",
  "07700 900123",
  "07700-900-123",
  "07700.900.123",
  "07700\u00a0900\u2011123",
  "(07700) 900123",
  "07 700 900 123",
  "0770 090 0123",
  "07700 90 01 23",
  "(0)7700 900123",
  "+44 7700 900123",
  "+447700900123",
  "+44 (0)7700 900123",
  "+44(0) 7700 900 123",
  "(+44) 7700 900123",
  "0044 7700 900123",
  "00447700900123",
  "0044 (0)7700 900123",
];

const TAKEN: readonly (readonly [CellType<unknown>, string])[] = [
  [text, "Ymlaen â’r gwaith – “da iawn” 👩‍🌾".replace("\u200D", "")],
  [text, "two\nlines, 3 < 4 and 5 > 2"],
  [text, "Call 01422 000000, charity 1090095"],
  [text, "Company 07123456, 2019 to 2024; on 07.11.2026 123 people came, and 07-11-2026 1230 more"],
  [
    text,
    "Ward E07000026 070, charity 1077009 00123, ISBN 978 0 7700 9001 2, +44 1422 000000, 20077009001231",
  ],
  [slug, "the-outback-2"],
  [gssCouncil, "E08000033"],
  [gssCouncil, "E10000017"],
  [organisationId, "GB-CHC-1090095"],
  [organisationId, "GB-COH-09506232"],
  [organisationId, "GB-COH-SC123456"],
  [organisationId, "GB-MPR-7895R"],
  [link, "https://www.regen.org.uk/wellbeing/?a=1#b"],
  [link, "http://example.org"],
  [link, "https://medium.com/@someone/a-page"],
  [link, "HTTPS://Example.org:8080/a_(b)"],
  [email, "info@example.org"],
  [email, "o'neil+hub@mail.example.co.uk"],
  [phone, "01422 000000"],
  [phone, "+44 20 7946 0000"],
  [phone, "(01422) 000-000"],
  [phone, "+44 (0)1422 000000"],
  [phone, "0044 1422 000000"],
  [phone, "01422.000.000"],
  [phone, "01422/000000"],
  [postcode, "HX1 5NB"],
  [postcode, "EC1A 1BB"],
  [partialDate, "2019"],
  [partialDate, "2019-06"],
  [partialDate, "2020-02-29"],
  [day, "2000-02-29"],
  [windowDate, "07-01"],
  [windowDate, "02-29"],
  [windowDate, "2026-07-01"],
  [pounds, "0"],
  [pounds, "7500000"],
  [pounds, "12.0"],
  [year, "2024"],
  [latitude, "53.72412"],
  [longitude, "-1.87"],
  [longitude, "0"],
  [number("number", "a number", {}), "-0.5"],
  [oneOf(YES_NO), "yes"],
  [themes, "food;green-space"],
  [reference("organisations"), "halifax-opportunities-trust"],
  [listOf(text), "elected councillors;residents"],
];

const REFUSED: readonly (readonly [CellType<unknown>, string, IssueCode, string?])[] = [
  [text, "turned\u202Eround", "unsafe-characters", "turnedround"],
  [text, "zero\u200Bwidth", "unsafe-characters", "zerowidth"],
  [text, "nul\u0000", "unsafe-characters", "nul"],
  [text, "lost \uFFFD letter", "unsafe-characters", "lost  letter"],
  [text, "<script>alert(1)</script>Hub", "markup", "alert(1)Hub"],
  [text, "Hub <img src=x onerror=alert(1)>", "markup", "Hub"],
  [text, "a <!-- comment -->", "markup", "a"],
  [text, "Ring 07700 900123 for keys", "personal-mobile"],
  [text, "Ring +44 7700 900123", "personal-mobile"],
  [slug, "The Outback", "not-an-id", "the-outback"],
  [slug, "St John’s – Café", "not-an-id", "st-johns-cafe"],
  [slug, "double--hyphen", "not-an-id", "double-hyphen"],
  [slug, "!!!", "not-an-id"],
  [slug, "index", "reserved-id", "index-1"],
  [slug, "Index", "not-an-id", "index-1"],
  [gssCouncil, "e08000033", "not-a-gss-code", "E08000033"],
  [gssCouncil, "E08 000033", "not-a-gss-code", "E08000033"],
  [gssCouncil, "W06000015", "not-a-gss-code"],
  [gssCouncil, "E01010901", "not-a-gss-code"],
  [gssCouncil, "Calderdale", "not-a-gss-code"],
  [organisationId, "GB-COH-9506232", "not-an-organisation-id", "GB-COH-09506232"],
  [organisationId, "COH 9506232", "not-an-organisation-id", "GB-COH-09506232"],
  [organisationId, "gb-chc-1090095", "not-an-organisation-id", "GB-CHC-1090095"],
  [organisationId, "CHC1090095", "not-an-organisation-id", "GB-CHC-1090095"],
  [organisationId, "1090095", "not-an-organisation-id"],
  [link, "www.example.org", "not-a-link", "https://www.example.org"],
  [link, "example.org/page", "not-a-link", "https://example.org/page"],
  [link, "javascript:alert(1)", "not-a-link"],
  [link, "JavaScript:alert(document.domain)//https://a.b", "not-a-link"],
  [link, "data:text/html,<b>", "not-a-link"],
  [link, "https://a b.org", "not-a-link"],
  [link, "https://nowhere", "not-a-link"],
  [link, "https:///x.y", "not-a-link"],
  [link, "https://gov.uk@evil.example", "not-a-link"],
  [link, "https://user:secret@example.org/", "not-a-link"],
  [link, "https://exam\u202Eple.org", "unsafe-characters", "https://example.org"],
  [link, "https://example.org/\u0000", "unsafe-characters", "https://example.org/"],
  [email, "mailto:info@example.org", "not-an-email", "info@example.org"],
  [email, "info at example.org", "not-an-email"],
  [email, "info@exam\u202Eple.org", "not-an-email"],
  [email, "a@b.org, c@d.org", "not-an-email"],
  [phone, "07700 900123", "personal-mobile"],
  [phone, "+44 7700 900 123", "personal-mobile"],
  ...MOBILES.map((mobile) => [phone, mobile, "personal-mobile"] as const),
  ...MOBILES.map((mobile) => [text, `Ring Jo (${mobile}), or come by.`, "personal-mobile"] as const),
  [phone, "ask at the door", "not-a-telephone-number"],
  [phone, "+44 (0)7700 900 123", "personal-mobile"],
  [phone, "+44 (0)142", "not-a-telephone-number"],
  [phone, "1422000000", "not-a-telephone-number", "01422000000"],
  [postcode, "hx15nb", "untidy-postcode", "HX1 5NB"],
  [postcode, "HX15NB", "untidy-postcode", "HX1 5NB"],
  [postcode, "HX1", "not-a-postcode"],
  [postcode, "not known", "not-a-postcode"],
  [partialDate, "27/06/2019", "not-a-date", "2019-06-27"],
  [partialDate, "7 March 2024", "not-a-date", "2024-03-07"],
  [partialDate, "22-Nov-26", "not-a-date", "2026-11-22"],
  [partialDate, "22 Nov 98", "not-a-date", "1998-11-22"],
  [partialDate, "Mar-24", "not-a-date", "2024-03"],
  [partialDate, "22-Not-26", "not-a-date"],
  [partialDate, "31-Nov-26", "not-a-date"],
  [day, "22-Nov-26", "not-a-day", "2026-11-22"],
  [windowDate, "1-Jul-26", "not-a-window-date", "2026-07-01"],
  [partialDate, "2019-13", "not-a-date"],
  [partialDate, "about 2019", "not-a-date"],
  [day, "2019", "not-a-day"],
  [day, "2023-02-29", "not-a-day"],
  [day, "7/3/2024", "not-a-day", "2024-03-07"],
  [day, "45358", "not-a-day", "2024-03-07"],
  [day, "2024-03-07T00:00:00", "not-a-day", "2024-03-07"],
  [windowDate, "13-01", "not-a-window-date"],
  [windowDate, "1/7/2026", "not-a-window-date", "2026-07-01"],
  [pounds, "£7,500,000", "not-a-number", "7500000"],
  [pounds, "007", "not-a-number", "7"],
  [pounds, "7.6", "not-a-whole-number"],
  [pounds, "0.4", "not-a-whole-number"],
  [pounds, "12.5", "not-a-whole-number"],
  [pounds, "12.500", "not-a-whole-number"],
  [pounds, "12,500", "not-a-number", "12500"],
  [year, "2019.5", "not-a-whole-number"],
  [pounds, "-5", "out-of-range"],
  [pounds, "7.5m", "not-a-number"],
  [pounds, "1e6", "not-a-number"],
  [year, "1066", "out-of-range"],
  [latitude, "12.5", "out-of-range"],
  [latitude, "53,7", "not-a-number", "53.7"],
  [latitude, "53,7247", "not-a-number", "53.7247"],
  [latitude, "53,724", "not-a-number", "53.724"],
  [longitude, "-1,870", "not-a-number", "-1.870"],
  [number("number", "a number", {}), "53,7247", "not-a-number", "53.7247"],
  [number("number", "a number", {}), "1,234", "not-a-number", "1234"],
  [number("number", "a number", {}), "1,234.5", "not-a-number", "1234.5"],
  [number("number", "a number", {}), "1.234,5", "not-a-number", "1234.5"],
  [number("number", "a number", {}), "1.2,3.4", "not-a-number"],
  [themes, "Food, Library", "unknown-term", "food;library"],
  [themes, "food, nonsense of a kind", "unknown-term"],
  [longitude, "3.1", "out-of-range"],
  [oneOf(YES_NO), "Yes", "unknown-term", "yes"],
  [oneOf(THEMES), "librarys", "unknown-term", "library"],
  [oneOf(THEMES), "Parks and green space", "unknown-term", "green-space"],
  [oneOf(THEMES), "astronomy clubs", "unknown-term"],
  [oneOf(YES_NO), "__proto__", "unknown-term"],
  [themes, "food;;housing", "empty-in-list", "food;housing"],
  [themes, "food; food", "repeated-in-list", "food"],
  [themes, "food;Housing", "unknown-term", "food;housing"],
  [themes, "food;quantum", "unknown-term"],
  [themes, ";", "empty-in-list"],
  [reference("organisations"), "Some Trust", "not-an-id", "some-trust"],
  [listOf(link), "https://a.org;javascript:alert(1)", "not-a-link"],
];

describe("cells", () => {
  it.each(TAKEN.map(([cell, value]) => [cell.name, value, cell] as const))(
    "%s takes %j",
    (_name, value, cell) => {
      const parsed = cell.parse(value);
      expect(parsed).toHaveProperty("ok", true);
      if (parsed.ok) expect(cell.parse(cell.format(parsed.value))).toEqual(parsed);
    },
  );

  it.each(REFUSED.map(([cell, value, code, proposal]) => [cell.name, value, code, proposal, cell] as const))(
    "%s refuses %j as %s and proposes %j",
    (_name, value, code, proposal, cell) => {
      // A comma for a decimal point reads as a thousands separator; the range check of the validator drops the proposal.
      expect(cell.parse(value)).toEqual({
        ok: false,
        code,
        ...(proposal === undefined ? {} : { suggestion: proposal }),
      });
    },
  );

  it("say plainly what they take", () => {
    for (const [cell] of TAKEN) expect(cell.says.length).toBeGreaterThan(4);
  });
});
