/** The real tables, broken in every way that we could think of: each break is caught in its file, line and column, and nothing else is blamed. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { realEffects } from "../../scripts/effects.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { type ReadData, readData } from "../../scripts/read-data.ts";
import { loadGeography } from "../../scripts/reference.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { ISSUE_SEVERITY, type IssueCode } from "../../src/core/record/issue.ts";
import { tableOfFile } from "../../src/core/record/tables/registry.ts";
import { parseSheet, writeCsv } from "../../src/io/csv.ts";
import { type MemoryEffects, memoryEffects, textOf } from "../effects.ts";
import type { Row } from "../records.ts";

/** A way of breaking one row. */
interface Break {
  readonly name: string;
  readonly table: string;
  /** Which rows can be broken so; all by default. */
  readonly when?: (row: Row, index: number, all: readonly Row[]) => boolean;
  /** The cells that change. */
  readonly to: Row | ((row: Row, all: readonly Row[]) => Row);
  /** The column that is to be blamed; none where the row or the header is. */
  readonly column?: string;
  readonly code: IssueCode;
  /** True where rows that name the broken one break with it. */
  readonly spreads?: true;
}

/** A way of breaking the text of a file at one of its lines. */
interface TextBreak {
  readonly name: string;
  readonly table: string;
  readonly to: (lines: readonly string[], index: number) => readonly string[];
  /** True for a break of the header, which is told on line 1. */
  readonly inHeader?: true;
  readonly column?: string;
  readonly code: IssueCode;
}

const has =
  (...columns: readonly string[]) =>
  (row: Row): boolean =>
    columns.every((column) => (row[column] ?? "") !== "");
const lacks =
  (...columns: readonly string[]) =>
  (row: Row): boolean =>
    columns.every((column) => row[column] === "");
const isPlaced = (row: Row): boolean =>
  has("latitude", "longitude")(row) && row["location_precision"] !== "withheld";
const NOWHERE: Row = {
  location_precision: "withheld",
  area_name: "",
  postcode: "",
  latitude: "",
  longitude: "",
};
const placeOf = (row: Row): Row =>
  Object.fromEntries(
    ["council", "postcode", "latitude", "longitude", "location_precision"].map((name) => [
      name,
      row[name] ?? "",
    ]),
  );
const PAGE = "https://example.org/page";

const BREAKS: readonly Break[] = [
  // Points.
  {
    name: "swapped coordinates",
    table: "projects",
    when: isPlaced,
    to: (row) => ({ latitude: row["longitude"] ?? "", longitude: row["latitude"] ?? "" }),
    column: "latitude",
    code: "swapped-coordinates",
  },
  {
    name: "swapped coordinates of an organisation",
    table: "organisations",
    when: isPlaced,
    to: (row) => ({ latitude: row["longitude"] ?? "", longitude: row["latitude"] ?? "" }),
    column: "latitude",
    code: "swapped-coordinates",
  },
  {
    name: "a point in the North Sea",
    table: "projects",
    when: isPlaced,
    to: { latitude: "53.5", longitude: "2.4" },
    column: "latitude",
    code: "outside-england",
  },
  {
    name: "a point in Wales",
    table: "projects",
    when: isPlaced,
    to: { latitude: "52.4", longitude: "-3.6" },
    column: "latitude",
    code: "outside-england",
  },
  {
    name: "a point in Cardiff",
    table: "organisations",
    when: isPlaced,
    to: { latitude: "51.4816", longitude: "-3.1791" },
    column: "latitude",
    code: "outside-england",
  },
  {
    name: "a point in Edinburgh",
    table: "organisations",
    when: isPlaced,
    to: { latitude: "55.9533", longitude: "-3.1883" },
    column: "latitude",
    code: "outside-england",
  },
  {
    name: "the sign of the longitude lost",
    table: "projects",
    when: (row) =>
      isPlaced(row) && /^-[12]\.[34]/.test(row["longitude"] ?? "") && Number(row["latitude"]) > 53.2,
    to: (row) => ({ longitude: (row["longitude"] ?? "").slice(1) }),
    column: "latitude",
    code: "outside-england",
  },
  {
    name: "half a point",
    table: "projects",
    when: isPlaced,
    to: { longitude: "" },
    column: "longitude",
    code: "half-a-point",
  },
  {
    name: "a latitude of Spain",
    table: "projects",
    when: isPlaced,
    to: { latitude: "40.4" },
    column: "latitude",
    code: "out-of-range",
  },
  {
    name: "a comma in a latitude",
    table: "projects",
    when: isPlaced,
    to: (row) => ({ latitude: (row["latitude"] ?? "").replace(".", ",") }),
    column: "latitude",
    code: "not-a-number",
  },
  {
    name: "degrees and minutes",
    table: "projects",
    when: isPlaced,
    to: { latitude: "53°43′N" },
    column: "latitude",
    code: "not-a-number",
  },
  {
    name: "a precise place without a point",
    table: "projects",
    to: { location_precision: "building", postcode: "", latitude: "", longitude: "" },
    column: "location_precision",
    code: "point-without-place",
  },
  {
    name: "another council than the point's",
    table: "projects",
    when: (row) => isPlaced(row) && has("council")(row) && row["location_precision"] !== "council",
    to: (row) => ({ council: row["council"] === "E09000001" ? "E06000052" : "E09000001" }),
    column: "council",
    code: "council-disagrees",
  },
  {
    name: "nowhere at all",
    table: "projects",
    to: { ...NOWHERE, location_precision: "area", council: "" },
    column: "council",
    code: "no-council",
  },
  {
    name: "a whole council that is not named",
    table: "projects",
    to: { location_precision: "council", council: "" },
    column: "council",
    code: "council-not-named",
  },
  // Postcodes.
  {
    name: "a postcode without its space",
    table: "organisations",
    when: has("postcode"),
    to: (row) => ({ postcode: (row["postcode"] ?? "").replace(" ", "") }),
    column: "postcode",
    code: "untidy-postcode",
  },
  {
    name: "a postcode in small letters",
    table: "organisations",
    when: has("postcode"),
    to: (row) => ({ postcode: (row["postcode"] ?? "").toLowerCase() }),
    column: "postcode",
    code: "untidy-postcode",
  },
  {
    name: "half a postcode",
    table: "organisations",
    when: has("postcode"),
    to: (row) => ({ postcode: (row["postcode"] ?? "").split(" ")[0] ?? "" }),
    column: "postcode",
    code: "not-a-postcode",
  },
  {
    name: "a postcode far away",
    table: "organisations",
    when: (row) => isPlaced(row) && Number(row["latitude"]) > 51.5,
    to: { postcode: "TR1 2NE" },
    column: "postcode",
    code: "far-from-postcode",
  },
  {
    name: "a postcode in Shetland and nothing else",
    table: "projects",
    to: { postcode: "ZE1 0AA", latitude: "", longitude: "", location_precision: "postcode" },
    column: "postcode",
    code: "postcode-not-found",
  },
  // Withheld places.
  {
    name: "withheld with a postcode",
    table: "organisations",
    when: has("postcode"),
    to: { location_precision: "withheld" },
    column: "postcode",
    code: "withheld-but-placed",
    // Projects that it leads would tell where it is.
    spreads: true,
  },
  {
    name: "withheld with coordinates",
    table: "projects",
    when: isPlaced,
    to: { location_precision: "withheld" },
    column: "latitude",
    code: "withheld-but-placed",
  },
  {
    name: "withheld with a place name",
    table: "projects",
    to: { ...NOWHERE, area_name: "Mill Lane, Halifax" },
    column: "area_name",
    code: "withheld-but-placed",
  },
  {
    name: "withheld with premises",
    table: "organisations",
    to: { ...NOWHERE, premises: "A house in Mill Lane" },
    column: "premises",
    code: "withheld-but-placed",
    // Projects that it leads would tell where it is.
    spreads: true,
  },
  {
    name: "withheld with a postcode in a sentence",
    table: "projects",
    to: { ...NOWHERE, summary: "Write to them at HX1 5NB." },
    column: "summary",
    code: "withheld-but-placed",
  },
  {
    name: "a precise place of a project whose lead is shown nowhere",
    table: "projects",
    when: isPlaced,
    to: { lead_org: "rotherham-rise", location_precision: "area" },
    column: "lead_org",
    code: "lead-shown-nowhere",
  },
  {
    name: "a precise place of a project of which a partner is shown nowhere",
    table: "projects",
    when: isPlaced,
    to: { partner_orgs: "rotherham-rise", location_precision: "area" },
    column: "partner_orgs",
    code: "partner-shown-nowhere",
  },
  // References.
  {
    name: "a lead that is not there",
    table: "projects",
    when: has("lead_org"),
    to: { lead_org: "no-such-organisation" },
    column: "lead_org",
    code: "no-such-record",
  },
  {
    name: "a lead misspelt by a letter",
    table: "projects",
    when: has("lead_org"),
    to: (row) => ({ lead_org: `${row["lead_org"]}x` }),
    column: "lead_org",
    code: "no-such-record",
  },
  {
    name: "a partner that is not there",
    table: "projects",
    when: has("partner_orgs"),
    to: (row) => ({ partner_orgs: `${row["partner_orgs"]};no-such-partner` }),
    column: "partner_orgs",
    code: "no-such-record",
  },
  {
    name: "a project as lead",
    table: "projects",
    to: (row) => ({ lead_org: row["id"] ?? "" }),
    column: "lead_org",
    code: "no-such-record",
  },
  {
    name: "a programme that is not there",
    table: "projects",
    to: { programme: "fund-of-nowhere" },
    column: "programme",
    code: "no-such-record",
  },
  {
    name: "an outcome of nothing",
    table: "outcomes",
    to: { subject: "no-such-project" },
    column: "subject",
    code: "no-such-record",
  },
  {
    name: "an update of nothing",
    table: "updates",
    to: { project: "no-such-project" },
    column: "project",
    code: "no-such-record",
  },
  {
    name: "a consortium of itself",
    table: "organisations",
    to: (row) => ({ consortium_ids: row["id"] ?? "" }),
    column: "consortium_ids",
    code: "refers-to-itself",
  },
  {
    name: "a name where an id belongs",
    table: "projects",
    to: { lead_org: "Halifax Opportunities Trust" },
    column: "lead_org",
    code: "not-an-id",
  },
  // Keys.
  {
    name: "an id used twice",
    table: "projects",
    to: (_row, all) => ({ id: all[0]?.["id"] ?? "" }),
    when: (row) => row["id"] !== "",
    column: "id",
    code: "repeated-key",
    spreads: true,
  },
  {
    name: "an id used twice among organisations",
    table: "organisations",
    to: (_row, all) => ({ id: all[0]?.["id"] ?? "" }),
    column: "id",
    code: "repeated-key",
    spreads: true,
  },
  {
    name: "a council twice",
    table: "councils",
    to: (_row, all) => ({ gss: all[0]?.["gss"] ?? "" }),
    column: "gss",
    code: "repeated-key",
  },
  {
    name: "an update twice",
    table: "updates",
    to: (_row, all) => ({
      project: all[0]?.["project"] ?? "",
      date: all[0]?.["date"] ?? "",
      title: all[0]?.["title"] ?? "",
    }),
    column: "project",
    code: "repeated-key",
  },
  {
    name: "an organisation's id for a project",
    table: "projects",
    to: { id: "halifax-opportunities-trust" },
    column: "id",
    code: "id-in-two-tables",
    spreads: true,
  },
  {
    name: "an id with capitals and blanks",
    table: "projects",
    to: (row) => ({ id: `The ${row["id"]}` }),
    column: "id",
    code: "not-an-id",
    spreads: true,
  },
  {
    name: "the id of the site's own lists",
    table: "projects",
    to: { id: "index" },
    column: "id",
    code: "reserved-id",
    spreads: true,
  },
  {
    name: "an empty id",
    table: "organisations",
    to: { id: "" },
    column: "id",
    code: "required-empty",
    spreads: true,
  },
  // Terms and lists.
  {
    name: "a theme that is no theme",
    table: "projects",
    to: { themes: "astronomy" },
    column: "themes",
    code: "unknown-term",
  },
  {
    name: "a theme misspelt",
    table: "projects",
    to: (row) => ({ themes: `${row["themes"]};libary` }),
    column: "themes",
    code: "unknown-term",
  },
  {
    name: "a status by its label",
    table: "projects",
    to: { status: "Not known" },
    column: "status",
    code: "unknown-term",
  },
  {
    name: "a kind of organisation for a project",
    table: "projects",
    to: { kind: "charity" },
    column: "kind",
    code: "unknown-term",
  },
  {
    name: "a precision that is none",
    table: "projects",
    to: { location_precision: "exact" },
    column: "location_precision",
    code: "unknown-term",
  },
  {
    name: "a licence that is none",
    table: "outcomes",
    to: { licence: "free to use" },
    column: "licence",
    code: "unknown-term",
  },
  {
    name: "maybe in the network",
    table: "councils",
    to: { keep_it_local: "maybe" },
    column: "keep_it_local",
    code: "unknown-term",
  },
  {
    name: "a principle of the other list",
    table: "projects",
    to: { principles_2017: "whole-system" },
    column: "principles_2017",
    code: "unknown-term",
  },
  {
    name: "an empty piece in a list",
    table: "projects",
    to: (row) => ({ themes: `${row["themes"]};` }),
    column: "themes",
    code: "empty-in-list",
  },
  {
    name: "a piece twice in a list",
    table: "projects",
    to: (row) => ({ themes: `${row["themes"]};${row["themes"]}` }),
    column: "themes",
    code: "repeated-in-list",
  },
  {
    name: "a list parted by commas",
    table: "projects",
    to: { themes: "food, housing" },
    column: "themes",
    code: "unknown-term",
  },
  // Dates.
  {
    name: "an end before the beginning",
    table: "projects",
    to: { start_date: "2019-06", end_date: "2018" },
    column: "end_date",
    code: "dates-out-of-order",
  },
  {
    name: "a call that closes before it opens",
    table: "calls",
    to: { opens: "2024-05-01", closes: "2024-04-01" },
    column: "closes",
    code: "dates-out-of-order",
  },
  {
    name: "a window that closes before it opens",
    table: "rights-windows",
    to: { recurrence: "one-off", opens: "2024-05-01", closes: "2024-04-01" },
    column: "closes",
    code: "dates-out-of-order",
  },
  {
    name: "a yearly window without dates",
    table: "rights-windows",
    to: { recurrence: "annual", opens: "", closes: "" },
    column: "opens",
    code: "window-without-dates",
  },
  {
    name: "a single window without a year",
    table: "rights-windows",
    to: { recurrence: "one-off", opens: "07-01", closes: "2026-09-30" },
    column: "opens",
    code: "window-without-year",
  },
  {
    name: "a yearly window that opens again before it closes",
    table: "rights-windows",
    to: { recurrence: "annual", opens: "2026-07-01", closes: "2027-09-30" },
    column: "closes",
    code: "dates-out-of-order",
  },
  {
    name: "day/month/year",
    table: "projects",
    to: { start_date: "27/06/2012", end_date: "" },
    column: "start_date",
    code: "not-a-date",
  },
  {
    name: "day/month/year of a check",
    table: "organisations",
    to: { last_checked: "01/11/2026" },
    column: "last_checked",
    code: "not-a-day",
  },
  {
    name: "a spreadsheet's day number",
    table: "updates",
    to: { last_checked: "45358" },
    column: "last_checked",
    code: "not-a-day",
  },
  {
    name: "the thirtieth of February",
    table: "updates",
    to: { date: "2020-02-30" },
    column: "date",
    code: "not-a-date",
  },
  {
    name: "a month of a check without its day",
    table: "projects",
    to: { last_checked: "2026-11" },
    column: "last_checked",
    code: "not-a-day",
  },
  {
    name: "a check in the future",
    table: "projects",
    to: { last_checked: "2199-01-01" },
    column: "last_checked",
    code: "in-future",
  },
  {
    name: "an income of a year to come",
    table: "organisations",
    to: { income_gbp: "120000", income_year: "2099" },
    column: "income_year",
    code: "in-future",
  },
  {
    name: "a beginning in a year to come",
    table: "organisations",
    to: { founded_year: "2099" },
    column: "founded_year",
    code: "in-future",
  },
  {
    name: "an update on what has not happened yet",
    table: "updates",
    to: { date: "2199-06" },
    column: "date",
    code: "in-future",
  },
  // Text.
  {
    name: "a script in a name",
    table: "organisations",
    to: (row) => ({ name: `${row["name"]}<script>alert(1)</script>` }),
    column: "name",
    code: "markup",
  },
  {
    name: "a picture that runs a script",
    table: "projects",
    to: { summary: "A hall. <img src=x onerror=alert(1)>" },
    column: "summary",
    code: "markup",
  },
  {
    name: "a bidi control",
    table: "projects",
    to: (row) => ({ title: `${row["title"]}\u202Egnp.exe` }),
    column: "title",
    code: "unsafe-characters",
  },
  {
    name: "a NUL",
    table: "updates",
    to: (row) => ({ text: `${row["text"]}\u0000` }),
    column: "text",
    code: "unsafe-characters",
  },
  {
    name: "a zero-width space",
    table: "organisations",
    to: (row) => ({ name: `Zero\u200B${row["name"]}` }),
    column: "name",
    code: "unsafe-characters",
  },
  {
    name: "a letter lost to a wrong encoding",
    table: "organisations",
    to: { summary: "A caf\uFFFD in a mill." },
    column: "summary",
    code: "unsafe-characters",
  },
  {
    name: "a title all in capitals",
    table: "projects",
    to: { title: "COMMUNITY KITCHEN" },
    column: "title",
    code: "all-capitals",
  },
  {
    name: "a summary of a page",
    table: "projects",
    to: { summary: "It went on. ".repeat(80) },
    column: "summary",
    code: "long-summary",
  },
  {
    name: "a whole report in a cell",
    table: "projects",
    to: { note: "It went on. ".repeat(800) },
    column: "note",
    code: "cell-too-long",
  },
  { name: "an empty title", table: "projects", to: { title: "" }, column: "title", code: "required-empty" },
  {
    name: "no source",
    table: "updates",
    to: { source_url: "" },
    column: "source_url",
    code: "required-empty",
  },
  // Links and people.
  {
    name: "a javascript: link",
    table: "projects",
    to: { website: "javascript:alert(document.cookie)" },
    column: "website",
    code: "not-a-link",
  },
  {
    name: "a javascript: link among sources",
    table: "outcomes",
    to: (row) => ({ source_url: `${row["source_url"]};javascript:alert(1)` }),
    column: "source_url",
    code: "not-a-link",
  },
  {
    name: "a data: link",
    table: "organisations",
    to: { website: "data:text/html,hello" },
    column: "website",
    code: "not-a-link",
  },
  {
    name: "a link without https",
    table: "organisations",
    to: { website: "www.example.org" },
    column: "website",
    code: "not-a-link",
  },
  {
    name: "a link that pretends to be another",
    table: "organisations",
    to: { website: "https://www.gov.uk@example.org/" },
    column: "website",
    code: "not-a-link",
  },
  {
    name: "a link with a hidden character",
    table: "projects",
    to: { website: "https://exam\u202Eple.org/" },
    column: "website",
    code: "unsafe-characters",
  },
  {
    name: "a mobile number",
    table: "organisations",
    to: { public_phone: "07700 900123" },
    column: "public_phone",
    code: "personal-mobile",
  },
  {
    name: "a mobile number in a sentence",
    table: "organisations",
    to: { note: "Ring Jo on 07700 900123." },
    column: "note",
    code: "personal-mobile",
  },
  {
    name: "no telephone number",
    table: "organisations",
    to: { public_phone: "ask at the desk" },
    column: "public_phone",
    code: "not-a-telephone-number",
  },
  {
    name: "an e-mail address without its sign",
    table: "organisations",
    to: { public_email: "info.example.org" },
    column: "public_email",
    code: "not-an-email",
  },
  {
    name: "a picture without words",
    table: "projects",
    when: lacks("image_alt"),
    to: { image_url: `${PAGE}.jpg`, image_licence: "CC0-1.0" },
    column: "image_alt",
    code: "picture-without-words",
  },
  // Codes and figures.
  {
    name: "the zero lost from a company number",
    table: "organisations",
    when: (row) => /GB-COH-0/.test(row["org_ids"] ?? ""),
    to: (row) => ({ org_ids: (row["org_ids"] ?? "").replace("GB-COH-0", "GB-COH-") }),
    column: "org_ids",
    code: "not-an-organisation-id",
  },
  {
    name: "a bare charity number",
    table: "organisations",
    to: { org_ids: "1090095" },
    column: "org_ids",
    code: "not-an-organisation-id",
  },
  {
    name: "a council of Wales",
    table: "projects",
    to: { council: "W06000015" },
    column: "council",
    code: "not-a-gss-code",
  },
  {
    name: "a council in small letters",
    table: "organisations",
    to: { areas_served: "e08000033" },
    column: "areas_served",
    code: "not-a-gss-code",
  },
  {
    name: "a council that there never was",
    table: "projects",
    to: { commissioner: "E08000999" },
    column: "commissioner",
    code: "no-such-council",
  },
  {
    name: "a council that is no more",
    table: "councils",
    to: { gss: "E07000026" },
    column: "gss",
    code: "no-such-council",
  },
  {
    name: "an anchor without a reason",
    table: "organisations",
    to: { is_anchor: "yes", anchor_basis: "" },
    column: "anchor_basis",
    code: "anchor-without-basis",
  },
  {
    name: "an income without its year",
    table: "organisations",
    to: { income_gbp: "120000", income_year: "" },
    column: "income_year",
    code: "income-without-year",
  },
  {
    name: "a year without its income",
    table: "organisations",
    to: { income_gbp: "", income_year: "2024" },
    column: "income_gbp",
    code: "income-without-year",
  },
  {
    name: "pounds with a sign and commas",
    table: "organisations",
    to: { income_gbp: "£120,000", income_year: "2024" },
    column: "income_gbp",
    code: "not-a-number",
  },
  {
    name: "pounds and pence",
    table: "organisations",
    to: { income_gbp: "120000.50", income_year: "2024" },
    column: "income_gbp",
    code: "not-a-whole-number",
  },
  {
    name: "less than no income",
    table: "organisations",
    to: { income_gbp: "-1", income_year: "2024" },
    column: "income_gbp",
    code: "out-of-range",
  },
  {
    name: "a spreadsheet's fault value",
    table: "projects",
    to: { value_gbp: "#N/A", value_is: "Grant" },
    column: "value_gbp",
    code: "spreadsheet-error",
  },
  {
    name: "a spreadsheet's exponent",
    table: "outcomes",
    to: { value: "1.2E+06" },
    column: "value",
    code: "not-a-number",
  },
  {
    name: "a year of two digits",
    table: "organisations",
    to: { founded_year: "98" },
    column: "founded_year",
    code: "out-of-range",
  },
  {
    name: "a sum that says not what it is",
    table: "projects",
    to: { value_gbp: "5000", value_is: "" },
    column: "value_is",
    code: "value-without-meaning",
  },
  // The same thing twice.
  {
    name: "the charity number of another",
    table: "organisations",
    to: (_row, all) => ({ org_ids: all.find(has("org_ids"))?.["org_ids"]?.split(";")[0] ?? "" }),
    when: (row, index, all) => lacks("org_ids")(row) && index > all.findIndex(has("org_ids")),
    column: "id",
    code: "likely-duplicate",
  },
  {
    name: "the name and the place of another",
    table: "organisations",
    to: (_row, all) => ({ ...placeOf(all[0] ?? {}), name: `${all[0]?.["name"]}!` }),
    column: "id",
    code: "likely-duplicate",
  },
];

const TEXT_BREAKS: readonly TextBreak[] = [
  {
    name: "a missing column",
    table: "projects",
    inHeader: true,
    to: ([header = "", ...rows]) => [header.replace(",summary,", ",,"), ...rows],
    column: "summary",
    code: "missing-column",
  },
  {
    name: "a misspelt column",
    table: "projects",
    inHeader: true,
    to: ([header = "", ...rows]) => [header.replace("website", "web site"), ...rows],
    code: "unknown-column",
  },
  {
    name: "a column named twice",
    table: "organisations",
    inHeader: true,
    to: ([header = "", ...rows]) => [header.replace("premises", "summary"), ...rows],
    code: "repeated-header",
  },
  {
    name: "a column without a name",
    table: "organisations",
    inHeader: true,
    to: ([header = "", ...rows]) => [header.replace("premises", ""), ...rows],
    code: "empty-header",
  },
  {
    name: "a header called __proto__",
    table: "projects",
    inHeader: true,
    to: ([header = "", ...rows]) => [header.replace(",note,", ",__proto__,"), ...rows],
    code: "unknown-column",
  },
  {
    name: "the header lost",
    table: "outcomes",
    inHeader: true,
    to: ([, ...rows]) => rows,
    column: "subject",
    code: "missing-column",
  },
  {
    name: "an extra comma",
    table: "projects",
    to: (lines, index) => lines.with(index, `${lines[index]},`),
    code: "too-many-cells",
  },
  {
    name: "a comma that needs quotes",
    table: "updates",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").replace(",", ",one, two,")),
    code: "too-many-cells",
  },
  {
    name: "a cell too few",
    table: "projects",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").replace(/,[^,]*$/, "")),
    code: "too-few-cells",
  },
  {
    name: "a row cut short",
    table: "organisations",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").slice(0, 20)),
    code: "too-few-cells",
  },
  {
    name: "a line end lost",
    table: "updates",
    to: (lines, index) => [
      ...lines.slice(0, index),
      `${lines[index]}${lines[index + 1]}`,
      ...lines.slice(index + 2),
    ],
    code: "too-many-cells",
  },
  {
    name: "a quote that never closes",
    table: "projects",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").replace(/,([^,"]*)$/, ',"$1')),
    code: "unclosed-quote",
  },
  {
    name: "a quote in the middle of a cell",
    table: "projects",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").replace(/,([^,"]*)$/, ',5"$1')),
    code: "stray-quote",
  },
  {
    name: "words after a closing quote",
    table: "projects",
    to: (lines, index) => lines.with(index, (lines[index] ?? "").replace(/,([^,"]*)$/, ',"$1" or so')),
    code: "stray-quote",
  },
];

let geography: Geography;
let world: MemoryEffects;

beforeAll(async () => {
  const folder = join(PROJECT_DIR, "data");
  const files = (await readdir(folder)).filter((file) => tableOfFile(file) !== undefined);
  world = memoryEffects(
    Object.fromEntries(
      await Promise.all(
        files.map(
          async (file) => [`data/${file}`, new Uint8Array(await readFile(join(folder, file)))] as const,
        ),
      ),
    ),
  );
  geography = await loadGeography(realEffects(), join(folder, "reference"));
});

/** The real tables with one of them replaced, on a day after every check. */
function readWith(table: string, csv: string): Promise<ReadData> {
  const path = `data/${table}.csv`;
  const files = Object.fromEntries(world.files);
  return readData(
    { ...memoryEffects({ ...files, [path]: csv }), now: () => Date.parse("2090-01-01T00:00:00Z") },
    "data",
    geography,
  );
}

/** First, middle and last of a list. */
function someOf<T>(all: readonly T[]): readonly T[] {
  return [...new Set([0, Math.floor(all.length / 2), all.length - 1])].flatMap((index) =>
    all.slice(index, index + 1),
  );
}

function rowsOf(table: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const { header, rows } = parseSheet("", textOf(world, `data/${table}.csv`));
  return {
    header,
    rows: rows.map(({ cells }) =>
      Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])),
    ),
  };
}

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: string | undefined;
  readonly code: IssueCode;
}

/** What was told of a break: the issue itself, and other errors elsewhere, which there should be none of. */
function judged({ issues }: ReadData, { file, line, column, code }: Expected, spreads = false) {
  const found = issues.find(
    (issue) => issue.file === file && issue.line === line && issue.column === column && issue.code === code,
  );
  const elsewhere = issues.filter(
    (issue) => issue.severity === "error" && (issue.file !== file || issue.line !== line),
  );
  return {
    found,
    elsewhere: spreads
      ? []
      : elsewhere.map((issue) => `${issue.file}:${issue.line} ${issue.column} ${issue.code}`),
  };
}

describe("the real tables", () => {
  it("have no error as they are", async () => {
    const { issues, dataset } = await readWith("calls", textOf(world, "data/calls.csv"));
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dataset.projects.length).toBeGreaterThan(60);
  });
  it("are broken in at least forty ways, each with a name of its own", () => {
    const names = [...BREAKS, ...TEXT_BREAKS].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a broken row is caught", () => {
  it.each(BREAKS)("$name ($table)", async ({ table, when = () => true, to, column, code, spreads }) => {
    const { header, rows } = rowsOf(table);
    // The first row is the one that others are made to repeat.
    const eligible = rows
      .map((row, index) => ({ row, index }))
      .filter(({ row, index }) => index > 0 && when(row, index, rows));
    expect(eligible.length).toBeGreaterThan(0);
    for (const { row, index } of someOf(eligible)) {
      const changes = typeof to === "function" ? to(row, rows) : to;
      expect(Object.keys(changes).filter((name) => !header.includes(name))).toEqual([]);
      const broken = rows.with(index, { ...row, ...changes });
      const csv = writeCsv([header, ...broken.map((one) => header.map((name) => one[name] ?? ""))]);
      const line =
        2 +
        index +
        rows
          .slice(0, index)
          .reduce((sum, one) => sum + Object.values(one).join("").split("\n").length - 1, 0);
      const read = await readWith(table, csv);
      const { found, elsewhere } = judged(read, { file: `data/${table}.csv`, line, column, code }, spreads);
      expect(
        found,
        `${table} line ${line}: ${read.issues.filter((issue) => issue.line === line).map((issue) => `${issue.column} ${issue.code}`)}`,
      ).toBeDefined();
      expect(found?.severity).toBe(ISSUE_SEVERITY[code]);
      expect(elsewhere).toEqual([]);
      if (found?.severity === "error" && (table === "projects" || table === "organisations")) {
        expect(read.dataset[table].length).toBeLessThan(rows.length);
      }
    }
  });
});

describe("broken text is caught", () => {
  it.each(TEXT_BREAKS)("$name ($table)", async ({ table, to, inHeader, column, code }) => {
    const lines = textOf(world, `data/${table}.csv`).trim().split(/\r?\n/);
    // Rows that stand on one line, neither first nor last, and end in a cell without quotes.
    const sheet = parseSheet("", lines.join("\n"));
    const single = sheet.rows
      .slice(1, -1)
      .map(({ line }) => line - 1)
      .filter((index) => sheet.rows.some(({ line }) => line === index + 2));
    expect(single.length).toBeGreaterThan(0);
    for (const index of inHeader ? [0] : someOf(single)) {
      const read = await readWith(table, to(lines, index).join("\n"));
      const line = index + 1;
      const { found } = judged(read, { file: `data/${table}.csv`, line, column, code });
      expect(
        found,
        `${table} line ${line}: ${read.issues.slice(0, 8).map((issue) => `${issue.line} ${issue.column} ${issue.code}`)}`,
      ).toBeDefined();
      expect(found?.severity).toBe("error");
    }
  });
});
