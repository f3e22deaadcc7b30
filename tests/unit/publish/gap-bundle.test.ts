/** Gaps to take away: a CSV whose first line is its header, with what it says of itself beside it. */
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { GAP_COLUMNS, type GapTable } from "../../../src/core/coverage/gap-rows.ts";
import { gapBundle } from "../../../src/core/publish/export/gap-bundle.ts";
import { readSheet } from "../../../src/io/csv.ts";
import { exportFormat } from "../../../src/io/export/formats.ts";
import { packExport } from "../../../src/io/export/package.ts";

const TABLE: GapTable = {
  question: "Neighbourhoods with no anchor organisation within 1 mile",
  answer: "1 of 6 neighbourhoods has no anchor organisation within 1 mile.",
  caveats: ["Not on the map does not mean not there."],
  columns: GAP_COLUMNS,
  rows: [
    {
      neighbourhood_code: "E01990001",
      neighbourhood_name: "Merrow 001A",
      ward_name: 'Mill, "the old"',
      council_code: "E06990001",
      council_name: "Merrow",
      region_code: "E12990001",
      region_name: "Middle Shires",
      people: 1500,
      imd_rank: 120,
      nearest_metres: undefined,
      nearest_id: undefined,
      nearest_name: "=Café",
      latitude: 52.00001,
      longitude: -1,
    },
  ],
};
const SITE = {
  name: "Merrow",
  tagline: "None.",
  area: "Merrow",
  licence: "CC-BY-4.0",
  attribution: "Nobody",
};
const FACTS = { site: SITE, link: "https://map.example.org/?tool=gaps", date: "2026-11-22", version: "abc" };

const packed = await packExport(exportFormat("csv"), gapBundle(TABLE, FACTS), {
  sqlite: () => Promise.reject(new Error("CSV needs none.")),
});
const files = unzipSync(packed.bytes);
const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());

it("is a zip named after the question, with table, text and descriptor", () => {
  expect(packed.path).toBe("neighbourhoods-with-no-anchor-organisation-within-1-mile-2026-11-22-csv.zip");
  expect(Object.keys(files)).toEqual(["gaps.csv", "README.txt", "datapackage.json"]);
});

it("has the header first, and every cell as it was", () => {
  const sheet = readSheet("gaps.csv", files["gaps.csv"] ?? new Uint8Array());
  expect(sheet.issues).toEqual([]);
  expect(sheet.header).toEqual(GAP_COLUMNS.map(({ name }) => name));
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    [
      ...["E01990001", "Merrow 001A", 'Mill, "the old"', "E06990001", "Merrow", "E12990001", "Middle Shires"],
      ...["1500", "120", "", "", "'=Café", "52.00001", "-1"],
    ],
  ]);
});

it("says beside it what was asked, what came of it, whose it is, and what each column means", () => {
  const text = textOf("README.txt");
  for (const words of [TABLE.question, TABLE.answer, ...TABLE.caveats, FACTS.link, "Nobody", "Census 2021"])
    expect(text).toContain(words);
  for (const { name, title, definition } of GAP_COLUMNS) {
    expect(text).toContain(`  ${name} (${title}, `);
    expect(text).toContain(`): ${definition}`);
  }
  const [resource] = JSON.parse(textOf("datapackage.json")).resources;
  expect(resource).toMatchObject({ path: "gaps.csv", bytes: files["gaps.csv"]?.length });
  const types = resource.schema.fields.map(({ type }: { type: string }) => type);
  expect(types.slice(7, 10)).toEqual(["integer", "integer", "integer"]);
  expect(types.slice(-2)).toEqual(["number", "number"]);
});

it("says it in the descriptor in whole sentences, none with two full stops", () => {
  const { description } = JSON.parse(textOf("datapackage.json"));
  expect(description).toBe(`Nobody. ${TABLE.answer} ${TABLE.caveats[0]}`);
});
