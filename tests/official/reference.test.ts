import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAreaTables } from "../../scripts/areas/tables.ts";
import { realEffects } from "../../scripts/effects.ts";
import { beginning } from "../../scripts/import/columns.ts";
import { readRows } from "../../scripts/import/csv.ts";
import { runImport } from "../../scripts/import/index.ts";
import { decileFromRank } from "../../src/core/place/deprivation.ts";
import { makeWorld, REPOSITORY, type World } from "../unit/import/world.ts";
import { hasOfficial, OFFICIAL_FOLDER, officialEntry } from "./folder.ts";

const FILE_7 = "iod2025/File_7_IoD2025_All_Ranks_Scores_Deciles.csv";

describe.skipIf(!hasOfficial)("the reference tables from the publishers' files", () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ withTables: false });
    expect(
      await runImport(world.effects, world.root, ["reference", OFFICIAL_FOLDER]),
      world.said.join("\n"),
    ).toBe(0);
  }, 240_000);
  afterAll(() => world.remove());

  it.each(["neighbourhoods", "councils", "postcode-sectors", "towns", "places", "border"])(
    "come out byte for byte as committed, from nothing: %s.csv",
    async (name) => {
      const made = await world.text(`data/reference/${name}.csv`);
      expect(made === (await readFile(join(REPOSITORY, "data/reference", `${name}.csv`), "utf8"))).toBe(true);
    },
  );

  it("join 33,755 neighbourhoods of 296 districts", async () => {
    const rows = await world.table("neighbourhoods.csv");
    const councils = new Set(
      (await world.table("councils.csv")).filter(({ tier }) => tier !== "county").map(({ code }) => code),
    );
    expect(rows).toHaveLength(33_755);
    expect(councils.size).toBe(296);
    expect(new Set(rows.map(({ council }) => council))).toEqual(councils);
  });
});

/** Read by eye in the published file: neighbourhood, rank, decile. */
const SPOT_CHECKS = [
  ["Calderdale 007B", "E01010918", 19055, 6],
  ["Wakefield 016C", "E01011815", 4319, 2],
  ["Shropshire 001C", "E01028894", 16743, 5],
  ["Plymouth 011B", "E01015077", 18165, 6],
  ["Oldham 033C", "E01005367", 26015, 8],
  ["Newcastle upon Tyne 002C", "E01008352", 16016, 5],
  ["Bradford 030B", "E01010674", 1307, 1],
  ["Tendring 008D", "E01021996", 12035, 4],
  ["Blackpool 005A", "E01012693", 12611, 4],
  ["Hart 005D", "E01022867", 30931, 10],
  ["Isles of Scilly 001A", "E01019077", 21832, 7],
  ["Cornwall 055D", "E01018872", 11345, 4],
  ["Isle of Wight 008B", "E01017311", 12323, 4],
  ["Barnsley 025C", "E01007366", 18335, 6],
  ["Sheffield 013D", "E01007948", 949, 1],
  ["Northumberland 024C", "E01027423", 7038, 3],
  ["City of London 001C", "E01000003", 25913, 8],
  ["Birmingham 123D", "E01009120", 14323, 5],
  ["Middlesbrough 003D", "E01012039", 859, 1],
  ["Wokingham 009A", "E01016647", 30501, 10],
] as const;

describe("twenty named neighbourhoods", () => {
  it.each(SPOT_CHECKS)("%s (%s) ranks %i, decile %i", async (name, code, rank, decile) => {
    const { neighbourhoods } = await readAreaTables(realEffects(), REPOSITORY);
    const found = neighbourhoods.find((one) => one.name === name);
    expect([found?.code, found?.ranks.imd, decileFromRank(found?.ranks.imd ?? 0)]).toEqual([
      code,
      rank,
      decile,
    ]);
  });
});

describe.skipIf(!hasOfficial)("every decile", () => {
  it("follows from its rank by the rule, in the published file, for all fourteen measures and sub-domains", async () => {
    const titles = [
      "Index of Multiple Deprivation (IMD)",
      "Income",
      "Employment",
      "Education, Skills and Training",
      "Health Deprivation and Disability",
      "Crime",
      "Barriers to Housing and Services",
      "Living Environment",
      "Children and Young People Sub-domain",
      "Adult Skills Sub-domain",
      "Geographical Barriers Sub-domain",
      "Wider Barriers Sub-domain",
      "Indoors Sub-domain",
      "Outdoors Sub-domain",
    ];
    const wanted = titles.flatMap((title) =>
      ["Rank", "Decile"].map((kind) => beginning(`${title} ${kind}`, `${title} ${kind}`)),
    );
    let checked = 0;
    let wrong = 0;
    await readRows(officialEntry(FILE_7), wanted, (row) => {
      for (const title of titles) {
        checked++;
        if (decileFromRank(Number(row.text(`${title} Rank`))) !== Number(row.text(`${title} Decile`)))
          wrong++;
      }
    });
    expect([checked, wrong]).toEqual([33_755 * 14, 0]);
  });
});
