/** Organisations that may bid where the View asks. */
import type { Candidate } from "../core/coverage/bidders.ts";
import { candidatesOf, candidateView } from "../core/coverage/candidates-of.ts";
import type { Catalogue } from "../core/find/catalogue.ts";
import { createFinder, type Finder } from "../core/find/finder.ts";
import { encodeView } from "../core/find/permalink.ts";
import { OPENING_VIEW, type View } from "../core/find/view.ts";
import { searchOf } from "./derive.ts";
import { keepLast, keepLastOf } from "./kept.ts";
import type { MapState } from "./store.ts";

/** A finder of its own, so that the list's keeps its place. */
const finderFor = keepLast((catalogue: Catalogue): Finder => createFinder(catalogue, searchOf(catalogue)));

/** The parts of a View that decide which organisations may bid, as one text. */
function candidateKey({ query, picked, ranges, near, within }: View): string {
  return encodeView({ ...OPENING_VIEW, query, picked, ranges, near, within });
}

const candidatesFor = keepLastOf(candidateKey, (catalogue: Catalogue, view): readonly Candidate[] => {
  const { passes } = finderFor(catalogue).find(candidateView(view));
  return candidatesOf(catalogue, passes, { councils: view.picked.council, middle: view.near });
});

/** The candidates: what passes the filters and stands in the place asked about; of councils also what works there. */
export function deriveCandidates({ catalogue, view }: MapState): readonly Candidate[] {
  return candidatesFor(catalogue, view);
}
