/** What `npm run check` looks at: the tables where they stand, or files of rows to be added, judged beside the tables. */
import { basename, relative } from "node:path";
import type { Geography } from "../src/core/place/geography.ts";
import type { Issue } from "../src/core/record/issue.ts";
import { keysOfCells, unionOfKeys } from "../src/core/record/row-keys.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { describeIssue } from "../src/core/record/words.ts";
import { type PresentTables, readPresent, readSubmission, type Submission } from "./curate/submissions.ts";
import type { Effects } from "./effects.ts";
import { noRowsInWords, readData, rowCount, strayIssues } from "./read-data.ts";
import { siteIssues } from "./site.ts";
import { todayIn } from "./today.ts";

/** What was found, and in how many rows. */
export interface Found {
  readonly issues: readonly Issue[];
  readonly rows: number;
  /** Where all tables were to be checked and there was no row: why, in words. */
  readonly nothing?: string;
}

/**
 * Checks files, or the `site.json` and all tables of the folder `data` where none is given. A table of that folder stands for itself and is
 * checked with all others; any other file holds rows to be added, whatever folder it is in. `nameOf` says what a file
 * given is called in messages, where that is not its path.
 */
export async function checkFiles(
  effects: Effects,
  data: string,
  geography: Geography,
  files: readonly string[],
  nameOf: (file: string) => string = (file) => file,
): Promise<Found> {
  const named = (issues: readonly Issue[]): readonly Issue[] =>
    issues.map((issue) => (files.includes(issue.file) ? { ...issue, file: nameOf(issue.file) } : issue));
  const tables = files.filter((file) => isOwnTable(data, file));
  const added = files.filter((file) => !tables.includes(file));
  const own =
    files.length === 0 || tables.length > 0
      ? await readData(effects, data, geography, tables)
      : { issues: [], tables: [] };
  const site = files.length === 0 ? await siteIssues(effects, data) : [];
  const rows = rowCount(own.tables);
  if (added.length === 0) {
    const nothing = rows === 0 && files.length === 0 ? noRowsInWords(data, own.tables) : undefined;
    return { issues: [...site, ...named(own.issues)], rows, ...(nothing === undefined ? {} : { nothing }) };
  }
  const found = await checkAdded(effects, data, geography, added, nameOf);
  // What stands among the tables is told once: with them, where they are checked too.
  const strays = tables.length > 0 ? [] : await strayIssues(effects, data, namesWithin(data, added));
  return { issues: [...named(own.issues), ...strays, ...named(found.issues)], rows: rows + found.rows };
}

/** Names of those files that stand in a folder itself. */
function namesWithin(folder: string, files: readonly string[]): readonly string[] {
  return files.map((file) => relative(folder, file)).filter((name) => name === basename(name));
}

/** True for the file of a table in the folder of the tables itself. */
export function isOwnTable(data: string, file: string): boolean {
  return TABLES.some(({ name }) => relative(data, file) === `${name}.csv`);
}

/** Rows to be added may name what is on the map, each other, and rows of the other files given. */
async function checkAdded(
  effects: Effects,
  data: string,
  geography: Geography,
  files: readonly string[],
  nameOf: (file: string) => string,
): Promise<Found> {
  const today = todayIn(effects);
  const present = await readPresent(effects, data, today);
  const given = await Promise.all(files.map(async (file) => [file, await readFile(effects, file)] as const));
  const judge = (file: string, bytes: Uint8Array, beside: PresentTables): Submission =>
    readSubmission(file, bytes, beside, geography, today);
  // A file knows its own rows; only several need to be read for what they give each other.
  const first = given.flatMap(([file, bytes]) =>
    given.length === 1 || typeof bytes === "string" ? [] : [judge(file, bytes, present)],
  );
  const beside = withRowsOf(present, first);
  const issues: Issue[] = [];
  let rows = 0;
  for (const [file, bytes] of given) {
    if (typeof bytes === "string") {
      const facts = { file, line: 1, code: "unreadable-file" as const, detail: bytes };
      issues.push(describeIssue(facts, undefined));
      continue;
    }
    const read = judge(file, bytes, beside);
    if (read.table !== undefined)
      effects.log(`${nameOf(file)}: rows to be added to ${read.table.name}.csv, judged beside it.`);
    const own = [...read.issues, ...read.repeats, ...read.rows.flatMap((row) => row.issues)];
    issues.push(...own.sort((a, b) => a.line - b.line));
    rows += read.rows.length;
  }
  return { issues, rows };
}

/** The bytes of a file, or why there are none. */
async function readFile(effects: Effects, file: string): Promise<Uint8Array | string> {
  try {
    return (await effects.read(file)) ?? "there is no such file";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EISDIR") return "it is a folder";
    throw error;
  }
}

/** The tables as they stand, with the keys of rows that came in known to the others. */
function withRowsOf(present: PresentTables, submissions: readonly Submission[]): PresentTables {
  return new Map(
    [...present].map(([name, held]) => {
      const own = submissions.filter(({ table }) => table?.name === name);
      const rows = own.flatMap((submission) => submission.rows.map(({ cells }) => cells));
      const came = keysOfCells(rows, own[0]?.table?.key[0] ?? "id");
      const both = unionOfKeys(came, held.checked.keys);
      return [name, came.size === 0 ? held : { ...held, checked: { ...held.checked, keys: both } }] as const;
    }),
  );
}
