/** What has changed since the last release: rows added, changed and removed, by their keys. */
import { TABLES } from "../record/tables/registry.ts";
import type { ExportTable } from "./export/table.ts";

/** How fingerprints are made: 1 over every column of a download, 2 over the columns that people fill. */
export type ReleaseFormat = 1 | 2;

/** The format of releases that are made now. */
export const RELEASE_FORMAT = 2 satisfies ReleaseFormat;

/** A release as it is kept: for each table a fingerprint of every row, by its key. */
export interface Release {
  readonly format: ReleaseFormat;
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

/**
 * Fingerprints of a table's rows by key, as a release of a format has them; `hash` makes a short text of a row's own.
 * Columns that the build adds to curated rows (the nearest anchor, a council's count) change with other rows, so that
 * they are no part of a row's own; a release is compared in the format in which it was made.
 */
export function fingerprints(
  table: ExportTable,
  hash: (text: string) => string,
  format: ReleaseFormat = RELEASE_FORMAT,
): Readonly<Record<string, string>> {
  const { columns, key, rows } = table;
  const positions = key.map((name) => columns.findIndex((column) => column.name === name));
  const own = format === 1 ? columns.map((_, at) => at) : ownPositions(table);
  const pairs = rows.map(({ cells }): readonly [string, string] => [
    positions.map((at) => cells[at] ?? "").join(" · "),
    hash(JSON.stringify(own.map((at) => cells[at] ?? null))),
  ]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Where the columns that people fill stand; those of a table of official figures are all its own. */
function ownPositions({ id, columns }: ExportTable): readonly number[] {
  const curated: object | undefined = TABLES.find(({ name }) => name === id)?.columns;
  return columns.flatMap(({ name }, at) =>
    curated === undefined || Object.hasOwn(curated, name) ? [at] : [],
  );
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
    (value.format === 1 || value.format === RELEASE_FORMAT) &&
    "tables" in value &&
    typeof value.tables === "object";
  // Written by our own script.
  return isRelease ? (value as Release) : undefined;
}
