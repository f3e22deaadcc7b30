/** Releases: a day on which the maintainers say "this is what we publish", kept as fingerprints of rows beside the tables. */
import { type Release, readRelease } from "../../src/core/publish/release.ts";
import { type Effects, joinPath, readText } from "../effects.ts";

/** Where releases are kept, beside the curated tables. */
export const RELEASES_FOLDER = "releases";

/** The newest release that is kept; undefined where there is none. */
export async function lastRelease(effects: Effects, data: string): Promise<Release | undefined> {
  const folder = joinPath(data, RELEASES_FOLDER);
  const name = (await effects.list(folder)).filter((one) => one.endsWith(".json")).at(-1);
  if (name === undefined) return undefined;
  const release = readRelease((await readText(effects, joinPath(folder, name))) ?? "");
  if (release === undefined)
    effects.log(`${joinPath(folder, name)} is no release; nothing is compared with it.`);
  return release;
}
