/** A folder of curated CSVs to a checked dataset: what `check` and `build` share. */
import { basename } from "node:path";
import type { Geography } from "../src/core/place/geography.ts";
import { type CheckedTable, checkTable } from "../src/core/record/check.ts";
import { assembleDataset, type Dataset } from "../src/core/record/dataset.ts";
import type { Issue } from "../src/core/record/issue.ts";
import { TABLES, tableOfFile } from "../src/core/record/tables/registry.ts";
import { describeIssue } from "../src/core/record/words.ts";
import { readSheet } from "../src/io/csv.ts";
import { type Effects, joinPath } from "./effects.ts";

/** A checked folder. */
export interface ReadData {
  readonly dataset: Dataset;
  readonly tables: readonly CheckedTable[];
  /** Every issue of every file, in order of file and line. */
  readonly issues: readonly Issue[];
}

/** Reads and checks all tables of a folder; files named in `instead` stand in for the folder's own of the same table. */
export async function readData(
  effects: Effects,
  folder: string,
  geography: Geography,
  instead: readonly string[] = [],
): Promise<ReadData> {
  const today = new Date(effects.now()).toISOString().slice(0, 10);
  const tables = new Map<string, CheckedTable>();
  const issues: Issue[] = [];
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
    const checked = checkTable(table, readSheet(file, bytes), { today });
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
