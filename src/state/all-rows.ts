/** Every row of the Results, where the page shows one page of them: for paper. */
import { createFinder } from "../core/find/finder.ts";
import type { Row } from "../core/find/results.ts";
import { deriveResults, searchOf } from "./derive.ts";
import type { MapState } from "./store.ts";

/** The rows that pass, in the View's order, `most` of them at most; until all records are here, those of the opening. */
export function allRows(state: MapState, most: number): readonly Row[] {
  const { catalogue, view, opening } = state;
  if (opening !== undefined) return deriveResults(state).rows.slice(0, most);
  // A finder of its own, so that the page's keeps its place.
  const finder = createFinder(catalogue, searchOf(catalogue));
  const { pages } = finder.find(view);
  const rows: Row[] = [];
  for (let page = 1; page <= pages && rows.length < most; page++)
    rows.push(...finder.find({ ...view, page }).rows);
  return rows.slice(0, most);
}
