/** The place for asking which of many areas a point lies in: a grid of boxes over point in polygon. */
import { areaContains, type Box, boxOf, type MultiPolygon, squaredDistanceToEdge } from "./polygon.ts";

/** Which area a point lies in; `exact` is false when it lies in none and the nearest is given. */
export interface Located {
  readonly index: number;
  readonly exact: boolean;
}

/** Areas prepared for asking, in WGS84 degrees. */
export interface AreaIndex {
  /** The area that holds the point, else the nearest within `reachDegrees` of latitude, else undefined. */
  locate(longitude: number, latitude: number): Located | undefined;
}

const CELL_DEGREES = 0.03;

/** Prepares areas for asking; a nearest area is looked for up to `reachDegrees` of latitude away (0.05 is about 5.5 km). */
export function indexAreas(areas: readonly MultiPolygon[], reachDegrees = 0.05): AreaIndex {
  const boxes = areas.map(boxOf);
  const cells = fillCells(boxes);
  return {
    locate(longitude, latitude) {
      const here = cells.get(cellKey(column(longitude), column(latitude))) ?? [];
      for (const index of here) {
        const area = areas[index];
        if (area !== undefined && areaContains(area, longitude, latitude)) return { index, exact: true };
      }
      return nearest(areas, cells, longitude, latitude, reachDegrees);
    },
  };
}

function column(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}

function cellKey(east: number, north: number): number {
  return north * 100_000 + east;
}

function fillCells(boxes: readonly Box[]): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>();
  boxes.forEach((box, index) => {
    for (let north = column(box.south); north <= column(box.north); north++) {
      for (let east = column(box.west); east <= column(box.east); east++) {
        const held = cells.get(cellKey(east, north));
        if (held === undefined) cells.set(cellKey(east, north), [index]);
        else held.push(index);
      }
    }
  });
  return cells;
}

function nearest(
  areas: readonly MultiPolygon[],
  cells: ReadonlyMap<number, readonly number[]>,
  longitude: number,
  latitude: number,
  reach: number,
): Located | undefined {
  const stretch = Math.cos((latitude * Math.PI) / 180);
  let best: number | undefined;
  let bestSquared = reach * reach;
  const seen = new Set<number>();
  for (let north = column(latitude - reach); north <= column(latitude + reach); north++) {
    for (
      let east = column(longitude - reach / stretch);
      east <= column(longitude + reach / stretch);
      east++
    ) {
      for (const index of cells.get(cellKey(east, north)) ?? []) {
        const area = areas[index];
        if (area === undefined || seen.has(index)) continue;
        seen.add(index);
        const squared = squaredDistanceToEdge(area, longitude, latitude, stretch);
        if (squared < bestSquared) [best, bestSquared] = [index, squared];
      }
    }
  }
  return best === undefined ? undefined : { index: best, exact: false };
}
