/** Areas in whole metres of the British National Grid: small, exact to compare, and the same on both sides of an edge. */
import { gridFromPosition, positionFromGrid } from "../../src/core/place/grid.ts";
import { type MultiPolygon, type Ring, ringContains } from "../../src/core/place/polygon.ts";

/** Metres east and north. */
export type GridPoint = readonly [number, number];
/** A ring of grid points in whole metres; the first point is not repeated at the end. */
export type GridRing = readonly GridPoint[];
/** Outer ring first, anticlockwise; then its holes, clockwise. */
export type GridPolygon = readonly GridRing[];
/** One area. */
export type GridArea = readonly GridPolygon[];

/** Twice the signed area of a ring: positive when it runs anticlockwise. */
export function signedArea2(ring: GridRing): number {
  let sum = 0;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [x, y] of ring) {
    sum += px * y - x * py;
    [px, py] = [x, y];
  }
  return sum;
}

/** Rounds a polygon's rings to whole metres, turns them the right way and drops rings that vanish. */
export function snapPolygon(rings: readonly (readonly GridPoint[])[]): GridPolygon {
  const snapped: GridRing[] = [];
  rings.forEach((ring, index) => {
    const points = snapRing(ring);
    const area = signedArea2(points);
    if (points.length < 3 || area === 0) return;
    snapped.push(area > 0 === (index === 0) ? points : [...points].reverse());
  });
  return snapped;
}

function snapRing(ring: readonly GridPoint[]): GridRing {
  const points: [number, number][] = [];
  for (const [x, y] of ring) {
    const [sx, sy] = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (last?.[0] !== sx || last[1] !== sy) points.push([sx, sy]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) points.pop();
  return points;
}

/** An area of WGS84 degrees on the grid. */
export function gridArea(area: MultiPolygon): GridArea {
  const toGrid = (ring: Ring): [number, number][] =>
    ring.map(([longitude = 0, latitude = 0]) => {
      const { easting, northing } = gridFromPosition({ longitude, latitude });
      return [easting, northing];
    });
  return area.map((polygon) => snapPolygon(polygon.map(toGrid))).filter((polygon) => polygon.length > 0);
}

/** Sorts loose rings into polygons: anticlockwise ones are outer, each clockwise one is a hole of the smallest outer around it. */
export function groupRings(rings: readonly GridRing[]): GridArea {
  const outers = rings
    .filter((ring) => signedArea2(ring) > 0)
    .map((ring): GridRing[] => [ring])
    .sort((a, b) => signedArea2(a[0] ?? []) - signedArea2(b[0] ?? []));
  for (const hole of rings.filter((ring) => signedArea2(ring) < 0)) {
    const [x, y] = hole[0] ?? [0, 0];
    const [nx, ny] = hole[1] ?? [0, 0];
    // The middle of a hole's edge, a touch inside the hole: a corner may stand on the outer ring itself.
    const [mx, my] = [(x + nx) / 2 + (ny - y) * 1e-4, (y + ny) / 2 - (nx - x) * 1e-4];
    outers.find(([outer]) => outer !== undefined && ringContains(outer, mx, my))?.push(hole);
  }
  return outers;
}

/** Longitude and latitude of every point of a closed ring, as GeoJSON wants it. */
export function degreesRing(ring: GridRing): [number, number][] {
  const points = ring.map(([easting, northing]): [number, number] => {
    const { longitude, latitude } = positionFromGrid({ easting, northing });
    return [longitude, latitude];
  });
  const [first] = points;
  return first === undefined ? [] : [...points, first];
}

/** True when a grid point lies inside an area. */
export function gridAreaContains(area: GridArea, x: number, y: number): boolean {
  let inside = false;
  for (const polygon of area) for (const ring of polygon) if (ringContains(ring, x, y)) inside = !inside;
  return inside;
}
