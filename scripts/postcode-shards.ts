/** Imported postcodes, copied beside the layers as they are; nothing where none were imported. */
import { type Effects, joinPath } from "./effects.ts";
import { POSTCODE_FOLDER } from "./import/postcodes.ts";
import { PROJECT_DIR } from "./paths.ts";

/** Files by path beside the manifest. */
export async function postcodeShards(effects: Effects): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = joinPath(PROJECT_DIR, POSTCODE_FOLDER);
  const files = new Map<string, Uint8Array>();
  for (const name of await effects.list(folder)) {
    const content = await effects.read(joinPath(folder, name));
    if (content !== undefined) files.set(`postcodes/${name}`, content);
  }
  return files;
}
