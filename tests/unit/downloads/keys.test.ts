/** Keys that a package of tables declares hold on its rows: those of the real tables, and of a choice of rows. */
import { beforeAll, describe, expect, it } from "vitest";
import { bundleOf, recordLayers } from "../../../scripts/downloads/layers.ts";
import { realEffects } from "../../../scripts/effects.ts";
import { foldersFor } from "../../../scripts/paths.ts";
import { readData } from "../../../scripts/read-data.ts";
import { loadGeography } from "../../../scripts/reference.ts";
import { councilFeatures } from "../../../src/core/publish/councils.ts";
import type { ExportBundle } from "../../../src/core/publish/export/about.ts";
import { dataPackage } from "../../../src/core/publish/export/data-package.ts";
import { neighbourhoodTable } from "../../../src/core/publish/export/place-tables.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { parseSheet } from "../../../src/io/csv.ts";
import { encodeCsv } from "../../../src/io/export/csv.ts";
import { SITE } from "./small.ts";

interface Schema {
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

/** The schemas of a package by resource, and its rows as a reader of the files finds them. */
interface Read {
  readonly schemas: ReadonlyMap<string, Schema>;
  cellsOf(resource: string, columns: readonly string[]): readonly (readonly string[])[];
}

function readPackage(bundle: ExportBundle, names = bundle.tables.map(({ id }) => id)): Read {
  const files = encodeCsv(bundle).filter(({ path }) => names.includes(path.replace(/\.csv$/, "")));
  const described = files.map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    mediaType: "text/csv",
    format: "csv",
  }));
  const { resources } = JSON.parse(JSON.stringify(dataPackage(bundle, described)));
  const sheets = new Map(
    files.map(({ path, bytes }) => [path, parseSheet(path, new TextDecoder().decode(bytes))] as const),
  );
  return {
    schemas: new Map(resources.map(({ name, schema }: { name: string; schema: Schema }) => [name, schema])),
    cellsOf(resource, columns) {
      const { header = [], rows = [] } = sheets.get(`${resource}.csv`) ?? {};
      const places = columns.map((column) => header.indexOf(column));
      expect(places).not.toContain(-1);
      return rows.map(({ cells }) => places.map((at) => cells[at] ?? ""));
    },
  };
}

/** What is wrong with the keys of a package. */
function faultsOf({ schemas, cellsOf }: Read): readonly string[] {
  const faults: string[] = [];
  for (const [name, { primaryKey = [], foreignKeys = [] }] of schemas) {
    if (primaryKey.length > 0) {
      const keys = cellsOf(name, primaryKey);
      if (keys.some((cells) => cells.includes(""))) faults.push(`${name}: a key is empty`);
      if (new Set(keys.map((cells) => cells.join("\n"))).size < keys.length)
        faults.push(`${name}: a key stands twice`);
    }
    for (const { fields, reference } of foreignKeys) {
      if (!schemas.has(reference.resource)) faults.push(`${name}: ${reference.resource} is not there`);
      else {
        const known = new Set(cellsOf(reference.resource, reference.fields).map(([id]) => id));
        const lost = cellsOf(name, fields).filter(([id]) => id !== "" && !known.has(id));
        if (lost.length > 0) faults.push(`${name}: ${lost.length} of ${fields} lead nowhere`);
      }
    }
  }
  return faults;
}

let everything: ExportBundle;
beforeAll(async () => {
  const effects = { ...realEffects(), log: () => undefined };
  const folders = foldersFor({});
  const geography = await loadGeography(effects, folders.reference);
  const { dataset } = await readData(effects, folders.data, geography);
  const { projects, organisations } = recordFeatures(dataset);
  const layers = recordLayers({
    dataset,
    geography,
    site: SITE,
    records: [...projects, ...organisations],
    councils: councilFeatures(dataset, geography),
  });
  const neighbourhoods = {
    table: neighbourhoodTable(geography.neighbourhoods, geography.councilByCode, undefined),
    ...{ date: "2025-10-30", licence: SITE.licence, attribution: SITE.attribution, sources: [] },
  };
  everything = bundleOf("everything", "Everything", [...layers, neighbourhoods], {
    site: SITE,
    version: "v",
  });
});

describe("the keys of the package of all tables", () => {
  it("hold on every row", () => {
    const read = readPackage(everything);
    expect([...read.schemas.keys()].sort()).toEqual(everything.tables.map(({ id }) => id).sort());
    expect(faultsOf(read)).toEqual([]);
  });
  it("are declared for all tables but outcomes, whose period may be empty", () => {
    const { schemas } = readPackage(everything);
    const without = [...schemas].filter(([, { primaryKey }]) => primaryKey === undefined);
    expect(without.map(([name]) => name)).toEqual(["outcomes"]);
    expect(schemas.get("projects")?.foreignKeys).toEqual([
      { fields: ["lead_org"], reference: { resource: "organisations", fields: ["id"] } },
    ]);
  });
});

describe("a foreign key", () => {
  const projectsOf = (bundle: ExportBundle, names?: readonly string[]): Schema | undefined =>
    readPackage(bundle, names === undefined ? undefined : [...names]).schemas.get("projects");
  it("is left out where the other table is not in the package", () => {
    expect(projectsOf(everything, ["projects", "updates"])?.foreignKeys).toBeUndefined();
    expect(projectsOf(everything, ["projects", "organisations"])?.foreignKeys).toHaveLength(1);
  });
  it("is left out where a choice of rows lacks an organisation that a project names", () => {
    const tables = everything.tables.map((table) =>
      table.id === "organisations" ? { ...table, rows: table.rows.slice(0, 1) } : table,
    );
    const read = readPackage({ ...everything, tables });
    expect(read.schemas.get("projects")?.foreignKeys).toBeUndefined();
    expect(faultsOf(read)).toEqual([]);
  });
});
