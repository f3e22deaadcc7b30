/** Whole builds of a small country that does not exist, in memory: what is written, what is said, and what is left alone. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../scripts/build.ts";
import { type Folders, PROJECT_DIR } from "../../scripts/paths.ts";
import { Stop } from "../../scripts/stop.ts";
import { fictionalReference, type MemoryEffects, memoryEffects, textOf } from "../effects.ts";

const FOLDERS: Folders = { data: "data", reference: "reference", layers: "layers", cache: "cache" };
const HERE = join(PROJECT_DIR, "tests", "golden");

/** Files of a case by path, `data/projects.csv`. */
async function dataOf(name: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const folder = join(HERE, name, "data");
  const files = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) => [`data/${file}`, new Uint8Array(await readFile(join(folder, file)))] as const,
      ),
    ),
  );
}

/** The good case with the files of another in place of its own. */
async function worldOf(name: string): Promise<MemoryEffects> {
  return memoryEffects({
    ...(await fictionalReference()),
    ...(await dataOf("good")),
    ...(await dataOf(name)),
  });
}

/** Areas are drawn from the reference tables of England; two small files stand in for them. */
const drawAreas = async () => ({
  files: new Map([
    ["areas.pmtiles", Uint8Array.from([1, 2, 3])],
    ["places.json", new TextEncoder().encode("{}")],
  ]),
  edges: "approximate" as const,
});

const run = (effects: MemoryEffects, allowLoss = false): Promise<number> =>
  build(effects, FOLDERS, { allowLoss, drawAreas });

/** What a build said, and how it ended. */
async function toldBy(effects: MemoryEffects, allowLoss = false): Promise<string> {
  const before = effects.lines.length;
  const end = await run(effects, allowLoss).then(
    (code) => `exit ${code}`,
    (error: unknown) => {
      if (!(error instanceof Stop)) throw error;
      return `${error.message}\nexit ${error.exitCode}`;
    },
  );
  return `${[...effects.lines.slice(before), end].join("\n")}\n`;
}

/** Paths and contents under `layers`, the only folder that a build may change. */
function layersIn(effects: MemoryEffects): ReadonlyMap<string, string> {
  const paths = [...effects.files.keys()].filter((path) => path.startsWith("layers")).sort();
  return new Map(paths.map((path) => [path, textOf(effects, path)]));
}

/** JSON as a person can review it; GeoJSON has a line a feature already. */
function reviewed(path: string, text: string): string {
  const isPacked = path.endsWith(".json") && !path.endsWith("manifest.json");
  return isPacked ? `${JSON.stringify(JSON.parse(text), null, 1)}\n` : text;
}

const effects = await worldOf("good");
const told = await toldBy(effects);
const layers = layersIn(effects);
const written = [...layers].filter(([path]) => !path.endsWith(".pmtiles") && !path.endsWith("places.json"));

describe("a good build", () => {
  it("says so", () => expect(told).toMatchFileSnapshot("good/told.txt"));
  it("writes these files and no other", () => {
    const outside = [...effects.files.keys()].filter((path) => !/^(?:data|reference|layers)\//.test(path));
    expect(outside).toEqual([]);
    return expect(`${[...layers.keys()].join("\n")}\n`).toMatchFileSnapshot("good/files.txt");
  });
  it.each(written)("writes %s", (path, text) =>
    expect(reviewed(path, text)).toMatchFileSnapshot(`good/${path.replaceAll("/", "-")}.txt`),
  );

  it("is the same in every byte a second time, on another day, and over the first", async () => {
    const again = { ...(await worldOf("good")), now: () => Date.parse("2027-01-01T00:00:00Z") };
    await run(again);
    expect(layersIn(again)).toEqual(layers);
    await run(effects);
    expect(layersIn(effects)).toEqual(layers);
  });
  it("takes away the page of unknown addresses that a map with an address of its own left", async () => {
    const effects = await worldOf("good");
    const buildWith = (path: string) =>
      build(effects, FOLDERS, {
        allowLoss: false,
        drawAreas,
        drawPages: async () => new Map([[path, "words"]]),
      });
    await buildWith("404.html");
    expect(effects.files.has("404.html")).toBe(true);
    await buildWith("sitemap.xml");
    expect([effects.files.has("404.html"), effects.files.has("sitemap.xml")]).toEqual([false, true]);
  });
  it("does not mind the order of rows", async () => {
    const turned = await worldOf("good");
    for (const table of ["projects", "programmes", "councils"]) {
      const [header, ...rows] = textOf(turned, `data/${table}.csv`).trim().split("\n");
      await turned.write(`data/${table}.csv`, [header, ...rows.reverse()].join("\n"));
    }
    await run(turned);
    for (const file of [
      "layers/projects.geojson",
      "layers/councils.geojson",
      "layers/columns/projects.json",
      "layers/details/projects-0.json",
    ]) {
      expect(textOf(turned, file)).toBe(layers.get(file));
    }
  });
});

describe("a build with a fault", () => {
  it.each([
    "wrong-rows",
    "unclosed-quote",
    "missing-column",
    "broken-reference",
    "withheld-but-placed",
    "spreadsheet",
    "empty-file",
    "broken-site",
    "lost-rows",
  ])("%s: says what is wrong, exits with 1 and leaves the last good build as it was", async (name) => {
    const effects = await worldOf("good");
    await run(effects);
    const before = layersIn(effects);
    for (const [path, content] of Object.entries(await dataOf(name))) await effects.write(path, content);
    const told = await toldBy(effects);
    expect(layersIn(effects)).toEqual(before);
    expect(told).toMatch(/exit 1\n$/);
    await expect(told).toMatchFileSnapshot(`${name}/told.txt`);
  });

  it("writes nothing at all where there was no build before", async () => {
    const effects = await worldOf("wrong-rows");
    await toldBy(effects);
    expect(layersIn(effects).size).toBe(0);
  });
  it("loses rows when told to", async () => {
    const effects = await worldOf("good");
    await run(effects);
    for (const [path, content] of Object.entries(await dataOf("lost-rows")))
      await effects.write(path, content);
    expect(await run(effects, true)).toBe(0);
    expect(textOf(effects, "layers/projects.geojson").match(/"type":"Feature"/g)).toHaveLength(2);
    expect(await effects.list("layers.last")).toEqual([]);
  });
  it("is not compared with a damaged manifest, and says so", async () => {
    const effects = await worldOf("lost-rows");
    await effects.write("layers/manifest.json", "{ cut");
    expect(await toldBy(effects)).toContain("damaged");
    expect(JSON.parse(textOf(effects, "layers/manifest.json"))).toMatchObject({ format: 1 });
  });
  it("finds the last good build again where the machine stopped in the middle of a swap", async () => {
    const effects = await worldOf("good");
    await run(effects);
    const before = textOf(effects, "layers/manifest.json");
    await effects.move("layers", "layers.last");
    for (const [path, content] of Object.entries(await dataOf("lost-rows")))
      await effects.write(path, content);
    expect(await toldBy(effects)).toContain("would fall from 4 to 2");
    expect(textOf(effects, "layers/manifest.json")).toBe(before);
  });
  it("stops where there are no tables", async () => {
    const effects = memoryEffects(await fictionalReference());
    expect(await toldBy(effects)).toContain("There are no tables in data.");
  });
  it("stops where there is no site.json, and names the keys that it needs", async () => {
    const effects = await worldOf("good");
    await effects.remove("data/site.json");
    expect(await toldBy(effects)).toContain(
      "There is no data/site.json. It says what the map is called, and needs the keys name, tagline, area, licence, attribution;",
    );
    expect(layersIn(effects).size).toBe(0);
  });
  it("stops where a reference table is missing or broken, and names it", async () => {
    const missing = await worldOf("good");
    await missing.remove("reference/border.csv");
    expect(await toldBy(missing)).toContain("border.csv is missing");
    const broken = await worldOf("good");
    await broken.write(
      "reference/councils.csv",
      "code,name,tier,region_code,region,county,latitude,longitude\nE06990001,Merrow,unitary,E1,R,,north,-1\n",
    );
    expect(await toldBy(broken)).toContain(
      'councils.csv, line 2: latitude holds "north", which is no number.',
    );
  });
});
