/** Everything at a stable address: what is there, what it says of itself, and that its descriptions are true. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { unzipSync } from "fflate";
import { PMTiles } from "pmtiles";
import initSqlite from "sql.js";
import { beforeAll, describe, expect, it } from "vitest";
import { type Downloads, rowHash } from "../../../scripts/downloads/index.ts";
import { mapNamespace, uuid5 } from "../../../scripts/downloads/uuid.ts";
import { PROJECT_DIR } from "../../../scripts/paths.ts";
import { distanceMetres } from "../../../src/core/place/distance.ts";
import { apiOperations, examplePath } from "../../../src/core/publish/api/openapi.ts";
import { dcatCatalogue } from "../../../src/core/publish/dcat.ts";
import { recordTables } from "../../../src/core/publish/export/record-tables.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { fingerprints, type ReleaseFormat } from "../../../src/core/publish/release.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { parseSheet, readSheet } from "../../../src/io/csv.ts";
import { EXPORT_FORMATS } from "../../../src/io/export/formats.ts";
import { fictionalGeography, memoryEffects } from "../../effects.ts";
import { checkAll, rowOf } from "../../records.ts";
import { SERVICE_PAGE_SCHEMA, SERVICE_SCHEMA } from "./referral-schema.ts";
import { ROWS, SITE, smallDownloads, textIn } from "./small.ts";

let downloads: Downloads;
beforeAll(async () => {
  downloads = await smallDownloads();
});

const bytesIn = ({ files }: Downloads, path: string): Uint8Array => {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no ${path}.`);
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
};
const LAYERS = [
  "projects",
  "organisations",
  "outcomes",
  "updates",
  "councils",
  "rights-windows",
  "neighbourhoods",
];

describe("stable addresses", () => {
  it("hold every layer in every format that can hold it", () => {
    for (const layer of LAYERS)
      for (const ending of ["csv", "geojson", "kml", "gpkg", "fgb"])
        expect([...downloads.files.keys()]).toContain(`download/${layer}.${ending}`);
    for (const name of [
      "programmes.csv",
      "programmes.gpkg",
      "calls.csv",
      "calls.gpkg",
      "neighbourhoods.pmtiles",
      "everything.gpkg",
      "everything.zip",
    ])
      expect([...downloads.files.keys()]).toContain(`download/${name}`);
    for (const layer of ["programmes", "calls"])
      for (const ending of ["geojson", "kml", "fgb"])
        expect(downloads.files.has(`download/${layer}.${ending}`)).toBe(false);
  });
  it("are the same in every byte a second time", async () => {
    const again = await smallDownloads();
    expect([...again.files.keys()]).toEqual([...downloads.files.keys()]);
    for (const [path, content] of downloads.files)
      expect([path, again.files.get(path)]).toEqual([path, content]);
  });
  it.each([
    "package-lock.json",
    "scripts/areas/tiles.ts",
    "scripts/downloads/layers.ts",
    "src/core/place/grid.ts",
    "src/core/publish/feature.ts",
    "src/core/publish/export/csv.ts",
    "src/core/record/vocabulary.ts",
    "src/io/export/geopackage.ts",
  ])("are written anew when the code that makes them changes: %s", async (path) => {
    const effects = memoryEffects();
    const timesWritten = async (): Promise<number> => {
      await smallDownloads(ROWS, effects);
      return effects.lines.filter((line) => line.startsWith("Writing neighbourhoods")).length;
    };
    expect([await timesWritten(), await timesWritten()]).toEqual([1, 1]);
    await effects.write(join(PROJECT_DIR, path), "changed");
    expect([await timesWritten(), await timesWritten()]).toEqual([2, 2]);
  });
  it("are CSV that Excel takes for UTF-8, alone and in the zip of everything", () => {
    const mark = [0xef, 0xbb, 0xbf];
    const zipped = unzipSync(bytesIn(downloads, "download/everything.zip"));
    const plain = [...downloads.files.keys()].filter((path) => /^download\/(?!360).*\.csv$/.test(path));
    expect(plain.length).toBeGreaterThan(5);
    for (const path of plain) {
      const bytes = bytesIn(downloads, path);
      expect([path, ...bytes.slice(0, 3)]).toEqual([path, ...mark]);
      expect(readSheet(path, bytes).header[0]).toMatch(/^[a-z_]+$/);
      expect(zipped[path.slice("download/".length)]).toEqual(bytes);
    }
  });
  it("hold centres where no areas were drawn", async () => {
    const plain = await smallDownloads(ROWS, memoryEffects(), false);
    expect(plain.files.has("download/neighbourhoods.pmtiles")).toBe(false);
    const { features } = JSON.parse(textIn(plain, "download/neighbourhoods.geojson"));
    expect(features).toHaveLength(6);
    expect(features[0].geometry.type).toBe("Point");
  });
  it("stand even where there is nothing but neighbourhoods and councils", async () => {
    const empty = await smallDownloads({});
    expect(empty.layers.map(({ id }) => id)).toEqual(["councils", "neighbourhoods"]);
    expect(JSON.parse(textIn(empty, "openreferral/services.json"))).toMatchObject({
      total_items: 0,
      empty: true,
    });
    expect(JSON.parse(textIn(empty, "api/v1/records/index.json")).records).toEqual([]);
  });
});

describe("what each file says of itself", () => {
  it("counts records without a place of their own, and keeps them in tables", () => {
    const { about, features } = JSON.parse(textIn(downloads, "download/projects.geojson"));
    expect(features).toHaveLength(1);
    expect(about).toMatchObject({
      licence: "CC-BY-4.0",
      attribution: "Nobody",
      version: "abc123",
      date: "2026-11-01",
    });
    expect(about.tables[0]).toMatchObject({ rows: 3, drawn: 1 });
    expect(parseSheet("projects.csv", textIn(downloads, "download/projects.csv")).rows).toHaveLength(3);
    expect(textIn(downloads, "download/projects.kml")).toContain("of which 1 have a place of their own");
  });
  it("keeps every script and emoji", () => {
    const name = "Μερρωυ مرحبا メロウ 👩🏽🌾";
    for (const ending of ["csv", "geojson", "kml", "gpkg", "fgb"])
      expect(textIn(downloads, `download/organisations.${ending}`)).toContain(name);
    expect(textIn(downloads, "download/organisations.kml")).toContain("&amp; “x” &gt; y");
  });
  it("guards text that a spreadsheet would run, and nothing else", () => {
    expect(textIn(downloads, "download/projects.csv")).toContain(`"'-5 °C, ""cold"""`);
    expect(textIn(downloads, "download/updates.csv")).toContain("'@home,'+1 more");
    expect(textIn(downloads, "download/outcomes.csv")).toContain(",-0.5,");
    expect(textIn(downloads, "download/projects.geojson")).toContain(`"title":"-5 °C, \\"cold\\""`);
  });
  it("names the licence of official figures for neighbourhoods, and the map's for all else", () => {
    for (const layer of LAYERS) {
      const { about } = JSON.parse(textIn(downloads, `download/${layer}.geojson`));
      const isOfficial = layer === "neighbourhoods";
      expect([layer, about.licence]).toEqual([layer, isOfficial ? "OGL-UK-3.0" : "CC-BY-4.0"]);
      expect(about.attribution).toMatch(isOfficial ? /^Source: Ministry of Housing/ : /^Nobody$/);
      // The file is all of one layer, so that its tables have no terms beside.
      expect(about.tables[0].licence).toBeUndefined();
      const written = `Licence: ${about.licence}\nAttribution: ${about.attribution}\n`;
      expect(textIn(downloads, `download/${layer}.kml`)).toContain(written);
      expect(textIn(downloads, `download/${layer}.fgb`)).toContain(`"licence":"${about.licence}"`);
    }
  });
  it("says whose each table is where a file holds several", () => {
    const zipped = unzipSync(bytesIn(downloads, "download/everything.zip"));
    const inZip = new TextDecoder().decode(zipped["README.txt"]);
    for (const text of [textIn(downloads, "download/README.txt"), inZip]) {
      expect(text).toContain("Licence: CC-BY-4.0\nAttribution: Nobody\n");
      expect(text).toMatch(
        /\nLicence of neighbourhoods: OGL-UK-3\.0\nAttribution of neighbourhoods: Source: /,
      );
      expect(text.match(/^Licence of /gm)).toHaveLength(1);
    }
    const { description } = JSON.parse(new TextDecoder().decode(zipped["datapackage.json"]));
    expect(description).toMatch(/^Nobody\. Neighbourhoods are under OGL-UK-3\.0: Source: /);
  });
  it("has a zip of everything that can be read without the rest", () => {
    const files = unzipSync(bytesIn(downloads, "download/everything.zip"));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...LAYERS.map((id) => `${id}.csv`),
        "everything.gpkg",
        "datapackage.json",
        "README.txt",
      ]),
    );
    const { resources } = JSON.parse(new TextDecoder().decode(files["datapackage.json"]));
    for (const { path, bytes } of resources) expect(files[path]).toHaveLength(bytes);
    expect(new TextDecoder().decode(files["README.txt"])).toContain("Licence: CC-BY-4.0");
  });
});

describe("GeoPackage", () => {
  it("is whole by SQLite's own check, and says whose it is and what its columns mean", async () => {
    const { Database } = await initSqlite();
    const database = new Database(bytesIn(downloads, "download/everything.gpkg"));
    const read = (sql: string) => database.exec(sql)[0]?.values ?? [];
    expect(read("PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(read("PRAGMA foreign_key_check")).toEqual([]);
    expect(read("PRAGMA application_id")).toEqual([[0x47504b47]]);
    expect(read("SELECT name, value FROM about WHERE name LIKE 'Licence%'")).toEqual([
      ["Licence", "CC-BY-4.0"],
      ["Licence of neighbourhoods", "OGL-UK-3.0"],
    ]);
    expect(read("SELECT value FROM about WHERE name LIKE 'Attribution%'")).toEqual([
      ["Nobody"],
      [expect.stringMatching(/^Source: Ministry of Housing/)],
    ]);
    expect(read("SELECT count(*) FROM columns WHERE layer = 'projects'")[0]?.[0]).toBeGreaterThan(40);
    expect(read("SELECT id FROM projects_without_location ORDER BY id")).toEqual([["country"], ["whole"]]);
    expect(read("SELECT id FROM organisations_without_location")).toEqual([["refuge"]]);
    expect(read("SELECT typeof(imd_rank), typeof(title), hex(substr(geom, 1, 2)) FROM projects")).toEqual([
      ["integer", "text", "4750"],
    ]);
    database.close();
    const alone = new Database(bytesIn(downloads, "download/neighbourhoods.gpkg"));
    const [licences] = alone.exec("SELECT value FROM about WHERE name LIKE 'Licence%'");
    expect(licences?.values).toEqual([["OGL-UK-3.0"]]);
    alone.close();
  });
});

describe("PMTiles", () => {
  it("hold every neighbourhood with its figures", async () => {
    const bytes = bytesIn(downloads, "download/neighbourhoods.pmtiles");
    const archive = new PMTiles({
      getKey: () => "neighbourhoods",
      getBytes: async (offset, length) => ({
        data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
      }),
    });
    expect(await archive.getHeader()).toMatchObject({ minZoom: 7, maxZoom: 8, tileType: 1 });
    expect(await archive.getMetadata()).toMatchObject({
      vector_layers: [
        { id: "neighbourhoods", fields: { imd_decile: "Number", neighbourhood_code: "String" } },
      ],
    });
  });
});

describe("the data package", () => {
  it("names every file with its true size and hash", () => {
    const { resources, licenses, version } = JSON.parse(textIn(downloads, "download/datapackage.json"));
    expect({ version, licence: licenses[0].name }).toEqual({ version: "abc123", licence: "CC-BY-4.0" });
    expect(resources.length).toBeGreaterThan(30);
    for (const { path, bytes, hash, name } of resources) {
      const content = bytesIn(downloads, `download/${path}`);
      expect(content).toHaveLength(bytes);
      expect(`sha256:${createHash("sha256").update(content).digest("hex")}`).toBe(hash);
      expect(name).toMatch(/^[a-z0-9._-]+$/);
    }
    expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
  });
  it("names the licence of every file that has not the package's", () => {
    const { resources } = JSON.parse(textIn(downloads, "download/datapackage.json"));
    const own = resources.filter((one: { licenses?: unknown }) => one.licenses !== undefined);
    const names = ["csv", "fgb", "geojson", "gpkg", "kml", "pmtiles"].map((one) => `neighbourhoods.${one}`);
    expect(own.map(({ path }: { path: string }) => path).sort()).toEqual(names);
    for (const { licenses } of own)
      expect(licenses).toEqual([expect.objectContaining({ name: "OGL-UK-3.0" })]);
  });
  it("names every licence of a table whose rows are not all under the map's", async () => {
    const [organisation, ...others] = ROWS["organisations"] ?? [];
    const imported = await smallDownloads({
      ...ROWS,
      organisations: [{ ...organisation, licence: "OGL-UK-3.0" }, ...others],
      programmes: [rowOf("programmes", { licence: "OGL-UK-3.0" })],
    });
    const { resources, licenses, description } = JSON.parse(textIn(imported, "download/datapackage.json"));
    const named = (licences: readonly { readonly name: string }[]) => licences.map(({ name }) => name);
    const licencesAt = (path: string) =>
      named(resources.find((one: { path: string }) => one.path === path).licenses ?? []);
    expect(named(licenses)).toEqual(["CC-BY-4.0"]);
    expect(licencesAt("organisations.csv")).toEqual(["CC-BY-4.0", "OGL-UK-3.0"]);
    expect(licencesAt("organisations.geojson")).toEqual(["CC-BY-4.0", "OGL-UK-3.0"]);
    expect(licencesAt("programmes.csv")).toEqual(["OGL-UK-3.0"]);
    expect(licencesAt("projects.csv")).toEqual([]);
    const words = "CC-BY-4.0 and OGL-UK-3.0; the column licence says which row is under which";
    expect(description).toContain(`Rows of organisations are under ${words}.`);
    expect(textIn(imported, "download/README.txt")).toContain(
      `\nLicences of the rows of organisations: ${words}\nLicences of the rows of programmes: OGL-UK-3.0\n`,
    );
    const { about } = JSON.parse(textIn(imported, "download/organisations.geojson"));
    expect(about.tables[0].licences).toEqual(["CC-BY-4.0", "OGL-UK-3.0"]);
    const sets = JSON.parse(textIn(imported, "download/catalogue.jsonld"))["dcat:dataset"];
    const rightsOf = (id: string) =>
      sets.find((set: Record<string, unknown>) => set["dct:identifier"] === id)["dct:license"];
    expect(rightsOf("organisations")).toEqual([
      { "@id": "https://creativecommons.org/licenses/by/4.0/" },
      { "@id": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" },
    ]);
    expect(rightsOf("projects")).toEqual({ "@id": "https://creativecommons.org/licenses/by/4.0/" });
  });
  it("says nothing of rows where all are under the map's licence", () => {
    expect(textIn(downloads, "download/README.txt")).not.toContain("Licences of the rows");
    expect(textIn(downloads, "download/organisations.geojson")).not.toContain('"licences"');
  });
  it("has schemas that every row of every table fits", () => {
    const { resources } = JSON.parse(textIn(downloads, "download/datapackage.json"));
    const tables = resources.filter((one: { profile: string }) => one.profile === "tabular-data-resource");
    // Programmes and calls have no place, and so no layer among the others.
    expect(tables.map(({ path }: { path: string }) => path).sort()).toEqual(
      [...LAYERS, "programmes", "calls"].map((name) => `${name}.csv`).sort(),
    );
    for (const { path, schema } of tables) {
      const { header, rows } = parseSheet(path, textIn(downloads, `download/${path}`));
      expect(header).toEqual(schema.fields.map(({ name }: { name: string }) => name));
      for (const { cells } of rows)
        for (const [at, field] of schema.fields.entries()) {
          // What a spreadsheet would run bears a guard, which the schema's patterns do not know.
          const cell = (cells[at] ?? "").replace(/^'(?=[=+\-@])/, "");
          if (cell === "") expect(field.constraints?.required ?? false).toBe(false);
          else if (field.type === "integer") expect(cell).toMatch(/^-?\d+$/);
          else if (field.type === "number") expect(Number(cell)).not.toBeNaN();
          else if (field.constraints?.pattern !== undefined)
            expect(cell).toMatch(new RegExp(field.constraints.pattern));
          if (cell !== "" && field.constraints?.enum !== undefined)
            expect(field.constraints.enum).toContain(cell);
        }
      for (const name of schema.primaryKey ?? []) expect(header).toContain(name);
    }
  });
  it("is a DCAT catalogue too, with a distribution for each file", () => {
    const catalogue = JSON.parse(textIn(downloads, "download/catalogue.jsonld"));
    expect(catalogue["@type"]).toBe("dcat:Catalog");
    const sets = catalogue["dcat:dataset"];
    expect(sets).toHaveLength(downloads.layers.length);
    for (const set of sets) {
      expect(set["dct:license"]["@id"]).toMatch(/^https:/);
      expect(set["dcat:distribution"].length).toBeGreaterThan(0);
      for (const file of set["dcat:distribution"]) {
        const path = file["dcat:downloadURL"]["@id"].replace("https://map.example.org/", "");
        expect(bytesIn(downloads, path)).toHaveLength(file["dcat:byteSize"]);
      }
    }
  });
});

describe("the DCAT catalogue's addresses", () => {
  it("are whole where the site names its own, else told from where the catalogue stands", () => {
    const { siteUrl: _siteUrl, ...unknownSite } = SITE;
    const idsOf = (site: typeof SITE): readonly string[] =>
      [...JSON.stringify(dcatCatalogue(site, "v1", downloads.layers)).matchAll(/"@id":"([^"]*)"/g)].map(
        ([, id]) => id ?? "",
      );
    // At least one for each layer's own.
    expect(idsOf(SITE).length).toBeGreaterThan(downloads.layers.length);
    expect(idsOf(unknownSite).length).toBeGreaterThan(downloads.layers.length);
    for (const id of idsOf(SITE)) expect(id).toMatch(/^(?:https?:|spdx:)/);
    for (const id of idsOf(unknownSite)) expect(id).toMatch(/^(?:https?:|spdx:|\.\.\/(?:data|download)\/)/);
  });
});

describe("changes since the last release", () => {
  it("are counted by row", async () => {
    const release = {
      format: 1,
      date: "2026-10-01",
      version: "old",
      tables: Object.fromEntries(
        downloads.layers.map(({ id }) => [
          id,
          { gone: "x", ...(id === "projects" ? { whole: "other", country: "other" } : {}) },
        ]),
      ),
    };
    const effects = memoryEffects({ "data/releases/2026-10-01.json": JSON.stringify(release) });
    const { layers, last } = await smallDownloads(ROWS, effects);
    expect(last?.date).toBe("2026-10-01");
    expect(layers.find(({ id }) => id === "projects")?.change).toEqual({ added: 1, changed: 2, removed: 1 });
  });
  it("are counted in the format in which the release was made", async () => {
    const changesSince = async (format: ReleaseFormat) => {
      const { dataset } = assembleDataset(checkAll(ROWS), await fictionalGeography());
      const features = recordFeatures(dataset);
      const tables = recordTables([...features.projects, ...features.organisations]);
      const kept = tables.map((table) => [table.id, fingerprints(table, rowHash, format)] as const);
      const release = { format, date: "2026-10-01", version: "v", tables: Object.fromEntries(kept) };
      const effects = memoryEffects({ "data/releases/2026-10-01.json": JSON.stringify(release) });
      const { layers } = await smallDownloads(ROWS, effects);
      return layers.find(({ id }) => id === "projects")?.change;
    };
    for (const format of [1, 2] as const)
      expect(await changesSince(format)).toEqual({ added: 0, changed: 0, removed: 0 });
  });
  it("are none against the same rows, and are not told where there was no release", async () => {
    expect(downloads.layers.every(({ change }) => change === undefined)).toBe(true);
    const table = {
      id: "t",
      title: "",
      describes: "",
      key: ["a"],
      shape: "none" as const,
      columns: [{ name: "a", title: "", describes: "", kind: "text" as const }],
      rows: [{ cells: ["1"] }],
    };
    expect(fingerprints(table, (text) => text)).toEqual({ 1: '["1"]' });
  });
  it("are left out where the file is damaged, and the log says so", async () => {
    const effects = memoryEffects({ "data/releases/2026-10-01.json": "{ cut" });
    const { last } = await smallDownloads(ROWS, effects);
    expect(last).toBeUndefined();
    expect(effects.lines.join("\n")).toContain("is no release");
  });
});

describe("the static API", () => {
  it("answers every example as its description says", () => {
    const description = JSON.parse(textIn(downloads, "api/v1/openapi.json"));
    expect(description.openapi).toBe("3.1.0");
    const operations = apiOperations(downloads.examples);
    expect(Object.keys(description.paths)).toEqual(operations.map(({ path }) => `/${path}`));
    const ajv = new Ajv2020();
    for (const operation of operations) {
      const { get } = description.paths[`/${operation.path}`];
      const answer = JSON.parse(textIn(downloads, `api/v1/${examplePath(operation)}`));
      const { schema } = get.responses["200"].content["application/json"];
      expect([operation.id, ajv.validate(schema, answer), ajv.errors]).toEqual([operation.id, true, null]);
      const records = { licence: "CC-BY-4.0", attribution: "Nobody" };
      const figures = { licence: "OGL-UK-3.0", attribution: expect.stringMatching(/^Source: Ministry/) };
      const terms = operation.path.startsWith("neighbourhoods/") ? figures : records;
      expect(answer).toMatchObject({ version: "abc123", ...terms });
    }
  });
  it("gives no example of a record where there is none", async () => {
    const empty = await smallDownloads({});
    const { paths } = JSON.parse(textIn(empty, "api/v1/openapi.json"));
    const exampleOf = (path: string) => paths[path].get.parameters[0].example;
    expect(exampleOf("/records/{id}.json")).toBeUndefined();
    expect(exampleOf("/councils/{gss}.json")).toMatch(/^E/);
    for (const operation of apiOperations(empty.examples)) {
      const path = examplePath(operation);
      expect([operation.id, path === undefined]).toEqual([operation.id, operation.id === "getRecord"]);
      if (path !== undefined) expect(empty.files.has(`api/v1/${path}`)).toBe(true);
    }
  });
  it("names the licence of figures beside that of records, with the words that it asks for", () => {
    for (const path of ["neighbourhoods/E019900.json", "nearest/E06990001.json", "councils/E06990001.json"]) {
      const { licence, sources } = JSON.parse(textIn(downloads, `api/v1/${path}`));
      // A file that holds figures alone is under their licence.
      expect(licence).toBe(path.startsWith("neighbourhoods/") ? "OGL-UK-3.0" : "CC-BY-4.0");
      expect(sources).toContainEqual({
        title: expect.stringContaining("boundaries"),
        licence: "OGL-UK-3.0",
        licence_url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        attribution: expect.stringContaining("Contains OS data © Crown copyright"),
      });
    }
    const { sources } = JSON.parse(textIn(downloads, "api/v1/neighbourhoods/E019900.json"));
    expect(sources[0].attribution).toContain("English Indices of Deprivation 2025");
  });
  it("has every record, every council and every neighbourhood", () => {
    const { records } = JSON.parse(textIn(downloads, "api/v1/records/index.json"));
    for (const { id, record } of records)
      expect(JSON.parse(textIn(downloads, `api/v1/${record}`)).record.id).toBe(id);
    const { neighbourhoods } = JSON.parse(textIn(downloads, "api/v1/neighbourhoods/E019900.json"));
    expect(Object.keys(neighbourhoods)).toHaveLength(6);
    expect(neighbourhoods.E01990001).toMatchObject({
      council_code: "E06990001",
      ranks: { imd: 120 },
      deciles: { imd: 1 },
    });
  });
  it("lists a county's records by its districts, as many as it counts", async () => {
    const dale = rowOf("projects", {
      id: "dale",
      ...{ council: "E07990002", area_name: "", postcode: "", latitude: "", longitude: "" },
      location_precision: "council",
    });
    const more = await smallDownloads({ ...ROWS, projects: [...(ROWS["projects"] ?? []), dale] });
    for (const code of ["E10990004", "E07990002"]) {
      const { council, records } = JSON.parse(textIn(more, `api/v1/councils/${code}.json`));
      expect([council.project_count, records.map(({ id }: { id: string }) => id)]).toEqual([1, ["dale"]]);
    }
  });
  it("tells the nearest anchors of each neighbourhood", () => {
    const { neighbourhoods } = JSON.parse(textIn(downloads, "api/v1/nearest/E06990001.json"));
    expect(neighbourhoods.E01990002).toEqual([
      {
        id: "anchor",
        name: expect.any(String),
        metres: Math.round(
          distanceMetres({ latitude: 52.02, longitude: -1.02 }, { latitude: 52.021, longitude: -1.021 }),
        ),
        precision: "postcode",
      },
    ]);
  });
  it("has them for every council of its list, a county with the neighbourhoods of its districts", () => {
    const { councils } = JSON.parse(textIn(downloads, "api/v1/councils/index.json"));
    const named = (gss: string): readonly string[] =>
      Object.keys(JSON.parse(textIn(downloads, `api/v1/nearest/${gss}.json`)).neighbourhoods);
    expect(councils.map(({ gss }: { gss: string }) => [gss, named(gss).length])).toEqual([
      ["E06990001", 2],
      ["E07990002", 2],
      ["E08990003", 2],
      ["E10990004", 2],
    ]);
    expect(named("E10990004")).toEqual(named("E07990002"));
  });
  it("gives no point to a record of a whole council, and none to a withheld one", () => {
    for (const id of ["whole", "refuge", "country"])
      expect(JSON.parse(textIn(downloads, `api/v1/records/${id}.json`)).record.geometry).toBeNull();
  });
});

describe("the Open Referral UK feed", () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);

  it("is valid by the profile's schema", () => {
    const page = JSON.parse(textIn(downloads, "openreferral/services.json"));
    expect([ajv.validate(SERVICE_PAGE_SCHEMA, page), ajv.errors]).toEqual([true, null]);
    expect(page).toMatchObject({
      total_items: 3,
      total_pages: 1,
      page_number: 1,
      size: 3,
      first_page: true,
      last_page: true,
    });
    for (const { id } of page.contents) {
      const service = JSON.parse(textIn(downloads, `openreferral/services/${id}.json`));
      expect([ajv.validate(SERVICE_SCHEMA, service), ajv.errors]).toEqual([true, null]);
    }
  });
  it("has a schema that can fail", () => {
    const page = JSON.parse(textIn(downloads, "openreferral/services.json"));
    const [service] = page.contents;
    for (const broken of [
      { ...service, id: "not-a-uuid" },
      { ...service, status: "open" },
      { ...service, url: undefined },
      { ...service, organization: { ...service.organization, description: undefined } },
    ]) {
      const text = JSON.parse(JSON.stringify({ ...page, contents: [broken] }));
      expect(ajv.validate(SERVICE_PAGE_SCHEMA, text)).toBe(false);
    }
  });
  it("gives no place to a withheld organisation, and every place at most as exact as the map", () => {
    const id = uuid5(mapNamespace("https://map.example.org/"), "service/refuge");
    expect(JSON.parse(textIn(downloads, `openreferral/services/${id}.json`))).toMatchObject({
      name: "What Refuge offers",
      service_at_locations: [],
    });
  });
  it("has stable ids by RFC 9562", () => {
    // The example of the RFC's appendix.
    expect(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
    expect(mapNamespace("Merrow")).toBe(mapNamespace("Merrow"));
    expect(mapNamespace("Merrow")).not.toBe(mapNamespace("Wold"));
  });
});

describe("360Giving", () => {
  it("takes no sum for a grant that is none", () => {
    expect(downloads.giving).toEqual({
      grants: [],
      withMoney: 1,
      lacking: { grant: 1, day: 0, recipient: 0, funder: 0 },
    });
    expect(downloads.files.has("download/360giving.csv")).toBe(false);
  });
  it("takes a grant with all that the standard requires", async () => {
    const { giving, files } = await smallDownloads({
      organisations: [
        rowOf("organisations", { org_ids: "GB-CHC-1090095" }),
        rowOf("organisations", { id: "funder", name: "Merrow Foundation", org_ids: "GB-CHC-1090096" }),
      ],
      projects: [
        rowOf("projects", {
          lead_org: "merrow-trust",
          partner_orgs: "funder",
          funding_model: "grant",
          value_gbp: "1000",
          value_is: "Grant of Merrow Foundation, 2020-03-04",
        }),
      ],
    });
    expect(giving.grants).toEqual([
      {
        Identifier: "map.example.org-merrow-garden",
        Title: "Merrow Garden",
        Description: "A garden.",
        Currency: "GBP",
        "Amount Awarded": 1000,
        "Award Date": "2020-03-04",
        "Recipient Org:Identifier": "GB-CHC-1090095",
        "Recipient Org:Name": "Merrow Trust",
        "Funding Org:Identifier": "GB-CHC-1090096",
        "Funding Org:Name": "Merrow Foundation",
      },
    ]);
    expect(String(files.get("download/360giving.csv"))).toContain("Identifier,Title,Description,Currency");
  });
});

describe("the registry of formats", () => {
  it("has each id and ending once", () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(EXPORT_FORMATS.length);
  });
  it("fetches each format on its own, so that nobody pays for one that they do not use", async () => {
    const source = await readFile(new URL("../../../src/io/export/formats.ts", import.meta.url), "utf8");
    const named = [...source.matchAll(/^import (?!type)/gm)];
    expect(named).toEqual([]);
  });
});
