/** Where the publishers' files lie for testing: beside the repository, or where OFFICIAL_DIR says; tests on them are skipped elsewhere. */
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../../scripts/import/input.ts";
import { REPOSITORY } from "../unit/import/world.ts";

const { OFFICIAL_DIR } = process.env;

/** The folder of official files. */
export const OFFICIAL_FOLDER = OFFICIAL_DIR ?? join(REPOSITORY, "..", "shared", "official");
/** True when the folder is there. */
export const hasOfficial = existsSync(join(OFFICIAL_FOLDER, "iod2025"));

/** One official file, to be streamed. */
export function officialEntry(path: string): Entry {
  return { name: path, open: async () => createReadStream(join(OFFICIAL_FOLDER, path)) };
}
