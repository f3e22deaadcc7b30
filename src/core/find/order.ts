/** The orders in which results stand: each worked out once for the whole catalogue, when first asked for. */
import type { Catalogue, NumberId } from "./catalogue.ts";
import { createFolder, type Folder } from "./tokens.ts";
import type { SortId } from "./view.ts";

/** Orders that do not depend on the words or the place asked for. */
export type FixedSortId = Exclude<SortId, "best" | "distance">;

/** Which number an order follows, and whether the largest stands first. */
const BY_NUMBER: Readonly<
  Record<Exclude<FixedSortId, "title">, { readonly number: NumberId; readonly largestFirst: boolean }>
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
  sorted(sort: FixedSortId): Uint32Array;
  /** The place of each record in the order of titles, which settles every tie. */
  titleRanks(): Uint32Array;
}

/** Prepares the orders of a catalogue; nothing is sorted yet. */
export function createOrders(catalogue: Catalogue, folder: Folder = createFolder()): Orders {
  const known = new Map<FixedSortId, Uint32Array>();
  let ranks: Uint32Array | undefined;
  const orders: Orders = {
    sorted(sort) {
      const order = known.get(sort) ?? sortRecords(catalogue, sort, orders, folder);
      known.set(sort, order);
      return order;
    },
    titleRanks() {
      ranks ??= inverse(orders.sorted("title"));
      return ranks;
    },
  };
  return orders;
}

function sortRecords(catalogue: Catalogue, sort: FixedSortId, orders: Orders, folder: Folder): Uint32Array {
  if (sort === "title") return sortTitles(catalogue.titles, folder);
  const { number, largestFirst } = BY_NUMBER[sort];
  return sortNumbers(catalogue.numbers[number], largestFirst, orders.titleRanks());
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
