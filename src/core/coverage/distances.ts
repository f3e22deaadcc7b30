/** The place for how far every neighbourhood's centre lies from the nearest counted provider: worked out once for a filter. */
import { type Catalogue, hasPoint, isClosed } from "../find/catalogue.ts";
import { nearestInTree, type PointTree, plantTree } from "../place/point-tree.ts";
import { type Degrees, metresFromSquaredChord, spherePoints, squaredChord } from "../place/sphere.ts";
import { TOWN_RANK } from "../record/precision.ts";
import type { Centres } from "./centres.ts";

/** The records that count, prepared for measuring. A provider's number is its place in these lists. */
export interface Providers extends Degrees {
  readonly count: number;
  /** Index of each in the catalogue. */
  readonly records: Uint32Array;
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  /** How many of them stand on the middle of their town only. */
  readonly onTowns: number;
  /** Records that were asked for and have no point fine enough: a whole council, the whole country, withheld. */
  readonly leftOut: number;
  /** Organisations that were asked for and have closed. */
  readonly closed: number;
}

/** Distances of every centre. */
export interface Distances {
  readonly tree: PointTree;
  /** Great-circle metres to the nearest provider; infinity where there is none. */
  readonly metres: Float64Array;
  /** Number of the nearest provider; -1 where there is none. Of equally near ones the first. */
  readonly nearest: Int32Array;
}

/** The records of a catalogue that count: those that pass and have a point of their own, and organisations only while they are open. */
export function providersOf(catalogue: Catalogue, passes: Uint8Array): Providers {
  const { latitudes, longitudes, precisions } = catalogue;
  const records: number[] = [];
  let onTowns = 0;
  let leftOut = 0;
  let closed = 0;
  for (let record = 0; record < catalogue.count; record++) {
    if (passes[record] !== 1) continue;
    if (catalogue.layers[record] === "organisations" && isClosed(catalogue, record)) closed++;
    else if (!hasPoint(catalogue, record)) leftOut++;
    else {
      records.push(record);
      if (precisions[record] === TOWN_RANK) onTowns++;
    }
  }
  return {
    count: records.length,
    records: Uint32Array.from(records),
    latitudes: Float64Array.from(records, (record) => latitudes[record] ?? 0),
    longitudes: Float64Array.from(records, (record) => longitudes[record] ?? 0),
    onTowns,
    leftOut,
    closed,
  };
}

/**
 * Measures every centre. Centres are walked from neighbour to neighbour, so that the provider found last is a good
 * first guess for the next and most of the tree is never entered.
 */
export function measureDistances(centres: Centres, providers: Degrees): Distances {
  const tree = plantTree(spherePoints(providers));
  const metres = new Float64Array(centres.count).fill(Number.POSITIVE_INFINITY);
  const nearest = new Int32Array(centres.count).fill(-1);
  measureThese(centres, tree, centres.walk, metres, nearest);
  return { tree, metres, nearest };
}

/** Measures some of the centres again, into the arrays given; providers with `skip` 1 do not count. */
export function measureThese(
  centres: Centres,
  tree: PointTree,
  which: Uint32Array,
  metres: Float64Array,
  nearest: Int32Array,
  skip?: Uint8Array,
): void {
  const { points } = centres;
  const find = nearestInTree(tree, skip);
  let found = -1;
  for (let step = 0; step < which.length; step++) {
    const centre = which[step] ?? 0;
    found = find(points[centre * 3] ?? 0, points[centre * 3 + 1] ?? 0, points[centre * 3 + 2] ?? 0, found);
    nearest[centre] = found < 0 ? -1 : (tree.places[found] ?? -1);
    metres[centre] =
      found < 0
        ? Number.POSITIVE_INFINITY
        : metresFromSquaredChord(squaredChord(points, centre, tree.points, found));
  }
}
