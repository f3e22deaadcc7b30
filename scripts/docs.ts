/** `npm run docs [-- --check]`: writes what follows from the definition of the tables: data dictionary, blank templates, Table Schemas. */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { dataDictionary } from "../src/core/publish/data-dictionary.ts";
import { tableSchema } from "../src/core/publish/table-schema.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { writeCsv } from "../src/io/csv.ts";
import { type Effects, joinPath, readText, realEffects } from "./effects.ts";
import { PROJECT_DIR } from "./paths.ts";
import { runScript } from "./stop.ts";

const HELP = `npm run docs [-- --check]

Writes docs/data-dictionary.md, public/templates/<table>.csv and public/schemas/<table>.json from the one
definition of tables, columns and closed lists in src/core/record.

  --check  write nothing; exit code 1 when a file is out of date
  --help   this text`;

/** Folders that hold nothing but what is written here. */
const OWN_FOLDERS = ["public/templates", "public/schemas"];

/** Every generated file by its path in the project. */
export function documents(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/data-dictionary.md", dataDictionary(TABLES)],
    ...TABLES.map(
      (table) => [`public/templates/${table.name}.csv`, writeCsv([Object.keys(table.columns)])] as const,
    ),
    ...TABLES.map(
      (table) =>
        [`public/schemas/${table.name}.json`, `${JSON.stringify(tableSchema(table), null, 2)}\n`] as const,
    ),
  ]);
}

/** Paths of files that are missing, differ, or belong to a table that is no more. */
export async function outOfDate(effects: Effects, root: string): Promise<readonly string[]> {
  const wanted = documents();
  const stale: string[] = [];
  for (const [path, content] of wanted) {
    if ((await readText(effects, joinPath(root, path))) !== content) stale.push(path);
  }
  for (const folder of OWN_FOLDERS) {
    const names = await effects.list(joinPath(root, folder));
    stale.push(...names.map((name) => `${folder}/${basename(name)}`).filter((path) => !wanted.has(path)));
  }
  return stale;
}

/** Writes what is out of date and removes what belongs to no table; gives the paths. */
export async function writeDocuments(effects: Effects, root: string): Promise<readonly string[]> {
  const wanted = documents();
  const stale = await outOfDate(effects, root);
  for (const path of stale) {
    const content = wanted.get(path);
    if (content === undefined) await effects.remove(joinPath(root, path));
    else await effects.write(joinPath(root, path), content);
  }
  return stale;
}

if (process.argv[1]?.endsWith("docs.ts")) {
  await runScript(async () => {
    const { values } = parseArgs({
      options: { check: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const effects = realEffects();
    const stale = values.check
      ? await outOfDate(effects, PROJECT_DIR)
      : await writeDocuments(effects, PROJECT_DIR);
    const said = values.check ? "out of date" : "written";
    effects.log(
      stale.length === 0 ? "Everything is up to date." : stale.map((path) => `${path}: ${said}`).join("\n"),
    );
    if (values.check && stale.length > 0) effects.log("`npm run docs` writes them.");
    return values.check && stale.length > 0 ? 1 : 0;
  });
}
