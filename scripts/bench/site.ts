/** The built site, and layers of made-up records, in a folder of their own: what the browser and the sizes are measured on. */
import { build as buildSite } from "vite";
import { build as buildLayers } from "../build.ts";
import { type Effects, joinPath } from "../effects.ts";
import { foldersFor, PROJECT_DIR } from "../paths.ts";
import { Stop } from "../stop.ts";
import { writeTables } from "./data.ts";

/** Builds the page's code into a folder, without layers. */
export async function siteInto(folder: string): Promise<void> {
  await buildSite({
    root: PROJECT_DIR,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, copyPublicDir: false },
  });
}

/** Generates and builds layers of `count` records under a folder; gives the folder that holds `layers`. */
export async function layersInto(effects: Effects, folder: string, count: number): Promise<string> {
  const data = joinPath(folder, `data-${count}`);
  const built = joinPath(folder, `built-${count}`);
  await writeTables(effects, data, count);
  const { reference, cache } = foldersFor({});
  const folders = { data, reference, cache, layers: joinPath(built, "layers") };
  const code = await buildLayers(effects, folders, { allowLoss: true });
  if (code !== 0) throw new Stop(`The build of ${count} made-up records failed.`);
  return built;
}
