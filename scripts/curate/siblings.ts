/** Rows that came in and may be the same as others that came in: two people may have sent one thing. */
import type { Cells } from "../../src/core/record/difference.ts";
import { TWIN_WORDS, twinFinder } from "../../src/core/record/twins.ts";
import { hasTwins, type Submission, type SubmittedRow } from "./submissions.ts";

/** Another row that came in, and why it may be the same. */
export interface Sibling {
  readonly row: SubmittedRow;
  readonly reasons: readonly string[];
}

/** The siblings of each row that has some. */
export function findSiblings(
  submissions: readonly Submission[],
): ReadonlyMap<SubmittedRow, readonly Sibling[]> {
  const siblings = new Map<SubmittedRow, Sibling[]>();
  const add = (row: SubmittedRow, sibling: Sibling): void => {
    const held = siblings.get(row);
    if (held === undefined) siblings.set(row, [sibling]);
    else held.push(sibling);
  };
  for (const rows of byTable(submissions).values()) {
    for (const [row, other] of sameRow(rows)) add(row, { row: other, reasons: ["the same row"] });
    const table = rows[0]?.table;
    if (table === undefined || !hasTwins(table)) continue;
    const rowOf = new Map<Cells, SubmittedRow>(rows.map((row) => [row.cells, row]));
    const twinsOf = twinFinder(rows.map(({ cells }) => cells));
    for (const row of rows) {
      for (const { row: cells, reasons } of twinsOf(row.cells)) {
        const other = rowOf.get(cells);
        if (other !== undefined) add(row, { row: other, reasons: reasons.map((one) => TWIN_WORDS[one]) });
      }
    }
  }
  return siblings;
}

function byTable(submissions: readonly Submission[]): ReadonlyMap<string, readonly SubmittedRow[]> {
  const tables = new Map<string, SubmittedRow[]>();
  for (const row of submissions.flatMap(({ rows }) => rows)) {
    const held = tables.get(row.table.name);
    if (held === undefined) tables.set(row.table.name, [row]);
    else held.push(row);
  }
  return tables;
}

/** Pairs of rows that would stand in one place: of one key, or in place of one present row. */
function sameRow(rows: readonly SubmittedRow[]): readonly (readonly [SubmittedRow, SubmittedRow])[] {
  const held = new Map<string, SubmittedRow[]>();
  for (const row of rows)
    for (const key of new Set([row.key, row.replaces])) {
      const some = held.get(key) ?? [];
      // Of a row sent hundreds of times a few tell enough.
      if (some.length < MOST_OF_ONE_ROW) some.push(row);
      held.set(key, some);
    }
  const pairs = new Map<SubmittedRow, Set<SubmittedRow>>();
  for (const some of held.values())
    for (const row of some.length > 1 ? some : [])
      for (const other of some)
        if (other !== row) pairs.set(row, (pairs.get(row) ?? new Set<SubmittedRow>()).add(other));
  return [...pairs].flatMap(([row, others]) => [...others].map((other) => [row, other] as const));
}

const MOST_OF_ONE_ROW = 20;
