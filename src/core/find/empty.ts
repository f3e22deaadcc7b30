/** What to do about an empty result: which one filter to drop, and what lies nearest outside the place asked for. */
import { distanceMetres, type Position } from "../place/distance.ts";
import type { Catalogue } from "./catalogue.ts";
import { bitOf } from "./facets.ts";
import { FILTER_IDS, type FilterId, isFacet, isRange } from "./filter.ts";
import type { Finder } from "./finder.ts";
import type { Row } from "./results.ts";
import type { Search } from "./search.ts";
import { selectStretch } from "./select.ts";
import { setNear, setPicks, setQuery, setRange, setWithin, type View } from "./view.ts";

/** A filter whose dropping would give results. */
export interface Rescue {
  readonly filter: FilterId;
  /** How many records it would give. */
  readonly count: number;
  /** The View without it. */
  readonly view: View;
}

/** One of the words asked for, and what it finds without the others. */
export interface WordRescue {
  readonly word: string;
  readonly count: number;
  readonly view: View;
}

export interface EmptyHelp {
  /** The one that gives most first; empty where no single filter is to blame. */
  readonly rescues: readonly Rescue[];
  /** What each of several words finds alone, fewest first; empty where one word or none was asked for. */
  readonly words: readonly WordRescue[];
  /** Records that pass all but the place, nearest to its middle first; empty without a place. */
  readonly outside: readonly Row[];
}

/** What helps where a View finds nothing; `most` is how many records outside are given at most. */
export function helpEmpty(
  catalogue: Catalogue,
  { finder, search }: { readonly finder: Finder; readonly search: Search },
  view: View,
  most = 5,
): EmptyHelp {
  const failures = finder.failures(view);
  return {
    rescues: rescuesOf(failures, view),
    words: wordsOf(failures, search, view),
    outside: outsideOf(catalogue, failures, view, most),
  };
}

/** Shorter words join others and say little alone. */
const SHORTEST_WORD = 3;

function wordsOf(failures: Readonly<Int32Array>, search: Search, view: View): readonly WordRescue[] {
  const words = [...new Set(view.query.trim().split(/\s+/))];
  if (words.length < 2) return [];
  // Asked of the search and not of the finder, which would lose its place in what is shown.
  const others = ~bitOf("query");
  return words
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => {
      const scores = search.match(word);
      let count = 0;
      for (const [record, mask] of failures.entries())
        if ((mask & others) === 0 && (scores?.[record] ?? 0) !== 0) count++;
      return { word, count, view: setQuery(view, word) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count);
}

/** A View without one of its filters; all values of a facet go together. */
export function dropFilter(view: View, id: FilterId): View {
  if (isFacet(id)) return setPicks(view, id, []);
  if (isRange(id)) return setRange(view, id, undefined);
  if (id === "query") return setQuery(view, "");
  return id === "near" ? setNear(view, undefined) : setWithin(view, undefined);
}

function rescuesOf(failures: Readonly<Int32Array>, view: View): readonly Rescue[] {
  const counts = new Map<number, number>();
  for (const mask of failures) {
    if (mask !== 0 && (mask & (mask - 1)) === 0) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  }
  return FILTER_IDS.flatMap((filter) => {
    const count = counts.get(bitOf(filter)) ?? 0;
    return count === 0 ? [] : [{ filter, count, view: dropFilter(view, filter) }];
  }).toSorted((a, b) => b.count - a.count);
}

function outsideOf(
  catalogue: Catalogue,
  failures: Readonly<Int32Array>,
  view: View,
  most: number,
): readonly Row[] {
  const middle = middleOf(view);
  if (middle === undefined) return [];
  // Both bits where both are set: what lies outside the circle lies mostly outside the box as well.
  const place = bitOf("near") | bitOf("within");
  const distances = new Map<number, number>();
  for (const [record, mask] of failures.entries()) {
    if (mask === 0 || (mask & ~place) !== 0) continue;
    const latitude = catalogue.latitudes[record] ?? Number.NaN;
    const longitude = catalogue.longitudes[record] ?? Number.NaN;
    const metres = distanceMetres(middle, { latitude, longitude });
    if (!Number.isNaN(metres)) distances.set(record, metres);
  }
  const nearest = selectStretch(Uint32Array.from(distances.keys()), 0, most, (a, b) => {
    return (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || a - b;
  });
  return Array.from(nearest, (record) => ({ record, distanceMetres: distances.get(record) ?? Number.NaN }));
}

function middleOf({ near, within }: View): Position | undefined {
  if (near !== undefined || within === undefined) return near;
  return { latitude: (within.south + within.north) / 2, longitude: (within.west + within.east) / 2 };
}
