/** Simpler outlines for smaller scales, the same on both sides of every shared edge: lines between junctions are simplified once. */
import { eachEdge, pointKey } from "./dissolve.ts";
import { type GridArea, type GridPoint, type GridRing, signedArea2 } from "./shapes.ts";

/** Simplifies areas that share edges so that they still share them; nothing strays more than `metres`. */
export function simplifyAreas(areas: readonly GridArea[], metres: number): readonly GridArea[] {
  const isJunction = findJunctions(areas);
  const lines = new Map<string, GridRing>();
  return areas.map((area) => {
    const smallest = metres * metres;
    const simple = area.map((polygon) =>
      polygon
        .map((ring) => simplifyRing(ring, isJunction, lines, metres))
        .filter((ring) => ring.length >= 3 && Math.abs(signedArea2(ring)) > smallest),
    );
    const kept = simple.filter(
      (polygon, index) => polygon.length > 0 && polygon[0] !== undefined && isOuter(area, index, polygon),
    );
    return kept.length > 0 ? kept : area.slice(0, 1);
  });
}

/** False when a polygon's outer ring vanished and only a hole is left. */
function isOuter(area: GridArea, index: number, polygon: readonly GridRing[]): boolean {
  const outer = area[index]?.[0];
  return (
    outer !== undefined && polygon[0] !== undefined && signedArea2(outer) > 0 === signedArea2(polygon[0]) > 0
  );
}

/** A point is a junction when other than two outlines' lines meet there. */
function findJunctions(areas: readonly GridArea[]): (point: GridPoint) => boolean {
  const lines = new Map<number, Set<number>>();
  const join = (from: GridPoint, to: GridPoint): void => {
    const held = lines.get(pointKey(from));
    if (held === undefined) lines.set(pointKey(from), new Set([pointKey(to)]));
    else held.add(pointKey(to));
  };
  for (const area of areas) {
    eachEdge(area, (from, to) => {
      join(from, to);
      join(to, from);
    });
  }
  return (point) => lines.get(pointKey(point))?.size !== 2;
}

function simplifyRing(
  ring: GridRing,
  isJunction: (point: GridPoint) => boolean,
  lines: Map<string, GridRing>,
  metres: number,
): GridRing {
  const starts = ring.flatMap((point, index) => (isJunction(point) ? [index] : []));
  // A ring without junctions (an island) is cut at its two most distant corners, found the same way from any side.
  const cuts = starts.length >= 2 ? starts : cutIsland(ring, starts[0]);
  const simple: GridPoint[] = [];
  cuts.forEach((start, at) => {
    const end = cuts[(at + 1) % cuts.length] ?? start;
    const line = end > start ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
    simple.push(...sharedLine(line, lines, metres).slice(0, -1));
  });
  return simple;
}

function cutIsland(ring: GridRing, junction: number | undefined): readonly number[] {
  let first = junction ?? 0;
  if (junction === undefined) {
    ring.forEach((point, index) => {
      if (pointKey(point) < pointKey(ring[first] ?? point)) first = index;
    });
  }
  const [x, y] = ring[first] ?? [0, 0];
  let second = first;
  let farthest = -1;
  ring.forEach(([px, py], index) => {
    const squared = (px - x) ** 2 + (py - y) ** 2;
    if (squared > farthest) [second, farthest] = [index, squared];
  });
  return [first, second].sort((a, b) => a - b);
}

/** Simplifies a line from its smaller end, so that both areas beside it get the same points. */
function sharedLine(line: GridRing, lines: Map<string, GridRing>, metres: number): GridRing {
  const isForward = lineOrder(line) <= 0;
  const forward = isForward ? line : [...line].reverse();
  const key = `${pointKey(forward[0] ?? [0, 0])} ${pointKey(forward[1] ?? [0, 0])} ${forward.length}`;
  let simple = lines.get(key);
  if (simple === undefined) {
    simple = simplifyLine(forward, metres);
    lines.set(key, simple);
  }
  return isForward ? simple : [...simple].reverse();
}

function lineOrder(line: GridRing): number {
  for (let index = 0; index < line.length; index++) {
    const difference = pointKey(line[index] ?? [0, 0]) - pointKey(line[line.length - 1 - index] ?? [0, 0]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Keeps the ends and every point that strays more than `metres` from the line kept so far (Douglas and Peucker). */
export function simplifyLine(line: GridRing, metres: number): GridRing {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [at, squared] = farthestPoint(line, from, to);
    if (squared <= metres * metres) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

function farthestPoint(line: GridRing, from: number, to: number): readonly [number, number] {
  const [ax, ay] = line[from] ?? [0, 0];
  const [bx, by] = line[to] ?? [0, 0];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  let [at, farthest] = [from, 0];
  for (let index = from + 1; index < to; index++) {
    const [x, y] = line[index] ?? [0, 0];
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    const squared = (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
    if (squared > farthest) [at, farthest] = [index, squared];
  }
  return [at, farthest];
}
