import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runImport } from "../../../scripts/import/index.ts";
import { cleanName } from "../../../scripts/import/towns.ts";
import { findInShard, type PostcodeShard } from "../../../src/core/place/shard.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld({ withTables: false });
});
afterEach(() => world.remove());

const run = (...words: string[]): Promise<number> => runImport(world.effects, world.root, words);
const said = (): string => world.said.join("\n");

const LSOA = `LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM
E01000001,Alpha 001A,E05000001,Mill & Quay,E07000001,Alpha
E01000002,Alpha 001B,E05000001,Mill & Quay,E07000001,Alpha
E01000003,Beta 001A,E05000002,Ward,E08000001,Beta
W01000001,Cymru 001A,W05000001,Ward,W06000001,Cymru
`;
const REGIONS = `LAD24CD,LAD24NM,RGN24CD,RGN24NM
E07000001,Alpha,E12000003,Yorkshire
E08000001,Beta,E12000003,Yorkshire
`;

function square(west: number, south: number): number[][][] {
  const [east, north] = [west + 0.1, south + 0.1];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function boundaries(code = "LSOA21CD", at = 0): string {
  const features = ["E01000001", "E01000002", "E01000003", "W01000001"].map((value, index) => ({
    type: "Feature",
    properties: { FID: index, [code]: value, LSOA21NM: value },
    geometry: { type: "Polygon", coordinates: square(-2 + index * 0.1 + at, 53) },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Grid points near the middle of each square; the last has no position. */
const CODE_POINT = `"AA1 1AA",10,403000,344000,"E92000001","","","E10000001","E07000001","E05000001"
"AA1 1AB",10,403200,344200,"E92000001","","","E10000001","E07000001","E05000001"
"AA1 2AA",10,416000,345000,"E92000001","","","","E08000009","E05000002"
"CF1 1AA",10,423000,345000,"W92000004","","","","W06000001","W05000001"
"TD1 1AA",10,404000,350000,"S92000003","","","","S12000001","S13000001"
"AA9 9ZZ",90,0,0,"E92000001","","","","",""
`;

async function importBasics(): Promise<void> {
  expect(
    await run("lookups", await world.write("lsoa.csv", LSOA), await world.write("regions.csv", REGIONS)),
  ).toBe(0);
}

describe("lookups", () => {
  it("tells each file by its header and keeps England", async () => {
    const classes =
      "LSOA21CD,RUC21CD,RUC21NM\nE01000001,UN1,x\nE01000002,RSF1,x\nE01000003,UF1,x\nW01000001,UN1,x\n";
    await importBasics();
    expect(await run("lookups", await world.write("classes.csv", classes))).toBe(0);
    const rows = await world.table("neighbourhoods.csv");
    expect(rows.map((row) => [row.code, row.ward, row.council, row.rural_urban])).toEqual([
      ["E01000001", "Mill & Quay", "E07000001", "UN1"],
      ["E01000002", "Mill & Quay", "E07000001", "RSF1"],
      ["E01000003", "Ward", "E08000001", "UF1"],
    ]);
    expect((await world.table("councils.csv")).map((row) => [row.tier, row.region])).toEqual([
      ["district", "Yorkshire"],
      ["metropolitan", "Yorkshire"],
    ]);
  });

  it("refuses neighbourhoods of another year, unknown files and a region for an unknown council", async () => {
    await importBasics();
    expect(
      await run(
        "lookups",
        await world.write("old.csv", "LSOA11CD,LAD19CD,LAD19NM\nE01000001,E07000001,Alpha\n"),
      ),
    ).toBe(1);
    expect(said()).toContain('"lsoa11cd" holds neighbourhoods of another year');
    expect(await run("lookups", await world.write("odd.csv", "a,b\n1,2\n"))).toBe(1);
    expect(
      await run("lookups", await world.write("more.csv", `${REGIONS}E07000099,Gone,E12000003,Yorkshire\n`)),
    ).toBe(1);
    expect(said()).toContain('more.csv, line 4, column "LAD24CD" holds "E07000099"');
  });

  it("refuses a class that is none, and a lookup that leaves a neighbourhood out", async () => {
    await importBasics();
    expect(await run("lookups", await world.write("c.csv", "LSOA21CD,RUC21CD\nE01000001,A1\n"))).toBe(1);
    expect(said()).toContain("one of UN1");
    expect(await run("lookups", await world.write("c.csv", "LSOA21CD,RUC21CD\nE01000001,UN1\n"))).toBe(1);
    expect(said()).toContain("no row for E01000002");
  });
});

describe("Code-Point Open and population", () => {
  it("computes centres, sectors, counties and the border", async () => {
    await importBasics();
    const zip = await world.write(
      "codepo_gb.zip",
      zipSync({ "Data/CSV/aa.csv": strToU8(CODE_POINT), "Doc/licence.txt": strToU8("x") }),
    );
    const areas = await world.write("lsoa.geojson", boundaries());
    expect(await run("code-point", zip, areas), said()).toBe(0);
    const rows = await world.table("neighbourhoods.csv");
    // Two postcodes at 403100, 344100 on average; E01000002 has none and stands inside its square.
    expect(Number(rows[0]?.latitude)).toBeCloseTo(52.9943, 2);
    expect(Number(rows[1]?.longitude)).toBeGreaterThan(-1.9);
    expect(Number(rows[1]?.longitude)).toBeLessThan(-1.8);
    expect(said()).toContain("given an interior point: E01000002");
    expect(await world.table("postcode-sectors.csv")).toMatchObject([
      { sector: "AA1 1", council: "E07000001", postcodes: "2" },
      { sector: "AA1 2", council: "E08000001", postcodes: "1" },
    ]);
    expect((await world.table("border.csv")).map((row) => row.code)).toEqual(["TD1 1", "W01000001"]);
    const census = `date,geography,geography code,Religion: Total: All usual residents
2021,a,E01000001,100
2021,b,E01000002,300
2021,c,E01000003,50
2021,w,W01000001,9
`;
    const counties = `date,geography,geography code,Religion: Total: All usual residents
2021,Alphashire,E10000001,400
2021,Goneshire,E10000099,1
`;
    const bulk = zipSync({
      "census2021-ts030-lsoa.csv": strToU8(census),
      "census2021-ts030-utla.csv": strToU8(counties),
    });
    expect(await run("population", await world.write("census2021-ts030.zip", bulk)), said()).toBe(0);
    const councils = await world.table("councils.csv");
    expect(councils.map((row) => [row.code, row.name, row.county, row.region])).toEqual([
      ["E07000001", "Alpha", "E10000001", "Yorkshire"],
      ["E08000001", "Beta", "", "Yorkshire"],
      ["E10000001", "Alphashire", "", "Yorkshire"],
    ]);
    const [first, second] = rows.map((row) => Number(row.latitude));
    expect(Number(councils[0]?.latitude)).toBeCloseTo(((first ?? 0) * 100 + (second ?? 0) * 300) / 400, 4);
  });

  it.each([
    ["no boundaries", CODE_POINT, undefined, "Name the LSOA 2021 boundaries"],
    ["a row with too few columns", '"AA1 1AA",10,403000\n', boundaries(), "has 3 columns"],
    [
      "a point off the grid",
      CODE_POINT.replace("403000", "903000"),
      boundaries(),
      "outside the British National Grid",
    ],
    ["boundaries in metres", CODE_POINT, boundaries("LSOA21CD", 400_000), "WGS84"],
    ["boundaries of another year", CODE_POINT, boundaries("LSOA11CD"), "none of LSOA21CD"],
  ])("refuses %s", async (_, csv, geojson, words) => {
    await importBasics();
    const inputs = [await world.write("codepo.zip", zipSync({ "Data/CSV/aa.csv": strToU8(csv) }))];
    if (geojson !== undefined) inputs.push(await world.write("lsoa.geojson", geojson));
    expect(await run("code-point", ...inputs)).toBe(1);
    expect(said()).toContain(words);
  });
});

describe("boundaries", () => {
  it("keeps England's areas outside git, ready for the build", async () => {
    expect(await run("boundaries", await world.write("lsoa.geojson", boundaries())), said()).toBe(0);
    const lines = (await world.text(".cache/official/neighbourhoods.ndjson")).trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      code: "E01000001",
      name: "E01000001",
      area: [square(-2, 53)],
    });
  });

  it("refuses what is no GeoJSON", async () => {
    expect(await run("boundaries", await world.write("a.geojson", '{"features": [1, '))).toBe(1);
    expect(await run("boundaries", await world.write("b.geojson", '{"features": []}'))).toBe(1);
    expect(said()).toContain("holds no area");
  });
});

describe("postcodes", () => {
  const head = (year: string): string => `pcd,pcds,dointr,doterm,lat,long,lsoa11cd,lsoa21${year},lad25cd\n`;
  const body = `x,AA1 1AA,200001,,53.00001,-1.95,E01000009,E01000001,E07000001
x,AA1 1AB,200001,202001,53.00002,-1.94,E01000009,E01000002,E07000001
x,AA2 9ZZ,200001,,99.999999,0.000000,E99999999,E99999999,E99999999
x,CF1 1AA,200001,,51.5,-3.1,W01000009,W01000001,W06000001
x,AA3 1AA,200001,,,,,,
`;

  it.each(["", "cd"])("writes a shard for each outward code (lsoa21%s)", async (year) => {
    await importBasics();
    const zip = zipSync({
      "Data/ONSPD_FEB_2026.csv": strToU8(head(year) + body),
      "Data/multi_csv/ONSPD_AA.csv": strToU8("x"),
    });
    expect(await run("postcodes", await world.write("onspd.zip", zip)), said()).toBe(0);
    expect(said()).toContain("Kept 2 postcodes of England in 1 files");
    expect(said()).toContain("Left out 1 outside England and 2 without a position");
    const shard = JSON.parse(await world.text(".cache/postcodes/AA1.json")) as PostcodeShard;
    expect(findInShard(shard, "1AB")).toEqual({
      inward: "1AB",
      neighbourhood: "E01000002",
      latitude: 53.00002,
      longitude: -1.94,
      hasEnded: true,
    });
    expect(findInShard(shard, "1AA")?.hasEnded).toBe(false);
    expect(findInShard(shard, "9ZZ")).toBeUndefined();
    expect(JSON.parse(await world.text(".cache/postcodes/index.json"))).toEqual({
      format: 1,
      outwards: ["AA1"],
    });
  });

  it.each([
    [
      "a table without areas of 2021",
      "pcds,doterm,lat,long,lsoa11\n",
      "",
      'no column "lsoa21cd"; the nearest are "lsoa11"',
    ],
    [
      "an unknown neighbourhood",
      head("cd"),
      "x,AA1 1AA,,,53,-1.9,,E01000099,x\n",
      'line 2, column "lsoa21cd" holds "E01000099"',
    ],
    ["a swapped position", head("cd"), "x,AA1 1AA,,,-1.9,53,,E01000001,x\n", 'column "lat" holds "-1.9"'],
    ["a broken postcode", head("cd"), "x,AA11,,,53,-1.9,,E01000001,x\n", 'column "pcds" holds "AA11"'],
  ])("refuses %s and keeps the last good shards", async (_, header, rows, words) => {
    await importBasics();
    expect(await run("postcodes", await world.write("onspd.csv", head("cd") + body))).toBe(0);
    expect(await run("postcodes", await world.write("onspd.csv", header + rows))).toBe(1);
    expect(said()).toContain(words);
    expect(await world.text(".cache/postcodes/AA1.json")).toContain("AA1");
  });
});

describe("the command", () => {
  it("names the sources for an unknown one and asks for inputs", async () => {
    expect(await run("nothing", "x")).toBe(1);
    expect(said()).toContain("Known: reference, lookups, deprivation");
    expect(await run("reference", "/not/there")).toBe(1);
    expect(said()).toContain("There is no folder /not/there. Name the one that holds the publishers' files.");
    expect(await run("deprivation")).toBe(1);
    expect(said()).toContain("deprivation takes the CSV");
  });

  it("asks for what must come first", async () => {
    expect(await run("deprivation", await world.write("f.csv", "a\n1\n"))).toBe(1);
    expect(said()).toContain("import lookups first");
  });
});

describe("names of built-up areas", () => {
  it.each([
    ["Redcar BUASD", "Redcar"],
    ["Upton (Wakefield) BUA", "Upton"],
    ["Bury St Edmunds BUASD", "Bury St Edmunds"],
  ])("cleans %s", (published, name) => {
    expect(cleanName(published)).toBe(name);
  });
});
