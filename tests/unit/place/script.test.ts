/** `npm run place` over files in memory: what is filled, what is left, and what stops before a file is touched. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { placeFiles } from "../../../scripts/place/index.ts";
import { Stop } from "../../../scripts/stop.ts";
import { sheetCells } from "../../../src/core/record/difference.ts";
import { parseSheet } from "../../../src/io/csv.ts";
import { fictionalReference, type MemoryEffects, memoryEffects, textOf } from "../../effects.ts";
import { csvOf, type Row, rowOf } from "../../records.ts";

const FILE = "some/projects.csv";
const ZIP = "codepo_gb.zip";
const ENGLAND = "E92000001";
/** At 463000, 234000 on the grid; one of the worst quality at its zero point; a letter of another area. */
const CODE_POINT = [
  `"ZA1 1AA",10,463000,234000,"${ENGLAND}","","","","E06990001","E05990001"`,
  `"ZA1 1AB",90,0,0,"${ENGLAND}","","","","E06990001","E05990001"`,
].join("\n");
const NOWHERE: Row = { latitude: "", longitude: "", postcode: "", area_name: "", location_precision: "area" };

async function world(content: string | Uint8Array): Promise<MemoryEffects> {
  return memoryEffects({
    ...(await fictionalReference()),
    "reference/towns.csv": "name,council,latitude,longitude,rank\nMerrow,E06990001,52.01000,-1.01000,1\n",
    "reference/places.csv":
      "name,outward,council,latitude,longitude\nLower Merrow,ZA1,E06990001,52.00100,-1.00200\n",
    [ZIP]: zipSync({ "Data/CSV/za.csv": strToU8(CODE_POINT), "Doc/licence.txt": strToU8("x") }),
    [FILE]: content,
  });
}

/** The rows after placing, with what was said. */
async function placed(...rows: readonly Row[]) {
  const full = rows.map((row, at) => rowOf("projects", { id: `p-${at}`, ...NOWHERE, ...row }));
  const effects = await world(csvOf("projects", full));
  await placeFiles(effects, "reference", [FILE], ZIP);
  const cells = sheetCells(parseSheet(FILE, textOf(effects, FILE)));
  return { cells, said: effects.lines.join("\n") };
}

const where = (row: Row | undefined) => [row?.["latitude"], row?.["longitude"], row?.["location_precision"]];

describe("placing", () => {
  it("goes by the postcode, however it is written, then by the named place, then by the council", async () => {
    const { cells, said } = await placed(
      { postcode: "ZA1 1AA", location_precision: "postcode" },
      { postcode: "za11aa", location_precision: "postcode" },
      { area_name: "Lower Merrow" },
      { area_name: "Merrow" },
      { area_name: "Nowhere in particular" },
    );
    const [first, second, ...others] = cells.map(where);
    expect(first?.[0]).toMatch(/^52\.0\d{4}$/);
    expect(second).toEqual(first);
    expect(others).toEqual([
      ["52.00100", "-1.00200", "area"],
      ["52.01000", "-1.01000", "town"],
      ["", "", "council"],
    ]);
    expect(said).toContain(
      "5 rows; 0 had a point, 0 need none, 2 by postcode, 2 by place, 1 by council, 0 not",
    );
  });

  it("takes no postcode whose position says nothing", async () => {
    const { cells } = await placed({
      postcode: "ZA1 1AB",
      area_name: "Lower Merrow",
      location_precision: "postcode",
    });
    expect(cells.map(where)).toEqual([["52.00100", "-1.00200", "area"]]);
  });

  it("leaves what has a point, or half of one, and what needs none", async () => {
    const rows: readonly Row[] = [
      { latitude: "52.00100", longitude: "-1.00100", location_precision: "building" },
      { longitude: "-1.00100", postcode: "ZA1 1AA", location_precision: "postcode" },
      { area_name: "Lower Merrow", location_precision: "national" },
      { location_precision: "withheld" },
      { area_name: "Lower Merrow", location_precision: "council" },
    ];
    const { cells, said } = await placed(...rows);
    expect(cells).toEqual(
      rows.map((row, at) => ({ ...cells[at], ...rowOf("projects", { id: `p-${at}`, ...NOWHERE, ...row }) })),
    );
    expect(said).toBe(
      `${FILE}: 5 rows; 2 had a point, 3 need none, 0 by postcode, 0 by place, 0 by council, 0 not placed. Nothing was written.`,
    );
  });

  it("leaves a file as it is in every byte where nothing in it is filled", async () => {
    const row = rowOf("projects", { ...NOWHERE, postcode: "ZA1 1AA", location_precision: "postcode" });
    const content = `\ufeff${csvOf("projects", [row]).replace(/^id,/, '"id",').replaceAll("\n", "\r\n")}`;
    const effects = await world(content);
    await placeFiles(effects, "reference", [FILE]);
    expect(effects.files.get(FILE)).toEqual(new TextEncoder().encode(content));
    expect(effects.lines.join("\n")).toContain("Nothing was written.");
  });

  it("lists what could not be placed", async () => {
    const { said } = await placed({ council: "", area_name: "Nowhere in particular" });
    expect(said).toContain(`${FILE}:2 p-0: not placed (“Nowhere in particular”)`);
  });

  it("leaves a row with a postcode as it is where no Code-Point Open is given, and places it once it is", async () => {
    const rows: readonly Row[] = [
      { id: "a", postcode: "ZA1 1AA", location_precision: "postcode" },
      { id: "b", postcode: "ZA1 1AA", area_name: "Lower Merrow" },
      { id: "c", area_name: "Lower Merrow" },
    ];
    const content = csvOf(
      "projects",
      rows.map((row) => rowOf("projects", { ...NOWHERE, ...row })),
    );
    const effects = await world(content);
    await placeFiles(effects, "reference", [FILE]);
    const [first, second, third] = textOf(effects, FILE).trim().split("\n").slice(1);
    expect([first, second]).toEqual(content.trim().split("\n").slice(1, 3));
    expect(third).toContain("52.00100,-1.00200,area");
    const said = effects.lines.join("\n");
    expect(said).toContain(`${FILE}:2 a: left as it is: its postcode ZA1 1AA needs Code-Point Open`);
    expect(said).toContain("0 not placed, 2 with a postcode left: they need Code-Point Open");
    await placeFiles(effects, "reference", [FILE], ZIP);
    const [a, b] = sheetCells(parseSheet(FILE, textOf(effects, FILE)));
    expect(where(a)[0]).toMatch(/^52\.0\d{4}$/);
    expect(where(b).slice(0, 2)).toEqual(where(a).slice(0, 2));
  });

  it("takes no offence at empty columns on the right, as spreadsheets write them", async () => {
    const csv = csvOf("projects", [rowOf("projects", { ...NOWHERE, area_name: "Lower Merrow" })]);
    const effects = await world(csv.replaceAll("\n", ",,,\n"));
    await placeFiles(effects, "reference", [FILE]);
    expect(textOf(effects, FILE)).toContain("52.00100,-1.00200,area");
    expect(textOf(effects, FILE).split("\n")[0]).toBe(csv.split("\n")[0]);
    const lost = csv.trim().split("\n");
    effects.files.set(FILE, strToU8(`${lost[0]},,\n${lost[1]},,more\n`));
    await expect(placeFiles(effects, "reference", [FILE])).rejects.toThrow(/Nothing was written/);
  });

  it("keeps letters of a file that an older spreadsheet wrote", async () => {
    const row = { ...NOWHERE, title: "Caf? Merrow", area_name: "Lower Merrow" };
    const csv = csvOf("projects", [rowOf("projects", row)]);
    const effects = await world(strToU8(csv).map((byte) => (byte === 0x3f ? 0xe9 : byte)));
    await placeFiles(effects, "reference", [FILE]);
    expect(textOf(effects, FILE)).toContain("Café Merrow");
  });
});

describe("a file that cannot be written back whole", () => {
  const csv = csvOf("projects", [rowOf("projects")]);
  it.each([
    ["a row with a cell too many", `${csv.trimEnd()},lost\n`, ":2: This row has more cells"],
    ["a row with a cell too few", `${csv}a,b\n`, ":3: This row has fewer cells"],
    ["a stray quotation mark", csv.replace("Merrow Garden", 'Merrow "Garden"'), ":2: A quotation mark"],
    ["a mark that never closes", csv.replace("Merrow Garden", '"Merrow Garden'), ":2: A quotation mark"],
    ["hopeless quotation marks", `${csv}${'a"'.repeat(30_000)}\n`, "quotation mark"],
    ["no latitude", csv.replace("latitude", "lat"), ":1: The column “latitude”"],
    ["two columns of one name", csv.replace("summary", "title"), ":1: The header"],
    ["no text", "", ":1: This is not one of the map's tables"],
  ])("stops the run: %s", async (_what, content, words) => {
    const effects = await world(content);
    const other = "some/organisations.csv";
    effects.files.set(other, strToU8(csvOf("organisations", [rowOf("organisations", NOWHERE)])));
    const before = new Map(effects.files);
    const stopped = await placeFiles(effects, "reference", [other, FILE], ZIP).catch(
      (error: unknown) => error,
    );
    expect(stopped).toBeInstanceOf(Stop);
    expect(String(stopped)).toContain(words);
    expect(effects.files).toEqual(before);
  });

  it.each([
    ["no zip", new Uint8Array([1, 2, 3]), "cannot be unpacked"],
    [
      "a zip of something else",
      zipSync({ "a.txt": strToU8("x") }),
      "holds none of Code-Point Open's CSV files",
    ],
    ["a line of another make", zipSync({ "Data/CSV/za.csv": strToU8('"ZA1 1AA",10,4\n') }), "has 3 columns"],
  ])("is left where the zip is none of Code-Point Open's: %s", async (_what, zip, words) => {
    const content = csvOf("projects", [rowOf("projects", { ...NOWHERE, postcode: "ZA1 1AA" })]);
    const effects = await world(content);
    effects.files.set(ZIP, zip);
    await expect(placeFiles(effects, "reference", [FILE], ZIP)).rejects.toThrow(words);
    expect(textOf(effects, FILE)).toBe(content);
  });
});
