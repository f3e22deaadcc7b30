/** What is taken away comes back: a download through the checker gives the same records, and no spreadsheet runs any of it. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import initSqlite from "sql.js";
import { beforeAll, describe, expect, it } from "vitest";
import { csvTypes } from "../../scripts/downloads/index.ts";
import { NODE_TOOLS } from "../../scripts/downloads/tools.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { type ExportBundle, fileNameOf } from "../../src/core/publish/export/about.ts";
import { csvText } from "../../src/core/publish/export/csv.ts";
import { geoJsonText } from "../../src/core/publish/export/geojson.ts";
import { recordTables } from "../../src/core/publish/export/record-tables.ts";
import { drawnRows, type ExportTable } from "../../src/core/publish/export/table.ts";
import { xmlCharacters } from "../../src/core/publish/export/xml-characters.ts";
import { recordFeatures } from "../../src/core/publish/feature.ts";
import { type CheckedTable, checkTable } from "../../src/core/record/check.ts";
import { assembleDataset, type Dataset } from "../../src/core/record/dataset.ts";
import { parseSheet } from "../../src/io/csv.ts";
import { EXPORT_FORMATS, type ExportFormatId } from "../../src/io/export/formats.ts";
import { fictionalGeography, TEST_DAY } from "../effects.ts";
import { checkAll, type Row, rowOf, tableNamed } from "../records.ts";

let geography: Geography;
beforeAll(async () => {
  geography = await fictionalGeography();
});

/** Words as people write them, in any script, with what spreadsheets and CSV readers stumble over. */
const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."=+-@'\",;\n\t#|<>&%°€£’“”"),
      fc.constantFrom("Μερρωυ", "مرحبا", "メロウ", "մեռո", "שלום", "👩🏽‍🌾", "🏴", "e\u0301", "ﬁ", "Ω", "ß"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" ").trim())
  .filter((text) => text !== "");

const places: fc.Arbitrary<Row> = fc
  .record({
    precision: fc.constantFrom("building", "postcode", "area", "town", "council", "national", "withheld"),
    council: fc.constantFrom("E06990001", "E07990002", "E08990003", "E10990004"),
    has: fc.constantFrom("point", "postcode", "council"),
    latitude: fc.integer({ min: 51_950_000, max: 52_330_000 }),
    longitude: fc.integer({ min: -1_050_000, max: 40_000 }),
    area: fc.option(words),
  })
  .map(({ precision, council, has, latitude, longitude, area }): Row => {
    const nowhere: Row = {
      council,
      area_name: "",
      postcode: "",
      latitude: "",
      longitude: "",
      location_precision: precision,
    };
    if (precision === "withheld") return nowhere;
    const named = { ...nowhere, area_name: area ?? "" };
    if (has === "point") return { ...named, latitude: `${latitude / 1e6}`, longitude: `${longitude / 1e6}` };
    return has === "postcode" ? { ...named, postcode: "ZA1 2AB" } : named;
  });

const organisations = fc.record({
  place: places,
  name: words,
  note: fc.option(words),
  memberships: fc.uniqueArray(words, { maxLength: 3 }),
  anchor: fc.constantFrom("yes", "no"),
  income: fc.option(fc.integer({ min: 0, max: 1e12 })),
  phone: fc.constantFrom("", "+44 1422 000000"),
});
const projects = fc.record({
  place: places,
  title: words,
  summary: words,
  lead: fc.option(fc.nat(3)),
  started: fc.constantFrom("", "1999", "2015-06", "2019-03-04"),
  value: fc.option(fc.integer({ min: 0, max: 1e9 })),
  outcome: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true })),
  update: fc.option(words),
});

/** Checked tables: rows that a check refuses are left out, so all that is exported is what the map would hold. */
const datasets: fc.Arbitrary<Dataset> = fc
  .tuple(fc.array(organisations, { maxLength: 4 }), fc.array(projects, { maxLength: 4 }))
  .map(([all, done]) => {
    // A build stops at the first error, so nothing published names a row that was refused.
    const isRight = (table: string, rows: readonly Row[]): ReadonlySet<string> =>
      new Set(
        assembleDataset(checkAll({ [table]: rows }), geography).dataset[
          table === "projects" ? "projects" : "organisations"
        ].map(({ record }) => record.id),
      );
    const organisationRows = all.map(({ place, name, note, memberships, anchor, income, phone }, index) =>
      rowOf("organisations", {
        id: `o${index}`,
        name,
        note: note ?? "",
        memberships: memberships.filter((one) => !one.includes(";")).join(";"),
        is_anchor: anchor,
        anchor_basis: anchor === "yes" ? "Says so." : "",
        income_gbp: income === null ? "" : String(income),
        income_year: income === null ? "" : "2024",
        public_phone: phone,
        ...place,
      }),
    );
    const leads = isRight("organisations", organisationRows);
    const projectRows = done.map(({ place, title, summary, lead, started, value }, index) =>
      rowOf("projects", {
        id: `p${index}`,
        title,
        summary,
        lead_org: leads.has(`o${lead}`) ? `o${lead}` : "",
        start_date: started,
        value_gbp: value === null ? "" : String(value),
        value_is: value === null ? "" : "A sum",
        ...place,
      }),
    );
    const subjects = isRight(
      "projects",
      projectRows.map((row) => ({ ...row, lead_org: "" })),
    );
    const tables = checkAll({
      organisations: organisationRows,
      projects: projectRows,
      outcomes: done.flatMap(({ outcome }, index) =>
        outcome === null || !subjects.has(`p${index}`)
          ? []
          : [rowOf("outcomes", { subject: `p${index}`, value: outcome.toFixed(3).replace(/^-0\.0+$/, "0") })],
      ),
      updates: done.flatMap(({ update }, index) =>
        update === null || !subjects.has(`p${index}`)
          ? []
          : [rowOf("updates", { project: `p${index}`, title: update, text: update })],
      ),
    });
    return assembleDataset(tables, geography).dataset;
  });

/** A dataset without the rows that name a row which was left out. */
function featuresOf(dataset: Dataset) {
  const { projects: p, organisations: o } = recordFeatures(dataset);
  return [...p, ...o];
}

/** Tables through CSV and the checker. */
function comeBack(tables: readonly ExportTable[]): ReadonlyMap<string, CheckedTable> {
  return new Map(
    tables.map((table) => [
      table.id,
      checkTable(tableNamed(table.id), parseSheet(`${table.id}.csv`, csvText(table)), { today: TEST_DAY }),
    ]),
  );
}

describe("a download", () => {
  it("comes back through the checker as the same records, without an error", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const features = featuresOf(dataset);
        const checked = comeBack(recordTables(features));
        const again = assembleDataset(checked, geography);
        const errors = [...[...checked.values()].flatMap(({ issues }) => issues), ...again.issues].filter(
          ({ severity }) => severity === "error",
        );
        expect(errors).toEqual([]);
        expect(featuresOf(again.dataset)).toEqual(features);
      }),
      { numRuns: 300 },
    );
  });

  it("comes back table by table where only some records were asked for", () => {
    fc.assert(
      fc.property(datasets, fc.infiniteStream(fc.boolean()), (dataset, kept) => {
        const some = featuresOf(dataset).filter(() => kept.next().value);
        const tables = recordTables(some);
        const back = comeBack(tables);
        expect([...back.keys()]).toEqual(tables.map(({ id }) => id));
        for (const [id, { issues, rows }] of back) {
          expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
          expect(rows).toHaveLength(tables.find((table) => table.id === id)?.rows.length ?? -1);
        }
      }),
    );
  });

  it("comes back the same a second time, byte for byte", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const first = recordTables(featuresOf(dataset));
        const second = recordTables(featuresOf(assembleDataset(comeBack(first), geography).dataset));
        expect(second.map(csvText)).toEqual(first.map(csvText));
      }),
    );
  });

  it("holds no cell that a spreadsheet would run, and numbers without a guard", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        for (const table of recordTables(featuresOf(dataset))) {
          const sheet = parseSheet("x.csv", csvText(table));
          for (const { cells } of sheet.rows)
            for (const [at, { kind }] of table.columns.entries()) {
              const cell = cells[at] ?? "";
              if (kind === "text") expect(cell).not.toMatch(/^[=+\-@\t\r]/);
              else expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
            }
        }
      }),
    );
  });

  it("bears codes of council and region wherever they are known, and of the neighbourhood where the place is", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const features = featuresOf(dataset);
        const byId = new Map(features.map(({ id, properties }) => [id, properties]));
        for (const table of recordTables(features)) {
          const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
          const key = ["id", "subject", "project"].map(at).find((index) => index >= 0) ?? 0;
          for (const { cells } of table.rows) {
            const record = byId.get(String(cells[key]));
            for (const name of ["neighbourhood_code", "council_code", "region_code"] as const)
              expect(cells[at(name)]).toBe(record?.[name]);
          }
        }
      }),
    );
  });

  it("draws no withheld record and none of a whole council or country, in tables they stay", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        for (const table of recordTables(featuresOf(dataset))) {
          const at = table.columns.findIndex(({ name }) => name === "location_precision");
          if (at < 0) continue;
          for (const { cells } of drawnRows(table))
            expect(["withheld", "council", "national"]).not.toContain(cells[at]);
        }
        const { projects: p, organisations: o } = dataset;
        const rows = recordTables(featuresOf(dataset)).filter(({ id }) =>
          /^(?:projects|organisations)$/.test(id),
        );
        expect(rows.reduce((sum, table) => sum + table.rows.length, 0)).toBe(p.length + o.length);
      }),
    );
  });

  it("is GeoJSON that any reader takes, with every character", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const tables = recordTables(featuresOf(dataset));
        const collection = JSON.parse(geoJsonText(bundleOf(tables)));
        const drawn = tables.flatMap(drawnRows);
        expect(collection.features).toHaveLength(drawn.length);
        expect(collection.about.tables.map(({ rows }: { rows: number }) => rows)).toEqual(
          tables.map(({ rows }) => rows.length),
        );
      }),
    );
  });
});

/** What a cell of a number may hold, whole or not: `number` of the cells bounds it so where a column does not. */
const MOST = 1e15;
const numbers = fc.array(
  fc.record({
    whole: fc.maxSafeInteger().map((value) => value % (MOST + 1)),
    real: fc.double({ min: -MOST, max: MOST, noNaN: true }).map((value) => value + 0),
  }),
  { minLength: 1, maxLength: 6 },
);
type Numbers = { readonly whole: number; readonly real: number };

/** Points with a whole number and any number each. */
function numberTable(rows: readonly Numbers[]): ExportTable {
  return {
    id: "sums",
    title: "Sums",
    describes: "Numbers of every size.",
    key: [],
    shape: "point",
    columns: [
      { name: "whole", title: "Whole", describes: "A whole number.", kind: "integer" },
      { name: "real", title: "Real", describes: "A number.", kind: "number" },
    ],
    rows: rows.map(({ whole, real }) => ({
      cells: [whole, real],
      geometry: { type: "Point", coordinates: [-1, 52] },
    })),
  };
}

/** The table as the one file of a format. */
async function fileOf(id: ExportFormatId, table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  const [file] = (await format?.encode(bundleOf([table]), NODE_TOOLS)) ?? [];
  if (file === undefined) throw new Error(`${id} writes no file.`);
  return file.bytes;
}

/** Cells of a sheet of text as the standard has them read: `_x0041_` is the character of that number (ECMA-376-1, 22.9.2.19). */
function sharedStrings(bytes: Uint8Array<ArrayBuffer>): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/g)].map(([, text = ""]) =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

const numbersOf = (cells: readonly (string | undefined)[]): Numbers => ({
  whole: Number(cells[0]),
  real: Number(cells[1]),
});

/** The rows of a file, read by another reader than the writer's. */
const READERS: Readonly<
  Record<ExportFormatId, (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly Numbers[]>>
> = {
  csv: async (bytes) => parseSheet("sums.csv", strFromU8(bytes)).rows.map(({ cells }) => numbersOf(cells)),
  excel: async (bytes) =>
    [
      ...strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array()).matchAll(
        /<row .*?<\/row>/g,
      ),
    ]
      .slice(1)
      .map(([row]) => numbersOf([...row.matchAll(/<v>(.*?)<\/v>/g)].map(([, value]) => value))),
  geojson: async (bytes) =>
    JSON.parse(strFromU8(bytes)).features.map(({ properties }: { properties: Numbers }) => properties),
  kml: async (bytes) =>
    [...strFromU8(bytes).matchAll(/<Placemark>.*?<\/Placemark>/g)].map(([mark]) =>
      numbersOf([...mark.matchAll(/<SimpleData [^>]*>(.*?)<\/SimpleData>/g)].map(([, value]) => value)),
    ),
  geopackage: async (bytes) => {
    const { Database } = await initSqlite({ wasmBinary: await NODE_TOOLS.sqlite() });
    const [found] = new Database(bytes).exec("SELECT whole, real FROM sums ORDER BY fid");
    return (found?.values ?? []).map((cells) => numbersOf(cells.map(String)));
  },
  flatgeobuf: async (bytes) => {
    const rows: Numbers[] = [];
    for await (const { properties } of deserialize(bytes))
      rows.push({ whole: Number(properties?.["whole"]), real: Number(properties?.["real"]) });
    return rows;
  },
};

describe("numbers", () => {
  const sums: readonly Numbers[] = [
    { whole: 3_000_000_000, real: 1e15 },
    { whole: MOST, real: 0.1 },
    { whole: -MOST, real: -3_000_000_000.5 },
  ];

  it.each(EXPORT_FORMATS.map(({ id }) => id))("of every size that a cell may hold come back from %s", (id) =>
    fc.assert(
      fc.asyncProperty(numbers, async (rows) => {
        expect(await READERS[id](await fileOf(id, numberTable(rows)))).toEqual(rows);
      }),
      { numRuns: 60, examples: [[[...sums]]] },
    ),
  );

  const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
  it.skipIf(!hasGdal).each(["csv", "geojson", "kml", "geopackage", "flatgeobuf"] as const)(
    "beyond 32 bits are read whole by GDAL from %s",
    async (id) => {
      const folder = mkdtempSync(join(tmpdir(), "sums-"));
      try {
        const table = numberTable(sums);
        const { extension } = EXPORT_FORMATS.find((one) => one.id === id) ?? { extension: "" };
        const path = join(folder, `sums.${extension}`);
        writeFileSync(path, await fileOf(id, table));
        writeFileSync(join(folder, "sums.csvt"), csvTypes(table));
        const told = execFileSync("ogrinfo", ["-ro", "-q", "-al", path], { encoding: "utf8" });
        const read = [...told.matchAll(/^ +whole \(\w+\) = (.*)$/gm)].map(([, value]) => Number(value));
        expect(read).toEqual(sums.map(({ whole }) => whole));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe("names and characters", () => {
  it("text that looks like Excel's own escapes comes back from it as it was", async () => {
    const told = ["_x0041_", "a_x000D_b", "_x005F_", "__x0041__x0042_", "_x004", "_xyz_"];
    const table: ExportTable = {
      ...numberTable([]),
      columns: [{ name: "told", title: "Told", describes: "Text.", kind: "text" }],
      shape: "none",
      rows: told.map((text) => ({ cells: [text] })),
    };
    expect(sharedStrings(await fileOf("excel", table))).toEqual(expect.arrayContaining(told));
  });
  it("any question makes a name that any file system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (question) => {
        const name = fileNameOf(question, "2026-11-22");
        expect(name).toMatch(/^[\p{L}\p{N}-]+-2026-11-22$/u);
        expect([...name].length).toBeLessThanOrEqual(151);
        expect(encodeURIComponent(name)).not.toBe("");
      }),
    );
  });
  it("a long question ends its name with a whole word", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), (words) => {
        const kept = fileNameOf(`${words.join(" ")}.`, "2026-11-22")
          .replace("-2026-11-22", "")
          .split("-");
        expect(words.slice(0, kept.length)).toEqual(kept);
      }),
    );
    expect(fileNameOf("x".repeat(200), "2026-11-22")).toHaveLength(151);
  });
  it("XML keeps all that it can hold and nothing that it cannot", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const isHeld = (character: string): boolean => {
          const code = character.codePointAt(0) ?? 0;
          return (
            code === 9 ||
            code === 10 ||
            code === 13 ||
            (code >= 32 && code < 0xd800) ||
            (code > 0xdfff && code < 0xfffe) ||
            code > 0xffff
          );
        };
        expect(xmlCharacters(text)).toBe([...text].filter(isHeld).join(""));
      }),
    );
    for (const text of ["Μερρωυ مرحبا メロウ 👩🏽‍🌾", "a\tb\nc"]) expect(xmlCharacters(text)).toBe(text);
  });
});

function bundleOf(tables: readonly ExportTable[]): ExportBundle {
  const about = {
    question: "All of them.",
    filters: [],
    siteName: "Merrow",
    attribution: "Nobody",
    licence: "CC-BY-4.0",
    version: "v",
    date: TEST_DAY,
    sources: [],
    notes: [],
  };
  return { name: "all", tables, about };
}
