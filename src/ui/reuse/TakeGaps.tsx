/** The gap finder's own rows to take away, beside the records. */
import { countInWords } from "../../core/find/words.ts";
import { GapButtons } from "../coverage/GapDownload.tsx";
import { useGaps } from "./useShown.ts";

/** Nothing where the gap finder is not open, or has nothing to say yet. */
export function TakeGaps() {
  const coverage = useGaps();
  if (coverage === undefined) return null;
  const { length } = coverage.answer.gaps;
  return (
    <section aria-label="Download the gaps">
      <h3>
        {length === 0 ? "No gaps to download" : `Download ${countInWords(length, "neighbourhood")} in gaps`}
      </h3>
      {length > 0 && <GapButtons coverage={coverage} />}
    </section>
  );
}
