/** The place for trying out: what changes when a provider is put on the map or taken away. */

import { type Degrees, metresFromSquaredChord, spherePoints } from "../place/sphere.ts";
import type { Centres } from "./centres.ts";
import { type Distances, measureThese } from "./distances.ts";
import { type Count, findGaps, type GapAnswer, type GapQuestion } from "./gaps.ts";

/** A trial: hypothetical providers put there, existing ones taken away. */
export interface Trial {
  readonly added: Degrees;
  /** Numbers of providers (`Providers`). */
  readonly removed: readonly number[];
}

/** What a trial changes in the part asked about. */
export interface TrialAnswer {
  readonly before: GapAnswer;
  readonly after: GapAnswer;
  /** Distances under the trial; hypothetical providers are numbered on from the existing ones. */
  readonly distances: Distances;
  /** Gaps before that are none after: now within reach. Places of centres, the most deprived first. */
  readonly gained: Count & { readonly centres: Uint32Array };
  /** Gaps after that were none before. */
  readonly lost: Count & { readonly centres: Uint32Array };
}

/**
 * Distances under a trial. Only centres whose nearest provider is taken away are looked up again; each provider put
 * there is compared with every centre once, which costs less than a tree would.
 */
export function tryDistances(centres: Centres, base: Distances, trial: Trial): Distances {
  const metres = base.metres.slice();
  const nearest = base.nearest.slice();
  removeProviders(centres, base, trial.removed, metres, nearest);
  const points = spherePoints(trial.added);
  for (let added = 0; added < points.length / 3; added++) {
    addProvider(centres, points.subarray(added * 3, added * 3 + 3), base.tree.size + added, metres, nearest);
  }
  return { tree: base.tree, metres, nearest };
}

function removeProviders(
  centres: Centres,
  { tree }: Distances,
  removed: readonly number[],
  metres: Float64Array,
  nearest: Int32Array,
): void {
  if (removed.length === 0) return;
  const skip = new Uint8Array(tree.size);
  for (const provider of removed) skip[provider] = 1;
  const orphans = centres.walk.filter((centre) => skip[nearest[centre] ?? -1] === 1);
  measureThese(centres, tree, orphans, metres, nearest, skip);
}

function addProvider(
  { points, count }: Centres,
  point: Float64Array,
  number: number,
  metres: Float64Array,
  nearest: Int32Array,
): void {
  const [x = 0, y = 0, z = 0] = point;
  for (let centre = 0; centre < count; centre++) {
    const dx = (points[centre * 3] ?? 0) - x;
    const dy = (points[centre * 3 + 1] ?? 0) - y;
    const dz = (points[centre * 3 + 2] ?? 0) - z;
    const distance = metresFromSquaredChord(dx * dx + dy * dy + dz * dz);
    if (distance >= (metres[centre] ?? 0)) continue;
    metres[centre] = distance;
    nearest[centre] = number;
  }
}

/** What a trial changes in the answer to a question; with `inside` only centres marked 1 are asked about. */
export function tryOut(
  centres: Centres,
  base: Distances,
  question: GapQuestion,
  trial: Trial,
  inside?: Uint8Array,
): TrialAnswer {
  const distances = tryDistances(centres, base, trial);
  const before = findGaps(centres, base, question, inside);
  const tried = { added: trial.added.latitudes.length, removed: trial.removed.length };
  const after = findGaps(centres, distances, { ...question, tried }, inside);
  const { beyondMetres } = question;
  const isGap = (of: Distances, centre: number): boolean => (of.metres[centre] ?? 0) > beyondMetres;
  return {
    before,
    after,
    distances,
    gained: countThese(
      centres,
      before.gaps.filter((centre) => !isGap(distances, centre)),
    ),
    lost: countThese(
      centres,
      after.gaps.filter((centre) => !isGap(base, centre)),
    ),
  };
}

function countThese({ people }: Centres, which: Uint32Array): TrialAnswer["gained"] {
  return {
    centres: which,
    neighbourhoods: which.length,
    people: which.reduce((sum, centre) => sum + (people[centre] ?? 0), 0),
  };
}
