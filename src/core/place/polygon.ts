/** The place for polygons with holes: whether a point lies inside, how far it is outside, and a point that surely is inside. */

/** Longitude and latitude, or east and north: the same arithmetic serves both. */
export type Point = readonly number[];
/** A closed ring of points. */
export type Ring = readonly Point[];
/** The outer ring first, then its holes. */
export type Polygon = readonly Ring[];
/** Several polygons that make one area. */
export type MultiPolygon = readonly Polygon[];

/** Smallest upright box around points. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** True when a point lies inside an area and in none of its holes; on an edge either answer may come. */
export function areaContains(area: MultiPolygon, x: number, y: number): boolean {
  return area.some((polygon) => polygonContains(polygon, x, y));
}

/** Even-odd over all the rings, so that holes need no case of their own. */
function polygonContains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of polygon) if (ringContains(ring, x, y)) inside = !inside;
  return inside;
}

/** True when a point lies inside a ring, closed or not, by how often a line from it crosses; on an edge either answer may come. */
export function ringContains(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous !== undefined) {
      const [ax = 0, ay = 0] = point;
      const [bx = 0, by = 0] = previous;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
    previous = point;
  }
  return odd;
}

/** The box around an area. */
export function boxOf(area: MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of area) {
    for (const [x = 0, y = 0] of polygon[0] ?? []) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return { west, south, east, north };
}

/** Squared distance from a point to the nearest edge of an area; `stretch` widens x first (the cosine of the latitude for degrees). */
export function squaredDistanceToEdge(area: MultiPolygon, x: number, y: number, stretch = 1): number {
  let nearest = Infinity;
  for (const polygon of area) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const [ax = 0, ay = 0] = ring[index - 1] ?? [];
        const [bx = 0, by = 0] = ring[index] ?? [];
        const found = squaredToSegment((ax - x) * stretch, ay - y, (bx - x) * stretch, by - y);
        if (found < nearest) nearest = found;
      }
    }
  }
  return nearest;
}

/** Squared distance from the origin to the segment between two points. */
function squaredToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
}

/** A point inside the area: the middle of the widest stretch that a level line through the middle of its box cuts. */
export function interiorPoint(area: MultiPolygon): readonly [number, number] {
  const { south, north } = boxOf(area);
  let best: readonly [number, number] = [0, 0];
  let widest = -1;
  // The middle line can run along a flat edge or miss a split area; two more lines make a miss impossible in practice.
  for (const share of [0.5, 0.41, 0.59]) {
    const y = south + (north - south) * share;
    const crossings = crossingsAt(area, y);
    for (let index = 1; index < crossings.length; index += 2) {
      const [from = 0, to = 0] = crossings.slice(index - 1, index + 1);
      if (to - from > widest) {
        widest = to - from;
        best = [(from + to) / 2, y];
      }
    }
    if (widest > 0) break;
  }
  return best;
}

function crossingsAt(area: MultiPolygon, y: number): readonly number[] {
  const found: number[] = [];
  for (const polygon of area) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const [ax = 0, ay = 0] = ring[index - 1] ?? [];
        const [bx = 0, by = 0] = ring[index] ?? [];
        if (ay > y !== by > y) found.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
      }
    }
  }
  return found.sort((a, b) => a - b);
}
