/** Where the project's folders are. */
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isFolder } from "./effects.ts";
import { Stop } from "./stop.ts";

/** The project's own folder. */
export const PROJECT_DIR = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders of one build. */
export interface Folders {
  /** Curated tables and `site.json`: `data`, or what `DATA_DIR` names. */
  readonly data: string;
  /** The project's reference tables, shared by every map that it builds. */
  readonly reference: string;
  readonly layers: string;
  readonly cache: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The same as `foldersFor`; stops with words where the folder of the tables is not there. */
export async function presentFolders(environment: Environment): Promise<Folders> {
  const folders = foldersFor(environment);
  if (await isFolder(folders.data)) return folders;
  const named = environment["DATA_DIR"] ? " DATA_DIR names it: correct that." : "";
  throw new Stop(`There is no folder ${folders.data}.${named}`);
}

/** Folders for a build, by the environment. */
export function foldersFor(environment: Environment): Folders {
  const chosen = environment["DATA_DIR"];
  const data =
    chosen === undefined || chosen === ""
      ? join(PROJECT_DIR, "data")
      : isAbsolute(chosen)
        ? chosen
        : join(process.cwd(), chosen);
  return {
    data,
    reference: join(PROJECT_DIR, "data", "reference"),
    layers: join(PROJECT_DIR, "public", "layers"),
    cache: join(PROJECT_DIR, ".cache"),
  };
}
