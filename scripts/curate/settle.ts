/** Carries out a verdict about rows that came in: all are judged first, and what cannot be taken stays where it was, with its reason. */
import { basename } from "node:path";
import { parseSheet } from "../../src/io/csv.ts";
import { type Effects, joinPath, readText } from "../effects.ts";
import { plainLine } from "../issue-table.ts";
import type { Choice, Chosen } from "./choose.ts";
import { type Decision, withDecisions, withoutRows } from "./decide.ts";
import { changedTables, type Desk, type Tables } from "./judge.ts";
import { keepRejected, moveRejected } from "./rejected.ts";
import { DECISIONS_FILE, type Submission, type SubmittedRow } from "./submissions.ts";
import { takeRows, type VerdictWords } from "./take.ts";
import { fileErrorInWords, titleOf } from "./words.ts";

/** What became of the rows. */
export interface Settled {
  readonly done: readonly string[];
  /** Rows that stay where they were, with the reason. */
  readonly left: readonly string[];
}

/** Settles rows of some submissions, and whole files without any; tables, files and the list of decisions are written once all have been judged. */
export async function settle(
  desk: Desk,
  words: VerdictWords,
  { rows: chosen, rowless }: Choice,
): Promise<Settled> {
  const rows = chosen.map(({ row }) => row);
  const { taken, reasons, tables } = await takeRows(desk, words, chosen);
  const decided = taken.size > 0 ? await write(desk, words, chosen, taken, tables) : [];
  const moved = await rejectWhole(desk, words, rowless);
  await noteDecisions(desk, [...decided, ...moved.map(({ decision }) => decision)]);
  const told = (row: SubmittedRow, what = ""): string => `${plainLine(at(row))} ${what}`;
  const left = rows.filter((row) => !taken.has(row));
  return {
    done: [
      ...rows.flatMap((row) => (taken.has(row) ? [told(row, taken.get(row))] : [])),
      ...moved.map(({ told }) => told),
    ],
    left: [
      ...left.map((row) => told(row, `is left: ${reasons.get(row) ?? ""}`)),
      ...new Set(left.flatMap(({ fileErrors }) => fileErrors.map(fileErrorInWords))),
    ],
  };
}

function at({ file, line, cells }: SubmittedRow): string {
  return `${basename(file)}:${line}: “${titleOf(cells)}”`;
}

/** Writes what was taken into its tables and out of its files; gives the decisions, which are still to be noted. */
async function write(
  { effects, data, present, today }: Desk,
  { verdict, reason, into }: VerdictWords,
  chosen: readonly Chosen[],
  taken: ReadonlyMap<SubmittedRow, string>,
  tables: Tables,
): Promise<readonly Decision[]> {
  for (const [name, text] of changedTables(present, tables)) await effects.write(joinPath(data, name), text);
  const settled = chosen.filter(({ row }) => taken.has(row));
  for (const { file, sheet } of new Set(settled.map(({ submission }) => submission))) {
    const rows = settled.map(({ row }) => row).filter((row) => row.file === file);
    // Kept before it is taken out, so that it is lost nowhere.
    if (verdict === "reject") await keepRejected(effects, data, sheet, rows);
    const rest = withoutRows(sheet, new Set(rows.map(({ line }) => line)));
    if (rest === undefined) await effects.remove(file);
    else await effects.write(file, rest);
  }
  return settled.map(({ row }): Decision => {
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
}

/** Puts files in which no row was found among those that were rejected. */
async function rejectWhole(
  { effects, data, today }: Desk,
  { verdict, reason }: VerdictWords,
  rowless: readonly Submission[],
): Promise<readonly { readonly told: string; readonly decision: Decision }[]> {
  const moved: { readonly told: string; readonly decision: Decision }[] = [];
  for (const { file, table } of rowless) {
    const name = basename(file);
    const path = await moveRejected(effects, data, file);
    moved.push({
      told: plainLine(`${name}: the whole file rejected: ${reason}. It is kept as it came in ${path}.`),
      decision: { day: today, decision: verdict, table: table?.name ?? "", key: "", reason, file: name },
    });
  }
  return moved;
}

async function noteDecisions(
  { effects, data }: { readonly effects: Effects; readonly data: string },
  decisions: readonly Decision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const path = joinPath(data, "submissions", DECISIONS_FILE);
  const list = await readText(effects, path);
  const known = list === undefined ? undefined : parseSheet(DECISIONS_FILE, list);
  await effects.write(path, withDecisions(known, decisions));
}
