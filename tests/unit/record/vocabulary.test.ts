/** Every closed list: ids fit for links, labels and definitions for people. */
import { describe, expect, it } from "vitest";
import type { Column, Table } from "../../../src/core/record/column.ts";
import { TABLES } from "../../../src/core/record/tables/registry.ts";
import * as vocabularies from "../../../src/core/record/vocabulary.ts";

const LISTS = Object.values(vocabularies).filter((one) => typeof one === "object" && "terms" in one);

describe("vocabularies", () => {
  it.each(LISTS.map((list) => [list.name, list] as const))("%s", (_name, list) => {
    const ids = list.terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(list.terms.map(({ label }) => label)).size).toBe(ids.length);
    for (const { id, label, definition } of list.terms) {
      // A comma, semicolon or space would break links and lists.
      expect(id).toMatch(/^[A-Za-z0-9.-]+$/);
      expect(label).not.toBe("");
      expect(definition).toMatch(/^[A-Z].*\.$/);
      expect(list.label(id)).toBe(label);
    }
    expect(list.label("no-such-term")).toBe("no-such-term");
  });
  it("have names of their own, and each is used", () => {
    const names = LISTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const columns = TABLES.flatMap((table: Table) => Object.values<Column>(table.columns));
    const used = new Set(columns.map(({ cell }) => cell.vocabulary?.name));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
  it("never merge the principles of 2017 with those of 2019", () => {
    const { PRINCIPLES_2017, PRINCIPLES_2019 } = vocabularies;
    expect(PRINCIPLES_2017.terms).toHaveLength(5);
    expect(PRINCIPLES_2019.terms).toHaveLength(6);
    expect(PRINCIPLES_2017.terms.filter(({ id }) => PRINCIPLES_2019.ids.has(id))).toEqual([]);
  });
});

describe("columns", () => {
  const columns = TABLES.flatMap((table: Table) =>
    Object.entries<Column>(table.columns).map(([name, column]) => ({
      at: `${table.name}.${name}`,
      name,
      column,
      table,
    })),
  );
  it.each(columns)("$at is explained, and its example is right", ({ column, name, table }) => {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(column.title).not.toBe("");
    expect(column.help).toMatch(/\.$/);
    expect(column.cell.parse(column.example)).toHaveProperty("ok", true);
    expect(table.key.every((key) => Object.hasOwn(table.columns, key))).toBe(true);
  });
});
