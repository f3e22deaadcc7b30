/** Layers built from rows, in memory. */
import { build } from "../scripts/build.ts";
import { fictionalReference, memoryEffects } from "./effects.ts";
import { csvOf, type Row } from "./records.ts";

const SITE = { name: "Merrow", tagline: "Ours", area: "Merrow", licence: "CC-BY-4.0", attribution: "Nobody" };

/** Files of a build of these rows, by path. */
export async function layersOfRows(
  rows: Readonly<Record<"projects" | "organisations", readonly Row[]>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const effects = memoryEffects({
    ...(await fictionalReference()),
    "data/site.json": new TextEncoder().encode(JSON.stringify(SITE)),
    "data/projects.csv": csvOf("projects", rows.projects),
    "data/organisations.csv": csvOf("organisations", rows.organisations),
  });
  const folders = { data: "data", reference: "reference", layers: "layers", cache: "cache" };
  await build(effects, folders, {
    allowLoss: true,
    drawAreas: async () => ({ files: new Map(), edges: "approximate" }),
  });
  return effects.files;
}
