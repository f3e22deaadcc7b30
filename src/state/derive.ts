/** What can be worked out from the state, each kept until what it depends on changes. */
import type { Catalogue, FacetId } from "../core/find/catalogue.ts";
import type { Labels } from "../core/find/describe.ts";
import { createFinder, type Finder } from "../core/find/finder.ts";
import type { Results } from "../core/find/results.ts";
import { FACET_TITLES, type TermNames, termLabel } from "../core/find/terms.ts";
import type { RangeId } from "../core/find/view.ts";
import { readyValue } from "../io/load.ts";
import type { RecordFeature } from "./layer-files.ts";
import { detailsFileOf, type MapState } from "./store.ts";

const finders = new WeakMap<Catalogue, Finder>();

/** The finder of a catalogue, made once. */
export function finderOf(catalogue: Catalogue): Finder {
  let finder = finders.get(catalogue);
  if (finder === undefined) {
    finder = createFinder(catalogue);
    finders.set(catalogue, finder);
  }
  return finder;
}

/** The Results of the present View: the same object until View or catalogue change. */
export function deriveResults({ catalogue, view }: MapState): Results {
  return finderOf(catalogue).find(view);
}

const RANGE_TITLES: Readonly<Record<RangeId, string>> = {
  income: "Income",
  started: "Began",
  checked: "Last checked",
};
const labelsByNames = new WeakMap<TermNames, Labels>();

/** Words for facets and terms. */
export function deriveLabels({ names }: Pick<MapState, "names">): Labels {
  const kept = labelsByNames.get(names);
  if (kept !== undefined) return kept;
  const labels: Labels = {
    category: (id) => (id in RANGE_TITLES ? RANGE_TITLES[id as RangeId] : FACET_TITLES[id as FacetId]),
    term: (facet, id) => termLabel(facet, id, names),
  };
  labelsByNames.set(names, labels);
  return labels;
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

/** Catalogue index of a record by its id. */
export function recordIndex(catalogue: Catalogue, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = new Map(catalogue.ids.map((one, position) => [one, position]));
    indexes.set(catalogue, index);
  }
  return index.get(id);
}

/** The details of a record by catalogue index, when they have arrived. */
export function detailsOf(state: MapState, record: number | undefined): RecordFeature | undefined {
  if (record === undefined) return undefined;
  const file = detailsFileOf(state, record);
  return file === undefined ? undefined : readyValue(state.details[file.key])?.[file.position];
}
