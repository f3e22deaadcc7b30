/** Remembering what was drawn: the files of the last build, kept under a name made of everything they depend on. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Effects, joinPath } from "../effects.ts";
import { officialPath } from "./official.ts";
import { AREA_TABLE_FILES } from "./tables.ts";

/** Files by name. */
export type FilesByName = ReadonlyMap<string, Uint8Array>;

/** A name for everything that the areas depend on: tables, imported boundaries, this code and the libraries' versions. */
export async function nameInputs(effects: Effects, root: string): Promise<string> {
  const hash = createHash("sha256");
  const code = await codeFiles(effects);
  const tables = AREA_TABLE_FILES.map((file) => joinPath(root, "data", "reference", file));
  const official = (["neighbourhoods", "countries"] as const).map((kind) =>
    joinPath(root, officialPath(kind)),
  );
  for (const path of [...tables, ...official, ...code]) {
    const bytes = await effects.read(path);
    hash.update(`${bytes?.length ?? -1}\n`).update(bytes ?? "");
  }
  return hash.digest("hex").slice(0, 16);
}

async function codeFiles(effects: Effects): Promise<readonly string[]> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const folders = [
    here,
    joinPath(project, "src", "core", "place"),
    joinPath(project, "src", "core", "publish"),
  ];
  const files: string[] = [joinPath(project, "package-lock.json")];
  for (const folder of folders) {
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
