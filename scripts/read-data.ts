/** A folder of curated CSVs to a checked dataset: what `check` and `build` share. */
import { basename } from "node:path";
import type { Geography } from "../src/core/place/geography.ts";
import { tableOfHeader } from "../src/core/record/adapt.ts";
import type { CheckedTable } from "../src/core/record/check.ts";
import type { Table } from "../src/core/record/column.ts";
import { checkKnowingCouncils } from "../src/core/record/council-names.ts";
import { assembleDataset, type Dataset } from "../src/core/record/dataset.ts";
import type { Issue } from "../src/core/record/issue.ts";
import { TABLES, tableOfFile } from "../src/core/record/tables/registry.ts";
import { describeIssue } from "../src/core/record/words.ts";
import { readSheet } from "../src/io/csv.ts";
import { type Effects, joinPath } from "./effects.ts";
import { todayIn } from "./today.ts";

/** A checked folder. */
export interface ReadData {
  readonly dataset: Dataset;
  readonly tables: readonly CheckedTable[];
  /** Every issue of every file, in order of file and line. */
  readonly issues: readonly Issue[];
}

/** CSVs of a data folder that are no tables: what second readings of the records found. */
const OTHER_FILES: ReadonlySet<string> = new Set(["audit.csv"]);

/** What a spreadsheet's table is called by whoever saves one, `projects.csv.txt` too; files that begin with a dot are the machine's. */
const TABLE_LIKE = /^[^.].*\.(?:csv|tsv)(?:\.txt)?$/i;

/** An error for each of the names in a folder that is a CSV's and no table's: its rows are not read. */
export async function strayIssues(
  effects: Effects,
  folder: string,
  names: readonly string[],
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  const held = await effects.list(folder);
  for (const name of names) {
    const isRead = OTHER_FILES.has(name) || TABLES.some((table) => name === `${table.name}.csv`);
    if (isRead || !TABLE_LIKE.test(name)) continue;
    const bytes = await effects.read(joinPath(folder, name));
    if (bytes === undefined) continue;
    const table = tableOfFile(name) ?? tableOfHeader(readSheet(name, bytes));
    const detail = `No row of it is read: ${wayOut(table, held)}`;
    const facts = { file: `${basename(folder)}/${name}`, line: 1, code: "not-a-table" as const, detail };
    issues.push(describeIssue(facts, table));
  }
  return issues;
}

/** What to do with a file that stands among the tables under another name. */
function wayOut(table: Table | undefined, held: readonly string[]): string {
  if (table === undefined) {
    const names = TABLES.map(({ name }) => `${name}.csv`).join(", ");
    return `name it exactly after its table (${names}), or take it out of the folder.`;
  }
  const wanted = `${table.name}.csv`;
  return held.includes(wanted)
    ? `${wanted} is there already, so put its rows into that, or move the file into submissions/ and take them with \`npm run curate\`.`
    : `name it exactly ${wanted}.`;
}

/** Rows of some tables, right and wrong ones. */
export function rowCount(tables: readonly CheckedTable[]): number {
  return tables.reduce((sum, table) => sum + table.count, 0);
}

/** Why a folder gives no row, and what to do. */
export function noRowsInWords(folder: string, tables: readonly CheckedTable[]): string {
  return tables.length === 0
    ? `There are no tables in ${folder}. Put projects.csv, organisations.csv and so on there; blank ones are in public/templates/.`
    : `There are no rows yet in the tables in ${folder}. Put at least one in.`;
}

/** Reads and checks all tables of a folder; files named in `instead` stand in for the folder's own of the same table. */
export async function readData(
  effects: Effects,
  folder: string,
  geography: Geography,
  instead: readonly string[] = [],
): Promise<ReadData> {
  const today = todayIn(effects);
  const councils = [...geography.councilByCode.values()];
  const tables = new Map<string, CheckedTable>();
  const issues: Issue[] = [...(await strayIssues(effects, folder, await effects.list(folder)))];
  for (const [index, path] of instead.entries()) {
    const table = tableOfFile(path);
    if (table !== undefined && instead.findIndex((one) => tableOfFile(one) === table) < index) {
      const detail = `another file given stands for ${table.name}.csv too; check one at a time`;
      issues.push(describeIssue({ file: path, line: 1, code: "unreadable-file", detail }, table));
    }
    if (table === undefined) {
      const names = TABLES.map((table) => `${table.name}.csv`).join(", ");
      const facts = {
        file: path,
        line: 1,
        code: "not-a-table" as const,
        detail: `Name it after its table: ${names}.`,
      };
      issues.push(describeIssue(facts, undefined));
    }
  }
  for (const table of TABLES) {
    const path = instead.find((one) => tableOfFile(one) === table) ?? joinPath(folder, `${table.name}.csv`);
    const bytes = await effects.read(path);
    if (bytes === undefined) {
      if (!instead.includes(path)) continue;
      issues.push(
        describeIssue(
          { file: path, line: 1, code: "unreadable-file", detail: "there is no such file" },
          table,
        ),
      );
      continue;
    }
    const file = instead.includes(path) ? path : `${basename(folder)}/${table.name}.csv`;
    const checked = checkKnowingCouncils(table, readSheet(file, bytes), { today }, councils);
    tables.set(table.name, checked);
    issues.push(...checked.issues);
  }
  const assembled = assembleDataset(tables, geography);
  const order = [...tables.values()].map((checked) => checked.file);
  const all = [...issues, ...assembled.issues].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line,
  );
  return { dataset: assembled.dataset, tables: [...tables.values()], issues: all };
}
