/** Who could bid, who could not and by how much, whose income is unknown, and who does not offer the services. */
import { type ReactNode, useEffect } from "react";
import { poundsInWords } from "../../core/coverage/bidder-words.ts";
import type { BidAnswer, Candidate } from "../../core/coverage/bidders.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { detailsOf, recordIndex } from "../../state/derive.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";

interface Props {
  readonly answer: BidAnswer;
  /** True where nobody can open a list, as on paper. */
  readonly areOpen?: boolean;
}

export function BidLists({ answer, areOpen = false }: Props) {
  const labels = useLabels();
  return (
    <>
      <Group title="Could bid" count={answer.could.length} open>
        {answer.could.map((candidate) => (
          <Bidder key={candidate.id} candidate={candidate} />
        ))}
      </Group>
      <Group title="Too small for this size" count={answer.tooSmall.length} open>
        {answer.tooSmall.map(({ candidate, shortBy }) => (
          <Bidder key={candidate.id} candidate={candidate}>
            {`short by ${poundsInWords(shortBy)}`}
          </Bidder>
        ))}
      </Group>
      <Group title="Income not known" count={answer.incomeUnknown.length} open={areOpen}>
        {answer.incomeUnknown.map((candidate) => (
          <Bidder key={candidate.id} candidate={candidate} />
        ))}
      </Group>
      <Group title="Do not offer all the services" count={answer.lacksServices.length} open={areOpen}>
        {answer.lacksServices.map(({ candidate, missing }) => (
          <Bidder key={candidate.id} candidate={candidate}>
            {`without ${missing.map((id) => labels.term("theme", id).toLowerCase()).join(", ")}`}
          </Bidder>
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: readonly ReactNode[];
}

function Group({ title, count, open = false, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <details open={open || undefined}>
      <summary>
        <h4>
          {title} ({count.toLocaleString("en-GB")})
        </h4>
      </summary>
      <ul className="gap-list">{children}</ul>
    </details>
  );
}

function Bidder({ candidate, children }: { readonly candidate: Candidate; readonly children?: string }) {
  const units = useMap((state) => state.view.units);
  const precision = useMap(
    ({ catalogue }) => catalogue.precisions[recordIndex(catalogue, candidate.id) ?? -1],
  );
  const facts = [
    children,
    candidate.metres === undefined ? undefined : distanceInWords(candidate.metres, units, precision),
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <RecordLink id={candidate.id}>{candidate.name}</RecordLink>
      <span className="small">
        {" "}
        {candidate.income !== undefined && <Income candidate={candidate} />}
        {facts.length > 0 && ` ${facts.join(", ")}`}
      </span>
    </li>
  );
}

/** An income carries its year; it comes with the record's details. */
function Income({ candidate }: { readonly candidate: Candidate }) {
  const record = useMap((state) => recordIndex(state.catalogue, candidate.id));
  const properties = useMap((state) => detailsOf(state, record)?.properties);
  const { wantDetails } = useActions();
  useEffect(() => {
    if (record !== undefined) wantDetails(record);
  }, [record, wantDetails]);
  const year = properties?.layer === "organisations" ? properties.income_year : undefined;
  return (
    <>
      {poundsInWords(candidate.income ?? 0)}
      {year === undefined ? "" : ` (${year})`}
    </>
  );
}
