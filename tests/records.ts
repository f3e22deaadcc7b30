/** Rows for tests: a right row of every table, to be broken or varied one cell at a time. */
import { type CheckedTable, checkTable } from "../src/core/record/check.ts";
import type { Table } from "../src/core/record/column.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { parseSheet, writeCsv } from "../src/io/csv.ts";
import { TEST_DAY } from "./effects.ts";

/** Cells by column; what is not named is empty. */
export type Row = Readonly<Record<string, string>>;

const PROVENANCE: Row = {
  source_url: "https://example.org/source",
  licence: "CC-BY-4.0",
  last_checked: "2026-11-01",
};
const IN_MERROW: Row = {
  area_name: "Lower Merrow",
  council: "E06990001",
  postcode: "ZA1 1AA",
  latitude: "52.00100",
  longitude: "-1.00100",
  location_precision: "postcode",
};

/** A right row of each table, in the country of `fictionalGeography`. */
export const RIGHT_ROWS: Readonly<Record<string, Row>> = {
  programmes: { id: "merrow-fund", name: "Merrow Fund", summary: "A fund.", ...PROVENANCE },
  organisations: {
    id: "merrow-trust",
    name: "Merrow Trust",
    kind: "community-organisation",
    status: "active",
    is_anchor: "no",
    summary: "A trust.",
    ...IN_MERROW,
    ...PROVENANCE,
  },
  projects: {
    id: "merrow-garden",
    title: "Merrow Garden",
    kind: "project",
    summary: "A garden.",
    themes: "food",
    status: "active",
    ...IN_MERROW,
    ...PROVENANCE,
  },
  outcomes: { subject: "merrow-garden", measure: "Homes", value: "21", unit: "homes", ...PROVENANCE },
  updates: {
    project: "merrow-garden",
    date: "2020",
    title: "It opens",
    text: "It opened.",
    author_role: "press",
    ...PROVENANCE,
  },
  councils: { gss: "E06990001", name: "Merrow", keep_it_local: "yes", ...PROVENANCE },
  "rights-windows": {
    id: "merrow-window",
    authority: "E06990001",
    authority_name: "Merrow",
    right: "community-right-to-challenge",
    recurrence: "any-time",
    ...PROVENANCE,
  },
  calls: { id: "merrow-call", title: "A call", ...PROVENANCE },
};

/** The table of a name; fails for another name. */
export function tableNamed(name: string): Table {
  const table = TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
}

/** A right row with some cells changed. */
export function rowOf(table: string, changes: Row = {}): Row {
  return { ...RIGHT_ROWS[table], ...changes };
}

/** CSV text of rows under the whole header of a table. */
export function csvOf(table: string, rows: readonly Row[]): string {
  const columns = Object.keys(tableNamed(table).columns);
  return writeCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

/** Rows as the validator sees them. */
export function checkRows(table: string, rows: readonly Row[]): CheckedTable {
  return checkTable(tableNamed(table), parseSheet(`data/${table}.csv`, csvOf(table, rows)), {
    today: TEST_DAY,
  });
}

/** Checked tables by name. */
export function checkAll(rows: Readonly<Record<string, readonly Row[]>>): ReadonlyMap<string, CheckedTable> {
  return new Map(Object.entries(rows).map(([table, of]) => [table, checkRows(table, of)]));
}
