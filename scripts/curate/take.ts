/** Takes rows into the tables: all together where that brings no error, else as many of them as can be. Nothing is written here. */
import { basename } from "node:path";
import { type Cells, keyOf, REPLACES } from "../../src/core/record/difference.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import { plainLine } from "../issue-table.ts";
import { Stop } from "../stop.ts";
import type { Chosen } from "./choose.ts";
import { mergeRows, rowNamed, type Verdict, withRow } from "./decide.ts";
import { type Desk, startJudging, type Tables } from "./judge.ts";
import type { SubmittedRow } from "./submissions.ts";

/** What was decided about the rows. */
export interface VerdictWords {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly into?: string | undefined;
  readonly take: readonly string[];
}

/** The tables with a row in them; throws a Stop where that cannot be. */
type Taking = (tables: Tables) => { readonly tables: Tables; readonly how: string };

/** What was taken, in words for each row, what was not and why, and the tables as they are then. */
export interface Taken {
  readonly taken: ReadonlyMap<SubmittedRow, string>;
  readonly reasons: ReadonlyMap<SubmittedRow, string>;
  readonly tables: Tables;
}

/** Takes those of some rows that can be taken. */
export async function takeRows(desk: Desk, words: VerdictWords, chosen: readonly Chosen[]): Promise<Taken> {
  const rows = chosen.map(({ row }) => row);
  const named = new Set(chosen.flatMap(({ row, isNamed }) => (isNamed ? [row] : [])));
  const [taken, reasons] = [new Map<SubmittedRow, string>(), new Map<SubmittedRow, string>()];
  const judge = words.verdict === "reject" ? async () => [] : await startJudging(desk);
  /** Who took up each place of a table this time. */
  let filled: ReadonlyMap<string, SubmittedRow> = new Map();
  let tables: Tables = new Map([...desk.present].map(([name, held]) => [name, held.rows]));
  /** Takes all of some rows, or halves of them until those are found that cannot be taken. */
  const take = async (some: readonly SubmittedRow[]): Promise<void> => {
    if (some.length === 0) return;
    const places = new Map(filled);
    const tried = putAll(words, some, tables, (row) => {
      const taker = placesOf(row).flatMap((place) => places.get(place) ?? [])[0];
      for (const place of placesOf(row)) places.set(place, row);
      if (taker !== undefined) return acceptedBefore(taker);
      return named.has(row) ? undefined : decidedSince(row, desk.decisions);
    });
    const reason = typeof tried === "string" ? tried : faultsInWords(await judge(tried.tables));
    if (typeof tried !== "string" && reason === undefined) {
      tables = tried.tables;
      filled = places;
      for (const [row, how] of tried.ways) taken.set(row, how);
    } else if (some.length === 1) for (const row of some) reasons.set(row, reason ?? "");
    else {
      const middle = Math.ceil(some.length / 2);
      await take(some.slice(0, middle));
      await take(some.slice(middle));
    }
  };
  for (let before = -1; taken.size > before && taken.size < rows.length; ) {
    // Once more for what is left: a row may name one that was only taken after it.
    before = taken.size;
    await take(rows.filter((row) => !taken.has(row)));
  }
  return { taken, reasons, tables };
}

/** The places in its table that a row takes up: that of its key, and that of the row which it replaces. */
function placesOf({ table, key, replaces }: SubmittedRow): readonly string[] {
  return [...new Set([key, replaces])].map((one) => `${table.name} ${one}`);
}

/** Why a row must not be accepted after another of this time: both would stand in one place, and the other would be lost. */
function acceptedBefore({ file, line }: SubmittedRow): string {
  return `it is the same row as ${plainLine(`${basename(file)}:${line}`)}, which was accepted before it. ${ALONE}`;
}

/** Why a row must be named by itself: the present row was changed since it was written, which it may undo. */
function decidedSince(row: SubmittedRow, decisions: readonly Cells[]): string | undefined {
  if (row.present === undefined || row.changes.length === 0) return undefined;
  const last = decisions.findLast(
    ({ decision, table, key = "" }) =>
      decision !== "reject" && table === row.table.name && key.split(" → ").includes(row.replaces),
  );
  const day = last?.["day"] ?? "";
  if (last === undefined || (row.cells["last_checked"] ?? "") > day) return undefined;
  return plainLine(
    `its present row was changed on ${day} by a row of ${last["file"] ?? "another file"}, which this one may undo. ${ALONE}`,
  );
}

const ALONE = "See with `npm run curate` what it changes now; then accept it by its line or id, or merge it.";

/**
 * The tables with all of some rows, and what becomes of each; the reason where one of them cannot be put in. `keepBack`
 * tells, of one row after the other, why it must not be accepted.
 */
function putAll(
  words: VerdictWords,
  rows: readonly SubmittedRow[],
  given: Tables,
  keepBack: (row: SubmittedRow) => string | undefined,
): { readonly tables: Tables; readonly ways: readonly (readonly [SubmittedRow, string])[] } | string {
  let tables = given;
  const ways: (readonly [SubmittedRow, string])[] = [];
  try {
    for (const row of rows) {
      const held = words.verdict === "accept" ? keepBack(row) : undefined;
      if (held !== undefined) throw new Stop(held);
      const put = takingOf(words, row)(tables);
      tables = put.tables;
      ways.push([row, put.how]);
    }
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
  return { tables, ways };
}

function faultsInWords(faults: readonly string[]): string | undefined {
  const lines = faults.map((one) => `  ${plainLine(one)}`);
  return lines.length === 0
    ? undefined
    : ["not taken, because the table would have an error:", ...lines].join("\n");
}

/** Stops at a file in which something is wrong that every row suffers from: a cell of it would be lost. */
function refuseFor(errors: readonly Issue[]): void {
  if (errors.length > 0) throw new Stop("its file has an error.");
}

/** What a verdict does to the tables for one row. */
function takingOf({ verdict, into, take, reason }: VerdictWords, row: SubmittedRow): Taking {
  const { table, cells, replaces, fileErrors } = row;
  const put = (tables: Tables, next: Cells, key: string, how: string) => ({
    tables: new Map([...tables, [table.name, withRow(table, tables.get(table.name) ?? [], next, key)]]),
    how: `${how} (${table.name}.csv).`,
  });
  switch (verdict) {
    case "reject":
      return (tables) => ({ tables, how: `rejected: ${reason}` });
    case "merge":
      return (tables) => {
        // Columns that are not there lack nothing that was written: a merge takes only what came.
        refuseFor(fileErrors.filter(({ code }) => code !== "missing-column"));
        const target = rowNamed(table, tables.get(table.name) ?? [], into ?? replaces);
        if (target === undefined)
          throw new Stop(
            `there is no ${table.one} “${plainLine(into ?? replaces)}” to merge with; name one with --into.`,
          );
        const key = keyOf(table, target);
        return put(tables, mergeRows(table, target, cells, take), key, `merged into ${plainLine(key)}`);
      };
    case "accept":
      return (tables) => {
        refuseFor(fileErrors);
        // Whether a record that it names is there by now, the tables tell.
        const errors = row.issues.filter(
          ({ severity, code, column }) =>
            severity === "error" && (code !== "no-such-record" || column === REPLACES),
        );
        if (errors.length > 0) {
          throw new Stop(
            `it has an error:\n${errors.map(({ message }) => `  ${plainLine(message)}`).join("\n")}`,
          );
        }
        const how = row.present === undefined ? "accepted" : "accepted in place of the present row";
        return put(tables, cells, replaces, how);
      };
  }
}
