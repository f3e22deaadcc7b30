/** Reads and checks 50 MB of one kind in a process of its own and prints what it took; for the test of memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_DIR } from "../scripts/paths.ts";
import { checkTable } from "../src/core/record/check.ts";
import { tableOfFile } from "../src/core/record/tables/registry.ts";
import { MOST_BYTES, readSheet } from "../src/io/csv.ts";

const [kind = "rows"] = process.argv.slice(2);
const real = readFileSync(join(PROJECT_DIR, "data", "projects.csv"), "utf8");
const header = real.slice(0, real.indexOf("\n") + 1);
const line = `${Array.from(header.split(","), () => `<b>${"x".repeat(60)}`).join(",")}\n`;

/** What is written over and over below the header until the file is as large as a file may be. */
const BODIES: Readonly<Record<string, string>> = {
  rows: real.slice(real.indexOf("\n") + 1),
  wrong: line,
  short: "a,b\n",
  empty: `${",".repeat(header.split(",").length - 1)}x\n`,
  quotes: '"a""b"\n',
  open: '"a',
  guarded: `${header
    .split(",")
    .map(() => '"<b>; ""x"""')
    .join(",")}\n`,
  letters: `${"é".repeat(200)}\n`,
};
const body = new TextEncoder().encode(BODIES[kind] ?? "");
const bytes = new Uint8Array(MOST_BYTES);
let at = new TextEncoder().encodeInto(header, bytes).written;
for (; at + body.length <= bytes.length; at += body.length) bytes.set(body, at);

const table = tableOfFile("projects.csv");
if (table === undefined) throw new Error("There is no such table.");
const started = performance.now();
const checked = checkTable(table, readSheet("projects.csv", bytes.subarray(0, at)), { today: "2026-11-22" });
process.stdout.write(
  JSON.stringify({
    kind,
    rows: checked.count,
    issues: checked.issues.length,
    seconds: Math.round(performance.now() - started) / 1000,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    codes: [...new Set(checked.issues.map(({ code }) => code))].slice(0, 6),
  }),
);
