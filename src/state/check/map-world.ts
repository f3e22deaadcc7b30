/** What the rows of a table are compared with, from the files of the build. */
import { tablesBeside } from "../../core/record/across.ts";
import type { Table } from "../../core/record/column.ts";
import { keysOfCells, type RowKeys } from "../../core/record/row-keys.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import type { Loading } from "../../io/load.ts";
import type { CurationFiles } from "../curation-files.ts";
import type { MapWorld } from "./session.ts";

/**
 * The ground and the keys of the tables that the rules of `table` ask for. All or nothing: beside a table that is not
 * there every reference would be wrong, so one that failed is named with its reason instead.
 */
export async function mapWorld(
  files: Pick<CurationFiles, "table" | "ground">,
  table: Table,
): Promise<Loading<MapWorld>> {
  const beside = TABLES.filter(({ name }) => tablesBeside(table).includes(name));
  const [ground, tables] = await Promise.all([
    settled(files.ground()),
    Promise.all(beside.map(async (one) => [one, await settled(files.table(one.name))] as const)),
  ]);
  if (ground.state !== "ready") return failed("the councils and neighbourhoods of the map", ground);
  const keys = new Map<string, { readonly keys: RowKeys }>();
  for (const [{ name, title, key }, rows] of tables) {
    if (rows.state !== "ready") return failed(`the table “${title}”`, rows);
    keys.set(name, { keys: keysOfCells(rows.value, key[0]) });
  }
  return { state: "ready", value: { keys, ground: ground.value } };
}

/** A file that came and could not be read is one that failed. */
async function settled<T>(loading: Promise<Loading<T>>): Promise<Loading<T>> {
  try {
    return await loading;
  } catch {
    return { state: "failed", reason: "the file is damaged" };
  }
}

function failed(
  what: string,
  loading: Exclude<Loading<unknown>, { readonly state: "ready" }>,
): Loading<never> {
  const reason = loading.state === "failed" ? loading.reason : "it did not arrive";
  return { state: "failed", reason: `${what} could not be loaded (${reason})` };
}
