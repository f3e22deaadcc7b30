/** What can be worked out from the state, each kept until what it depends on changes. */
import type { Catalogue, FacetId } from "../core/find/catalogue.ts";
import type { Labels } from "../core/find/describe.ts";
import { createFinder, type Finder } from "../core/find/finder.ts";
import type { Results } from "../core/find/results.ts";
import { createSearch, type Search } from "../core/find/search.ts";
import { answerSentence, type Tally } from "../core/find/sentence.ts";
import { FACET_TITLES, type TermNames, termLabel } from "../core/find/terms.ts";
import type { RangeId, View } from "../core/find/view.ts";
import { answersView, openingResults } from "../core/publish/opening.ts";
import { LOADING, type Loading, readyValue } from "../io/load.ts";
import { detailsFileOf } from "./details-file.ts";
import { keepLast, keptBy } from "./kept.ts";
import { LAYER_IDS, type RecordFeature } from "./layer-files.ts";
import type { MapState } from "./store.ts";

/** The search over a catalogue, which finder and suggestions share. */
export const searchOf: (catalogue: Catalogue) => Search = keptBy((catalogue) => createSearch(catalogue));

/** The finder of a catalogue. */
export const finderOf: (catalogue: Catalogue) => Finder = keptBy((catalogue) =>
  createFinder(catalogue, searchOf(catalogue)),
);

/** The catalogue that rows and counts of the Results point into: until all records are here that of the opening's rows. */
export function shownCatalogue({ catalogue, opening }: MapState): Catalogue {
  return opening?.catalogue ?? catalogue;
}

const openingFor = keptBy((opening: NonNullable<MapState["opening"]>) =>
  keptBy((view: View) => openingResults(opening, view)),
);

/** The Results of the present View: the same object until View or catalogue change. */
export function deriveResults({ catalogue, view, opening }: MapState): Results {
  return opening === undefined ? finderOf(catalogue).find(view) : openingFor(opening)(view);
}

/** True while records that the View asks for have not arrived. */
export function isWaiting({ layers, opening, view, told }: MapState): boolean {
  // Only for a moment (`telling.ts`).
  if (view.query !== "" && told === "loading") return true;
  return opening === undefined ? LAYER_IDS.some((id) => layers[id].state === "loading") : !answersView(view);
}

/** What words were not looked for in; undefined where they were looked for in everything, or none are. */
export function untoldInWords({ view, told }: Pick<MapState, "view" | "told">): string | undefined {
  if (view.query === "" || (told !== "failed" && told !== "slow")) return undefined;
  const why = told === "failed" ? "could not be loaded" : "has not come yet";
  return `Words were looked for in names, places and keywords only: what is told of the records ${why}.`;
}

/** True when no record could be loaded: then nothing can be said to match or not to match. */
export function isLost({ manifest, layers }: MapState): boolean {
  return manifest.state === "failed" || LAYER_IDS.every((id) => layers[id].state === "failed");
}

const sentenceOf = keptBy((results: Results) =>
  keepLast((catalogue: Catalogue, labels: Labels, tally: Tally | undefined, area: string | undefined) =>
    answerSentence(catalogue, results, labels, tally, area),
  ),
);

/** What the map calls all that it covers; undefined until that is known. */
export function areaOf({ manifest }: Pick<MapState, "manifest">): string | undefined {
  return readyValue(manifest)?.site.area;
}

/** Said while records are on their way. */
export const LOADING_RECORDS = "Loading the records …";

/** The answer as a sentence, or what is happening instead. */
export function deriveAnswer(state: MapState): string {
  if (isLost(state)) return "The records could not be loaded.";
  if (isWaiting(state)) return LOADING_RECORDS;
  return sentenceOf(deriveResults(state))(
    shownCatalogue(state),
    deriveLabels(state),
    state.opening?.tally,
    areaOf(state),
  );
}

const RANGE_TITLES: Readonly<Record<RangeId, string>> = {
  income: "Income",
  started: "Began",
  checked: "Last checked",
};

const labelsOfNames = keptBy(
  (names: TermNames): Labels => ({
    category: (id) => (id in RANGE_TITLES ? RANGE_TITLES[id as RangeId] : FACET_TITLES[id as FacetId]),
    term: (facet, id) => termLabel(facet, id, names),
  }),
);

/** Words for facets and terms. */
export function deriveLabels({ names }: Pick<MapState, "names">): Labels {
  return labelsOfNames(names);
}

const indexOf = keptBy(
  ({ ids }: Catalogue): ReadonlyMap<string, number> => new Map(ids.map((one, position) => [one, position])),
);

/** Catalogue index of a record by its id. */
export function recordIndex(catalogue: Catalogue, id: string | undefined): number | undefined {
  return id === undefined ? undefined : indexOf(catalogue).get(id);
}

/** The details of a record by catalogue index, when they have arrived and are still those of that record. */
export function detailsOf(state: MapState, record: number | undefined): RecordFeature | undefined {
  const details = record === undefined ? undefined : detailsStateOf(state, record);
  return details?.state === "ready" ? details.value : undefined;
}

/** Details of a record on their way: those that could not be loaded, and those of a map that has been renewed meanwhile. */
export function detailsStateOf(
  state: MapState,
  record: number,
): Loading<RecordFeature> | { readonly state: "renewed" } {
  const file = detailsFileOf(state, record);
  const details = (file && state.details[file.key]) ?? LOADING;
  if (details.state !== "ready") return details;
  const feature = details.value[file?.position ?? 0];
  // The page keeps the columns with which it was opened; a file of a newer build may hold other records in their places.
  return feature?.id === state.catalogue.ids[record] && feature !== undefined
    ? { state: "ready", value: feature }
    : { state: "renewed" };
}
