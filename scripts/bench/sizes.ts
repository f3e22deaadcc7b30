/** What the first page weighs, gzipped: its script, its styles, and the data that come before the list at 20,000 records. */
import { gzipSync } from "node:zlib";
import { type Effects, joinPath, readText } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import type { BenchLine } from "./line.ts";
import { layersInto, siteInto } from "./site.ts";

const RECORDS = 20_000;
/** Files that the page asks for before it shows a list. */
const FIRST_DATA = ["layers/manifest.json", "layers/opening.json"];

/** Builds the site and weighs it. */
export async function benchSizes(effects: Effects): Promise<readonly BenchLine[]> {
  const folder = joinPath(foldersFor({}).cache, "bench");
  const site = joinPath(folder, "site");
  effects.log("Building the site …");
  await siteInto(site);
  effects.log(`Generating and building ${RECORDS.toLocaleString("en-GB")} records …`);
  const built = await layersInto(effects, folder, RECORDS);
  const page = (await readText(effects, joinPath(site, "index.html"))) ?? "";
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
  const weigh = async (root: string, paths: readonly string[]): Promise<number> => {
    const bytes = await Promise.all(paths.map((path) => effects.read(joinPath(root, path))));
    return bytes.reduce((sum, content) => sum + gzipSync(content ?? "").length, 0) / 1000;
  };
  const assets = (await effects.list(joinPath(site, "assets"))).map((name) => `assets/${name}`);
  const later = assets.filter((path) => /\.m?js$/.test(path) && !named.includes(path));
  const line = (name: string, value: number, note: string): BenchLine => ({ name, value, unit: "KB", note });
  return [
    line(
      "sizes: script of the first page",
      await weigh(
        site,
        named.filter((path) => path.endsWith(".js")),
      ),
      "gzipped; bar: 120 before the list",
    ),
    line(
      "sizes: styles of the first page",
      await weigh(
        site,
        named.filter((path) => path.endsWith(".css")),
      ),
      "gzipped",
    ),
    line(
      "sizes: data before the list",
      await weigh(built, FIRST_DATA),
      `gzipped, ${RECORDS.toLocaleString("en-GB")} records; bar: 60`,
    ),
    ...(await Promise.all(
      later.map(async (path) =>
        line(
          `sizes: later, ${path.replace(/^assets\/|-[\w-]{8}(?=\.)/g, "")}`,
          await weigh(site, [path]),
          "gzipped",
        ),
      ),
    )),
  ];
}
