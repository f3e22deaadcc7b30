/** A throw-away project folder with the committed reference tables, and effects that keep what was said. */
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { type Effects, realEffects } from "../../../scripts/effects.ts";
import type { TableRow } from "../../../scripts/import/tables.ts";

/** The repository's folder. */
export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));

/** A project to import into. */
export interface World {
  readonly root: string;
  readonly effects: Effects;
  /** Everything logged so far. */
  readonly said: string[];
  /** Writes a file beside the project and gives its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  /** The rows of a reference table. */
  table(file: string): Promise<TableRow[]>;
  text(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a project folder; with the committed reference tables unless told otherwise. */
export async function makeWorld({ withTables = true } = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "import-"));
  const root = join(folder, "project");
  const said: string[] = [];
  const effects: Effects = { ...realEffects(), log: (line) => void said.push(line) };
  if (withTables)
    await cp(join(REPOSITORY, "data", "reference"), join(root, "data", "reference"), { recursive: true });
  return {
    root,
    effects,
    said,
    async write(name, content) {
      await effects.write(join(folder, name), content);
      return join(folder, name);
    },
    async table(file) {
      const text = await readFile(join(root, "data", "reference", file), "utf8");
      return Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true }).data;
    },
    text: (path) => readFile(join(root, path), "utf8"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
