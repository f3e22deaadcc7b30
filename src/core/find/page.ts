/** The page of rows that a View shows, in its order. */
import type { FinderState } from "./finder-state.ts";
import type { FixedSortId } from "./order.ts";
import type { Results, Row } from "./results.ts";
import { selectStretch } from "./select.ts";
import { PAGE_SIZE, type View } from "./view.ts";

/** What a page of Results holds. */
export type Page = Pick<Results, "rows" | "page" | "pages">;

/** What the rows are sorted by once it is known whether there are words and a place. */
type Order = FixedSortId | "score" | "distance";

/** The page of a View, clamped to those that there are; `before` are Results over the same records, whose rows are kept where they are the same. */
export function readPage(state: FinderState, view: View, before: Results | undefined): Page {
  const pages = Math.max(1, Math.ceil(state.count / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.floor(view.page) || 1));
  const order = orderOf(state, view);
  if (
    before !== undefined &&
    before.page === page &&
    isReversed(before.view) === isReversed(view) &&
    orderOf(state, before.view) === order
  ) {
    return { rows: before.rows, page, pages };
  }
  const from = (page - 1) * PAGE_SIZE;
  const to = Math.min(state.count, from + PAGE_SIZE);
  const records =
    order === "score" || order === "distance"
      ? pick(state, order, from, to)
      : walk(state, state.orders.sorted(order, isReversed(view)), from, to);
  return { rows: records.map((record) => rowOf(state, view, record)), page, pages };
}

function orderOf(state: FinderState, view: View): Order {
  if (view.sort === "distance" && view.near !== undefined) return "distance";
  if (view.sort !== "best" && view.sort !== "distance") return view.sort;
  return state.scores === undefined ? "told" : "score";
}

/** `best` and `distance` have only one way round. */
function isReversed({ sort, reversed }: View): boolean {
  return reversed && sort !== "best" && sort !== "distance";
}

function rowOf(state: FinderState, view: View, record: number): Row {
  return view.near === undefined
    ? { record }
    : { record, distanceMetres: state.distances[record] ?? Number.NaN };
}

/** Reads an order made ahead until the page is full. */
function walk(state: FinderState, sorted: Uint32Array, from: number, to: number): readonly number[] {
  const found: number[] = [];
  let passed = 0;
  for (let at = 0; at < sorted.length && passed < to; at++) {
    const record = sorted[at] ?? 0;
    if (state.passes[record] === 1 && passed++ >= from) found.push(record);
  }
  return found;
}

/** Selects the page from the records that pass, for orders that depend on the words or the place. */
function pick(state: FinderState, order: "score" | "distance", from: number, to: number): readonly number[] {
  const ranks = state.orders.titleRanks();
  const { distances, scores } = state;
  const tie = (a: number, b: number): number => (ranks[a] ?? 0) - (ranks[b] ?? 0);
  const byDistance = (a: number, b: number): number => (distances[a] ?? 0) - (distances[b] ?? 0) || tie(a, b);
  const byScore = (a: number, b: number): number => (scores?.[b] ?? 0) - (scores?.[a] ?? 0) || tie(a, b);
  const passing = passingRecords(state.passes, state.count);
  return [...selectStretch(passing, from, to, order === "score" ? byScore : byDistance)];
}

/** Indexes of the records that pass. */
export function passingRecords(passes: Uint8Array, count: number): Uint32Array {
  const records = new Uint32Array(count);
  let found = 0;
  for (let record = 0; record < passes.length; record++) {
    if (passes[record] === 1) records[found++] = record;
  }
  return records;
}
