/** `npm run check -- file.csv --fix out.csv`: a file written with all that the check proposes for it. */
import type { Geography } from "../src/core/place/geography.ts";
import { tableOfHeader } from "../src/core/record/adapt.ts";
import { correctAll, guardedRows } from "../src/core/record/corrections.ts";
import { checkKnowingCouncils } from "../src/core/record/council-names.ts";
import { tableOfFile } from "../src/core/record/tables/registry.ts";
import { readSheet, writeCsv } from "../src/io/csv.ts";
import type { Effects } from "./effects.ts";
import { appliedReport, plainLine } from "./issue-table.ts";
import { Stop } from "./stop.ts";
import { todayIn } from "./today.ts";

/** Writes the corrected file at the path `out`; gives effects under which the one file given reads as corrected. */
export async function fixFile(
  effects: Effects,
  geography: Geography,
  files: readonly string[],
  out: string,
): Promise<Effects> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Stop("--fix takes one file to correct.");
  const bytes = await effects.read(file);
  if (bytes === undefined) throw new Stop(plainLine(`There is no file ${file}.`));
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
  effects.log(appliedReport(applied, out));
  const again = new TextEncoder().encode(text);
  return { ...effects, read: async (path) => (path === file ? again : effects.read(path)) };
}
