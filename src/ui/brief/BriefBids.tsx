/** Who could bid at some sizes of contract, the one that the link asks about marked as that. */
import { bidSentence, poundsInWords } from "../../core/coverage/bidder-words.ts";
import type { BriefBid } from "../../core/coverage/brief.ts";
import { listInWords } from "../../core/find/words.ts";
import { useLabels } from "../common/store.tsx";

/** A sentence for each size, or one for all where no income is known. */
export function BriefBids({ bids }: { readonly bids: readonly BriefBid[] }) {
  const asked = bids.find(({ isAsked }) => isAsked)?.answer.contract;
  // Said once instead of at every size.
  const isUnknown = bids.every(
    ({ answer: { could, tooSmall, incomeUnknown } }) =>
      could.length + tooSmall.length === 0 && incomeUnknown.length > 0,
  );
  if (isUnknown)
    return (
      <p>
        Whether anyone local could bid
        {asked === undefined
          ? ""
          : `, at the ${poundsInWords(asked.annualValue)} a year asked about or at any other size,`}{" "}
        cannot be said: no organisation here has an income on the map. Send the incomes that you know.
      </p>
    );
  return (
    <ul className="brief-list">
      {bids.map(({ answer, isAsked }) => (
        <li key={`${answer.contract.annualValue} ${isAsked}`}>
          <strong>
            {poundsInWords(answer.contract.annualValue)} a year
            {isAsked && <Asked services={answer.contract.services} />}:
          </strong>{" "}
          {bidSentence(answer)}
        </li>
      ))}
    </ul>
  );
}

/** Marks the contract asked about, with the services that it needs. */
function Asked({ services }: { readonly services: readonly string[] }) {
  const { term } = useLabels();
  const names = services.map((id) => term("theme", id).toLowerCase());
  return `, the contract asked about${names.length === 0 ? "" : `, for ${listInWords(names, "and")}`}`;
}
