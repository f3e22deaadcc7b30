/**
 * The place for "which is nearest": an index over positions that answers in great-circle metres.
 *
 * Positions become points of the unit sphere, where the straight line between two of them grows with the
 * great-circle distance; so a plain k-d tree over three coordinates is exact everywhere, poles and date line
 * included, and compares squares only.
 */
import { EARTH_RADIUS_METRES, type Position } from "./distance.ts";

/** A found position: its place in the list given, and how far it is over the ground. */
export interface Neighbour {
  readonly index: number;
  readonly metres: number;
}

/** Positions prepared for asking. */
export interface NearestIndex {
  readonly size: number;
  /** The nearest position; undefined when there is none (or none that `accept` lets pass). Equally near ones: the first in the list. */
  nearest(from: Position, accept?: (index: number) => boolean): Neighbour | undefined;
  /**
   * The `count` nearest positions within a distance in metres, nearest first, fewer where there are fewer. Only those that
   * `accept` lets pass count. Equally near ones: the first in the list.
   */
  nearestFew(
    from: Position,
    count: number,
    metres?: number,
    accept?: (index: number) => boolean,
  ): readonly Neighbour[];
  /** Every position within a distance in metres, nearest first. Equally near ones: the first in the list. */
  within(from: Position, metres: number): readonly Neighbour[];
}

/** A position that a walk has found. */
interface Found {
  readonly index: number;
  readonly chord: number;
}

interface Tree {
  /** x, y, z of each position, in the order of the list given. */
  readonly points: Float64Array;
  /** The list's places, ordered so that the middle of every range splits it by one coordinate. */
  readonly order: Uint32Array;
}

/** Called with a place in the list and its squared chord; gives the squared chord beyond which nothing matters any more. */
type Visit = (index: number, squaredChord: number) => number;

/** Prepares positions for asking. */
export function nearestIndex(positions: readonly Position[]): NearestIndex {
  const tree = plantTree(positions);
  return {
    size: positions.length,
    nearest(from, accept) {
      let found = -1;
      let best = Number.POSITIVE_INFINITY;
      search(tree, spherePoint(from), best, (index, chord) => {
        const better = chord < best || (chord === best && index < found);
        if (better && (accept === undefined || accept(index))) [found, best] = [index, chord];
        return best;
      });
      return found < 0 ? undefined : { index: found, metres: metresFromSquaredChord(best) };
    },
    nearestFew(from, count, metres = Number.POSITIVE_INFINITY, accept = () => true) {
      if (count < 1) return [];
      const kept: Found[] = [];
      let reach = squaredChordFromMetres(metres);
      search(tree, spherePoint(from), reach, (index, chord) => {
        const found = { index, chord };
        const last = kept.at(-1);
        const isKept = kept.length < count || last === undefined || byNearness(found, last) < 0;
        if (!isKept || !accept(index)) return reach;
        if (kept.length === count) kept.pop();
        kept.push(found);
        kept.sort(byNearness);
        // Full, it need not look beyond the farthest that it holds.
        if (kept.length === count) reach = kept.at(-1)?.chord ?? reach;
        return reach;
      });
      return kept.map(neighbour);
    },
    within(from, metres) {
      const reach = squaredChordFromMetres(metres);
      const found: Found[] = [];
      search(tree, spherePoint(from), reach, (index, chord) => {
        found.push({ index, chord });
        return reach;
      });
      return found.sort(byNearness).map(neighbour);
    },
  };
}

function byNearness(a: Found, b: Found): number {
  return a.chord - b.chord || a.index - b.index;
}

function neighbour({ index, chord }: Found): Neighbour {
  return { index, metres: metresFromSquaredChord(chord) };
}

function spherePoint({ latitude, longitude }: Position): readonly [number, number, number] {
  const phi = (latitude * Math.PI) / 180;
  const lambda = (longitude * Math.PI) / 180;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function metresFromSquaredChord(squaredChord: number): number {
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
}

/** Half around the earth and more is everywhere, whatever rounding makes of the chord to the other side. */
function squaredChordFromMetres(metres: number): number {
  if (metres >= Math.PI * EARTH_RADIUS_METRES) return Number.POSITIVE_INFINITY;
  const half = Math.sin(metres / (2 * EARTH_RADIUS_METRES));
  return 4 * half * half;
}

function plantTree(positions: readonly Position[]): Tree {
  const points = new Float64Array(positions.length * 3);
  positions.forEach((position, index) => {
    points.set(spherePoint(position), index * 3);
  });
  const order = Uint32Array.from(positions, (_, index) => index);
  splitRange({ points, order }, 0, order.length - 1, 0);
  return { points, order };
}

/** Orders a range so that its middle splits it by one axis, then its halves by the next. */
function splitRange(tree: Tree, left: number, right: number, axis: number): void {
  if (left >= right) return;
  const middle = (left + right) >> 1;
  selectMiddle(tree, left, right, middle, axis);
  const next = (axis + 1) % 3;
  splitRange(tree, left, middle - 1, next);
  splitRange(tree, middle + 1, right, next);
}

/** Quickselect: afterwards nothing left of the middle lies beyond it on the axis, and nothing right of it before it. */
function selectMiddle({ points, order }: Tree, from: number, to: number, middle: number, axis: number): void {
  const at = (place: number): number => points[(order[place] ?? 0) * 3 + axis] ?? 0;
  const swap = (a: number, b: number): void => {
    const held = order[a] ?? 0;
    order[a] = order[b] ?? 0;
    order[b] = held;
  };
  let [left, right] = [from, to];
  while (left < right) {
    const pivot = at((left + right) >> 1);
    let [low, high] = [left, right];
    while (low <= high) {
      while (at(low) < pivot) low++;
      while (at(high) > pivot) high--;
      if (low <= high) swap(low++, high--);
    }
    if (middle <= high) right = high;
    else if (middle >= low) left = low;
    else return;
  }
}

/** Walks the tree nearer side first and leaves out what lies beyond the limit that `visit` gives. */
function search(tree: Tree, from: readonly [number, number, number], limit: number, visit: Visit): void {
  const { points, order } = tree;
  const [x, y, z] = from;
  let reach = limit;
  const walk = (left: number, right: number, axis: 0 | 1 | 2): void => {
    if (left > right) return;
    const middle = (left + right) >> 1;
    const index = order[middle] ?? 0;
    const dx = (points[index * 3] ?? 0) - x;
    const dy = (points[index * 3 + 1] ?? 0) - y;
    const dz = (points[index * 3 + 2] ?? 0) - z;
    const chord = dx * dx + dy * dy + dz * dz;
    if (chord <= reach) reach = visit(index, chord);
    const beyond = axis === 0 ? dx : axis === 1 ? dy : dz;
    const next = axis === 2 ? 0 : axis === 1 ? 2 : 1;
    if (beyond >= 0) walk(left, middle - 1, next);
    else walk(middle + 1, right, next);
    if (beyond * beyond > reach) return;
    if (beyond >= 0) walk(middle + 1, right, next);
    else walk(left, middle - 1, next);
  };
  walk(0, order.length - 1, 0);
}
