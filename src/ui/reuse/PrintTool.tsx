/** What the gap finder and the bidders put on paper: their sentence, what must be said beside it, and the lists behind it. */

import { percentInWords } from "../../core/coverage/gap-words.ts";
import type { AreaGaps } from "../../core/coverage/gaps.ts";
import { orderGaps } from "../../core/coverage/gaps.ts";
import { countInWords, distanceInWords, numberInWords } from "../../core/find/words.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import type { Coverage } from "../../state/coverage.ts";
import { useMap } from "../common/store.tsx";
import { BidConsortia } from "../coverage/BidConsortia.tsx";
import { BidLists } from "../coverage/BidLists.tsx";
import { BidLots } from "../coverage/BidLots.tsx";
import { useBidders, useGaps, useShown } from "./useShown.ts";

/** Neighbourhoods on paper at most; more are counted. */
const MOST_GAPS = 1000;

export function ToolQuestion() {
  const { sentence, caveats } = useShown();
  return (
    <>
      <h2>{sentence}</h2>
      {caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
    </>
  );
}

export function ToolAnswer() {
  const gaps = useGaps();
  const bidders = useBidders();
  if (gaps !== undefined) return <Gaps coverage={gaps} />;
  if (bidders === undefined) return null;
  return (
    <div className="print-bidders">
      <BidLists answer={bidders.answer} areOpen />
      <BidLots candidates={bidders.candidates} />
      <BidConsortia candidates={bidders.candidates} />
    </div>
  );
}

function Gaps({ coverage }: { readonly coverage: Coverage }) {
  const { centres, answer, atlas, trial, distances } = coverage;
  const units = useMap((state) => state.view.units);
  const far = trial?.distances ?? distances;
  const ranked = orderGaps(centres, far, answer, "deprivation");
  return (
    <>
      <Areas title="By region" areas={answer.byRegion} />
      <Areas title="By council" areas={answer.byCouncil} />
      <h3>The neighbourhoods, most deprived first</h3>
      <ol className="print-records print-gaps">
        {Array.from(ranked.subarray(0, MOST_GAPS), (centre) => {
          const metres = far.metres[centre] ?? Number.POSITIVE_INFINITY;
          const neighbourhood = atlas.neighbourhoods[centre];
          return (
            <li key={centre}>
              <strong>{neighbourhood !== undefined && neighbourhoodInWords(neighbourhood)}</strong> (
              {centres.codes[centre]}): rank {numberInWords(centres.imdRanks[centre] ?? 0)},{" "}
              {countInWords(centres.people[centre] ?? 0, "person", "people")}
              {Number.isFinite(metres) ? `, nearest ${distanceInWords(metres, units)}` : ""}
            </li>
          );
        })}
      </ol>
      {ranked.length > MOST_GAPS && (
        <p>And {countInWords(ranked.length - MOST_GAPS, "neighbourhood")} more at the address below.</p>
      )}
    </>
  );
}

function Areas({ title, areas }: { readonly title: string; readonly areas: readonly AreaGaps[] }) {
  if (areas.length === 0) return null;
  return (
    <>
      <h3>{title}: people in gaps, and their share of all in such neighbourhoods</h3>
      <ul className="plain print-areas">
        {areas.map(({ code, name, people, shareOfPeople }) => (
          <li key={code}>
            {name}: {numberInWords(people)}, {percentInWords(shareOfPeople)}
          </li>
        ))}
      </ul>
    </>
  );
}
