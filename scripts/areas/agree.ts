/** Making neighbours agree on the points and edges they share: cutting each cell by itself rounds what is shared apart. */
import Flatbush from "flatbush";
import { type GridArea, type GridPoint, type GridRing, signedArea2 } from "./shapes.ts";

/** Points nearer than this are one. */
const SAME_METRES = 3;

/** A point nearer to an edge than this is a point of the edge. */
const ON_EDGE_METRES = 2;

/** The cells with their shared edges made exact: going one way in one cell, and the same way back in its neighbour. */
export function agreeOnEdges(cells: readonly GridArea[]): readonly GridArea[] {
  return bendEdges(agreeOnPoints(cells));
}

/** Moves every point onto the first one met within a few metres. */
function agreeOnPoints(cells: readonly GridArea[]): readonly GridArea[] {
  const known = new Map<string, GridPoint[]>();
  const agree = (point: GridPoint): GridPoint => {
    const found = nearKnown(known, point);
    if (found !== undefined) return found;
    const key = squareKey(point[0], point[1]);
    const held = known.get(key);
    if (held === undefined) known.set(key, [point]);
    else held.push(point);
    return point;
  };
  return mapRings(cells, (ring) => withoutRepeats(ring.map(agree)));
}

/**
 * Leads every edge through the points beside it. Where the line between two cells runs almost along a coast, rounding puts
 * the crossing of one cell many metres from that of the other, yet each of them beside the edge of the other.
 */
function bendEdges(cells: readonly GridArea[]): readonly GridArea[] {
  const points = [...new Map(cells.flat(3).map((point) => [`${point[0]} ${point[1]}`, point])).values()];
  if (points.length === 0) return cells;
  const index = new Flatbush(points.length);
  for (const [x, y] of points) index.add(x, y);
  index.finish();
  return mapRings(cells, (ring) =>
    withoutSpikes(
      ring.flatMap((from, at) => {
        const to = ring[(at + 1) % ring.length] ?? from;
        const beside = index
          .search(
            Math.min(from[0], to[0]) - ON_EDGE_METRES,
            Math.min(from[1], to[1]) - ON_EDGE_METRES,
            Math.max(from[0], to[0]) + ON_EDGE_METRES,
            Math.max(from[1], to[1]) + ON_EDGE_METRES,
          )
          .flatMap((found) => {
            const point = points[found];
            return point !== undefined && isBeside(from, to, point) ? [point] : [];
          });
        return [from, ...beside.sort((a, b) => along(from, to, a) - along(from, to, b))];
      }),
    ),
  );
}

function isBeside(from: GridPoint, to: GridPoint, point: GridPoint): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = along(from, to, point);
  const aside = Math.abs((point[0] - from[0]) * dy - (point[1] - from[1]) * dx) / Math.hypot(dx, dy);
  return share > 0 && share < 1 && aside < ON_EDGE_METRES;
}

/** Where the foot of a point falls on an edge: 0 at its beginning, 1 at its end. */
function along(from: GridPoint, to: GridPoint, point: GridPoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy);
}

/** A ring without the ways that lead out to a point and straight back. */
function withoutSpikes(ring: GridRing): GridRing {
  const kept: GridPoint[] = [];
  for (const point of ring) {
    if (isSame(point, kept.at(-2))) kept.pop();
    else if (!isSame(point, kept.at(-1))) kept.push(point);
  }
  while (kept.length > 2 && (isSame(kept[0], kept.at(-2)) || isSame(kept[1], kept.at(-1)))) {
    if (isSame(kept[0], kept.at(-2))) kept.splice(-2);
    else kept.splice(0, 2);
  }
  return kept;
}

function isSame(a: GridPoint | undefined, b: GridPoint | undefined): boolean {
  return a !== undefined && a[0] === b?.[0] && a[1] === b[1];
}

/** Changes every ring; what is left without ground falls away. */
function mapRings(cells: readonly GridArea[], change: (ring: GridRing) => GridRing): readonly GridArea[] {
  return cells.map((cell) =>
    cell
      .map((polygon) => polygon.map(change).filter((ring) => signedArea2(ring) !== 0))
      .filter((polygon) => polygon.length > 0),
  );
}

function squareKey(x: number, y: number): string {
  return `${Math.floor(x / SAME_METRES)} ${Math.floor(y / SAME_METRES)}`;
}

function nearKnown(
  known: ReadonlyMap<string, readonly GridPoint[]>,
  [x, y]: GridPoint,
): GridPoint | undefined {
  let best: GridPoint | undefined;
  let bestSquared = SAME_METRES * SAME_METRES;
  for (let dx = -SAME_METRES; dx <= SAME_METRES; dx += SAME_METRES) {
    for (let dy = -SAME_METRES; dy <= SAME_METRES; dy += SAME_METRES) {
      for (const other of known.get(squareKey(x + dx, y + dy)) ?? []) {
        const squared = (other[0] - x) ** 2 + (other[1] - y) ** 2;
        if (squared < bestSquared) [best, bestSquared] = [other, squared];
      }
    }
  }
  return best;
}

function withoutRepeats(ring: GridRing): GridRing {
  return ring.filter((point, index) => !isSame(point, ring.at(index - 1)));
}
