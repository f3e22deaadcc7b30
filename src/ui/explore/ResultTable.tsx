/** The table: the same page of results with more columns, each order a press away. */
import type { SortId } from "../../core/find/view.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { decileFromRank } from "../../core/place/deprivation.ts";
import { KindMark } from "../common/KindMark.tsx";
import { useActions, useLabels, useMap, useResults } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { Empty } from "./Empty.tsx";
import { Pager } from "./Pager.tsx";
import { kindOf, labelsOf } from "./record-facts.ts";

export function ResultTable() {
  const { rows, count } = useResults();
  const near = useMap((state) => state.view.near !== undefined);
  if (count === 0) return <Empty />;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" aria-label="Results as a table" tabIndex={0}>
        <table className="result-table">
          <thead>
            <tr>
              <SortHead sort="title">Name</SortHead>
              <th scope="col">Kind</th>
              {near && <SortHead sort="distance">Distance</SortHead>}
              <th scope="col">Place</th>
              <th scope="col">Council</th>
              <th scope="col">Themes</th>
              <th scope="col">Status</th>
              <SortHead sort="newest">Began</SortHead>
              <SortHead sort="deprivation">Deprivation decile</SortHead>
              <SortHead sort="income">Income (£)</SortHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={row.record}
                record={row.record}
                distanceMetres={row.distanceMetres}
                near={near}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Pager />
    </>
  );
}

function SortHead({ sort, children }: { readonly sort: SortId; readonly children: string }) {
  const active = useMap((state) => state.view.sort === sort);
  const { change } = useActions();
  const direction = sort === "newest" || sort === "income" ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={active ? direction : "none"}>
      <button
        type="button"
        className="sort-head"
        onClick={() => change((view) => ({ ...view, sort, page: 1 }))}
      >
        {children}
        <span aria-hidden="true">{active ? (direction === "ascending" ? " ▲" : " ▼") : " ↕"}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly record: number;
  readonly distanceMetres: number | undefined;
  readonly near: boolean;
}

function TableRow({ record, distanceMetres, near }: RowProps) {
  const catalogue = useMap((state) => state.catalogue);
  const units = useMap((state) => state.view.units);
  const labels = useLabels();
  const id = catalogue.ids[record] ?? "";
  const selected = useMap((state) => state.view.selected === id);
  const { hover } = useActions();
  const kind = kindOf(catalogue, record);
  const number = (value: number | undefined, write: (value: number) => string): string =>
    value === undefined || Number.isNaN(value) ? "" : write(value);
  return (
    <tr
      className={selected ? "selected" : undefined}
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(undefined)}
    >
      <th scope="row">
        <ViewLink to={(view) => ({ ...view, selected: id })} current={selected} id={`result-${id}`}>
          {catalogue.titles[record]}
        </ViewLink>
      </th>
      <td className="kind-cell">
        <KindMark kind={kind} /> {labels.term("kind", kind)}
      </td>
      {near && (
        <td>
          {distanceMetres === undefined
            ? ""
            : distanceInWords(distanceMetres, units, catalogue.precisions[record])}
        </td>
      )}
      <td>{catalogue.places[record]}</td>
      <td>{labelsOf(catalogue, "council", record, labels).join(", ")}</td>
      <td>{labelsOf(catalogue, "theme", record, labels).slice(0, 3).join(", ")}</td>
      <td>{labelsOf(catalogue, "status", record, labels).join(", ")}</td>
      <td className="number">{number(catalogue.numbers.started[record], String)}</td>
      <td className="number">
        {number(catalogue.numbers.imdRank[record], (rank) => String(decileFromRank(rank)))}
      </td>
      <td className="number">
        {number(catalogue.numbers.income[record], (pounds) => pounds.toLocaleString("en-GB"))}
      </td>
    </tr>
  );
}
