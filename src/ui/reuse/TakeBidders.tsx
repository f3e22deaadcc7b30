/** Who could bid as rows to take away, beside the records. */
import { countInWords } from "../../core/find/words.ts";
import { BidButtons } from "../coverage/BidDownload.tsx";
import { useBidders } from "./useShown.ts";

/** Nothing where nobody asks who could bid. */
export function TakeBidders() {
  const bidders = useBidders();
  if (bidders === undefined) return null;
  const { length } = bidders.candidates;
  return (
    <section aria-label="Download who could bid">
      <h3>
        {length === 0
          ? "No local organisations to download"
          : `Download ${countInWords(length, "local organisation")}, with whether each could bid`}
      </h3>
      {length > 0 && <BidButtons answer={bidders.answer} />}
    </section>
  );
}
