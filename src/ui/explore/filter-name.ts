/** What any filter is called: facet, range, words or place. */
import type { Labels } from "../../core/find/describe.ts";
import { type FilterId, isFacet, isRange } from "../../core/find/filter.ts";

export function filterName(id: FilterId, labels: Labels): string {
  if (isFacet(id) || isRange(id)) return labels.category(id);
  if (id === "query") return "Words";
  return id === "near" ? "Near" : "Area";
}
