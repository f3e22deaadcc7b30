/** The gap finder's answer, derived from the state: distances once a filter, a comparison a slider step. */
import { type Centres, prepareCentres } from "../core/coverage/centres.ts";
import { type CompletenessTable, measureCompleteness } from "../core/coverage/completeness.ts";
import { type Distances, measureDistances, type Providers, providersOf } from "../core/coverage/distances.ts";
import { findGaps, type GapAnswer, type GapQuestion } from "../core/coverage/gaps.ts";
import { askedArea, placeKey, providerNoun, providerView } from "../core/coverage/question.ts";
import { type Trial, type TrialAnswer, tryOut } from "../core/coverage/what-if.ts";
import type { Catalogue } from "../core/find/catalogue.ts";
import { createFinder, type Finder } from "../core/find/finder.ts";
import { encodeView } from "../core/find/permalink.ts";
import { OPENING_VIEW, type View } from "../core/find/view.ts";
import { readyValue } from "../io/load.ts";
import { gapsNotArrived, recordsNotArrived } from "./arrived.ts";
import type { Atlas } from "./atlas.ts";
import { deriveLabels, recordIndex } from "./derive.ts";
import { keepLast, keepLastOf } from "./kept.ts";
import type { CouncilFeature } from "./layer-files.ts";
import type { MapState } from "./store.ts";

/** Everything that the gap finder shows. */
export interface Coverage {
  readonly atlas: Atlas;
  readonly centres: Centres;
  readonly providers: Providers;
  readonly distances: Distances;
  readonly question: GapQuestion;
  /** The part asked about; undefined for England. */
  readonly inside: Uint8Array | undefined;
  /** The answer as the map is, and under the trial; the same where nothing is tried. */
  readonly before: GapAnswer;
  readonly answer: GapAnswer;
  readonly trial: TrialAnswer | undefined;
}

const centresOf = keepLast((atlas: Atlas, councils: readonly CouncilFeature[]): Centres => {
  const countyOf = new Map(
    councils.flatMap(({ properties: { gss, districts = [] } }) =>
      districts.map((district) => [district, gss] as const),
    ),
  );
  return prepareCentres(atlas.neighbourhoods, {
    councils: councils.map(({ properties }) => ({
      code: properties.gss,
      name: properties.name,
      regionCode: properties.region_code,
      region: properties.region_name,
      county: countyOf.get(properties.gss) ?? "",
    })),
    deciles: atlas.neighbourhoods.map(({ deciles }) => deciles),
    ruralUrban: atlas.neighbourhoods.map(({ ruralUrban }) => ruralUrban),
  });
});

/** A finder of its own, so that the list's keeps its place. */
const finderFor = keepLast((catalogue: Catalogue): Finder => createFinder(catalogue));

/** The parts of a View that decide which records count, as one text. */
function filterKey(view: View): string {
  const { query, picked, ranges } = providerView(view);
  return encodeView({ ...OPENING_VIEW, query, picked, ranges });
}

const providersFor = keepLastOf(filterKey, (catalogue: Catalogue, view): Providers => {
  const { passes } = finderFor(catalogue).find(providerView(view));
  return providersOf(catalogue, passes);
});

const completenessFor = keepLast(measureCompleteness);

/** How complete the map is in every council; undefined until figures, councils and all records have come. */
export function deriveCompleteness(state: MapState): CompletenessTable | undefined {
  const [figures, rows] = [readyValue(state.atlas), readyValue(state.councils)];
  if (figures === undefined || rows === undefined || recordsNotArrived(state) !== undefined) return undefined;
  return completenessFor(centresOf(figures, rows), state.catalogue);
}

const distancesFor = keepLast(measureDistances);
const insideFor = keepLastOf(placeKey, askedArea);

/** The answer; undefined until neighbourhoods, councils and the records that count have arrived. */
export function deriveCoverage(state: MapState): Coverage | undefined {
  const atlas = readyValue(state.atlas);
  const councils = readyValue(state.councils);
  if (atlas === undefined || councils === undefined || gapsNotArrived(state) !== undefined) return undefined;
  return coverageFor(state.catalogue, state.view, centresOf(atlas, councils), atlas, deriveLabels(state));
}

const coverageFor = keepLast(
  (
    catalogue: Catalogue,
    view: View,
    centres: Centres,
    atlas: Atlas,
    labels: ReturnType<typeof deriveLabels>,
  ): Coverage => {
    const providers = providersFor(catalogue, view);
    const distances = distancesFor(centres, providers);
    const { count, onTowns, leftOut, closed } = providers;
    const question: GapQuestion = {
      measure: view.gap.measure,
      shareOfMostDeprived: view.gap.share,
      beyondMetres: view.gap.beyondMetres,
      providers: { ...providerNoun(view, labels), count, onTowns, leftOut, closed },
    };
    const inside = insideFor(centres, view);
    const tried = trialOf(catalogue, view, providers);
    const trial = tried && tryOut(centres, distances, question, tried, inside);
    const before = trial?.before ?? findGaps(centres, distances, question, inside);
    const answer = trial?.after ?? before;
    return { atlas, centres, providers, distances, question, inside, before, answer, trial };
  },
);

/** What the View tries out; undefined where that is nothing. */
function trialOf(
  catalogue: Catalogue,
  { trial: { added, removed } }: View,
  { records }: Providers,
): Trial | undefined {
  const numbers = removed.flatMap((id) => {
    const record = recordIndex(catalogue, id);
    const number = record === undefined ? -1 : records.indexOf(record);
    return number < 0 ? [] : [number];
  });
  if (added.length === 0 && numbers.length === 0) return undefined;
  return {
    added: {
      latitudes: added.map(({ latitude }) => latitude),
      longitudes: added.map(({ longitude }) => longitude),
    },
    removed: numbers,
  };
}
