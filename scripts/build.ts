/** `npm run build` and `npm start`, first half: curated tables to `public/layers/`, all or nothing. */
import { parseArgs } from "node:util";
import type { Geography } from "../src/core/place/geography.ts";
import type { Manifest } from "../src/core/publish/manifest.ts";
import type { Dataset } from "../src/core/record/dataset.ts";
import { type AreaFiles, buildAreas } from "./areas/index.ts";
import { readReadings } from "./audit-readings.ts";
import { buildManifest, recordFiles } from "./build-layers.ts";
import { curationFiles } from "./curation-files.ts";
import { buildDownloads, type DownloadInput, type Downloads } from "./downloads/index.ts";
import { type Effects, joinPath, readText, realEffects } from "./effects.ts";
import { type Histories, readHistories } from "./history.ts";
import { issueReport } from "./issue-table.ts";
import { buildPages, type PageFiles, type PageInput } from "./pages/index.ts";
import { NOT_FOUND_PATH } from "./pages/not-found.tsx";
import { type Folders, PROJECT_DIR, presentFolders } from "./paths.ts";
import { postcodeShards } from "./postcode-shards.ts";
import { noRowsInWords, readData, rowCount } from "./read-data.ts";
import { loadGeography } from "./reference.ts";
import { loadSite } from "./site.ts";
import { runScript, Stop } from "./stop.ts";

const HELP = `npm run layers [-- --allow-loss]

Checks the tables in data/ (or in the folder that DATA_DIR names) and writes public/layers/: GeoJSON for
projects, organisations and councils, the columns and details that the page reads, area tiles and manifest.json.
Beside it, public/ gets a static page for every project, organisation, council, programme, theme, principle and
guide, with feeds, pictures, a calendar and a sitemap, and everything to take away: public/download/ in every
format, public/api/ and public/openreferral/.
With an error in any row nothing is written and the last good build stays.

  --allow-loss  write even when a layer has lost more than a fifth of its records
  --help        this text`;

/** Share of a layer's records that a build may lose without being told to. */
const MOST_LOSS = 0.2;

/** How to build. */
export interface BuildOptions {
  readonly allowLoss: boolean;
  /** Draws the areas and the tables that the browser searches; from the project's reference tables by default. */
  readonly drawAreas?: (
    effects: Effects,
  ) => Promise<Pick<AreaFiles, "files" | "edges"> & Partial<Pick<AreaFiles, "shapes">>>;
  /** Writes what can be taken away; without it there are no downloads. */
  readonly writeDownloads?: (effects: Effects, input: DownloadInput) => Promise<Downloads>;
  /** Reads what has become of each row; without it pages say only when a record was last checked. */
  readonly readHistories?: (effects: Effects, folder: string) => Histories;
  /** Draws the pages that stand alone; without it only layers are built. */
  readonly drawPages?: (effects: Effects, input: PageInput) => Promise<PageFiles>;
}

/** Rights windows for briefs, and the county above each district, whose windows count there too. */
function windowsFile({ rightsWindows }: Dataset, { councilByCode }: Geography): string {
  const counties = [...councilByCode.values()].flatMap(({ code, county }) =>
    county === "" ? [] : [[code, county]],
  );
  return JSON.stringify({ format: 1, windows: rightsWindows, counties: Object.fromEntries(counties) });
}

/** Builds all layers; gives the exit code. */
export async function build(effects: Effects, folders: Folders, options: BuildOptions): Promise<number> {
  const { allowLoss, drawAreas = (used) => buildAreas(used, { root: PROJECT_DIR }) } = options;
  const started = effects.now();
  effects.log("Reading reference tables …");
  const geography = await loadGeography(effects, folders.reference);
  effects.log(`Checking ${folders.data} …`);
  const { dataset, issues, tables } = await readData(effects, folders.data, geography);
  const rows = rowCount(tables);
  const errors = issues.filter((issue) => issue.severity === "error");
  if (errors.length > 0) {
    effects.log(issueReport(errors, rows));
    throw new Stop("Nothing was written; the last good build stays as it was.");
  }
  if (rows === 0) throw new Stop(noRowsInWords(folders.data, tables));
  const site = await loadSite(effects, folders.data);
  const records = recordFiles(dataset, geography, site);
  const areas = await drawAreas(effects);
  const postcodes = await postcodeShards(effects);
  const curation = await curationFiles(effects, folders.reference, tables, geography);
  const files = new Map([...records.files, ...areas.files, ...postcodes, ...curation]);
  files.set("rights-windows.json", windowsFile(dataset, geography));
  const manifest = buildManifest(files, records.layers, {
    site,
    edges: areas.edges,
    hasPostcodes: postcodes.size > 0,
  });
  await finishSwap(effects, folders.layers);
  if (!allowLoss) await refuseLoss(effects, folders.layers, manifest);
  files.set("manifest.json", `${JSON.stringify(manifest, null, 1)}\n`);
  const audit = await readText(effects, joinPath(folders.data, "audit.csv"));
  // Drawn before anything is written, so that a fault leaves the last good build as a whole.
  const input = { dataset, geography, site, root: PROJECT_DIR, cache: folders.cache };
  const { edges, shapes } = areas;
  const from = { ...input, data: folders.data, version: manifest.version, edges, shapes };
  const downloads = await options.writeDownloads?.(effects, from);
  const drawn = await options.drawPages?.(effects, {
    ...input,
    histories: options.readHistories?.(effects, folders.data) ?? new Map(),
    readings: audit === undefined ? [] : readReadings(audit),
    ...(downloads === undefined ? {} : { downloads }),
  });
  const pages = new Map([...(downloads?.files ?? []), ...(drawn ?? [])]);
  await swapFolder(effects, folders.layers, files);
  await writePages(effects, joinPath(folders.layers, ".."), pages);
  const warnings = issues.length;
  const seconds = ((effects.now() - started) / 1000).toFixed(1);
  effects.log(
    `Wrote ${files.size} files (${dataset.projects.length} projects, ${dataset.organisations.length} organisations) in ${seconds} s` +
      `${warnings === 0 ? "." : `; ${warnings} warnings (\`npm run check\` lists them).`}`,
  );
  return 0;
}

async function refuseLoss(effects: Effects, folder: string, next: Manifest): Promise<void> {
  const text = await readText(effects, joinPath(folder, "manifest.json"));
  if (text === undefined) return;
  const last = parseManifest(text);
  if (last === undefined)
    effects.log(
      `${joinPath(folder, "manifest.json")} is damaged, so this build is not compared with the last.`,
    );
  if (last === undefined || last.site.name !== next.site.name) return;
  for (const { id, title, count } of last.layers) {
    const now = next.layers.find((one) => one.id === id)?.count ?? 0;
    if (now < count * (1 - MOST_LOSS)) {
      throw new Stop(
        `${title} would fall from ${count} to ${now} records. If that is meant, build with --allow-loss.`,
      );
    }
  }
}

/** The manifest of an earlier build; undefined when the file is damaged. */
function parseManifest(text: string): Manifest | undefined {
  try {
    // Our own file.
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    return manifest?.site === undefined || manifest.layers === undefined ? undefined : (manifest as Manifest);
  } catch {
    return undefined;
  }
}

/**
 * Puts pages beside the layers: each kind of page is a folder that is swapped as a whole. The page of addresses at which
 * nothing stands, which not every map has, goes where this build made none: it names the address of another map.
 */
async function writePages(effects: Effects, folder: string, pages: PageFiles): Promise<void> {
  const kinds = new Map<string, Map<string, string | Uint8Array>>();
  for (const [path, content] of pages) {
    const [kind = "", ...rest] = path.split("/");
    if (rest.length === 0) await effects.write(joinPath(folder, path), content);
    else kinds.set(kind, (kinds.get(kind) ?? new Map()).set(rest.join("/"), content));
  }
  for (const [kind, files] of kinds) await swapFolder(effects, joinPath(folder, kind), files);
  if (!pages.has(NOT_FOUND_PATH)) await effects.remove(joinPath(folder, NOT_FOUND_PATH));
}

/** Puts the last good build back where a swap was cut off between its two moves. */
async function finishSwap(effects: Effects, folder: string): Promise<void> {
  const last = `${folder}.last`;
  if ((await effects.list(folder)).length > 0 || (await effects.list(last)).length === 0) return;
  await effects.move(last, folder);
}

/** Writes a whole folder beside the present one and puts it in its place, so that nobody sees half a build. */
async function swapFolder(
  effects: Effects,
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  await effects.remove(next);
  await effects.remove(last);
  for (const [file, content] of files) await effects.write(joinPath(next, file), content);
  if ((await effects.list(folder)).length > 0) await effects.move(folder, last);
  await effects.move(next, folder);
  await effects.remove(last);
}

if (process.argv[1]?.endsWith("build.ts")) {
  await runScript(async () => {
    const { values } = parseArgs({
      options: { "allow-loss": { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    return build(realEffects(), await presentFolders(process.env), {
      allowLoss: values["allow-loss"] ?? false,
      drawPages: buildPages,
      readHistories,
      writeDownloads: buildDownloads,
    });
  });
}
