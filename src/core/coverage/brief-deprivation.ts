/** The place for a place's deprivation in words and deciles, as a brief tells it. */

import { countInWords, listInWords, numberInWords } from "../find/words.ts";
import type { NeighbourhoodDescription } from "../place/atlas.ts";
import { unpackDecile } from "../place/deciles.ts";
import {
  DEPRIVATION_CAVEAT,
  DEPRIVATION_EDITION,
  DEPRIVATION_MEASURES,
  type DeprivationMeasure,
  decileFromRank,
  describeRank,
} from "../place/deprivation.ts";
import { neighbourhoodInWords } from "../place/neighbourhood.ts";
import type { Centres } from "./centres.ts";
import { percentInWords } from "./gap-words.ts";
import { type Count, shareOf } from "./gaps.ts";

/** Deprivation of a place. */
export interface DeprivationBrief extends Count {
  /** Neighbourhoods and people by IMD decile, the most deprived first. */
  readonly byDecile: readonly Count[];
  /** Neighbourhoods and people among the 20% most deprived of England, by domain, most people first. */
  readonly byDomain: readonly (Count & { readonly measure: DeprivationMeasure; readonly title: string })[];
  /** The most deprived neighbourhoods of the place, at most three: places of centres. */
  readonly mostDeprived: readonly { readonly centre: number; readonly name: string; readonly rank: string }[];
  readonly sentence: string;
  readonly caveat: string;
}

/** Deciles that make the 20% most deprived. */
const FIFTH = 2;
const NAMED = 3;

/** Describes the deprivation of the centres marked 1. */
export function describeDeprivation(
  centres: Centres,
  descriptions: readonly NeighbourhoodDescription[],
  inside: Uint8Array,
): DeprivationBrief {
  const here = (centres.deprivation.imd?.order ?? new Uint32Array()).filter((centre) => inside[centre] === 1);
  const count = (accept: (centre: number) => boolean): Count => countThese(centres, here.filter(accept));
  const all = count(() => true);
  const deciles = Array.from({ length: 10 }, (_, index) =>
    count((centre) => decileFromRank(centres.imdRanks[centre] ?? 0) === index + 1),
  );
  const byDomain = DEPRIVATION_MEASURES.filter(({ id }) => id !== "imd")
    .map(({ id, title }) => ({
      measure: id,
      title,
      ...count((centre) => unpackDecile(descriptions[centre]?.deciles ?? 99_999_999, id) <= FIFTH),
    }))
    .sort((a, b) => b.people - a.people);
  return {
    ...all,
    byDecile: deciles,
    byDomain,
    mostDeprived: Array.from(here.subarray(0, NAMED), (centre) => {
      const description = descriptions[centre];
      return {
        centre,
        name: description === undefined ? (centres.codes[centre] ?? "") : neighbourhoodInWords(description),
        rank: describeRank(centres.imdRanks[centre] ?? 0),
      };
    }),
    sentence: deprivationSentence(
      all,
      count((centre) => decileFromRank(centres.imdRanks[centre] ?? 0) <= FIFTH),
      byDomain,
    ),
    caveat: DEPRIVATION_CAVEAT,
  };
}

function countThese({ people }: Centres, which: Uint32Array): Count {
  return {
    neighbourhoods: which.length,
    people: which.reduce((sum, centre) => sum + (people[centre] ?? 0), 0),
  };
}

function deprivationSentence(all: Count, fifth: Count, byDomain: DeprivationBrief["byDomain"]): string {
  if (all.neighbourhoods === 0) return "No neighbourhood has its centre here.";
  const of = `${countInWords(all.neighbourhoods, "neighbourhood")} here, home to ${countInWords(all.people, "person", "people")}`;
  if (fifth.neighbourhoods === 0)
    return `Of ${of}, none is among the 20% most deprived of England (${DEPRIVATION_EDITION}).`;
  const part = `Of ${of}, ${numberInWords(fifth.neighbourhoods)} ${fifth.neighbourhoods === 1 ? "is" : "are"} among the 20% most deprived of England (${DEPRIVATION_EDITION}); ${percentInWords(shareOf(fifth.people, all.people))} of the people here live there.`;
  const domains = byDomain.filter(({ people }) => people > fifth.people).slice(0, NAMED);
  if (domains.length === 0) return part;
  return `${part} More people still live in the 20% most deprived by ${listInWords(
    domains.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)),
    "and",
  )}.`;
}
