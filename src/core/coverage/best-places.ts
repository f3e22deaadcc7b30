/** The place for "where would one more help most?": the next best places for providers, one after the other. */

import type { View } from "../find/view.ts";
import { chosenDistanceInWords, numberInWords } from "../find/words.ts";
import { RANKED_NEIGHBOURHOODS } from "../place/deprivation.ts";
import { type PointTree, plantTree, visitWithin } from "../place/point-tree.ts";
import { squaredChordFromMetres } from "../place/sphere.ts";
import type { Centres } from "./centres.ts";
import type { Distances } from "./distances.ts";
import { findGaps, type GapQuestion } from "./gaps.ts";

/** A place proposed for a provider. */
export interface BestPlace {
  /** Place of the neighbourhood whose centre is proposed. */
  readonly centre: number;
  /** What it newly brings within reach, after the places proposed before it. */
  readonly neighbourhoods: number;
  readonly people: number;
}

/**
 * Proposes up to `most` places, at neighbourhoods' centres, for people in gaps to come within the distance asked for.
 *
 * Greedy: each place is the one that newly covers most people (of equals the first by code), given those before it.
 * The first is therefore the best there is. For several the best set together is a maximum coverage problem, which
 * nobody solves fast; greedy reaches at least 1 - 1/e (about 63%) of what the best set would, and no quick method is
 * sure to do better. Each pair of a gap and a centre in its reach is visited twice at most, so that the work grows with
 * the share and the distance asked for and not with the number of places.
 * With `inside` only centres marked 1 are proposed, and only their people count: the question is about that part.
 */
export function bestPlaces(
  centres: Centres,
  distances: Pick<Distances, "metres">,
  question: GapQuestion,
  most: number,
  inside?: Uint8Array,
): readonly BestPlace[] {
  const { gaps } = findGaps(centres, distances, question, inside);
  const reach = squaredChordFromMetres(question.beyondMetres);
  const tree = plantTree(centres.points);
  const gains = new Float64Array(centres.count);
  const isGap = new Uint8Array(centres.count);
  for (const gap of gaps) {
    isGap[gap] = 1;
    changeGains(centres, tree, gains, gap, reach, 1);
  }
  const found: BestPlace[] = [];
  while (found.length < most) {
    const centre = largestGain(gains, inside);
    if (centre === undefined) break;
    const people = gains[centre] ?? 0;
    const covered = coveredBy(centres, tree, centre, reach, isGap);
    for (const gap of covered) {
      isGap[gap] = 0;
      changeGains(centres, tree, gains, gap, reach, -1);
    }
    found.push({ centre, neighbourhoods: covered.length, people });
  }
  return found;
}

/** Adds a gap's people to, or takes them from, every centre from which a provider would reach it. */
function changeGains(
  { points, people }: Centres,
  tree: PointTree,
  gains: Float64Array,
  gap: number,
  reach: number,
  sign: 1 | -1,
): void {
  const change = sign * (people[gap] ?? 0);
  const [x = 0, y = 0, z = 0] = points.subarray(gap * 3, gap * 3 + 3);
  visitWithin(tree, [x, y, z], reach, (centre) => {
    gains[centre] = (gains[centre] ?? 0) + change;
    return reach;
  });
}

function largestGain(gains: Float64Array, inside?: Uint8Array): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let centre = 0; centre < gains.length; centre++) {
    const gain = gains[centre] ?? 0;
    if (gain > most && (inside === undefined || inside[centre] === 1)) [best, most] = [centre, gain];
  }
  return best;
}

function coveredBy(
  { points }: Centres,
  tree: PointTree,
  centre: number,
  reach: number,
  isGap: Uint8Array,
): readonly number[] {
  const covered: number[] = [];
  const [x = 0, y = 0, z = 0] = points.subarray(centre * 3, centre * 3 + 3);
  visitWithin(tree, [x, y, z], reach, (other) => {
    if (isGap[other] === 1) covered.push(other);
    return reach;
  });
  return covered;
}

/** How the places were chosen, to stand beside them; `ofPart` is true where only a part of England was asked about. */
export function howBestPlacesWereChosen(
  question: GapQuestion,
  units: View["units"],
  ofPart: boolean,
): string {
  const within = chosenDistanceInWords(question.beyondMetres, units);
  const [where, people] = ofPart
    ? ["those of the area chosen", "people of the area chosen"]
    : [`all ${numberInWords(RANKED_NEIGHBOURHOODS)} in England`, "people"];
  return `Each place is the neighbourhood's centre, of ${where}, that would bring most people in gaps within ${within}, counting only ${people} whom the places above it do not reach. The first is the best single place; several together reach at least 63% of what the best set of as many could. It weighs distance and residents alone: whether there is a building, people to run it, or a wish for it, only those who live there can say.`;
}
