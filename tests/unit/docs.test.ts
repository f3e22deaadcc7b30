/** What is generated from the definition of the tables is up to date, and is what it says it is. */
import { describe, expect, it } from "vitest";
import { documents, outOfDate, writeDocuments } from "../../scripts/docs.ts";
import { joinPath, readText, realEffects } from "../../scripts/effects.ts";
import { MAPPING_KEYS } from "../../scripts/import/partner-mapping.ts";
import { PROJECT_DIR } from "../../scripts/paths.ts";
import { NEEDED_KEYS, SITE_KEYS } from "../../scripts/site.ts";
import { tableSchema } from "../../src/core/publish/table-schema.ts";
import { checkTable } from "../../src/core/record/check.ts";
import type { Column, Table } from "../../src/core/record/column.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { parseSheet } from "../../src/io/csv.ts";
import { EXPORT_FORMATS } from "../../src/io/export/formats.ts";
import { memoryEffects, TEST_DAY, textOf } from "../effects.ts";

const tables: readonly Table[] = TABLES;

describe("generated files", () => {
  it("are up to date (`npm run docs` writes them)", async () => {
    expect(await outOfDate(realEffects(), PROJECT_DIR)).toEqual([]);
  });
  it("are written where they are missing or differ, and removed where their table is no more", async () => {
    const effects = memoryEffects({ "docs/data-dictionary.md": "old", "public/schemas/pubs.json": "{}" });
    expect(await writeDocuments(effects, "")).toHaveLength(documents().size + 1);
    expect(await outOfDate(effects, "")).toEqual([]);
    expect(effects.files.size).toBe(documents().size);
    expect(textOf(effects, "docs/data-dictionary.md")).toMatch(/^# Data dictionary/);
  });
});

describe("documents written by hand", () => {
  const textOfDocument = async (name: string) => readText(realEffects(), joinPath(PROJECT_DIR, "docs", name));
  it("tell every key of a site.json, and which are needed", async () => {
    const text = (await textOfDocument("own-map.md")) ?? "";
    const told = [...text.matchAll(/^\| `(\w+)` \| (yes|no) \|/gm)];
    expect(told.map(([, key]) => key).sort()).toEqual([...SITE_KEYS].sort());
    const needed = told.flatMap(([, key, is]) => (is === "yes" ? [key] : []));
    expect(needed).toEqual(NEEDED_KEYS);
  });
  it("tell which formats hold every table, and which only those with a place", async () => {
    const text = (await readText(realEffects(), joinPath(PROJECT_DIR, "README.md"))) ?? "";
    const inWords = (isMap: boolean): string =>
      // Excel is written on the page alone, of what a question finds.
      EXPORT_FORMATS.filter((format) => format.isMap === isMap && format.id !== "excel")
        .map(({ label }) => label)
        .join(", ")
        .replace(/, (\w+)$/, " and $1");
    expect(text).toContain(
      `every table and figure as ${inWords(false)}, and those with a place as ${inWords(true)} too`,
    );
  });
  it("tell every key of a partner's mapping", async () => {
    const text = (await textOfDocument("curating.md")) ?? "";
    for (const key of MAPPING_KEYS) expect(text).toContain(`\`${key}\``);
  });
});

describe("templates", () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    "of %s are a right header and nothing more",
    (name, table) => {
      const sheet = parseSheet(`${name}.csv`, documents().get(`public/templates/${name}.csv`) ?? "");
      expect(sheet.header).toEqual(Object.keys(table.columns));
      expect(sheet.rows).toEqual([]);
      expect(checkTable(table, sheet, { today: TEST_DAY }).issues).toEqual([]);
    },
  );
});

describe("the dictionary", () => {
  const text = documents().get("docs/data-dictionary.md") ?? "";
  it.each(
    tables.flatMap((table) =>
      Object.entries(table.columns).map(([name, column]) => ({ table: table.title, name, column })),
    ),
  )("explains $table: $name", ({ table, name, column }) => {
    const section = text.split("\n## ").find((part) => part.startsWith(`${table}\n`)) ?? "";
    const row = section.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
    for (const said of [column.title, column.help, column.example]) expect(row).toContain(said);
  });
  it("defines every term, and every link in it leads somewhere", () => {
    const terms = tables
      .flatMap((table) => Object.values<Column>(table.columns))
      .flatMap(({ cell }) => cell.vocabulary?.terms ?? []);
    for (const { id } of terms) expect(text).toContain(`| \`${id}\` |`);
    for (const { definition } of terms) expect(text).toContain(definition);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe("schemas", () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    "of %s agree with the validator",
    (_name, table) => {
      const { fields, primaryKey, foreignKeys } = tableSchema(table);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(table.columns));
      // The format takes no empty cell for a key.
      const isFilled = table.key.every((name) => table.columns[name]?.required);
      expect(primaryKey).toEqual(isFilled ? table.key : undefined);
      for (const { fields: own, reference } of foreignKeys) {
        expect(Object.keys(table.columns)).toEqual(expect.arrayContaining([...own]));
        expect(tables.map(({ name }) => name)).toContain(reference.resource);
      }
      for (const { name, type, constraints } of fields) {
        const column = table.columns[name];
        expect(constraints["required"] ?? false).toBe(column?.required);
        // The example is taken by the validator (tested beside the vocabularies): the schema must take it too.
        const { pattern, enum: terms, minimum, maximum } = column?.cell.field ?? { type };
        if (pattern !== undefined) expect(column?.example).toMatch(new RegExp(pattern));
        if (terms !== undefined) expect(terms).toContain(column?.example);
        if (minimum !== undefined) expect(Number(column?.example)).toBeGreaterThanOrEqual(minimum);
        if (maximum !== undefined) expect(Number(column?.example)).toBeLessThanOrEqual(maximum);
      }
    },
  );
});
