/** `npm run release`: keeps a fingerprint of every row, so that the data page can say what has changed since. */
import { parseArgs } from "node:util";
import { councilFeatures } from "../src/core/publish/councils.ts";
import { neighbourhoodTable } from "../src/core/publish/export/place-tables.ts";
import { recordFeatures } from "../src/core/publish/feature.ts";
import { fingerprints, RELEASE_FORMAT, type Release } from "../src/core/publish/release.ts";
import { sha256 } from "./build-layers.ts";
import { rowHash } from "./downloads/index.ts";
import { recordLayers } from "./downloads/layers.ts";
import { RELEASES_FOLDER } from "./downloads/releases.ts";
import { type Effects, joinPath, readText, realEffects } from "./effects.ts";
import { type Folders, presentFolders } from "./paths.ts";
import { noRowsInWords, readData, rowCount } from "./read-data.ts";
import { loadGeography } from "./reference.ts";
import { loadSite } from "./site.ts";
import { runScript, Stop } from "./stop.ts";
import { todayIn } from "./today.ts";

const HELP = `npm run release

Writes data/releases/<today>.json: a fingerprint of every row of every table, over the columns that people fill, by which the data page of later builds
says how many rows were added, changed and removed since. Commit the file together with the tables. A second release on
one day replaces the first.

  --help  this text`;

/** Writes the release of today over the tables of a folder; one of the same day is replaced, and that is told. */
export async function writeRelease(
  effects: Effects,
  folders: Pick<Folders, "data" | "reference">,
): Promise<void> {
  const geography = await loadGeography(effects, folders.reference);
  const { dataset, issues, tables: read } = await readData(effects, folders.data, geography);
  if (issues.some(({ severity }) => severity === "error"))
    throw new Stop("There are errors in the tables; `npm run check` lists them. Nothing was written.");
  if (rowCount(read) === 0) throw new Stop(`${noRowsInWords(folders.data, read)} Nothing was written.`);
  const site = await loadSite(effects, folders.data);
  const { projects, organisations } = recordFeatures(dataset);
  const layers = recordLayers({
    dataset,
    geography,
    site,
    records: [...projects, ...organisations],
    councils: councilFeatures(dataset, geography),
  });
  const neighbourhoods = neighbourhoodTable(geography.neighbourhoods, geography.councilByCode, undefined);
  const tables = Object.fromEntries(
    [...layers.map(({ table }) => table), neighbourhoods].map((table) => [
      table.id,
      fingerprints(table, rowHash),
    ]),
  );
  const date = todayIn(effects);
  const release: Release = {
    format: RELEASE_FORMAT,
    date,
    version: sha256(JSON.stringify(tables)).slice(0, 12),
    tables,
  };
  const path = joinPath(folders.data, RELEASES_FOLDER, `${date}.json`);
  // A row a line, so that a review shows what changed.
  const text = `${JSON.stringify(release, null, 1)}\n`;
  const earlier = await readText(effects, path);
  await effects.write(path, text);
  effects.log(`${wroteInWords(path, earlier, text)} Commit it with the tables.`);
}

function wroteInWords(path: string, earlier: string | undefined, text: string): string {
  if (earlier === undefined) return `Wrote ${path}.`;
  return earlier === text
    ? `${path} is as it was: nothing has changed since the release of today.`
    : `Wrote ${path} in place of the release that was made earlier today; git has that one if it was committed.`;
}

if (process.argv[1]?.endsWith("release.ts")) {
  await runScript(async () => {
    const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    await writeRelease(realEffects(), await presentFolders(process.env));
    return 0;
  });
}
