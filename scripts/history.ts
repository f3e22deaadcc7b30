/** The history of the curated tables, read from git: what pages tell of how a row came to be what it is. */
import { spawnSync } from "node:child_process";
import {
  lastOfEachDay,
  type TableHistory,
  type TableVersion,
  tableHistory,
} from "../src/core/publish/history.ts";
import type { Table } from "../src/core/record/column.ts";
import { sheetCells } from "../src/core/record/difference.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { readSheet } from "../src/io/csv.ts";
import type { Effects } from "./effects.ts";

/** Tables that have pages of their own. */
const TOLD = ["projects", "organisations", "councils", "programmes"] as const;
const MOST_BYTES = 256 * 1024 * 1024;

/** Histories by the name of the table. */
export type Histories = ReadonlyMap<string, TableHistory>;

/** Reads the histories of the tables in a folder; empty where it is not kept in git, or only its newest version is there. */
export function readHistories(effects: Pick<Effects, "log">, folder: string): Histories {
  const shallow = git(folder, ["rev-parse", "--is-shallow-repository"]);
  if (shallow?.toString().trim() !== "false") {
    effects.log("The history of the tables is not here, so pages say only when a record was last checked.");
    return new Map();
  }
  return new Map(
    TABLES.filter(({ name }) => TOLD.some((told) => told === name)).map((table) => [
      table.name,
      tableHistory(table, versionsOf(folder, table)),
    ]),
  );
}

/** The last version of each day, oldest first. */
function versionsOf(folder: string, table: Table): readonly TableVersion[] {
  const file = `${table.name}.csv`;
  // The day on which it came into this history: its author may have written it long before.
  const log = git(folder, ["log", "--reverse", "--format=%cs %H", "--", file])?.toString() ?? "";
  const commits = log.split("\n").flatMap((line) => {
    const [day, commit] = line.split(" ");
    return day === undefined || commit === undefined ? [] : [{ day, commit }];
  });
  return lastOfEachDay(commits).flatMap(({ day, commit }) => {
    const bytes = git(folder, ["show", `${commit}:./${file}`]);
    return bytes === undefined ? [] : [{ day, rows: sheetCells(readSheet(file, bytes)) }];
  });
}

/** What git answers; undefined where it cannot. */
function git(folder: string, words: readonly string[]): Uint8Array | undefined {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...words], { maxBuffer: MOST_BYTES });
  return status === 0 ? stdout : undefined;
}
