/** The list: one page of results, each a real link. */
import { useEffect } from "react";
import type { Row } from "../../core/find/results.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { KindMark } from "../common/KindMark.tsx";
import { useActions, useLabels, useMap, useResults } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { NoRows } from "./NoRows.tsx";
import { Pager } from "./Pager.tsx";
import { kindOf, placeOf, statusToTell } from "./record-facts.ts";

export function ResultList() {
  const { rows, count } = useResults();
  const ids = useMap(shownCatalogue).ids;
  const isWhole = useMap((state) => state.opening === undefined);
  const { wantSummaries } = useActions();
  // Rows of the opening have their summaries already.
  useEffect(() => {
    if (isWhole) void wantSummaries(rows.map(({ record }) => record));
  }, [rows, isWhole, wantSummaries]);
  if (count === 0) return <NoRows />;
  return (
    <>
      <ol className="result-list">
        {rows.map((row) => (
          // By id, so that a row keeps its place and focus when the whole catalogue takes over.
          <ResultItem key={ids[row.record]} row={row} />
        ))}
      </ol>
      <Pager />
    </>
  );
}

function ResultItem({ row }: { readonly row: Row }) {
  const { record } = row;
  const catalogue = useMap(shownCatalogue);
  const labels = useLabels();
  const units = useMap((state) => state.view.units);
  const id = catalogue.ids[record] ?? "";
  const selected = useMap((state) => state.view.selected === id);
  const hovered = useMap((state) => state.hovered === id);
  const { hover } = useActions();
  const kind = kindOf(catalogue, record);
  const facts = [
    labels.term("kind", kind),
    placeOf(catalogue, record, labels),
    statusToTell(catalogue, record, labels),
  ].filter((fact) => fact !== "");
  return (
    <li
      className={`result${selected ? " selected" : ""}${hovered ? " hovered" : ""}`}
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(undefined)}
      onFocus={() => hover(id)}
      onBlur={() => hover(undefined)}
    >
      <KindMark kind={kind} />
      <div>
        <h3>
          <ViewLink to={(view) => ({ ...view, selected: id })} current={selected} id={`result-${id}`}>
            {catalogue.titles[record]}
          </ViewLink>
        </h3>
        <p className="result-facts">{facts.join(" · ")}</p>
        {row.distanceMetres !== undefined && (
          <p className="result-distance">
            {distanceInWords(row.distanceMetres, units, catalogue.precisions[record])} away
          </p>
        )}
        <Summary id={id} />
      </div>
    </li>
  );
}

/** Two lines of the summary; room is kept for them, so that nothing jumps when they arrive. */
function Summary({ id }: { readonly id: string }) {
  return <p className="result-summary">{useMap((state) => state.summaries[id])}</p>;
}
