/** GDAL opens every download of the real build, and finds the counts, types, extent and reference system that it should. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAreas } from "../../../scripts/areas/index.ts";
import {
  buildDownloads,
  csvTypes,
  type Downloads,
  type PublishedLayer,
} from "../../../scripts/downloads/index.ts";
import { realEffects } from "../../../scripts/effects.ts";
import { foldersFor, PROJECT_DIR } from "../../../scripts/paths.ts";
import { readData } from "../../../scripts/read-data.ts";
import { loadGeography } from "../../../scripts/reference.ts";
import { readSite } from "../../../scripts/site.ts";

const HAS_GDAL = spawnSync("ogrinfo", ["--version"]).status === 0;
if (!HAS_GDAL)
  console.warn("ogrinfo is not installed (Debian: gdal-bin), so no download was opened with it.");

/** England with its islands, in degrees. */
const ENGLAND = { west: -6.5, south: 49.8, east: 1.9, north: 55.9 };
/** What GDAL calls the kinds of our columns, in each format. */
const KINDS: Readonly<Record<string, RegExp>> = {
  text: /^(?:String|JSON|Date|DateTime)$/,
  integer: /^Integer64$/,
  number: /^(?:Real|Integer)$/,
};

interface OgrLayer {
  readonly name: string;
  readonly features: number;
  readonly geometry: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly extent: readonly number[];
  readonly text: string;
}

/** Layers of a file as `ogrinfo` tells them. */
function open(path: string): readonly OgrLayer[] {
  const text = execFileSync("ogrinfo", ["-ro", "-al", "-so", path], { encoding: "utf8", maxBuffer: 1e8 });
  return text
    .split(/^(?=Layer name: )/m)
    .slice(1)
    .map((part) => ({
      name: /^Layer name: (.*)$/m.exec(part)?.[1] ?? "",
      features: Number(/^Feature Count: (\d+)$/m.exec(part)?.[1]),
      geometry: /^Geometry: (.*)$/m.exec(part)?.[1] ?? "",
      fields: new Map(
        [...part.matchAll(/^([\w:]+): (\w+) ?(?:\(|\[|$)/gm)].map(([, name = "", type = ""]) => [name, type]),
      ),
      extent: (/^Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)$/m.exec(part) ?? [])
        .slice(1)
        .map(Number),
      text: part,
    }));
}

describe.skipIf(!HAS_GDAL)("ogrinfo", () => {
  let downloads: Downloads;
  let folder = "";
  beforeAll(async () => {
    const effects = { ...realEffects(), log: () => undefined };
    const folders = foldersFor({});
    const geography = await loadGeography(effects, folders.reference);
    const { dataset } = await readData(effects, folders.data, geography);
    const { shapes, edges } = await buildAreas(effects, { root: PROJECT_DIR });
    const bytes = await effects.read(join(folders.data, "site.json"));
    const site = readSite(new TextDecoder().decode(bytes), "site.json");
    const input = {
      dataset,
      geography,
      site,
      version: "test",
      data: folders.data,
      cache: folders.cache,
      shapes,
      edges,
    };
    downloads = await buildDownloads(effects, input);
    folder = await mkdtemp(join(tmpdir(), "downloads-"));
    for (const [path, content] of downloads.files)
      if (path.startsWith("download/"))
        await writeFile(join(folder, path.slice("download/".length)), content);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const file = (name: string): string => join(folder, name);
  const each = (check: (layer: PublishedLayer) => void): void => {
    expect(downloads.layers.length).toBeGreaterThan(8);
    for (const layer of downloads.layers) check(layer);
  };

  /** Counts, types, extent and reference system of a layer with shapes. */
  const expectLayer = (found: OgrLayer | undefined, layer: PublishedLayer, geometry: RegExp): void => {
    expect([layer.id, found?.features]).toEqual([layer.id, layer.drawn]);
    expect(found?.geometry).toMatch(geometry);
    expect(found?.text).toMatch(/ID\["EPSG",4326\]\]/);
    const [west = NaN, south = NaN, east = NaN, north = NaN] = found?.extent ?? [];
    expect(west).toBeGreaterThan(ENGLAND.west);
    expect(south).toBeGreaterThan(ENGLAND.south);
    expect(east).toBeLessThan(ENGLAND.east);
    expect(north).toBeLessThan(ENGLAND.north);
    expectTypes(found, layer);
  };
  const expectTypes = (found: OgrLayer | undefined, layer: PublishedLayer): void => {
    for (const { name, kind } of layer.columns) {
      // KML has a name of its own for each placemark, and GDAL writes ours after it.
      const type = found?.fields.get(name);
      expect([layer.id, name, type]).toEqual([layer.id, name, expect.stringMatching(KINDS[kind] ?? /never/)]);
    }
  };
  const shaped = ({ shape }: PublishedLayer): boolean => shape !== "none";

  it(
    "opens every CSV, with its types beside it",
    () =>
      each((layer) => {
        const [found] = open(file(`${layer.id}.csv`));
        expect([layer.id, found?.features]).toEqual([layer.id, layer.rows]);
        expect(csvTypes(layer).split(",")).toHaveLength(layer.columns.length);
        expectTypes(found, layer);
      }),
    120_000,
  );

  it(
    "opens every GeoJSON",
    () =>
      each((layer) => {
        if (!shaped(layer)) return;
        const [found] = open(file(`${layer.id}.geojson`));
        // GDAL guesses types of GeoJSON from its values: a column without any is text to it.
        const counted = {
          ...layer,
          columns: layer.columns.filter(({ kind }) => kind === "text").slice(0, 3),
        };
        expectLayer(found, counted, layer.shape === "area" ? /^Multi Polygon$/ : /^Point$/);
      }),
    240_000,
  );

  it(
    "opens every KML, with its schema",
    () =>
      each((layer) => {
        if (!shaped(layer)) return;
        const [found] = open(file(`${layer.id}.kml`));
        // KML has no whole numbers of 64 bits: ours are doubles there.
        const columns = layer.columns
          .filter(({ name }) => !/^(?:name|description)$/.test(name))
          .map((column) => (column.kind === "integer" ? { ...column, kind: "number" as const } : column));
        expectLayer(found, { ...layer, columns }, /^(?:Unknown \(any\)|Point|Multi Polygon)$/);
      }),
    240_000,
  );

  it(
    "opens every GeoPackage, with rows that have no place in a table of their own",
    () =>
      each((layer) => {
        const found = open(file(`${layer.id}.gpkg`));
        expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([layer.id, "about", "columns"]));
        const own = found.find(({ name }) => name === layer.id);
        if (!shaped(layer)) return expect(own?.features).toBe(layer.rows);
        expectLayer(own, layer, layer.shape === "area" ? /^Multi Polygon$/ : /^Point$/);
        const others = found.find(({ name }) => name === `${layer.id}_without_location`);
        expect(others?.features ?? 0).toBe(layer.rows - layer.drawn);
      }),
    120_000,
  );

  it(
    "opens every FlatGeobuf",
    () =>
      each((layer) => {
        if (!shaped(layer)) return;
        const [found] = open(file(`${layer.id}.fgb`));
        expectLayer(found, layer, layer.shape === "area" ? /^Multi Polygon$/ : /^Point$/);
      }),
    120_000,
  );

  it("opens the GeoPackage of everything", () => {
    const found = open(file("everything.gpkg"));
    each((layer) =>
      expect(found.find(({ name }) => name === layer.id)?.features).toBe(
        shaped(layer) ? layer.drawn : layer.rows,
      ),
    );
  }, 60_000);

  it("finds the shapes of neighbourhoods valid", () => {
    const sql = "SELECT count(*) AS broken FROM neighbourhoods WHERE ST_IsValid(geom) = 0";
    const text = execFileSync(
      "ogrinfo",
      ["-ro", "-q", "-dialect", "SQLite", "-sql", sql, file("neighbourhoods.gpkg")],
      {
        encoding: "utf8",
      },
    );
    // A build of GDAL without SpatiaLite cannot tell.
    if (/broken/.test(text)) expect(text).toMatch(/broken \(Integer\) = 0/);
  }, 120_000);

  it("reads PMTiles where this GDAL can", () => {
    const formats = execFileSync("ogrinfo", ["--formats"], { encoding: "utf8" });
    if (!/PMTiles/.test(formats))
      return console.warn("This GDAL reads no PMTiles; the pmtiles library has read them.");
    expect(open(file("neighbourhoods.pmtiles"))[0]?.name).toBe("neighbourhoods");
  }, 60_000);
});
