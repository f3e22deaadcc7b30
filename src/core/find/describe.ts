/** The active filters as a list: each names its category and can be dropped alone. */
import { FACET_IDS, type FacetId } from "./catalogue.ts";
import {
  RANGE_IDS,
  type RangeId,
  setNear,
  setPicks,
  setQuery,
  setRange,
  setWithin,
  type View,
} from "./view.ts";
import { chosenDistanceInWords, rangeInWords } from "./words.ts";

/** Where the words for facets and their terms come from. */
export interface Labels {
  /** What a facet or range is called: `Theme`. */
  readonly category: (id: FacetId | RangeId) => string;
  /** What a term of a facet is called: `Food`; the id itself where nothing is known. */
  readonly term: (facet: FacetId, id: string) => string;
}

/** One active filter. */
export interface ActiveFilter {
  /** The same for the same filter in every View; no two of a View share one. */
  readonly key: string;
  readonly category: string;
  readonly label: string;
  /** Another View's same filter dropped; all else stays. */
  readonly drop: (view: View) => View;
}

/** Every active filter of a View: words, place, picks in the order of the facets, ranges. */
export function describeFilters(view: View, labels: Labels): readonly ActiveFilter[] {
  return [
    ...describeWords(view),
    ...describePlace(view),
    ...describePicks(view, labels),
    ...describeRanges(view, labels),
  ];
}

function describeWords(view: View): readonly ActiveFilter[] {
  const query = view.query.trim();
  if (query === "") return [];
  return [{ key: "query", category: "Words", label: `“${query}”`, drop: (from) => setQuery(from, "") }];
}

function describePlace(view: View): readonly ActiveFilter[] {
  const found: ActiveFilter[] = [];
  if (view.near !== undefined) {
    const label = `within ${chosenDistanceInWords(view.near.radiusMetres, view.units)} of ${nearLabel(view.near.label)}`;
    found.push({ key: "near", category: "Near", label, drop: (from) => setNear(from, undefined) });
  }
  if (view.within !== undefined) {
    const drop = (from: View): View => setWithin(from, undefined);
    found.push({
      key: "within",
      category: "Area",
      label: view.within.shape === undefined ? "this part of the map" : "the shape drawn on the map",
      drop,
    });
  }
  return found;
}

/** What the middle of a circle is called; a link may have lost its name. */
export function nearLabel(label: string): string {
  return label === "" ? "this point" : label;
}

function describePicks(view: View, labels: Labels): readonly ActiveFilter[] {
  return FACET_IDS.flatMap((facet) =>
    (view.picked[facet] ?? []).map((value) => ({
      key: `${facet}:${value}`,
      category: labels.category(facet),
      label: labels.term(facet, value),
      drop: (from: View) =>
        setPicks(
          from,
          facet,
          (from.picked[facet] ?? []).filter((one) => one !== value),
        ),
    })),
  );
}

function describeRanges(view: View, labels: Labels): readonly ActiveFilter[] {
  return RANGE_IDS.flatMap((id) => {
    const range = view.ranges[id];
    if (range === undefined || (range.from === undefined && range.to === undefined)) return [];
    const drop = (from: View): View => setRange(from, id, undefined);
    return [{ key: id, category: labels.category(id), label: rangeInWords(id, range), drop }];
  });
}
