/** Where the project's folders are. */
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Folders for a build, by the environment. */
export function foldersFor(environment: Readonly<Record<string, string | undefined>>): Folders {
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
