/** What came in: rows of `data/submissions/`, each with its issues, the present row that it would replace, and rows that may be the same. */
import { basename } from "node:path";
import type { Geography } from "../../src/core/place/geography.ts";
import { acrossFaults } from "../../src/core/record/across.ts";
import { tableOfHeader } from "../../src/core/record/adapt.ts";
import { type CheckedTable, checkTable } from "../../src/core/record/check.ts";
import type { Table } from "../../src/core/record/column.ts";
import { unguarded } from "../../src/core/record/corrections.ts";
import { checkKnowingCouncils } from "../../src/core/record/council-names.ts";
import {
  type CellChange,
  type Cells,
  keyOf,
  REPLACES,
  replacedKey,
  rowDifference,
  sheetCells,
} from "../../src/core/record/difference.ts";
import { findDuplicates } from "../../src/core/record/duplicates.ts";
import { belowTitle } from "../../src/core/record/header.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import { unionOfKeys } from "../../src/core/record/row-keys.ts";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { TABLES, tableOfFile } from "../../src/core/record/tables/registry.ts";
import { type Twin, twinFinder } from "../../src/core/record/twins.ts";
import { describeIssue } from "../../src/core/record/words.ts";
import { readSheet } from "../../src/io/csv.ts";
import { type Effects, joinPath } from "../effects.ts";

/** The file in which decisions are kept, beside the submissions. */
export const DECISIONS_FILE = "decisions.csv";

/** A table as it stands now. */
export interface PresentTable {
  readonly table: Table;
  readonly sheet: Sheet;
  readonly rows: readonly Cells[];
  readonly checked: CheckedTable;
}

/** The tables as they stand, by name. */
export type PresentTables = ReadonlyMap<string, PresentTable>;

/** One row that came in. */
export interface SubmittedRow {
  readonly file: string;
  readonly line: number;
  readonly table: Table;
  /** What stands in the columns that its file has; a column that is absent stays as it is on the map. */
  readonly cells: Cells;
  /** The row's id, or what stands for one. */
  readonly key: string;
  /** The key of the present row that it replaces: the one that it names, else its own. */
  readonly replaces: string;
  readonly issues: readonly Issue[];
  /** Errors of its whole file, such as a column that no table has: its cells may not be what somebody wrote. */
  readonly fileErrors: readonly Issue[];
  /** The row of the same key on the map; undefined for a new one. */
  readonly present: Cells | undefined;
  /** What it would change in the present row. */
  readonly changes: readonly CellChange[];
  readonly twins: readonly Twin[];
}

/** A file that came in. */
export interface Submission {
  readonly file: string;
  readonly table: Table | undefined;
  readonly sheet: Sheet;
  readonly rows: readonly SubmittedRow[];
  /** Issues of the whole file: its text, its header. */
  readonly issues: readonly Issue[];
  /** Warnings for rows that repeat an earlier one of the same file. */
  readonly repeats: readonly Issue[];
}

/** Reads the tables of a data folder; a table that is not there is empty. */
export async function readPresent(effects: Effects, folder: string, today: string): Promise<PresentTables> {
  const present = new Map<string, PresentTable>();
  for (const table of TABLES) {
    const file = `${basename(folder)}/${table.name}.csv`;
    const bytes = await effects.read(joinPath(folder, `${table.name}.csv`));
    const sheet: Sheet =
      bytes === undefined
        ? { file, header: Object.keys(table.columns), headerLine: 1, rows: [], issues: [] }
        : readSheet(file, bytes);
    const checked = checkTable(table, sheet, { today });
    present.set(table.name, { table, sheet, rows: sheetCells(sheet), checked });
  }
  return present;
}

/** Paths of the files that came in, in order of name. */
export async function submissionFiles(effects: Effects, folder: string): Promise<readonly string[]> {
  const names = await effects.list(joinPath(folder, "submissions"));
  return (
    names
      // A spreadsheet's own file cannot be read, and says so.
      .filter((name) => /\.(csv|tsv|txt|xlsx?|ods)$/i.test(name) && name !== DECISIONS_FILE)
      .map((name) => joinPath(folder, "submissions", name))
  );
}

/** The lines of the list of decisions, oldest first. */
export async function readDecisions(effects: Effects, folder: string): Promise<readonly Cells[]> {
  const bytes = await effects.read(joinPath(folder, "submissions", DECISIONS_FILE));
  return bytes === undefined ? [] : sheetCells(readSheet(DECISIONS_FILE, bytes));
}

/** Reads one file that came in. Rows that name each other within the file are known to each other. */
export function readSubmission(
  file: string,
  bytes: Uint8Array,
  present: PresentTables,
  geography: Geography,
  today: string,
): Submission {
  const given = readSheet(file, bytes);
  const table = tableOfFile(file) ?? tableOfHeader(given);
  if (table === undefined) {
    const names = TABLES.map(({ name }) => name).join(", ");
    const detail = `Neither its name nor its header tells which: begin the name with one of ${names}.`;
    const facts = { file, line: 1, code: "not-a-table" as const, detail };
    // A file that could not be read says why, and no more.
    const told = given.header.length === 0 && given.issues.length > 0 ? given.issues : [facts];
    const issues = told.map((one) => describeIssue(one, undefined));
    return { file, table, sheet: given, rows: [], issues, repeats: [] };
  }
  const sheet = belowTitle(table, given);
  const held = present.get(table.name);
  const lineByKey = new Map<string, number>();
  const rowByKey = new Map<string, Cells>();
  for (const [index, row] of (held?.rows ?? []).entries()) {
    const key = keyOf(table, row);
    rowByKey.set(key, row);
    lineByKey.set(key, held?.sheet.rows[index]?.line ?? 0);
  }
  const checked = checkKnowingCouncils(
    table,
    withPresent(table, sheet, rowByKey),
    { today },
    geography.councilByCode.values(),
  );
  const keys = new Map([...present].map(([name, { checked: own }]) => [name, { keys: own.keys }] as const));
  keys.set(table.name, { keys: unionOfKeys(checked.keys, held?.checked.keys) });
  const across = acrossFaults(checked, keys, geography).map((facts) => describeIssue(facts, table));
  const issues = [...checked.issues, ...across].sort((a, b) => a.line - b.line);
  const issuesByLine = new Map<number, Issue[]>();
  for (const issue of issues) issuesByLine.set(issue.line, [...(issuesByLine.get(issue.line) ?? []), issue]);
  const lines = new Set(sheet.rows.map(({ line }) => line));
  const ofFile = issues.filter(({ line }) => !lines.has(line));
  const fileErrors = ofFile.filter(({ severity }) => severity === "error");
  const twinsOf = hasTwins(table) ? twinFinder(held?.rows ?? []) : () => [];
  const rows = sheetCells(sheet).map((raw, index): SubmittedRow => {
    const line = sheet.rows[index]?.line ?? 0;
    const cells = cleanCells(table, sheet, raw);
    const key = keyOf(table, cells);
    const named = replacedKey(table, raw);
    // What was put right already has its new key.
    const replaces = rowByKey.has(named) ? named : key;
    const now = rowByKey.get(replaces);
    const lost = replacesFault(table, { file, line, key, named, lineByKey });
    return {
      file,
      line,
      table,
      cells,
      key,
      replaces,
      issues: [...(issuesByLine.get(line) ?? []), ...lost],
      fileErrors,
      present: now,
      changes: now === undefined ? [] : rowDifference(table, now, { ...now, ...cells }),
      twins: twinsOf(cells),
    };
  });
  const repeats = hasTwins(table)
    ? findDuplicates(file, checked.rows).map((facts) => describeIssue(facts, table))
    : [];
  return { file, table, sheet, rows, repeats, issues: ofFile };
}

/** The sheet with the columns that it does not have, as they stand in the present rows which its rows replace: so it is judged. */
function withPresent(table: Table, sheet: Sheet, rowByKey: ReadonlyMap<string, Cells>): Sheet {
  const absent = Object.entries(table.columns).flatMap(([name, { required }]) =>
    required || sheet.header.includes(name) ? [] : [name],
  );
  if (absent.length === 0) return sheet;
  const raws = sheetCells(sheet);
  const rows = sheet.rows.map((row, index) => {
    const raw = raws[index] ?? {};
    const now = rowByKey.get(replacedKey(table, raw)) ?? rowByKey.get(keyOf(table, raw)) ?? {};
    const cells = sheet.header.map((_, at) => row.cells[at] ?? "");
    return { ...row, cells: [...cells, ...absent.map((name) => now[name] ?? "")] };
  });
  return { ...sheet, header: [...sheet.header, ...absent], rows };
}

/** A file that came in and cannot be read, with the reason. */
export function unreadable(file: string, detail: string): Submission {
  const sheet: Sheet = { file, header: [], headerLine: 1, rows: [], issues: [] };
  const issue = describeIssue({ file, line: 1, code: "unreadable-file", detail }, undefined);
  return { file, table: undefined, sheet, rows: [], issues: [issue], repeats: [] };
}

interface Replacing {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly named: string;
  /** Lines of the present rows. */
  readonly lineByKey: ReadonlyMap<string, number>;
}

/** What is wrong with the row that a row says it replaces: there is none, or its new key is another row's. */
function replacesFault(table: Table, { file, line, key, named, lineByKey }: Replacing): readonly Issue[] {
  const other = lineByKey.get(key);
  // Its own key, or one that was put right already: nothing is replaced but the row of its key.
  if (named === key || (!lineByKey.has(named) && other !== undefined)) return [];
  const at = { file, line, column: REPLACES };
  const detail = `${table.name}.csv`;
  if (!lineByKey.has(named))
    return [describeIssue({ ...at, value: named, code: "no-such-record", detail }, table)];
  if (other === undefined) return [];
  const facts = { ...at, value: key, code: "repeated-key" as const, detail: `${other} of ${detail}` };
  return [describeIssue(facts, table)];
}

/** True for tables in which two rows may be one thing under two ids. */
export function hasTwins(table: Table): boolean {
  return table.name === "organisations" || table.name === "projects";
}

/** The cells of the columns that the file has: what it does not have it says nothing about. */
function cleanCells(table: Table, { header }: Sheet, raw: Cells): Cells {
  return Object.fromEntries(
    Object.keys(table.columns)
      .filter((name) => header.includes(name))
      .map((name) => [name, unguarded([raw[name] ?? ""])[0] ?? ""]),
  );
}

/** True for a row that nothing keeps from the map. */
export function isClean({ issues, fileErrors }: SubmittedRow): boolean {
  return fileErrors.length === 0 && issues.every(({ severity }) => severity !== "error");
}
