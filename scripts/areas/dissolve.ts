/** Joining areas that share exact edges: what two of them have in common falls away, what is left is the outline. */
import { type GridArea, type GridPoint, type GridRing, groupRings } from "./shapes.ts";

/** A key for a grid point; points are whole metres within ±4,000 km. */
export function pointKey([x, y]: GridPoint): number {
  return (x + 4_194_304) * 8_388_608 + (y + 4_194_304);
}

/** Calls back with every directed edge of an area. */
export function eachEdge(area: GridArea, visit: (from: GridPoint, to: GridPoint) => void): void {
  for (const polygon of area) {
    for (const ring of polygon) {
      let from = ring[ring.length - 1];
      for (const to of ring) {
        if (from !== undefined) visit(from, to);
        from = to;
      }
    }
  }
}

/** The union of areas that touch along exact edges and nowhere overlap. */
export function dissolve(areas: readonly GridArea[]): GridArea {
  if (areas.length === 1) return areas[0] ?? [];
  const outline = new Map<number, GridPoint[]>();
  const points = new Map<number, GridPoint>();
  for (const area of areas) {
    eachEdge(area, (from, to) => {
      points.set(pointKey(from), from);
      if (!removeEdge(outline, to, from)) addEdge(outline, from, to);
    });
  }
  return groupRings(chainRings(outline, points));
}

function addEdge(outline: Map<number, GridPoint[]>, from: GridPoint, to: GridPoint): void {
  const held = outline.get(pointKey(from));
  if (held === undefined) outline.set(pointKey(from), [to]);
  else held.push(to);
}

function removeEdge(outline: Map<number, GridPoint[]>, from: GridPoint, to: GridPoint): boolean {
  const held = outline.get(pointKey(from)) ?? [];
  const at = held.findIndex(([x, y]) => x === to[0] && y === to[1]);
  if (at < 0) return false;
  held.splice(at, 1);
  if (held.length === 0) outline.delete(pointKey(from));
  return true;
}

function chainRings(
  outline: Map<number, GridPoint[]>,
  points: ReadonlyMap<number, GridPoint>,
): readonly GridRing[] {
  const rings: GridRing[] = [];
  for (const [start] of outline) {
    while (outline.has(start)) rings.push(...walkOn(outline, points.get(start)));
  }
  return rings.filter((ring) => ring.length >= 3);
}

/** The rings of one walk along the outline: where it meets its own way, what lies between is a ring of its own. */
function walkOn(outline: Map<number, GridPoint[]>, start: GridPoint | undefined): readonly GridRing[] {
  const rings: GridRing[] = [];
  const way: GridPoint[] = [];
  const places = new Map<number, number>();
  for (let at = start; at !== undefined; at = takeNext(outline, way.at(-2), at)) {
    const met = places.get(pointKey(at));
    if (met !== undefined) {
      const ring = way.splice(met);
      for (const point of ring) places.delete(pointKey(point));
      rings.push(ring);
    }
    places.set(pointKey(at), way.length);
    way.push(at);
  }
  return rings;
}

/** Takes an edge that leaves a point; where several do, the one that turns most to the left, so that areas that meet at a point stay apart. */
function takeNext(
  outline: Map<number, GridPoint[]>,
  before: GridPoint | undefined,
  at: GridPoint,
): GridPoint | undefined {
  const choices = outline.get(pointKey(at));
  if (choices === undefined) return undefined;
  let best = 0;
  if (choices.length > 1 && before !== undefined) {
    const turns = choices.map((to) => turnOf(before, at, to));
    turns.forEach((turn, index) => {
      if (turn > (turns[best] ?? 0)) best = index;
    });
  }
  const [taken] = choices.splice(best, 1);
  if (choices.length === 0) outline.delete(pointKey(at));
  return taken;
}

/** Angle of the turn at a point, from −π to π, positive to the left. */
function turnOf(before: GridPoint, at: GridPoint, to: GridPoint): number {
  const turn = Math.atan2(to[1] - at[1], to[0] - at[0]) - Math.atan2(at[1] - before[1], at[0] - before[0]);
  return turn > Math.PI ? turn - 2 * Math.PI : turn <= -Math.PI ? turn + 2 * Math.PI : turn;
}
