/** `npm run check -- [file.csv …] [--json | --markdown] [--fix out.csv]`: says everything that is wrong with curated tables, and puts right what can be. */
import { isAbsolute, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { Issue } from "../src/core/record/issue.ts";
import { checkFiles } from "./check-files.ts";
import { realEffects } from "./effects.ts";
import { fixFile } from "./fix-file.ts";
import { issueMarkdown, issueReport, plainJson, plainLine } from "./issue-table.ts";
import { presentFolders } from "./paths.ts";
import { loadGeography } from "./reference.ts";
import { runScript, Stop } from "./stop.ts";

const HELP = `npm run check -- [file.csv …] [--json | --markdown] [--fix out.csv]

Checks the tables and site.json in data/ (or in the folder that DATA_DIR names): every problem at once, with file,
line, column, the value seen and the fix. A file given is taken for rows to be added to the table that its name begins
with (projects.csv, projects-mine.csv) or its header tells, and is judged beside data/, as the page /check/ does.
A table in data/ itself stands for itself; there a table's file has its exact name, projects.csv, and any other CSV
is told, because no row of it is read.

  --fix out.csv  writes the one file given with every proposed correction applied, then checks that and tells its lines;
                 nothing that is there is overwritten but that very file, where it is named here too;
                 where a row names one council and its point lies in another, you say which is right
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
  const pathOf = (file: string): string => (isAbsolute(file) ? file : join(process.cwd(), file));
  const files = positionals.map(pathOf);
  const geography = await loadGeography(effects, folders.reference);
  const fixed =
    values.fix === undefined
      ? { effects, nameOf: undefined }
      : await fixFile(effects, folders.data, geography, files, pathOf(values.fix));
  const { issues, rows, nothing } = await checkFiles(
    fixed.effects,
    folders.data,
    geography,
    files,
    fixed.nameOf,
  );
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

function forMachines({ file, line, column, value, severity, code, message, suggestion }: Issue): object {
  return { file, line, column, value, severity, code, message, suggestion };
}
