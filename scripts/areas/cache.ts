/** Remembering what was drawn: the files of the last build, kept under a name made of everything they depend on. */
import { createHash } from "node:crypto";
import { type Effects, joinPath } from "../effects.ts";
import { PROJECT_DIR } from "../paths.ts";
import { officialPath } from "./official.ts";
import { AREA_TABLE_FILES } from "./tables.ts";

/** Files by name. */
export type FilesByName = ReadonlyMap<string, Uint8Array>;

/** Folders whose code draws the areas, below the project's own. */
const CODE_FOLDERS = ["scripts/areas", "src/core/place", "src/core/publish"];

/** A name for everything that the areas depend on: tables, imported boundaries, this code and the libraries' versions. */
export async function nameInputs(effects: Effects, root: string): Promise<string> {
  const hash = createHash("sha256");
  const tables = AREA_TABLE_FILES.map((file) => joinPath(root, "data", "reference", file));
  const official = (["neighbourhoods", "countries"] as const).map((kind) =>
    joinPath(root, officialPath(kind)),
  );
  for (const path of [...tables, ...official, ...(await codeFiles(effects, CODE_FOLDERS))]) {
    const bytes = await effects.read(path);
    hash.update(`${bytes?.length ?? -1}\n`).update(bytes ?? "");
  }
  return hash.digest("hex").slice(0, 16);
}

/** Paths of the code in some folders of the project, and of the libraries' versions: what files depend on besides data. */
export async function codeFiles(effects: Effects, folders: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [joinPath(PROJECT_DIR, "package-lock.json")];
  for (const folder of folders.map((one) => joinPath(PROJECT_DIR, one))) {
    for (const name of await effects.list(folder))
      if (name.endsWith(".ts")) files.push(joinPath(folder, name));
  }
  return files;
}

/** The files drawn before from the same inputs; undefined when there are none or some are lost. */
export async function readCached(
  effects: Effects,
  folder: string,
  names: readonly string[],
): Promise<FilesByName | undefined> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = await effects.read(joinPath(folder, name));
    if (bytes === undefined) return undefined;
    files.set(name, bytes);
  }
  return files;
}

/** Keeps files for the next build and forgets those of other inputs. */
export async function keepCached(
  effects: Effects,
  cache: string,
  key: string,
  files: FilesByName,
): Promise<void> {
  for (const old of await effects.list(cache)) if (old !== key) await effects.remove(joinPath(cache, old));
  for (const [name, bytes] of files) await effects.write(joinPath(cache, key, name), bytes);
}
