/** How fast checking is: 100,000 rows of each main table, read and judged, beside Papa Parse alone on the same text in the same process. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { checkTable } from "../../src/core/record/check.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { parseSheet, writeCsv } from "../../src/io/csv.ts";
import { PROJECT_DIR } from "../paths.ts";
import type { BenchLine } from "./line.ts";

const MAIN_TABLES = ["organisations", "projects", "outcomes", "updates"];
const ROWS = 100_000;
const ROUNDS = 5;
const TODAY = "2026-11-22";

/** Rows a second, time beside Papa Parse, and peak memory, for each main table; each in a process of its own. */
export async function benchCheck(): Promise<BenchLine[]> {
  return MAIN_TABLES.flatMap((table) => {
    const words = ["--import", "tsx", fileURLToPath(import.meta.url), table];
    const { stdout, status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    if (status !== 0) throw new Error(`The bench of ${table} failed: ${stderr}`);
    // Our own lines, printed below.
    return JSON.parse(stdout) as BenchLine[];
  });
}

function benchTable(name: string): BenchLine[] {
  const table = TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  const text = repeated(name, table.key, ROWS);
  const base = memory();
  const ours: number[] = [];
  const papa: number[] = [];
  let issues = 0;
  for (let round = 0; round < ROUNDS; round++) {
    papa.push(milliseconds(() => Papa.parse(text)));
    ours.push(
      milliseconds(() => {
        const checked = checkTable(table, parseSheet(`${name}.csv`, text), { today: TODAY });
        if (checked.count !== ROWS) throw new Error(`${checked.count} rows were read.`);
        issues = checked.issues.length;
      }),
    );
  }
  const [mine, theirs] = [Math.min(...ours), Math.min(...papa)];
  const size = `${(text.length / 1e6).toFixed(0)} MB, ${issues.toLocaleString("en-GB")} issues`;
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    { name: `check ${name}, 100,000 rows`, value: round(mine), unit: "ms", note: size },
    { name: `check ${name}, speed`, value: Math.round((ROWS / mine) * 1000), unit: "rows/s" },
    {
      name: `Papa Parse alone, ${name}`,
      value: round(theirs),
      unit: "ms",
      ratio: round(mine / theirs),
      note: "bar: under 6",
    },
    {
      name: `check ${name}, peak memory`,
      value: Math.round(peak),
      unit: "MB",
      note: `of the process, ${Math.round(base)} MB before checking`,
    },
  ];
}

/** The real rows of a table over and over under keys of their own, so that what is measured is checking and not complaining. */
function repeated(name: string, key: readonly string[], count: number): string {
  const sheet = parseSheet(name, readFileSync(join(PROJECT_DIR, "data", `${name}.csv`), "utf8"));
  const own = key.length === 1 ? (key[0] ?? "id") : (key.find((one) => /title|measure/.test(one)) ?? "id");
  const at = sheet.header.indexOf(own);
  const rows = Array.from({ length: count }, (_, index) =>
    (sheet.rows[index % sheet.rows.length]?.cells ?? []).map((cell, position) =>
      position === at ? `${cell}${key.length === 1 ? "-" : " "}${index}` : cell,
    ),
  );
  return writeCsv([sheet.header, ...rows]);
}

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function memory(): number {
  return process.memoryUsage().rss / 1024 / 1024;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(benchTable(process.argv[2] ?? "projects")));
}
