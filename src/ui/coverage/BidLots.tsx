/** The same contract cut into lots, with the bidders for each. */
import { useEffect, useMemo } from "react";
import { lotsSentence, poundsInWords } from "../../core/coverage/bidder-words.ts";
import type { Candidate } from "../../core/coverage/bidders.ts";
import {
  findBiddersByLot,
  type Lot,
  splitByArea,
  splitByService,
  splitEqually,
} from "../../core/coverage/lots.ts";
import { askedArea } from "../../core/coverage/question.ts";
import type { Labels } from "../../core/find/describe.ts";
import type { View } from "../../core/find/view.ts";
import { type Coverage, deriveCoverage } from "../../state/coverage.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";

export function BidLots({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const view = useMap((state) => state.view);
  const coverage = useMap(deriveCoverage);
  const labels = useLabels();
  const { want } = useActions();
  const { lots, turnoverMultiple } = view.bid;
  useEffect(() => {
    if (lots !== "area") return;
    void want("atlas");
    void want("councils");
  }, [lots, want]);
  const cut = useMemo(() => cutLots(view, coverage, labels), [view, coverage, labels]);
  if (lots === "whole") return null;
  if (cut.length === 0)
    return (
      <p className="small">
        {lots === "service"
          ? "Choose the services needed to cut the contract by them."
          : "Loading councils …"}
      </p>
    );
  const answers = findBiddersByLot(candidates, cut, turnoverMultiple);
  return (
    <section>
      <h4>In lots</h4>
      <p className="gap-answer">{lotsSentence(answers)}</p>
      <table className="domains area-table">
        <thead>
          <tr>
            <th scope="col">Lot</th>
            <th scope="col">A year</th>
            <th scope="col">Could bid</th>
            <th scope="col">Income not known</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ lot, answer }) => (
            <tr key={lot.label}>
              <th scope="row">{lot.label}</th>
              <td className="number">{poundsInWords(lot.annualValue)}</td>
              <td>
                {answer.could.length}
                {answer.could.slice(0, 5).map((candidate, place) => (
                  <span key={candidate.id}>
                    {place === 0 ? ": " : ", "}
                    <RecordLink id={candidate.id}>{candidate.name}</RecordLink>
                  </span>
                ))}
              </td>
              <td className="number">{answer.incomeUnknown.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cutLots(view: View, coverage: Coverage | undefined, labels: Labels): readonly Lot[] {
  const { lots, services, annualValue } = view.bid;
  if (lots === "whole") return [];
  if (lots === "service")
    return services.length === 0 ? [] : splitByService(view.bid, (id) => labels.term("theme", id));
  if (lots === "area") return coverage === undefined ? [] : splitByArea(view.bid, areasOf(view, coverage));
  if ("equal" in lots) return splitEqually({ ...view.bid, annualValue }, lots.equal);
  return lots.values.map((value, place) => ({ label: `Lot ${place + 1}`, services, annualValue: value }));
}

/** Councils asked about, with their people. */
function areasOf(
  view: View,
  { centres }: Coverage,
): readonly { readonly code: string; readonly name: string; readonly people: number }[] {
  const inside = askedArea(centres, view);
  const people = new Float64Array(centres.councils.length);
  for (let centre = 0; centre < centres.count; centre++) {
    const council = centres.councilOf[centre] ?? 0;
    if (inside === undefined || inside[centre] === 1)
      people[council] = (people[council] ?? 0) + (centres.people[centre] ?? 0);
  }
  return centres.councils.flatMap(({ code, name }, place) =>
    (people[place] ?? 0) > 0 ? [{ code, name, people: people[place] ?? 0 }] : [],
  );
}
