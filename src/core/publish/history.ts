/** What has become of each row of a table: the days on which it was added, changed or checked anew, told from the versions that were kept. */
import type { Table } from "../record/column.ts";
import { type Cells, keyOf, rowDifference } from "../record/difference.ts";

/** A table as it was kept on a day. */
export interface TableVersion {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly rows: readonly Cells[];
}

/** What happened to a row on a day. */
export interface HistoryEntry {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly change: "added" | "changed" | "checked";
  /** Titles of the columns that changed; empty for a row that was added or only checked. */
  readonly columns: readonly string[];
}

/** By key of a row. */
export type TableHistory = ReadonlyMap<string, readonly HistoryEntry[]>;

/** The column that every fresh look changes. */
const CHECKED = "last_checked";

/**
 * The last version of each day, in the order in which they were kept. One that bears an earlier day than one kept before
 * it (a clock was wrong, or it was taken over from elsewhere) counts for the later day: it was not there earlier.
 */
export function lastOfEachDay<Version extends { readonly day: string }>(
  versions: readonly Version[],
): readonly Version[] {
  const byDay = new Map<string, Version>();
  let newest = "";
  for (const version of versions) {
    if (version.day > newest) newest = version.day;
    byDay.set(newest, { ...version, day: newest });
  }
  return [...byDay.values()];
}

/**
 * What happened to the rows of the newest version, oldest first. Versions stand in the order in which they were kept;
 * of several of one day the last counts, so that a day is told once.
 */
export function tableHistory(table: Table, versions: readonly TableVersion[]): TableHistory {
  const entries = new Map<string, HistoryEntry[]>();
  let before: ReadonlyMap<string, Cells> = new Map();
  for (const { day, rows } of lastOfEachDay(versions)) {
    const after = new Map(rows.map((row) => [keyOf(table, row), row]));
    for (const [key, row] of after) {
      const entry = entryOf(table, day, before.get(key), row);
      if (entry === undefined) continue;
      // A row that had gone begins anew.
      const earlier = before.has(key) ? (entries.get(key) ?? []) : [];
      entries.set(key, [...earlier, entry]);
    }
    before = after;
  }
  return new Map([...entries].filter(([key]) => before.has(key)));
}

function entryOf(
  table: Table,
  day: string,
  before: Cells | undefined,
  after: Cells,
): HistoryEntry | undefined {
  if (before === undefined) return { day, change: "added", columns: [] };
  const changes = rowDifference(table, before, after);
  const columns = changes.filter(({ column }) => column !== CHECKED).map(({ title }) => title);
  if (columns.length > 0) return { day, change: "changed", columns };
  return changes.length > 0 ? { day, change: "checked", columns } : undefined;
}
