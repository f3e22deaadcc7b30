/** The gap summary of every council's page: its most deprived neighbourhoods without an anchor organisation near, in words. */
import { type Centres, prepareCentres } from "../coverage/centres.ts";
import { completenessSentence, measureCompleteness } from "../coverage/completeness.ts";
import { measureDistances, providersOf } from "../coverage/distances.ts";
import { gapCaveat, gapSentence } from "../coverage/gap-words.ts";
import { findGaps, type GapQuestion } from "../coverage/gaps.ts";
import { centresIn } from "../coverage/place.ts";
import { type Catalogue, termsOf } from "../find/catalogue.ts";
import { OPENING_VIEW } from "../find/view.ts";
import { centresAsLoaded } from "../place/atlas.ts";
import type { Geography } from "../place/geography.ts";

/** The gaps of one council, counted by the gap finder. */
export interface CouncilGap {
  /** How many neighbourhoods have no anchor near, and how many people live there. */
  readonly sentence: string;
  /** How distance is measured and what was counted. */
  readonly caveat: string;
  /** How complete the map is here. */
  readonly completeness: string | undefined;
}

/** Gaps by council code, by the question with which the gap finder opens; a county's are those of its districts. */
export function councilGaps(
  catalogue: Catalogue,
  geography: Geography,
  centres: Centres,
): ReadonlyMap<string, CouncilGap> {
  const councils = [...geography.councilByCode.values()];
  const providers = providersOf(catalogue, anchorsIn(catalogue));
  const distances = measureDistances(centres, providers);
  const { measure, share, beyondMetres } = OPENING_VIEW.gap;
  const words = { one: "anchor organisation", many: "anchor organisations" };
  const question: GapQuestion = {
    measure,
    shareOfMostDeprived: share,
    beyondMetres,
    providers: { ...words, ...providers },
  };
  const { councils: rows, counties, medianRate } = measureCompleteness(centres, catalogue);
  const rowByCode = new Map([...rows, ...counties].map((row) => [row.code, row]));
  const caveat = gapCaveat(question.providers);
  return new Map(
    councils.map(({ code, name }) => {
      const answer = findGaps(centres, distances, question, centresIn(centres, { kind: "council", code }));
      const row = rowByCode.get(code);
      const completeness = row === undefined ? undefined : completenessSentence(row, medianRate);
      return [code, { sentence: gapSentence(question, answer, "miles", `in ${name}`), caveat, completeness }];
    }),
  );
}

/** The centres of a geography's neighbourhoods, with its councils. */
export function centresOf({ neighbourhoods, councilByCode }: Geography): Centres {
  return prepareCentres(centresAsLoaded(neighbourhoods), { councils: [...councilByCode.values()] });
}

/** 1 for every anchor organisation; closed ones are set aside when they are counted. */
function anchorsIn(catalogue: Catalogue): Uint8Array {
  const { kind } = catalogue.facets;
  return Uint8Array.from({ length: catalogue.count }, (_, record) =>
    termsOf(kind, record).some((index) => kind.terms[index] === "anchor") ? 1 : 0,
  );
}
