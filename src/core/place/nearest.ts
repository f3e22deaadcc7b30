/** The place for "which is nearest": an index over positions that answers in great-circle metres. */
import type { Position } from "./distance.ts";
import { plantTree, visitWithin } from "./point-tree.ts";
import { metresFromSquaredChord, spherePoint, spherePoints, squaredChordFromMetres } from "./sphere.ts";

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

/** Prepares positions for asking. */
export function nearestIndex(positions: readonly Position[]): NearestIndex {
  const latitudes = positions.map(({ latitude }) => latitude);
  const longitudes = positions.map(({ longitude }) => longitude);
  const tree = plantTree(spherePoints({ latitudes, longitudes }));
  return {
    size: positions.length,
    nearest(from, accept) {
      let found = -1;
      let best = Number.POSITIVE_INFINITY;
      visitWithin(tree, spherePoint(from), best, (index, chord) => {
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
      visitWithin(tree, spherePoint(from), reach, (index, chord) => {
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
      visitWithin(tree, spherePoint(from), reach, (index, chord) => {
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
