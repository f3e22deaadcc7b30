/** An index of the coast: which stretches and which pieces of land a box meets. */
import Flatbush from "flatbush";
import { type Box, boxOf } from "../../src/core/place/polygon.ts";
import type { GridArea, GridRing } from "./shapes.ts";

/** Land prepared for asking. */
export interface Coast {
  /** Indexes of the land's polygons whose box meets a box, in order. */
  polygonsNear(box: Box): readonly number[];
  /** True when a stretch of coast may cross a box. */
  crosses(box: Box): boolean;
}

/** Prepares land for asking. */
export function indexCoast(land: GridArea): Coast {
  const polygons = indexBoxes(land.map((polygon) => boxOf([polygon])));
  const edges = indexBoxes(land.flatMap((polygon) => polygon.flatMap(edgeBoxes)));
  return {
    polygonsNear: ({ west, south, east, north }) =>
      polygons.search(west, south, east, north).sort((a, b) => a - b),
    crosses: ({ west, south, east, north }) => edges.search(west, south, east, north).length > 0,
  };
}

function indexBoxes(boxes: readonly Box[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length));
  for (const { west, south, east, north } of boxes) index.add(west, south, east, north);
  if (boxes.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  return index;
}

function edgeBoxes(ring: GridRing): Box[] {
  return ring.map(([x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return { west: Math.min(x, nx), south: Math.min(y, ny), east: Math.max(x, nx), north: Math.max(y, ny) };
  });
}
