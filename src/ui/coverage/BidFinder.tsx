/** Who could bid: for the place and filters set, services needed, the value of a year and the turnover that a tender demands. */
import { useMemo } from "react";
import { bidSentence } from "../../core/coverage/bidder-words.ts";
import { findBidders } from "../../core/coverage/bidders.ts";
import { hasPlaceAsked } from "../../core/find/view.ts";
import { biddersNotArrived } from "../../state/arrived.ts";
import { deriveCandidates } from "../../state/candidates.ts";
import { Announcer } from "../common/Announcer.tsx";
import { useMap } from "../common/store.tsx";
import { WindowTitle } from "../explore/WindowTitle.tsx";
import { BidConsortia } from "./BidConsortia.tsx";
import { BidDownload } from "./BidDownload.tsx";
import { BidLists } from "./BidLists.tsx";
import { BidLots } from "./BidLots.tsx";
import { BidSettingsForm } from "./BidSettingsForm.tsx";
import { NotArrived } from "./NotArrived.tsx";

export function BidFinder() {
  const untold = useMap(biddersNotArrived);
  return (
    <div className="bid-finder">
      <h3>{HEADING}</h3>
      {untold !== undefined && <WindowTitle answer={HEADING} />}
      {untold === undefined ? (
        <BidAnswer />
      ) : (
        <>
          <BidSettingsForm />
          <NotArrived untold={untold} />
        </>
      )}
    </div>
  );
}

const HEADING = "How many local organisations could bid?";

function BidAnswer() {
  const bid = useMap((state) => state.view.bid);
  const hasPlace = useMap(({ view }) => hasPlaceAsked(view));
  const candidates = useMap(deriveCandidates);
  const answer = useMemo(() => findBidders(candidates, bid), [candidates, bid]);
  const sentence = bidSentence(answer);
  return (
    <>
      <p className="small">
        Local means the organisations that pass your filters and place now (of a council also those that stand
        elsewhere and work there), without those that have closed and public bodies, which buy and do not bid:{" "}
        {candidates.length.toLocaleString("en-GB")} on this map. Not on the map does not mean not there.
      </p>
      {!hasPlace && (
        <p className="note">
          No place is set, so organisations anywhere in England count as local. Name a council or a place
          above to ask who could bid there.
        </p>
      )}
      <BidSettingsForm />
      <p className="gap-answer">{sentence}</p>
      <Announcer message={sentence} />
      <WindowTitle answer={sentence} />
      {answer.could.length === 0 && answer.tooSmall.length > 0 && (
        <p className="note">
          The guide “How to Keep it Local” says of sizes like this: the contract itself keeps local
          organisations out. Smaller lots, or no turnover demand, would let them in.
        </p>
      )}
      <BidLists answer={answer} />
      <BidLots candidates={candidates} />
      <BidConsortia candidates={candidates} />
      {candidates.length > 0 && <BidDownload answer={answer} />}
    </>
  );
}
