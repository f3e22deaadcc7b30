/** Who could bid to take away: a CSV that no spreadsheet runs, with what it says of itself beside it. */
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { BID_COLUMNS, type BidTable } from "../../../src/core/coverage/bid-rows.ts";
import { bidBundle } from "../../../src/core/publish/export/bid-bundle.ts";
import { readSheet } from "../../../src/io/csv.ts";
import { exportFormat } from "../../../src/io/export/formats.ts";
import { packExport } from "../../../src/io/export/package.ts";

const TABLE: BidTable = {
  question: "Which organisations in Merrow could bid alone for a contract of £100 a year?",
  answer: "1 of 1 local organisation whose income is known could bid.",
  caveats: ["Not on the map does not mean not there."],
  rows: [
    {
      id: "cafe",
      name: "=Café, the old",
      council_code: "E06990001",
      council_name: "Merrow",
      distance_metres: 120,
      location_precision: "postcode",
      income_gbp: 250,
      income_year: 2025,
      could_bid: "could bid",
      smallest_income_gbp: 187.5,
      services_matching: "food;advice",
      page: "https://map.example.org/organisation/cafe/",
    },
    {
      id: "silent",
      name: "Silent",
      council_code: undefined,
      council_name: undefined,
      distance_metres: undefined,
      location_precision: "withheld",
      income_gbp: undefined,
      income_year: undefined,
      could_bid: "income not known",
      smallest_income_gbp: 187.5,
      services_matching: undefined,
      page: "https://map.example.org/organisation/silent/",
    },
  ],
};
const FACTS = {
  site: { name: "Merrow", tagline: "None.", area: "Merrow", licence: "CC-BY-4.0", attribution: "Nobody" },
  link: "https://map.example.org/?tool=bid",
  date: "2026-11-22",
  version: "abc",
};

const packed = await packExport(exportFormat("csv"), bidBundle(TABLE, ["Theme: Food"], FACTS), {
  sqlite: () => Promise.reject(new Error("CSV needs none.")),
});
const files = unzipSync(packed.bytes);
const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());

it("is a zip named after the question, with table, text and descriptor", () => {
  expect(packed.path).toBe(
    "which-organisations-in-merrow-could-bid-alone-for-a-contract-of-100-a-year-2026-11-22-csv.zip",
  );
  expect(Object.keys(files)).toEqual(["bidders.csv", "README.txt", "datapackage.json"]);
});

it("has the header first, every cell as it was, and nothing that a spreadsheet would run", () => {
  const sheet = readSheet("bidders.csv", files["bidders.csv"] ?? new Uint8Array());
  expect(sheet.issues).toEqual([]);
  expect(sheet.header).toEqual(BID_COLUMNS.map(({ name }) => name));
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    [
      ...["cafe", "'=Café, the old", "E06990001", "Merrow", "120", "postcode", "250", "2025", "could bid"],
      ...["187.5", "food;advice", "https://map.example.org/organisation/cafe/"],
    ],
    [
      ...["silent", "Silent", "", "", "", "withheld", "", "", "income not known"],
      ...["187.5", "", "https://map.example.org/organisation/silent/"],
    ],
  ]);
});

it("says beside it what was asked, under which filters, what came of it, whose it is, and what each column means", () => {
  const text = textOf("README.txt");
  for (const line of [
    `Question: ${TABLE.question}`,
    "Filter: Theme: Food",
    `Link: ${FACTS.link}`,
    "Date: 2026-11-22",
    "Data version: abc",
    "Licence: CC-BY-4.0",
    "Attribution: Nobody",
    "Rows: Local organisations: 2",
    `Note: ${TABLE.answer}`,
    `Note: ${TABLE.caveats[0]}`,
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/^Source: .*Office for National Statistics/m);
  for (const { name, title, describes, kind } of BID_COLUMNS)
    expect(text).toContain(`  ${name} (${title}, ${kind}): ${describes}`);
});

it("has a descriptor whose sentences end once", () => {
  const { title, description, resources } = JSON.parse(textOf("datapackage.json"));
  expect(title).toBe(TABLE.question);
  expect(description).toBe(`Nobody. Theme: Food. ${TABLE.answer} ${TABLE.caveats[0]}`);
  expect(resources[0]).toMatchObject({ path: "bidders.csv", bytes: files["bidders.csv"]?.length });
  expect(resources[0].schema.primaryKey).toEqual(["id"]);
});
