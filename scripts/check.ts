/** `npm run check -- [file.csv …] [--json]`: says everything that is wrong with curated tables. */
import { isAbsolute, join } from "node:path";
import { parseArgs } from "node:util";
import { realEffects } from "./effects.ts";
import { issueReport } from "./issue-table.ts";
import { foldersFor } from "./paths.ts";
import { readData } from "./read-data.ts";
import { loadGeography } from "./reference.ts";
import { runScript } from "./stop.ts";

const HELP = `npm run check -- [file.csv …] [--json]

Checks the tables in data/ (or in the folder that DATA_DIR names): every problem at once, with file, line,
column, the value seen and the fix. Files given stand in for the table that they are named after.

  --json   issues as JSON: file, line, column, value, severity, code, message, suggestion
  --help   this text

Exit code 1 when there is an error; warnings do not fail.`;

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const effects = realEffects();
  const folders = foldersFor(process.env);
  const files = positionals.map((file) => (isAbsolute(file) ? file : join(process.cwd(), file)));
  const geography = await loadGeography(effects, folders.reference);
  const { issues, tables } = await readData(effects, folders.data, geography, files);
  const rows = tables.reduce((sum, table) => sum + table.count, 0);
  const shown = issues.map(({ file, line, column, value, severity, code, message, suggestion }) => ({
    file,
    line,
    column,
    value,
    severity,
    code,
    message,
    suggestion,
  }));
  process.stdout.write(
    values.json ? `${JSON.stringify(shown, null, 2)}\n` : `${issueReport(issues, rows)}\n`,
  );
  return issues.some((issue) => issue.severity === "error") ? 1 : 0;
});
