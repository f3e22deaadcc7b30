/** What has changed since the last release: rows added, changed and removed, by their keys. */
import type { ExportTable } from "./export/table.ts";

/** A release as it is kept: for each table a fingerprint of every row, by its key. */
export interface Release {
  readonly format: 1;
  /** ISO day of the release. */
  readonly date: string;
  readonly version: string;
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Rows that came, went and were changed. */
export interface ReleaseChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Fingerprints of a table's rows by key; `hash` makes a short text of a row's own. */
export function fingerprints(
  { columns, key, rows }: ExportTable,
  hash: (text: string) => string,
): Readonly<Record<string, string>> {
  const positions = key.map((name) => columns.findIndex((column) => column.name === name));
  const pairs = rows.map(({ cells }): readonly [string, string] => [
    positions.map((at) => cells[at] ?? "").join(" · "),
    hash(JSON.stringify(cells.map((cell) => cell ?? null))),
  ]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The change of one table from one release to the next; a table that was not there has only additions. */
export function compareRows(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): ReleaseChange {
  const keys = Object.keys(after);
  return {
    added: keys.filter((key) => !Object.hasOwn(before, key)).length,
    changed: keys.filter((key) => Object.hasOwn(before, key) && before[key] !== after[key]).length,
    removed: Object.keys(before).filter((key) => !Object.hasOwn(after, key)).length,
  };
}

/** A release that was kept; undefined where the text is none. */
export function readRelease(text: string): Release | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isRelease =
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === 1 &&
    "tables" in value &&
    typeof value.tables === "object";
  // Written by our own script.
  return isRelease ? (value as Release) : undefined;
}
