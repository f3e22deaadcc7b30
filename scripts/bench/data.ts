/** `npm run bench:data -- N folder/`: a data folder of N made-up records, to be built with DATA_DIR. */
import { isAbsolute, join } from "node:path";
import { parseArgs } from "node:util";
import { type Effects, joinPath, readText, realEffects } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import { loadGeography } from "../reference.ts";
import { runScript, Stop } from "../stop.ts";
import { generateTables, SITE_FILE, SITE_TEXT } from "./tables.ts";

const HELP = `npm run bench:data -- <records> <folder> [--seed <number>]

Writes projects.csv, organisations.csv, outcomes.csv, updates.csv and site.json with that many made-up records,
the same for the same seed, into a folder that is new, empty or was written so before. They are for measuring and are no part of any map:
  npm run bench:data -- 20000 /tmp/made-up && DATA_DIR=/tmp/made-up npm run build -- --allow-loss`;

/** Writes the folder; stops at one that holds anything but made-up tables, so that no real one is lost. */
export async function writeTables(
  effects: Effects,
  folder: string,
  count: number,
  seed?: number,
): Promise<void> {
  const held = await effects.list(folder);
  const isOwn = (await readText(effects, joinPath(folder, SITE_FILE))) === SITE_TEXT;
  if (held.length > 0 && !isOwn)
    throw new Stop(
      `${folder} holds other files (${held.slice(0, 3).join(", ")}), which made-up records might replace. Name a new or empty folder. Nothing was written.`,
    );
  const { neighbourhoods, councilByCode } = await loadGeography(effects, foldersFor({}).reference);
  const spots = neighbourhoods.map(({ latitude, longitude, council }) => ({
    latitude,
    longitude,
    council: councilByCode.get(council)?.name ?? council,
  }));
  const [first, ...others] = spots;
  if (first === undefined) throw new Stop("There are no neighbourhoods in data/reference.");
  for (const [name, text] of generateTables(count, [first, ...others], seed))
    await effects.write(joinPath(folder, name), text);
}

if (process.argv[1]?.endsWith("data.ts")) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const [count, folder] = [Number(positionals[0]), positionals[1]];
    if (!Number.isInteger(count) || count < 1 || folder === undefined)
      throw new Stop(`Say how many records, and into which folder.\n\n${HELP}`);
    const effects = realEffects();
    const target = isAbsolute(folder) ? folder : join(process.cwd(), folder);
    await writeTables(effects, target, count, Number(values.seed ?? 1));
    effects.log(`Wrote ${count.toLocaleString("en-GB")} made-up records to ${target}.`);
    return 0;
  });
}
