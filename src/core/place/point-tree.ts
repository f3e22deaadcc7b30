/**
 * The place for the tree of points: a k-d tree over the unit sphere in flat arrays, exact everywhere, poles and date
 * line included. `nearest.ts` asks it single questions about any list; coverage plants it anew with every filter and asks
 * by the ten thousand, so it is cheap to plant and takes a guess, so that a walk from neighbour to neighbour starts close.
 */

/** Points ordered so that the middle of every range splits it; all points stand in leaves of a few neighbours. */
export interface PointTree {
  readonly size: number;
  /** x, y, z in the tree's order. */
  readonly points: Float64Array;
  /** Place of each point in the list that the tree was planted from. */
  readonly places: Uint32Array;
  /** Axis by which the range with this middle is split: 0 x, 1 y, 2 z. */
  readonly axes: Uint8Array;
  /** Where on that axis it is split: nothing up to the middle lies beyond, nothing after it before. */
  readonly splits: Float64Array;
}

/** A leaf holds at most this many points: few enough to look at all. */
const LEAF = 6;
/** Deep enough for two to the power of this many points. */
const DEPTH = 40;

/** Plants a tree of points (x, y, z, three numbers each). */
export function plantTree(points: Float64Array): PointTree {
  const size = points.length / 3;
  const places = Uint32Array.from({ length: size }, (_, place) => place);
  const axes = new Uint8Array(size);
  const splits = new Float64Array(size);
  splitRange({ points, places, axes, splits }, 0, size - 1);
  const ordered = new Float64Array(points.length);
  for (let at = 0; at < size; at++) {
    const from = (places[at] ?? 0) * 3;
    ordered[at * 3] = points[from] ?? 0;
    ordered[at * 3 + 1] = points[from + 1] ?? 0;
    ordered[at * 3 + 2] = points[from + 2] ?? 0;
  }
  return { size, points: ordered, places, axes, splits };
}

function splitRange(tree: Omit<PointTree, "size">, left: number, right: number): void {
  if (right - left < LEAF) return;
  const { points, places, axes, splits } = tree;
  const middle = (left + right) >> 1;
  const axis = widestAxis(points, places, left, right);
  selectMiddle(points, places, left, right, middle, axis);
  axes[middle] = axis;
  splits[middle] = points[(places[middle] ?? 0) * 3 + axis] ?? 0;
  splitRange(tree, left, middle);
  splitRange(tree, middle + 1, right);
}

function widestAxis(points: Float64Array, places: Uint32Array, left: number, right: number): 0 | 1 | 2 {
  let [lowX, lowY, lowZ] = [2, 2, 2];
  let [highX, highY, highZ] = [-2, -2, -2];
  for (let at = left; at <= right; at++) {
    const from = (places[at] ?? 0) * 3;
    const x = points[from] ?? 0;
    const y = points[from + 1] ?? 0;
    const z = points[from + 2] ?? 0;
    if (x < lowX) lowX = x;
    if (x > highX) highX = x;
    if (y < lowY) lowY = y;
    if (y > highY) highY = y;
    if (z < lowZ) lowZ = z;
    if (z > highZ) highZ = z;
  }
  const [wideX, wideY, wideZ] = [highX - lowX, highY - lowY, highZ - lowZ];
  if (wideX >= wideY && wideX >= wideZ) return 0;
  return wideY >= wideZ ? 1 : 2;
}

/** Quickselect: afterwards nothing left of the middle lies beyond it on the axis, and nothing right of it before it. */
function selectMiddle(
  points: Float64Array,
  places: Uint32Array,
  from: number,
  to: number,
  middle: number,
  axis: number,
): void {
  let [left, right] = [from, to];
  while (left < right) {
    const pivot = points[(places[(left + right) >> 1] ?? 0) * 3 + axis] ?? 0;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((points[(places[low] ?? 0) * 3 + axis] ?? 0) < pivot) low++;
      while ((points[(places[high] ?? 0) * 3 + axis] ?? 0) > pivot) high--;
      if (low > high) break;
      const held = places[low] ?? 0;
      places[low++] = places[high] ?? 0;
      places[high--] = held;
    }
    if (middle <= high) right = high;
    else if (middle >= low) left = low;
    else return;
  }
}

/** Asks a tree for the nearest point; made once for many questions, so that its room for work is kept. */
export type NearestInTree = (x: number, y: number, z: number, guess: number) => number;

/**
 * Prepares questions to a tree. The answer is a place in the tree's order, -1 where there is none; `guess` is a place
 * that may be near (or -1). Of equally near points the first in the list planted is taken. Points with `skip` 1, by
 * their place in that list, do not count; a guess must not be one of them.
 */
export function nearestInTree(tree: PointTree, skip?: Uint8Array): NearestInTree {
  const { size, points, places, axes, splits } = tree;
  const lefts = new Int32Array(DEPTH);
  const rights = new Int32Array(DEPTH);
  const bounds = new Float64Array(DEPTH);
  return (x, y, z, guess) => {
    let found = guess;
    let best = Number.POSITIVE_INFINITY;
    if (guess >= 0) {
      const dx = (points[guess * 3] ?? 0) - x;
      const dy = (points[guess * 3 + 1] ?? 0) - y;
      const dz = (points[guess * 3 + 2] ?? 0) - z;
      best = dx * dx + dy * dy + dz * dz;
    }
    lefts[0] = 0;
    rights[0] = size - 1;
    bounds[0] = 0;
    let top = 0;
    while (top >= 0) {
      let left = lefts[top] ?? 0;
      let right = rights[top] ?? 0;
      // An equal bound is still walked: an equally near point earlier in the list would be there.
      if ((bounds[top--] ?? 0) > best) continue;
      while (right - left >= LEAF) {
        const middle = (left + right) >> 1;
        const axis = axes[middle] ?? 0;
        const beyond = (axis === 0 ? x : axis === 1 ? y : z) - (splits[middle] ?? 0);
        top++;
        bounds[top] = beyond * beyond;
        lefts[top] = beyond <= 0 ? middle + 1 : left;
        rights[top] = beyond <= 0 ? right : middle;
        if (beyond <= 0) right = middle;
        else left = middle + 1;
      }
      for (let at = left; at <= right; at++) {
        const dx = (points[at * 3] ?? 0) - x;
        const dy = (points[at * 3 + 1] ?? 0) - y;
        const dz = (points[at * 3 + 2] ?? 0) - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square > best) continue;
        if (skip !== undefined && skip[places[at] ?? 0] === 1) continue;
        if (square < best || found < 0 || (places[at] ?? 0) < (places[found] ?? 0)) {
          best = square;
          found = at;
        }
      }
    }
    return found;
  };
}

/** Called with a place in the list planted and its squared chord; gives the squared chord beyond which nothing matters any more. */
export type Visit = (place: number, squaredChord: number) => number;

/** Visits the points within a squared chord of (x, y, z), nearer side first, as far as each visit says. */
export function visitWithin(
  tree: PointTree,
  [x, y, z]: readonly [number, number, number],
  limit: number,
  visit: Visit,
): void {
  const { points, places, axes, splits } = tree;
  let reach = limit;
  const walk = (left: number, right: number): void => {
    if (right - left < LEAF) {
      for (let at = left; at <= right; at++) {
        const dx = (points[at * 3] ?? 0) - x;
        const dy = (points[at * 3 + 1] ?? 0) - y;
        const dz = (points[at * 3 + 2] ?? 0) - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square <= reach) reach = visit(places[at] ?? 0, square);
      }
      return;
    }
    const middle = (left + right) >> 1;
    const axis = axes[middle] ?? 0;
    const beyond = (axis === 0 ? x : axis === 1 ? y : z) - (splits[middle] ?? 0);
    if (beyond <= 0) walk(left, middle);
    else walk(middle + 1, right);
    if (beyond * beyond > reach) return;
    if (beyond <= 0) walk(middle + 1, right);
    else walk(left, middle);
  };
  walk(0, tree.size - 1);
}
