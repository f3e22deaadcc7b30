/** Rows and files that were rejected, kept as they came: a file of the same name in `data/submissions/rejected/`, to be put back from there. */
import { basename } from "node:path";
import type { Sheet } from "../../src/core/record/sheet.ts";
import { readSheet, writeCsv } from "../../src/io/csv.ts";
import { type Effects, joinPath } from "../effects.ts";
import type { SubmittedRow } from "./submissions.ts";

/** The folder of rejected rows, beside the submissions. */
export const REJECTED_FOLDER = "rejected";

/** Adds rows of one file that came in to those that were rejected out of a file of its name. */
export async function keepRejected(
  effects: Effects,
  data: string,
  sheet: Sheet,
  rejected: readonly SubmittedRow[],
): Promise<void> {
  const lines = new Set(rejected.map(({ line }) => line));
  const rows = sheet.rows.filter(({ line }) => lines.has(line)).map(({ cells }) => cells);
  const { path, held } = await placeFor(effects, joinPath(data, "submissions", REJECTED_FOLDER), sheet);
  await effects.write(path, writeCsv([sheet.header, ...held, ...rows]));
}

/** Moves a file in which no row was found, as it came, to those that were rejected; gives its path there. */
export async function moveRejected(effects: Effects, data: string, file: string): Promise<string> {
  const folder = joinPath(data, "submissions", REJECTED_FOLDER);
  const there = new Set(await effects.list(folder));
  for (let number = 1; ; number++) {
    const name = numbered(file, number);
    if (there.has(name)) continue;
    await effects.move(file, joinPath(folder, name));
    return joinPath(folder, name);
  }
}

/** The name of a file, from the second on with a number. */
function numbered(file: string, number: number): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z]+)?$/i.exec(basename(file)) ?? [];
  return `${stem}${number === 1 ? "" : `-${number}`}${ending}`;
}

/** The first file of the sheet's name, or of that name with a number, which is not there or has the same header; with the rows that it holds. */
async function placeFor(
  effects: Effects,
  folder: string,
  { file, header }: Sheet,
): Promise<{ readonly path: string; readonly held: readonly (readonly string[])[] }> {
  for (let number = 1; ; number++) {
    const path = joinPath(folder, numbered(file, number));
    const bytes = await effects.read(path);
    if (bytes === undefined) return { path, held: [] };
    const there = readSheet(path, bytes);
    const isSame = JSON.stringify(there.header) === JSON.stringify(header);
    if (isSame && there.issues.length === 0) return { path, held: there.rows.map(({ cells }) => cells) };
  }
}
