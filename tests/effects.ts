/** Effects in memory: a folder of files as a map, the lines that were said, and a clock that stands still. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Effects } from "../scripts/effects.ts";
import { PROJECT_DIR } from "../scripts/paths.ts";
import { loadGeography } from "../scripts/reference.ts";
import type { Geography } from "../src/core/place/geography.ts";

/** Effects whose world can be looked at. */
export interface MemoryEffects extends Effects {
  /** Contents by path, with forward slashes. */
  readonly files: Map<string, Uint8Array>;
  /** What was logged. */
  readonly lines: string[];
}

/** The day on which every test in memory takes place. */
export const TEST_DAY = "2026-11-22";

const tidy = (path: string): string => path.replaceAll("\\", "/");
const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** Effects over some files; nothing outside the map is read or written. */
export function memoryEffects(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryEffects {
  const held = new Map(Object.entries(files).map(([path, content]) => [tidy(path), asBytes(content)]));
  const lines: string[] = [];
  const within = (path: string): readonly string[] =>
    [...held.keys()].filter((one) => one === tidy(path) || one.startsWith(`${tidy(path)}/`));
  return {
    files: held,
    lines,
    read: async (path) => held.get(tidy(path)),
    write: async (path, content) => void held.set(tidy(path), asBytes(content)),
    list: async (path) => {
      const start = tidy(path).length + 1;
      return [...new Set(within(path).map((one) => one.slice(start).split("/")[0] ?? ""))]
        .filter((name) => name !== "")
        .sort();
    },
    hasFolder: async (path) => within(path).some((one) => one !== tidy(path)),
    remove: async (path) => {
      for (const one of within(path)) held.delete(one);
    },
    move: async (from, to) => {
      const moving = within(from);
      if (moving.length === 0) throw new Error(`There is nothing at ${from} to move.`);
      for (const one of moving) {
        held.set(tidy(to) + one.slice(tidy(from).length), held.get(one) ?? new Uint8Array());
        held.delete(one);
      }
    },
    fetch: async (url) => {
      throw new Error(`A test asked the network for ${url}.`);
    },
    log: (line) => void lines.push(line),
    now: () => Date.parse(`${TEST_DAY}T12:00:00Z`),
  };
}

/** The text of a held file; fails where there is none. */
export function textOf({ files }: MemoryEffects, path: string): string {
  const bytes = files.get(tidy(path));
  if (bytes === undefined) throw new Error(`There is no ${path}; there are ${[...files.keys()].join(", ")}.`);
  return new TextDecoder().decode(bytes);
}

const REFERENCE_TABLES = ["councils", "neighbourhoods", "border", "postcode-sectors"];

/** Reference tables of a country that does not exist: three districts, one county, six neighbourhoods, a border in the west. */
export async function fictionalReference(): Promise<Readonly<Record<string, string>>> {
  const read = async (table: string) =>
    [
      `reference/${table}.csv`,
      await readFile(join(PROJECT_DIR, "tests/golden/reference", `${table}.csv`), "utf8"),
    ] as const;
  return Object.fromEntries(await Promise.all(REFERENCE_TABLES.map(read)));
}

/** The same tables, prepared for asking. */
export async function fictionalGeography(): Promise<Geography> {
  return loadGeography(memoryEffects(await fictionalReference()), "reference");
}
