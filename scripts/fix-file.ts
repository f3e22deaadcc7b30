/** `npm run check -- file.csv --fix out.csv`: a file written with all that the check proposes for it. */
import { dirname, resolve } from "node:path";
import type { Geography } from "../src/core/place/geography.ts";
import { tableOfHeader } from "../src/core/record/adapt.ts";
import { correctAll, guardedRows } from "../src/core/record/corrections.ts";
import { checkKnowingCouncils } from "../src/core/record/council-names.ts";
import type { Issue } from "../src/core/record/issue.ts";
import type { Sheet } from "../src/core/record/sheet.ts";
import { tableOfFile } from "../src/core/record/tables/registry.ts";
import { readSheet, writeCsv } from "../src/io/csv.ts";
import { isOwnTable } from "./check-files.ts";
import type { Effects } from "./effects.ts";
import { appliedReport, plainLine } from "./issue-table.ts";
import { Stop } from "./stop.ts";
import { todayIn } from "./today.ts";

/** A file as it was written again, to be checked in the place of the one that was given. */
export interface FixedFile {
  /** Effects under which the file given reads as corrected. */
  readonly effects: Effects;
  /** What a file is called in messages: the one given by the path of the written one, which holds the lines that they tell. */
  readonly nameOf: (file: string) => string;
}

/**
 * Writes the corrected file at the path `out`, and says what was put right on which of its lines. `data` is the folder of
 * the tables. Stops where something else would be overwritten.
 */
export async function fixFile(
  effects: Effects,
  data: string,
  geography: Geography,
  files: readonly string[],
  out: string,
): Promise<FixedFile> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Stop("--fix takes one file to correct.");
  const bytes = await effects.read(file);
  if (bytes === undefined) throw new Stop(plainLine(`There is no file ${file}.`));
  if (resolve(out) !== resolve(file)) await refuseToOverwrite(effects, data, out);
  const sheet = readSheet(file, bytes);
  const table = tableOfFile(file) ?? tableOfHeader(sheet);
  if (table === undefined)
    throw new Stop(plainLine(`${file}: neither its name nor its header tells which table it is.`));
  const today = todayIn(effects);
  const councils = [...geography.councilByCode.values()];
  const { sheet: corrected, applied } = correctAll(
    table,
    sheet,
    (one) => checkKnowingCouncils(table, one, { today }, councils).issues,
  );
  const text = writeCsv(guardedRows(corrected));
  await effects.write(out, text);
  const again = new TextEncoder().encode(text);
  effects.log(appliedReport(onLinesOf(readSheet(out, again), corrected, applied), out));
  return {
    effects: { ...effects, read: async (path) => (path === file ? again : effects.read(path)) },
    nameOf: (path) => (path === file ? out : path),
  };
}

/** Stops where a corrected file would take the place of another, or stand in a folder that nobody made. */
async function refuseToOverwrite(effects: Effects, data: string, out: string): Promise<void> {
  const unchanged = "Nothing was written. Choose another path for --fix.";
  if (isOwnTable(data, out))
    throw new Stop(plainLine(`${out} is a table of the map, and --fix was given another file. ${unchanged}`));
  if (!(await effects.hasFolder(dirname(out))))
    throw new Stop(plainLine(`There is no folder ${dirname(out)}. ${unchanged}`));
  if ((await effects.read(out)) !== undefined)
    throw new Stop(plainLine(`There is a file ${out} already. ${unchanged}`));
}

/** Issues on the lines of the file as written, in which titles, empty lines and rows without text are no more. */
function onLinesOf(written: Sheet, corrected: Sheet, issues: readonly Issue[]): readonly Issue[] {
  const kept = corrected.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const lines = new Map(kept.map(({ line }, at) => [line, written.rows[at]?.line ?? line]));
  return issues.map((issue) => ({ ...issue, line: lines.get(issue.line) ?? written.headerLine }));
}
