/** An index of the coast: which stretches and which pieces of land a box meets. */
import Flatbush from "flatbush";
import { type Box, boxOf } from "../../src/core/place/polygon.ts";
import type { GridArea, GridPoint, GridRing } from "./shapes.ts";

/** Land prepared for asking. */
export interface Coast {
  /** Indexes of the land's polygons whose box meets a box, in order. */
  polygonsNear(box: Box): readonly number[];
  /** True when a stretch of coast may cross a box. */
  crosses(box: Box): boolean;
  /** True when a point lies on land; counts only the coast due east of it. */
  holds(x: number, y: number): boolean;
}

/** Prepares land for asking. */
export function indexCoast(land: GridArea): Coast {
  const polygons = indexBoxes(land.map((polygon) => boxOf([polygon])));
  const lines = land.flatMap((polygon) => polygon.flatMap(edgesOf));
  const edges = indexBoxes(lines.map(([from, to]) => boxOf([[[from, to]]])));
  const east = Math.max(0, ...lines.map(([[x]]) => x));
  return {
    polygonsNear: ({ west, south, east, north }) =>
      polygons.search(west, south, east, north).sort((a, b) => a - b),
    crosses: (box) => edges.search(box.west, box.south, box.east, box.north).length > 0,
    holds(x, y) {
      const met = edges.search(x, y, east, y).filter((at) => {
        const [[ax, ay], [bx, by]] = lines[at] ?? [
          [0, 0],
          [0, 0],
        ];
        return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
      });
      return met.length % 2 === 1;
    },
  };
}

function indexBoxes(boxes: readonly Box[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length));
  for (const { west, south, east, north } of boxes) index.add(west, south, east, north);
  if (boxes.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  return index;
}

function edgesOf(ring: GridRing): (readonly [GridPoint, GridPoint])[] {
  return ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from]);
}
