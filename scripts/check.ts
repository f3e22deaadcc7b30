/** `npm run check -- [file.csv …] [--json | --markdown] [--fix out.csv]`: says everything that is wrong with curated tables, and puts right what can be. */
import { isAbsolute, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { tableOfHeader } from "../src/core/record/adapt.ts";
import { checkTable } from "../src/core/record/check.ts";
import { correctAll, guardedRows } from "../src/core/record/corrections.ts";
import type { Issue } from "../src/core/record/issue.ts";
import { tableOfFile } from "../src/core/record/tables/registry.ts";
import { readSheet, writeCsv } from "../src/io/csv.ts";
import { checkFiles } from "./check-files.ts";
import { type Effects, realEffects } from "./effects.ts";
import { appliedReport, issueMarkdown, issueReport, plainJson, plainLine } from "./issue-table.ts";
import { presentFolders } from "./paths.ts";
import { loadGeography } from "./reference.ts";
import { runScript, Stop } from "./stop.ts";
import { todayIn } from "./today.ts";

const HELP = `npm run check -- [file.csv …] [--json | --markdown] [--fix out.csv]

Checks the tables in data/ (or in the folder that DATA_DIR names): every problem at once, with file, line,
column, the value seen and the fix. A file given is taken for rows to be added to the table that its name begins
with (projects.csv, projects-mine.csv) or its header tells, and is judged beside data/, as the page /check/ does.
A table in data/ itself stands for itself; there a table's file has its exact name, projects.csv, and any other CSV
is told, because no row of it is read.

  --fix out.csv  writes the one file given with every proposed correction applied, then checks that
  --json         issues as JSON: file, line, column, value, severity, code, message, suggestion
  --markdown     issues of the files given as a Markdown table, for a review
  --help         this text

Exit code 1 when there is an error, or no row in any table; warnings do not fail.`;

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      markdown: { type: "boolean" },
      fix: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const effects = realEffects();
  const folders = await presentFolders(process.env);
  const files = positionals.map((file) => (isAbsolute(file) ? file : join(process.cwd(), file)));
  const fixed = values.fix === undefined ? effects : await fix(effects, files, values.fix);
  const geography = await loadGeography(effects, folders.reference);
  const { issues, rows, nothing } = await checkFiles(fixed, folders.data, geography, files);
  const shown = values.markdown
    ? issues.map((issue) => ({ ...issue, file: relative(process.cwd(), issue.file) || issue.file }))
    : issues;
  const text = values.json
    ? plainJson(shown.map(forMachines))
    : values.markdown
      ? issueMarkdown(shown, rows)
      : issueReport(issues, rows);
  process.stdout.write(`${text}\n`);
  if (nothing !== undefined) throw new Stop(plainLine(nothing));
  return issues.some((issue) => issue.severity === "error") ? 1 : 0;
});

/** Writes the corrected file; gives effects under which the file given reads as corrected. */
async function fix(effects: Effects, files: readonly string[], out: string): Promise<Effects> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Stop("--fix takes one file to correct.");
  const bytes = await effects.read(file);
  if (bytes === undefined) throw new Stop(plainLine(`There is no file ${file}.`));
  const sheet = readSheet(file, bytes);
  const table = tableOfFile(file) ?? tableOfHeader(sheet);
  if (table === undefined)
    throw new Stop(plainLine(`${file}: neither its name nor its header tells which table it is.`));
  const today = todayIn(effects);
  const { sheet: corrected, applied } = correctAll(
    table,
    sheet,
    (one) => checkTable(table, one, { today }).issues,
  );
  const text = writeCsv(guardedRows(corrected));
  await effects.write(isAbsolute(out) ? out : join(process.cwd(), out), text);
  effects.log(appliedReport(applied, out));
  const again = new TextEncoder().encode(text);
  return { ...effects, read: async (path) => (path === file ? again : effects.read(path)) };
}

function forMachines({ file, line, column, value, severity, code, message, suggestion }: Issue): object {
  return { file, line, column, value, severity, code, message, suggestion };
}
