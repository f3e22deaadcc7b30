/** How fast finding is, beside what a person would otherwise pick, in one run and over the same walk. */

import { benchFilters } from "./filters.ts";
import type { BenchLine } from "./line.ts";

/** Filters with all counts and the first sorted page, text, and near. */
export async function benchFind(): Promise<readonly BenchLine[]> {
  return [...benchFilters(100_000), ...benchFilters(1_000_000)];
}
