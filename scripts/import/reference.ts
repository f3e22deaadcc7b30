/** Refreshes every reference table in one go, from a folder that holds the publishers' files. */
import { join } from "node:path";
import { RANKED_NEIGHBOURHOODS } from "../../src/core/place/deprivation.ts";
import { isFolder } from "../effects.ts";
import { codePoint } from "./code-point.ts";
import { formatCount, type ImportContext, type Importer } from "./context.ts";
import { deprivation } from "./deprivation.ts";
import { lookups } from "./lookups.ts";
import { population } from "./population.ts";
import { Refusal } from "./refusal.ts";
import { readTable, TABLES, type TableShape } from "./tables.ts";
import { towns } from "./towns.ts";

/** Which files each importer takes, by their names; the order is that in which the tables build on each other. */
const STEPS: readonly { readonly importer: Importer; readonly files: readonly RegExp[] }[] = [
  {
    importer: lookups,
    files: [/^LSOA21_WD\d\d_LAD\d\d.*\.csv$/i, /^LAD\d\d_RGN\d\d.*\.csv$/i, /^RUC21_LSOA21.*\.csv$/i],
  },
  { importer: deprivation, files: [/^File_7_.*\.csv$/i] },
  { importer: codePoint, files: [/^codepo.*\.zip$/i, /^LSOA_2021.*\.geojson$/i] },
  { importer: population, files: [/^census2021-ts\d+\.zip$/i] },
  { importer: towns, files: [/^bua_.*\.csv$/i, /^geonames.*\.txt$/i] },
];

/** The importer of everything. */
export const reference: Importer = {
  id: "reference",
  title: "All reference tables at once, from a folder of the publishers' files (searched one folder deep)",
  inputs: "the folder",
  async run(context, inputs) {
    const [folder] = inputs;
    if (folder === undefined || inputs.length > 1)
      throw new Refusal("Name one folder that holds the publishers' files.");
    if (!(await isFolder(folder)))
      throw new Refusal(`There is no folder ${folder}. Name the one that holds the publishers' files.`);
    const files = await listFiles(context, folder);
    const plan = STEPS.map(({ importer, files: patterns }) => ({
      importer,
      paths: patterns.map((pattern) => findFile(files, folder, pattern)),
    }));
    const lines: string[] = [];
    for (const { importer, paths } of plan) {
      context.effects.log(`${importer.id} …`);
      lines.push(...(await importer.run(context, paths)));
    }
    lines.push(...(await checkComplete(context)));
    return lines;
  },
};

async function listFiles(context: ImportContext, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of await context.effects.list(folder)) {
    const inner = await context.effects.list(join(folder, name));
    files.push(...(inner.length === 0 ? [name] : inner.map((file) => join(name, file))));
  }
  return files;
}

function findFile(files: readonly string[], folder: string, pattern: RegExp): string {
  const found = files.filter((file) => pattern.test(file.split(/[\\/]/).at(-1) ?? ""));
  const [first, second] = found;
  if (first === undefined) throw new Refusal(`${folder} holds no file named like ${pattern.source}.`);
  if (second !== undefined)
    throw new Refusal(`${folder} holds several files named like ${pattern.source}: ${found.join(", ")}.`);
  return join(folder, first);
}

/** No cell of the two main tables may stay empty, and no neighbourhood may be missing. */
async function checkComplete(context: ImportContext): Promise<readonly string[]> {
  const mayBeEmpty = new Set(["county"]);
  for (const shape of [TABLES.neighbourhoods, TABLES.councils] as readonly TableShape[]) {
    for (const row of await readTable(context, shape)) {
      const empty = shape.columns.find((column) => !row[column] && !mayBeEmpty.has(column));
      if (empty !== undefined)
        throw new Refusal(`${shape.file} has no ${empty} for ${row.code}; an input lacks it.`);
    }
  }
  const count = (await readTable(context, TABLES.neighbourhoods)).length;
  if (count !== RANKED_NEIGHBOURHOODS) {
    throw new Refusal(
      `${formatCount(count)} neighbourhoods were read; ${formatCount(RANKED_NEIGHBOURHOODS)} are due.`,
    );
  }
  return ["Every neighbourhood and council is complete."];
}
