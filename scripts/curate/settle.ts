/** Carries out a verdict about rows that came in: all are judged first, and what cannot be taken stays where it was, with its reason. */
import { basename } from "node:path";
import type { Geography } from "../../src/core/place/geography.ts";
import { type Cells, keyOf, REPLACES } from "../../src/core/record/difference.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import { parseSheet } from "../../src/io/csv.ts";
import { type Effects, joinPath, readText } from "../effects.ts";
import { plainLine } from "../issue-table.ts";
import { readData } from "../read-data.ts";
import { Stop } from "../stop.ts";
import {
  type Decision,
  mergeRows,
  rowNamed,
  tableText,
  type Verdict,
  withDecisions,
  withoutRows,
  withRow,
} from "./decide.ts";
import { DECISIONS_FILE, type PresentTables, type Submission, type SubmittedRow } from "./submissions.ts";
import { titleOf } from "./words.ts";

/** What was decided about the rows. */
export interface VerdictWords {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly into?: string | undefined;
  readonly take: readonly string[];
}

/** Where rows are settled. */
export interface Desk {
  readonly effects: Effects;
  /** Folder of the tables. */
  readonly data: string;
  readonly geography: Geography;
  readonly present: PresentTables;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What became of the rows. */
export interface Settled {
  readonly done: readonly string[];
  /** Rows that stay where they were, with the reason. */
  readonly left: readonly string[];
}

/** Rows of each table, by its name. */
type Tables = ReadonlyMap<string, readonly Cells[]>;
/** The tables with a row in them; throws a Stop where that cannot be. */
type Taking = (tables: Tables) => { readonly tables: Tables; readonly how: string };

/** Settles rows of some submissions; tables, files and the list of decisions are written once all have been judged. */
export async function settle(
  desk: Desk,
  words: VerdictWords,
  chosen: readonly { readonly submission: Submission; readonly row: SubmittedRow }[],
): Promise<Settled> {
  const reasons = new Map<SubmittedRow, string>();
  const taken = new Map<SubmittedRow, string>();
  const judge = words.verdict === "reject" ? undefined : await startJudging(desk);
  let tables: Tables = new Map([...desk.present].map(([name, { rows }]) => [name, rows]));
  /** Takes all of some rows, or halves of them until those are found that cannot be taken. */
  const take = async (rows: readonly SubmittedRow[]): Promise<void> => {
    if (rows.length === 0) return;
    const outcome = await tryAll(rows);
    if (outcome === undefined) return;
    if (rows.length === 1) for (const row of rows) reasons.set(row, outcome);
    else {
      const middle = Math.ceil(rows.length / 2);
      await take(rows.slice(0, middle));
      await take(rows.slice(middle));
    }
  };
  /** The reason why not all of these can be taken; undefined once they are. */
  const tryAll = async (rows: readonly SubmittedRow[]): Promise<string | undefined> => {
    let next = tables;
    const ways: (readonly [SubmittedRow, string])[] = [];
    try {
      for (const row of rows) {
        const { tables: then, how } = takingOf(words, row)(next);
        next = then;
        ways.push([row, how]);
      }
    } catch (error) {
      if (error instanceof Stop) return error.message;
      throw error;
    }
    const faults = judge === undefined ? [] : await judge(next);
    if (faults.length > 0)
      return `not taken, because the table would have an error:\n${faults.map((one) => `  ${plainLine(one)}`).join("\n")}`;
    tables = next;
    for (const [row, how] of ways) taken.set(row, how);
    return undefined;
  };
  const rows = chosen.map(({ row }) => row);
  for (;;) {
    const before = taken.size;
    await take(rows.filter((row) => !taken.has(row)));
    // A row may name one that was only taken after it.
    if (taken.size === before || taken.size === rows.length) break;
  }
  if (taken.size > 0) await write(desk, words, chosen, taken, tables);
  const told = (row: SubmittedRow, words = ""): string => `${plainLine(at(row))} ${words}`;
  return {
    done: rows.flatMap((row) => (taken.has(row) ? [told(row, taken.get(row))] : [])),
    left: rows.flatMap((row) => (taken.has(row) ? [] : [told(row, `is left: ${reasons.get(row) ?? ""}`)])),
  };
}

function at({ file, line, cells }: SubmittedRow): string {
  return `${basename(file)}:${line}: “${titleOf(cells)}”`;
}

/** What a verdict does to the tables for one row. */
function takingOf({ verdict, into, take, reason }: VerdictWords, row: SubmittedRow): Taking {
  const { table, cells, replaces } = row;
  const put = (tables: Tables, next: Cells, key: string, how: string) => ({
    tables: new Map([...tables, [table.name, withRow(table, tables.get(table.name) ?? [], next, key)]]),
    how: `${how} (${table.name}.csv).`,
  });
  switch (verdict) {
    case "reject":
      return (tables) => ({ tables, how: `rejected: ${reason}` });
    case "merge":
      return (tables) => {
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

/** Tells which errors tables would have that they do not have now. */
async function startJudging({
  effects,
  data,
  geography,
  present,
}: Desk): Promise<(tables: Tables) => Promise<readonly string[]>> {
  const errorsIn = async (used: Effects): Promise<readonly Issue[]> =>
    (await readData(used, data, geography)).issues.filter(({ severity }) => severity === "error");
  // Lines move when a row is put in: an error is the same where it says the same of the same cell.
  const sameness = ({ file, code, column, value }: Issue): string => [file, code, column, value].join("\n");
  const before = new Map<string, number>();
  for (const issue of await errorsIn(effects))
    before.set(sameness(issue), (before.get(sameness(issue)) ?? 0) + 1);
  return async (tables) => {
    const texts = new Map(changedTables(present, tables).map(([name, text]) => [joinPath(data, name), text]));
    const encoder = new TextEncoder();
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      const text = texts.get(path);
      return text === undefined ? effects.read(path) : encoder.encode(text);
    };
    const known = new Map(before);
    return (await errorsIn({ ...effects, read })).flatMap((issue) => {
      const count = known.get(sameness(issue)) ?? 0;
      known.set(sameness(issue), count - 1);
      return count > 0 ? [] : [`${issue.file}: ${issue.message}`];
    });
  };
}

/** Names and texts of the table files that are other than they stand. */
function changedTables(present: PresentTables, tables: Tables): readonly (readonly [string, string])[] {
  return [...present.values()].flatMap(({ table, sheet, rows }) => {
    const next = tables.get(table.name) ?? rows;
    return next === rows ? [] : [[`${table.name}.csv`, tableText(table, sheet, next)] as const];
  });
}

async function write(
  { effects, data, present, today }: Desk,
  { verdict, reason, into }: VerdictWords,
  chosen: readonly { readonly submission: Submission; readonly row: SubmittedRow }[],
  taken: ReadonlyMap<SubmittedRow, string>,
  tables: Tables,
): Promise<void> {
  for (const [name, text] of changedTables(present, tables)) await effects.write(joinPath(data, name), text);
  const settled = chosen.filter(({ row }) => taken.has(row));
  for (const { file, sheet } of new Set(settled.map(({ submission }) => submission))) {
    const lines = settled.filter(({ row }) => row.file === file).map(({ row }) => row.line);
    const rest = withoutRows(sheet, new Set(lines));
    if (rest === undefined) await effects.remove(file);
    else await effects.write(file, rest);
  }
  const listPath = joinPath(data, "submissions", DECISIONS_FILE);
  const list = await readText(effects, listPath);
  const decisions = settled.map(({ row }): Decision => {
    const kept = into ?? row.replaces;
    return {
      day: today,
      decision: verdict,
      table: row.table.name,
      key: kept === row.key ? row.key : `${row.key} → ${kept}`,
      reason,
      file: basename(row.file),
    };
  });
  const known = list === undefined ? undefined : parseSheet(DECISIONS_FILE, list);
  await effects.write(listPath, withDecisions(known, decisions));
}
