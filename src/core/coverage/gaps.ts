/** The place for gaps: neighbourhoods among the most deprived with no counted provider within a distance. A slider step only compares. */

import type { DeprivationMeasure, DeprivedShare } from "../place/deprivation.ts";
import { compareText } from "../publish/feature.ts";
import type { Centres } from "./centres.ts";
import type { Distances } from "./distances.ts";

/** Which records count, as the answer names them. */
export interface CountedProviders {
  /** `anchor organisation`, `organisation offering food`, `project about energy`. */
  readonly one: string;
  readonly many: string;
  /** How many count, how many of them stand on the middle of their town only, how many have no point fine enough, how many have closed (`Providers`). */
  readonly count: number;
  readonly onTowns: number;
  readonly leftOut: number;
  readonly closed: number;
}

/** "Neighbourhoods among the most deprived D% with no … within X." */
export interface GapQuestion {
  readonly measure: DeprivationMeasure;
  readonly shareOfMostDeprived: DeprivedShare;
  /** A provider at exactly this distance is within it. */
  readonly beyondMetres: number;
  readonly providers: CountedProviders;
  /** What is counted, or left out, only to try it: nothing of it is so on the map. */
  readonly tried?: { readonly added: number; readonly removed: number };
}

/** Counts of neighbourhoods and of the people who live there. */
export interface Count {
  readonly neighbourhoods: number;
  readonly people: number;
}

/** Gaps in one council or region. */
export interface AreaGaps extends Count {
  /** GSS code. */
  readonly code: string;
  readonly name: string;
  /** All neighbourhoods of the area that are among the most deprived asked for, gaps or not. */
  readonly asked: Count;
  /** People in gaps as a share (0 to 1) of the people in `asked`. */
  readonly shareOfPeople: number;
}

/** The answer to a question. */
export interface GapAnswer extends Count {
  readonly question: GapQuestion;
  /** All neighbourhoods among the most deprived asked for. */
  readonly asked: Count;
  /** People in gaps as a share (0 to 1) of the people in `asked`; 0 where nobody lives there. */
  readonly shareOfPeople: number;
  /** Places of the centres in gaps, the most deprived first. */
  readonly gaps: Uint32Array;
  /** Areas with a neighbourhood among those asked for; most people in gaps first, then by code. */
  readonly byCouncil: readonly AreaGaps[];
  readonly byRegion: readonly AreaGaps[];
}

/**
 * Finds the gaps. Only the share asked for is walked, in the order prepared with the centres, so that nothing is sorted
 * but the councils. A measure whose deciles were not given with the centres is read as the index.
 * With `inside` only centres marked 1 are asked about.
 */
export function findGaps(
  centres: Centres,
  { metres }: Pick<Distances, "metres">,
  question: GapQuestion,
  inside?: Uint8Array,
): GapAnswer {
  const { order, end } = askedOf(centres, question);
  const { people, councilOf } = centres;
  const { beyondMetres } = question;
  const gaps = new Uint32Array(end);
  // By council: neighbourhoods asked for, their people, neighbourhoods in gaps, their people.
  const counts = new Float64Array(centres.councils.length * 4);
  let found = 0;
  for (let at = 0; at < end; at++) {
    const centre = order[at] ?? 0;
    if (inside !== undefined && inside[centre] !== 1) continue;
    const row = (councilOf[centre] ?? 0) * 4;
    const residents = people[centre] ?? 0;
    counts[row] = (counts[row] ?? 0) + 1;
    counts[row + 1] = (counts[row + 1] ?? 0) + residents;
    if ((metres[centre] ?? 0) <= beyondMetres) continue;
    counts[row + 2] = (counts[row + 2] ?? 0) + 1;
    counts[row + 3] = (counts[row + 3] ?? 0) + residents;
    gaps[found++] = centre;
  }
  return { question, gaps: gaps.slice(0, found), ...sumAreas(centres, counts) };
}

/** The centres among the most deprived asked for: the first `end` of `order`. */
export function askedOf(
  { deprivation }: Centres,
  { measure, shareOfMostDeprived }: Pick<GapQuestion, "measure" | "shareOfMostDeprived">,
): { readonly order: Uint32Array; readonly end: number } {
  const ordered = deprivation[measure] ?? deprivation.imd;
  if (ordered === undefined) return { order: new Uint32Array(), end: 0 };
  return { order: ordered.order, end: ordered.ends[shareOfMostDeprived / 10] ?? 0 };
}

function sumAreas(centres: Centres, counts: Float64Array): Omit<GapAnswer, "question" | "gaps"> {
  const byCouncil: AreaGaps[] = [];
  const regions = new Map<string, AreaGaps>();
  let all = areaGaps("", "", [0, 0, 0, 0]);
  for (const [index, council] of centres.councils.entries()) {
    const row = counts.subarray(index * 4, index * 4 + 4);
    if (row[0] === 0) continue;
    const own = areaGaps(council.code, council.name, row);
    byCouncil.push(own);
    all = addAreas(all, own);
    const region =
      regions.get(council.regionCode) ?? areaGaps(council.regionCode, council.region, [0, 0, 0, 0]);
    regions.set(council.regionCode, addAreas(region, own));
  }
  const { neighbourhoods, people, asked, shareOfPeople } = all;
  return {
    neighbourhoods,
    people,
    asked,
    shareOfPeople,
    byCouncil: byCouncil.sort(byPeople),
    byRegion: [...regions.values()].sort(byPeople),
  };
}

function areaGaps(code: string, name: string, row: ArrayLike<number>): AreaGaps {
  const [neighbourhoodsAsked = 0, peopleAsked = 0, neighbourhoods = 0, people = 0] = Array.from(row);
  const asked = { neighbourhoods: neighbourhoodsAsked, people: peopleAsked };
  return { code, name, neighbourhoods, people, asked, shareOfPeople: shareOf(people, peopleAsked) };
}

function addAreas(a: AreaGaps, b: AreaGaps): AreaGaps {
  return areaGaps(a.code, a.name, [
    a.asked.neighbourhoods + b.asked.neighbourhoods,
    a.asked.people + b.asked.people,
    a.neighbourhoods + b.neighbourhoods,
    a.people + b.people,
  ]);
}

/** A part of a whole, 0 to 1; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function byPeople(a: AreaGaps, b: AreaGaps): number {
  return b.people - a.people || compareText(a.code, b.code);
}

/** Orders of the ranked list. */
export type GapOrder = "deprivation" | "people" | "distance";

/** The gaps in another order: the most deprived, the most people or the farthest from a provider first. */
export function orderGaps(
  centres: Centres,
  { metres }: Pick<Distances, "metres">,
  { gaps }: GapAnswer,
  order: GapOrder,
): Uint32Array {
  if (order === "deprivation") return gaps;
  const size = order === "people" ? centres.people : metres;
  // The sort is stable: equal ones keep the order by deprivation. Infinity less infinity is no number, hence the test.
  return gaps.slice().sort((a, b) => {
    const [left, right] = [size[a] ?? 0, size[b] ?? 0];
    return left === right ? 0 : right > left ? 1 : -1;
  });
}
