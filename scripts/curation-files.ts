/** Files of a build that the form and the checker page read: the curated tables as CSV, councils and the border. */

import type { Position } from "../src/core/place/distance.ts";
import type { Geography } from "../src/core/place/geography.ts";
import { encodeGround } from "../src/core/place/ground-file.ts";
import { compareText } from "../src/core/publish/feature.ts";
import type { CheckedTable } from "../src/core/record/check.ts";
import { cellsInOrder, recordCells } from "../src/core/record/difference.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { writeCsv } from "../src/io/csv.ts";
import type { Effects } from "./effects.ts";
import { readRows } from "./reference.ts";

/** Files by path beside the manifest: `tables/projects.csv`, `ground.json`. */
export async function curationFiles(
  effects: Effects,
  reference: string,
  tables: readonly CheckedTable[],
  geography: Geography,
): Promise<ReadonlyMap<string, string>> {
  const councils = [...geography.councilByCode.values()].sort((a, b) => compareText(a.code, b.code));
  const ground = encodeGround(councils, await borderOf(effects, reference));
  const files = new Map([["ground.json", JSON.stringify(ground)]]);
  for (const table of TABLES) {
    // A table that a folder does not have is an empty one to whoever reads it.
    const checked = tables.find((one) => one.table === table);
    const rows = (checked?.rows ?? []).map(({ record }) => cellsInOrder(table, recordCells(table, record)));
    files.set(`tables/${table.name}.csv`, writeCsv([Object.keys(table.columns), ...rows]));
  }
  return files;
}

async function borderOf(effects: Effects, reference: string): Promise<readonly Position[]> {
  const [header = [], ...rows] = await readRows(effects, reference, "border.csv");
  const [north, east] = [header.indexOf("latitude"), header.indexOf("longitude")];
  return rows.map((cells) => ({ latitude: Number(cells[north]), longitude: Number(cells[east]) }));
}
