/** Carries out a verdict about rows that came in: all are judged first, and what cannot be taken stays where it was, with its reason. */
import { basename } from "node:path";
import { parseSheet } from "../../src/io/csv.ts";
import { joinPath, readText } from "../effects.ts";
import { plainLine } from "../issue-table.ts";
import type { Chosen } from "./choose.ts";
import { type Decision, withDecisions, withoutRows } from "./decide.ts";
import { changedTables, type Desk, type Tables } from "./judge.ts";
import { keepRejected } from "./rejected.ts";
import { DECISIONS_FILE, type SubmittedRow } from "./submissions.ts";
import { takeRows, type VerdictWords } from "./take.ts";
import { fileErrorInWords, titleOf } from "./words.ts";

/** What became of the rows. */
export interface Settled {
  readonly done: readonly string[];
  /** Rows that stay where they were, with the reason. */
  readonly left: readonly string[];
}

/** Settles rows of some submissions; tables, files and the list of decisions are written once all have been judged. */
export async function settle(desk: Desk, words: VerdictWords, chosen: readonly Chosen[]): Promise<Settled> {
  const rows = chosen.map(({ row }) => row);
  const { taken, reasons, tables } = await takeRows(desk, words, chosen);
  if (taken.size > 0) await write(desk, words, chosen, taken, tables);
  const told = (row: SubmittedRow, what = ""): string => `${plainLine(at(row))} ${what}`;
  const left = rows.filter((row) => !taken.has(row));
  return {
    done: rows.flatMap((row) => (taken.has(row) ? [told(row, taken.get(row))] : [])),
    left: [
      ...left.map((row) => told(row, `is left: ${reasons.get(row) ?? ""}`)),
      ...new Set(left.flatMap(({ fileErrors }) => fileErrors.map(fileErrorInWords))),
    ],
  };
}

function at({ file, line, cells }: SubmittedRow): string {
  return `${basename(file)}:${line}: “${titleOf(cells)}”`;
}

async function write(
  { effects, data, present, today }: Desk,
  { verdict, reason, into }: VerdictWords,
  chosen: readonly Chosen[],
  taken: ReadonlyMap<SubmittedRow, string>,
  tables: Tables,
): Promise<void> {
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
