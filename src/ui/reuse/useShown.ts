/** What the page answers now, in words: the finder's sentence, or question and answer of the tool that is open. */
import { useMemo } from "react";
import { bidSentence } from "../../core/coverage/bidder-words.ts";
import { type Candidate, findBidders } from "../../core/coverage/bidders.ts";
import { gapCaveat, gapSentence } from "../../core/coverage/gap-words.ts";
import { areaInWords } from "../../core/coverage/question.ts";
import { countInWords, listInWords } from "../../core/find/words.ts";
import { DEPRIVATION_CAVEAT } from "../../core/place/deprivation.ts";
import { biddersNotArrived, toolNotArrived } from "../../state/arrived.ts";
import { deriveCandidates } from "../../state/candidates.ts";
import { type Coverage, deriveCoverage } from "../../state/coverage.ts";
import { useLabels, useMap } from "../common/store.tsx";
import { useAnswer } from "../explore/useAnswer.ts";

/** The answer as a sentence, and what must be said beside it. */
export interface Shown {
  readonly sentence: string;
  readonly caveats: readonly string[];
}

/** The gap finder's answer where it is open; undefined elsewhere, and until its figures have come. */
export function useGaps(): Coverage | undefined {
  return useMap((state) => (state.view.tool === "gaps" ? deriveCoverage(state) : undefined));
}

const NO_CANDIDATES: readonly Candidate[] = [];

/** Who could bid, where that is asked; undefined elsewhere, and until the organisations have come. */
export function useBidders() {
  const tool = useMap((state) => state.view.tool);
  const bid = useMap((state) => state.view.bid);
  const untold = useMap(biddersNotArrived);
  const candidates = useMap((state) => (state.view.tool === "bid" ? deriveCandidates(state) : NO_CANDIDATES));
  return useMemo(
    () =>
      tool !== "bid" || untold !== undefined
        ? undefined
        : { candidates, answer: findBidders(candidates, bid) },
    [tool, untold, bid, candidates],
  );
}

export function useShown(): Shown {
  const found = useAnswer();
  const view = useMap((state) => state.view);
  const labels = useLabels();
  const gaps = useGaps();
  const bidders = useBidders();
  const untold = useMap(toolNotArrived);
  if (untold !== undefined) return { sentence: untold, caveats: [] };
  if (gaps !== undefined) {
    const { question, answer } = gaps;
    return {
      sentence: gapSentence(answer.question, answer, view.units, areaInWords(view, labels)),
      caveats: [gapCaveat(question.providers), DEPRIVATION_CAVEAT],
    };
  }
  if (view.tool === "gaps") return { sentence: "Loading the neighbourhoods …", caveats: [] };
  if (bidders === undefined) return { sentence: found, caveats: [] };
  const services = bidders.answer.contract.services.map((id) => labels.term("theme", id).toLowerCase());
  return {
    sentence: bidSentence(bidders.answer),
    caveats: [
      ...(services.length === 0 ? [] : [`Services needed: ${listInWords(services, "and")}.`]),
      `Local means the organisations among these: ${found} ${countInWords(bidders.candidates.length, "organisation")} on this map; not on the map does not mean not there.`,
    ],
  };
}
