/** How windows recur, counted; apart from their words, so that a page which only counts does not load them. */
import type { RECURRENCES, TermId } from "./vocabulary.ts";

/** Years from one opening to the next of a window that recurs; the others do not recur by the year. */
export const YEARS_BETWEEN: Readonly<Partial<Record<TermId<typeof RECURRENCES>, number>>> = {
  annual: 1,
  "every-four-years": 4,
};
