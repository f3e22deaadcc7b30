/** How fast finding is, beside what a person would otherwise pick, in one run and over the same walk. */
import { benchFilters } from "./filters.ts";
import type { BenchLine } from "./line.ts";
import { benchNear } from "./near.ts";
import { benchText } from "./text.ts";

const SIZES = [100_000, 1_000_000];

/** Filters with all counts and the first sorted page beside crossfilter2; text beside MiniSearch and Fuse.js; near beside turf. */
export async function benchFind(): Promise<BenchLine[]> {
  return [
    ...SIZES.flatMap((count) => benchFilters(count)),
    ...SIZES.flatMap(benchNear),
    ...benchText(100_000),
  ];
}
