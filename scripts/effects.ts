/** The only place where scripts touch files, the network, the clock and the terminal; passed in, so that a build runs in memory in a test. */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What a script may do to the world. */
export interface Effects {
  /** Reads a file as bytes; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes beside the target and renames, so that a reader never sees half a file. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Names of the entries of a folder, sorted; empty when there is none. */
  list(path: string): Promise<readonly string[]>;
  /** True where there is a folder at a path, an empty one too. */
  hasFolder(path: string): Promise<boolean>;
  /** Removes a file or a folder with all it holds; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** Moves a file or folder. */
  move(from: string, to: string): Promise<void>;
  /** Fetches a URL; throws on a network failure. */
  fetch(url: string): Promise<Response>;
  /** One line for the person at the terminal (standard error, so that `--json` stays clean). */
  log(line: string): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The effects of a real machine. */
export function realEffects(): Effects {
  return {
    async read(path) {
      try {
        return await readFile(path);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw naming(path, error);
      }
    },
    async write(path, content) {
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomBytes(4).toString("hex")}.tmp`;
      try {
        await writeFile(beside, content);
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw naming(path, error);
      }
    },
    async list(path) {
      try {
        return (await readdir(path)).sort();
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    hasFolder: isFolder,
    async remove(path) {
      await rm(path, { recursive: true, force: true });
    },
    async move(from, to) {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    },
    fetch: (url) => fetch(url),
    log: (line) => void process.stderr.write(`${line}\n`),
    now: () => Date.now(),
  };
}

/** Reads a file as UTF-8 text; undefined when there is none. */
export async function readText(effects: Effects, path: string): Promise<string | undefined> {
  const bytes = await effects.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** True when a path exists. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** True when a path is that of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Joins path pieces; here so that scripts import one module for the file system. */
export const joinPath = join;

/** The same failure, told of the path that was meant: a full disk and a folder read as a file name none. */
function naming(path: string, error: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
