/** The orders in which results stand: each worked out once for the whole catalogue, when first asked for. */
import { type Catalogue, type FacetId, type NumberId, termsOf } from "./catalogue.ts";
import { createFolder, type Folder } from "./tokens.ts";
import type { SortId } from "./view.ts";

/** Orders that do not depend on the words or the place asked for. */
export type FixedSortId = Exclude<SortId, "best" | "distance">;

/** Orders by the first term of a facet, in the order of its terms. */
const BY_TERM = ["kind", "council", "region", "theme", "status"] as const satisfies readonly FacetId[];
type TermSortId = (typeof BY_TERM)[number];

/** Which number an order follows, and whether the largest stands first. */
const BY_NUMBER: Readonly<
  Record<
    Exclude<FixedSortId, "title" | "place" | TermSortId>,
    { readonly number: NumberId; readonly largestFirst: boolean }
  >
> = {
  newest: { number: "started", largestFirst: true },
  deprivation: { number: "imdRank", largestFirst: false },
  income: { number: "income", largestFirst: true },
  checked: { number: "checked", largestFirst: true },
  told: { number: "told", largestFirst: true },
};

/** The orders of one catalogue. */
export interface Orders {
  /** Records in the order asked for: ties by title, then by index; records without the number last. */
  sorted(sort: FixedSortId, reversed?: boolean): Uint32Array;
  /** The place of each record in the order of titles, which settles every tie. */
  titleRanks(): Uint32Array;
}

/** Prepares the orders of a catalogue; nothing is sorted here, but orders made ahead are taken. */
export function createOrders(catalogue: Catalogue, folder: Folder = createFolder()): Orders {
  const { prepared } = catalogue;
  const known = new Map<string, Uint32Array>(
    prepared && [
      ["title false", prepared.byTitle],
      ["told false", prepared.byTold],
    ],
  );
  let ranks: Uint32Array | undefined;
  const orders: Orders = {
    sorted(sort, reversed = false) {
      const key = `${sort} ${reversed}`;
      const order = known.get(key) ?? sortRecords(catalogue, { sort, reversed }, orders, folder);
      known.set(key, order);
      return order;
    },
    titleRanks() {
      ranks ??= inverse(orders.sorted("title"));
      return ranks;
    },
  };
  return orders;
}

function sortRecords(
  catalogue: Catalogue,
  { sort, reversed }: { readonly sort: FixedSortId; readonly reversed: boolean },
  orders: Orders,
  folder: Folder,
): Uint32Array {
  if (sort === "title") {
    const order = sortTitles(catalogue.titles, folder);
    return reversed ? order.toReversed() : order;
  }
  const ranks = orders.titleRanks();
  if (sort === "place") return sortNumbers(placeNumbers(catalogue.places, folder), reversed, ranks);
  if (isTermSort(sort)) return sortNumbers(firstTerms(catalogue, sort), reversed, ranks);
  const { number, largestFirst } = BY_NUMBER[sort];
  return sortNumbers(catalogue.numbers[number], largestFirst !== reversed, ranks);
}

function isTermSort(sort: FixedSortId): sort is TermSortId {
  return BY_TERM.some((id) => id === sort);
}

/** The first term of each record as its place in the facet's order; NaN without one. */
function firstTerms(catalogue: Catalogue, facet: TermSortId): Float64Array {
  const column = catalogue.facets[facet];
  return Float64Array.from(catalogue.ids, (_, record) => termsOf(column, record)[0] ?? Number.NaN);
}

/** Where each place stands in the order of all places; NaN where none is known. */
function placeNumbers(places: readonly string[], folder: Folder): Float64Array {
  const keys = places.map((place) => folder.fold(place));
  const order = [...new Set(keys)].sort();
  const rank = new Map(order.map((key, at) => [key, at]));
  return Float64Array.from(keys, (key) => (key === "" ? Number.NaN : (rank.get(key) ?? 0)));
}

/**
 * By folded title in the order of code units, which is the same everywhere; equal ones by index. Distinct titles are
 * sorted without a comparison of our own, and records then counted into place: half the time of sorting records.
 */
function sortTitles(titles: readonly string[], folder: Folder): Uint32Array {
  const keys = titles.map((title) => folder.fold(title));
  const distinct = [...new Set(keys)].sort();
  const places = new Map(distinct.map((key, place) => [key, place] as const));
  const placeOf = Uint32Array.from(keys, (key) => places.get(key) ?? 0);
  const next = new Uint32Array(distinct.length + 1);
  for (const place of placeOf) next[place + 1] = (next[place + 1] ?? 0) + 1;
  for (let place = 0; place < distinct.length; place++)
    next[place + 1] = (next[place + 1] ?? 0) + (next[place] ?? 0);
  const order = new Uint32Array(titles.length);
  for (let record = 0; record < titles.length; record++) {
    const place = placeOf[record] ?? 0;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    order[at] = record;
  }
  return order;
}

function sortNumbers(numbers: Float64Array, largestFirst: boolean, titleRanks: Uint32Array): Uint32Array {
  const sign = largestFirst ? -1 : 1;
  const keys = numbers.map((number) => (Number.isNaN(number) ? Number.POSITIVE_INFINITY : number * sign));
  return new Uint32Array(numbers.keys()).sort((a, b) => {
    const left = keys[a] ?? 0;
    const right = keys[b] ?? 0;
    // Compared before subtracting: two without a number would give Infinity - Infinity.
    return left === right ? (titleRanks[a] ?? 0) - (titleRanks[b] ?? 0) : left - right;
  });
}

function inverse(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}
