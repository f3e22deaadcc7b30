/** From tables to shapes: official boundaries where they are imported, else cells around centres. */

import type { Position } from "../../src/core/place/distance.ts";
import { gridFromPosition } from "../../src/core/place/grid.ts";
import type { Effects } from "../effects.ts";
import { drawCells } from "./cells.ts";
import { dissolve } from "./dissolve.ts";
import { growLand, readCoast } from "./land.ts";
import type { DrawnAreas } from "./layers.ts";
import { readOfficial } from "./official.ts";
import { type GridArea, type GridPoint, gridArea } from "./shapes.ts";
import type { AreaTables } from "./tables.ts";

/** Whether edges are the publisher's or the project's own cells. */
export type Edges = "approximate" | "official";

/** Shapes of every neighbourhood and of the land around, and what kind of edges they have. */
export async function drawAreas(
  effects: Effects,
  root: string,
  tables: AreaTables,
): Promise<DrawnAreas & { readonly edges: Edges }> {
  const coast = readCoast();
  const kingdom = (await officialKingdom(effects, root)) ?? coast.kingdom;
  const official = await readOfficial(effects, root, "neighbourhoods");
  if (official !== undefined) {
    const byCode = new Map(official.map(({ code, area }) => [code, area]));
    const neighbourhoods = tables.neighbourhoods.map(({ code }) => gridArea(byCode.get(code) ?? []));
    return { neighbourhoods, around: kingdom, abroad: coast.abroad, edges: "official" };
  }
  const centres = tables.neighbourhoods.map(gridPoint);
  const cells = drawCells([...centres, ...tables.border.map(gridPoint)], growLand(kingdom, centres));
  return {
    neighbourhoods: cells.slice(0, centres.length),
    around: dissolve(cells.slice(centres.length)),
    abroad: coast.abroad,
    edges: "approximate",
  };
}

/** The official coast of the whole kingdom, where it is imported. */
async function officialKingdom(effects: Effects, root: string): Promise<GridArea | undefined> {
  const countries = await readOfficial(effects, root, "countries");
  return countries?.flatMap(({ area }) => gridArea(area));
}

function gridPoint(position: Position): GridPoint {
  const { easting, northing } = gridFromPosition(position);
  return [easting, northing];
}
