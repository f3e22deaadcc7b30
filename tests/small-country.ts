/** The layers of a small country that does not exist, built in memory from the good golden case. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../scripts/build.ts";
import { PROJECT_DIR } from "../scripts/paths.ts";
import { fictionalReference, memoryEffects } from "./effects.ts";

/** Layers of the golden build, by path beside the page. */
export async function smallCountryLayers(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(PROJECT_DIR, "tests", "golden", "good", "data");
  const data = await Promise.all(
    (await readdir(folder)).map(
      async (file) => [`data/${file}`, new Uint8Array(await readFile(join(folder, file)))] as const,
    ),
  );
  const effects = memoryEffects({ ...(await fictionalReference()), ...Object.fromEntries(data) });
  const folders = { data: "data", reference: "reference", layers: "layers", cache: "cache" };
  await build(effects, folders, {
    allowLoss: false,
    drawAreas: async () => ({ files: new Map(), edges: "approximate" }),
  });
  return effects.files;
}
