/** Other people's lists: the shipped mapping, and what a mapping may not say. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nationBeyond } from "../../../scripts/import/nation.ts";
import { partner } from "../../../scripts/import/partner.ts";
import { readMapping, rowMapper } from "../../../scripts/import/partner-mapping.ts";
import { checkTable } from "../../../src/core/record/check.ts";
import { readSheet } from "../../../src/io/csv.ts";
import { OFFICIAL_FOLDER } from "../../official/folder.ts";
import { tableNamed } from "../../records.ts";
import { makeWorld, REPOSITORY, type World } from "./world.ts";

const SHIPPED = join(REPOSITORY, "data", "mappings", "co-operatives-uk.json");
const REAL = join(OFFICIAL_FOLDER, "partners", "co-operatives-uk-2023-q2.csv");

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.remove());

describe("a mapping", () => {
  const base = {
    table: "organisations",
    title: "T",
    attribution: "A",
    identify: "No",
    columns: { name: { from: "Name" } },
  };
  it.each([
    [{ ...base, columns: { shoe_size: "9" } }, /no column “shoe_size”/],
    [
      { ...base, columns: { services: { from: "S", terms: { a: "nonsense" } } } },
      /“nonsense” is no term of services/,
    ],
    [{ ...base, table: "people" }, /has a fault/],
    [{ ...base, columns: { name: { from: "N", match: "(" } } }, /has a fault/],
    [{ ...base, surprise: 1 }, /has a fault/],
  ])("is refused: %j", (mapping, words) => {
    expect(() => readMapping(JSON.stringify(mapping), "m.json")).toThrow(words);
  });
  it("maps, and tells what it left out", async () => {
    const { mapping } = readMapping(await readFile(SHIPPED, "utf8"), SHIPPED);
    const map = rowMapper(mapping);
    const row = {
      Name: "Actors?  Hall Limited",
      "Ownership Classification": "Community of Interest",
      Sector: "Retail",
      Locality: "Fictional Green",
      Website: "www.example.org",
      "Legal Form": "Society",
      "Geo Container Latitude": "52.139313",
      "Geo Container Longitude": "-1.918919",
    };
    const mapped = map(row);
    expect(mapped?.cells).toMatchObject({
      name: "Actors’ Hall Limited",
      services: "shop",
      website: "https://www.example.org",
      latitude: "52.14",
      licence: "ODC-By-1.0",
      location_precision: "area",
    });
    expect(mapped?.leftOut).toEqual([{ column: "legal_form", text: "Society" }]);
    expect(map(row)?.cells["id"]).toBe("actors-hall-limited-2");
    expect(map({ ...row, "Ownership Classification": "Workers" })).toBeUndefined();
  });
});

describe("a postcode", () => {
  const english = new Set(["LL13 0", "M1 1", "SY1 1"]);
  const ground = {
    sectorCentre: (sector: string) => (english.has(sector) ? { latitude: 53, longitude: -3 } : undefined),
  };
  it.each([
    ["BT1 5GS", "Northern Ireland"],
    ["eh11aa", "Scotland"],
    ["LL11 1AA", "Wales"],
    ["JE2 3AB", "the Channel Islands"],
    ["LL13 0AA", undefined],
    ["SY1 2AA", undefined],
    ["M1 1AA", undefined],
    ["M99 9AA", undefined],
    ["somewhere", undefined],
    ["", undefined],
  ])("%s lies beyond England in: %s", (text, nation) => {
    expect(nationBeyond(text, ground)).toBe(nation);
  });
});

describe("npm run import -- partner", () => {
  it("refuses without a mapping or with a file that lacks its columns", async () => {
    const file = await world.write("list.csv", "Name\nX\n");
    await expect(partner.run(world, [file])).rejects.toThrow(/--map/);
    await expect(partner.run(world, [file, "--map", SHIPPED])).rejects.toThrow(/has no column “Identifier”/);
  });

  it.each([
    [["CF1 1AA"], "1 is left out because its postcode lies in Wales."],
    [["CF1 1AA", "CF1 1AB"], "2 are left out because their postcodes lie in Wales."],
    [
      ["CF1 1AA", "BT1 1AA", "CF1 1AB"],
      "3 are left out because their postcodes lie in other nations: Wales 2, Northern Ireland 1.",
    ],
  ])("says in words how many rows lie in another nation: %j", async (postcodes, told) => {
    const list = await world.write(
      "list.csv",
      `Name,Postcode\n${postcodes.map((one) => `A,${one}\n`).join("")}`,
    );
    const mapping = { table: "organisations", title: "A list", attribution: "A list", identify: "Name" };
    const map = await world.write(
      "list.json",
      JSON.stringify({ ...mapping, nation: "Postcode", columns: { name: { from: "Name" } } }),
    );
    expect(await partner.run(world, [list, "--map", map])).toContain(told);
  });

  it("keeps rows of one identifier, and tells them with their lines", async () => {
    const names = ["1,Hall", "2,Shop", "1,Hall", "", ",Pub", ",Pub", "1,The Hall", "2,Shop"];
    const list = await world.write("list.csv", `No,Name\n${names.join("\n")}\n`);
    const mapping = { table: "organisations", title: "A list", attribution: "A list", identify: "No" };
    const map = await world.write(
      "list.json",
      JSON.stringify({ ...mapping, columns: { id: { idFrom: "Name" }, name: { from: "Name" } } }),
    );
    const lines = await partner.run(world, [list, "--map", map]);
    expect(lines).toContain("A list: 7 rows read, 7 kept by the mapping.");
    const told = [
      "3 rows have “1” in No, on lines 2, 4, 8; none is left out for that",
      "2 rows have “2” in No, on lines 3, 9; none is left out for that",
    ];
    expect(lines.filter((line) => /rows have/.test(line))).toEqual(told.map((one) => `  ${one}`));
    const issues = await readFile(join(world.root, ".cache/partners/list/issues.txt"), "utf8");
    expect(issues).toContain(`list.csv:2 warning: ${told[0]}.\nlist.csv:3 warning: ${told[1]}.\n`);
  });

  it.skipIf(!existsSync(REAL))("brings Co-operatives UK's own file", async () => {
    const lines = await partner.run(world, [REAL, "--map", SHIPPED]);
    const told = lines.join("\n");
    expect(told).toContain(
      "7,387 rows read, 1,823 kept by the mapping (Ownership Classification is Community of Interest)",
    );
    expect(told).toContain(
      "286 are left out because their postcodes lie in other nations: Scotland 144, Wales 127, Northern Ireland 15.",
    );
    expect(told).toContain("1,522 are right: 1,511 of them are placed in England, 11 have no point");
    expect(told).toContain("15 are left out because of errors:");
    expect(told).toMatch(/11 outside-england/);
    expect(told).toContain("made available under ODC-By 1.0");
    const bytes = await readFile(
      join(world.root, ".cache", "partners", "co-operatives-uk", "organisations.csv"),
    );
    const checked = checkTable(tableNamed("organisations"), readSheet("organisations.csv", bytes), {
      today: "2026-11-22",
    });
    expect(checked.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.rows).toHaveLength(1522);
    expect(new Set(checked.rows.map(({ record }) => record["licence"]))).toEqual(new Set(["ODC-By-1.0"]));
    // A registered office may be a home: no postcode, and no point finer than about a kilometre.
    for (const { record } of checked.rows) {
      expect(record["postcode"]).toBeUndefined();
      expect(String(record["latitude"] ?? "0")).toMatch(/^\d+(\.\d{1,2})?$/);
    }
  });
});
