import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runImport } from "../../../scripts/import/index.ts";
import type { TableRow } from "../../../scripts/import/tables.ts";
import { DEPRIVATION_MEASURES, decileFromRank } from "../../../src/core/place/deprivation.ts";
import { makeWorld, REPOSITORY, type World } from "./world.ts";

const TITLES = [
  "Index of Multiple Deprivation (IMD)",
  "Income",
  "Employment",
  "Education, Skills and Training",
  "Health Deprivation and Disability",
  "Crime",
  "Barriers to Housing and Services",
  "Living Environment",
];
const HEADER = [
  "LSOA code (2021)",
  "LSOA name (2021)",
  "Local Authority District code (2024)",
  "Local Authority District name (2024)",
  ...TITLES.flatMap((title) => [
    `${title} Score`,
    `${title} Rank (where 1 is most deprived)`,
    `${title} Decile (where 1 is most deprived 10% of LSOAs)`,
  ]),
];

/** The publisher's layout, made again from the committed table. */
function publishedRows(): string[][] {
  const text = readFileSync(join(REPOSITORY, "data/reference/neighbourhoods.csv"), "utf8");
  const rows = Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true }).data;
  return rows.map((row) => [
    row.code ?? "",
    row.name ?? "",
    row.council ?? "",
    "",
    ...DEPRIVATION_MEASURES.flatMap(({ id }) => {
      const rank = Number(row[`${id}_rank`]);
      // Equal ranks come from equal scores, so any falling function of the rank will do as the score.
      return [String(40_000 - rank), String(rank), String(decileFromRank(rank))];
    }),
  ]);
}

const rows = publishedRows();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.remove());

async function importing(
  header: readonly string[],
  body: readonly (readonly string[])[],
): Promise<{ code: number; said: string }> {
  world.said.length = 0;
  const file = await world.write("File_7.csv", Papa.unparse([[...header], ...body.map((row) => [...row])]));
  const code = await runImport(world.effects, world.root, ["deprivation", file]);
  return { code, said: world.said.join("\n") };
}

function changed(line: number, column: string, value: string): string[][] {
  const at = HEADER.indexOf(column);
  return rows.map((row, index) => (index === line - 2 ? row.with(at, value) : row));
}

describe("importing File 7", () => {
  it("writes the ranks it reads, byte for byte the committed table", async () => {
    const before = await world.text("data/reference/neighbourhoods.csv");
    const { code, said } = await importing(HEADER, rows);
    expect(said).toContain("Read 33,755 neighbourhoods' ranks.");
    expect(code).toBe(0);
    expect(await world.text("data/reference/neighbourhoods.csv")).toBe(before);
  });

  it("takes columns in another order, extra ones, and headers that are cut short", async () => {
    const before = await world.text("data/reference/neighbourhoods.csv");
    const cut = HEADER.map((title) => title.replace("10% of LSOAs)", "10% of LSO"));
    const order = [...HEADER.keys()].reverse();
    const { code } = await importing(
      [...order.map((at) => cut[at] ?? ""), "Total population: mid 2022"],
      rows.map((row) => [...order.map((at) => row[at] ?? ""), "1500"]),
    );
    expect(code).toBe(0);
    expect(await world.text("data/reference/neighbourhoods.csv")).toBe(before);
  });

  it("refuses the edition of 2019 in words", async () => {
    const { code, said } = await importing(["LSOA code (2011)", ...HEADER.slice(1)], rows.slice(0, 3));
    expect(code).toBe(1);
    expect(said).toContain('the column "LSOA code (2011)"');
    expect(said).toContain("older edition");
  });

  it.each([
    ["a missing column", [...HEADER.slice(0, 8), "Rank of income", ...HEADER.slice(9)], '"Income Rank"'],
    [
      "a column twice",
      [...HEADER, "Crime Rank (where 1 is most deprived)"],
      '"Crime Rank" twice, as column 21',
    ],
  ])("refuses %s and names it", async (_, header, words) => {
    const { code, said } = await importing(header, rows.slice(0, 3));
    expect(code).toBe(1);
    expect(said).toContain(words);
  });

  it.each([
    [
      "a rank out of range",
      changed(9, "Income Rank (where 1 is most deprived)", "33756"),
      'line 9, column "Income Rank (where 1 is most deprived)" holds "33756"',
    ],
    ["a rank that is no number", changed(9, "Crime Rank (where 1 is most deprived)", "n/a"), 'holds "n/a"'],
    [
      "a decile out of range",
      changed(4, "Crime Decile (where 1 is most deprived 10% of LSOAs)", "11"),
      'holds "11": a whole number from 1 to 10',
    ],
    [
      "an unknown neighbourhood",
      changed(2, "LSOA code (2021)", "E01999999"),
      'holds "E01999999": the lookups have no such neighbourhood',
    ],
    [
      "another council",
      changed(2, "Local Authority District code (2024)", "E08000033"),
      "the lookups say that E01000001 lies in E09000001",
    ],
    ["a neighbourhood twice", [...rows, rows[0] ?? []], "stands in the file twice"],
    ["a row missing", rows.slice(1), "33754 rows; England has 33755"],
  ])("refuses %s and names line, column and value", async (_, body, words) => {
    const { code, said } = await importing(HEADER, body);
    expect(said).toContain(words);
    expect(code).toBe(1);
  });

  it("refuses a decile that its rank contradicts", async () => {
    const decile = rows[0]?.[6] ?? "";
    const { code, said } = await importing(HEADER, changed(2, HEADER[6] ?? "", decile === "1" ? "2" : "1"));
    expect(code).toBe(1);
    expect(said).toContain(`is decile ${decile}`);
  });

  it("refuses ranks that are no permutation: a rank given twice to unequal scores", async () => {
    const imd = HEADER.indexOf("Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)");
    const at = (rank: string): number => rows.findIndex((row) => row[imd] === rank);
    const twice = rows.map((row, index) => (index === at("101") ? row.with(imd, "100") : row));
    const { code, said } = await importing(HEADER, twice);
    expect(code).toBe(1);
    expect(said).toContain("rank 100 is given to");
    expect(said).toContain("permutation");
  });

  it("leaves the table as it was after a refusal", async () => {
    const before = await world.text("data/reference/neighbourhoods.csv");
    await importing(HEADER, changed(20_000, "Income Rank (where 1 is most deprived)", "0"));
    expect(await world.text("data/reference/neighbourhoods.csv")).toBe(before);
  });
});
