/** The table: the same page of results with more columns, picked by people, each order a press away. */
import type { Row } from "../../core/find/results.ts";
import { type SortId, TABLE_COLUMN_IDS } from "../../core/find/view.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { ScrollRegion } from "../common/ScrollRegion.tsx";
import { useActions, useLabels, useMap, useResults } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { NoRows } from "./NoRows.tsx";
import { Pager } from "./Pager.tsx";
import { TABLE_COLUMNS } from "./table-columns.tsx";

export function ResultTable() {
  const { rows, count } = useResults();
  const near = useMap((state) => state.view.near !== undefined);
  const columns = useMap((state) => state.view.columns);
  const ids = useMap(shownCatalogue).ids;
  if (count === 0) return <NoRows />;
  return (
    <>
      <ColumnChoice />
      <ScrollRegion className="table-scroll" label="Results as a table">
        <table className="result-table">
          <thead>
            <tr>
              <SortHead sort="title" title="Name" />
              {near && <SortHead sort="distance" title="Distance" />}
              {columns.map((id) => {
                const { sort, title, largestFirst } = TABLE_COLUMNS[id];
                if (sort !== undefined)
                  return <SortHead key={id} sort={sort} title={title} largestFirst={largestFirst} />;
                return (
                  <th key={id} scope="col">
                    {title}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={ids[row.record]} row={row} near={near} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager />
    </>
  );
}

function ColumnChoice() {
  const columns = useMap((state) => state.view.columns);
  const { change } = useActions();
  const toggle = (id: (typeof TABLE_COLUMN_IDS)[number]): void =>
    change((view) => {
      const next = TABLE_COLUMN_IDS.filter((one) => (one === id) !== view.columns.includes(one));
      return next.length === 0 ? view : { ...view, columns: next };
    });
  return (
    <details className="column-choice">
      <summary>Columns</summary>
      <fieldset>
        <legend className="visually-hidden">Columns shown</legend>
        {TABLE_COLUMN_IDS.map((id) => (
          <label key={id} className="term">
            <input type="checkbox" checked={columns.includes(id)} onChange={() => toggle(id)} />
            <span>{TABLE_COLUMNS[id].title}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

interface HeadProps {
  readonly sort: SortId;
  readonly title: string;
  readonly largestFirst?: true | undefined;
}

function SortHead({ sort, title, largestFirst }: HeadProps) {
  const active = useMap((state) => state.view.sort === sort);
  const reversed = useMap((state) => state.view.reversed);
  const { change } = useActions();
  const descending = (largestFirst === true) !== reversed;
  const press = (): void =>
    change((view) => ({
      ...view,
      sort,
      reversed: view.sort === sort && sort !== "distance" && !view.reversed,
      page: 1,
    }));
  return (
    <th scope="col" aria-sort={active ? (descending ? "descending" : "ascending") : "none"}>
      <button type="button" className="sort-head" onClick={press}>
        {title}
        <span aria-hidden="true">{active ? (descending ? " ▼" : " ▲") : " ↕"}</span>
      </button>
    </th>
  );
}

function TableRow({ row, near }: { readonly row: Row; readonly near: boolean }) {
  const { record, distanceMetres } = row;
  const catalogue = useMap(shownCatalogue);
  const columns = useMap((state) => state.view.columns);
  const units = useMap((state) => state.view.units);
  const labels = useLabels();
  const id = catalogue.ids[record] ?? "";
  const selected = useMap((state) => state.view.selected === id);
  const { hover } = useActions();
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
      {near && (
        <td>
          {distanceMetres === undefined
            ? ""
            : distanceInWords(distanceMetres, units, catalogue.precisions[record])}
        </td>
      )}
      {columns.map((column) => {
        const { cell, isNumber } = TABLE_COLUMNS[column];
        return (
          <td key={column} className={isNumber ? "number" : undefined}>
            {cell(catalogue, record, labels)}
          </td>
        );
      })}
    </tr>
  );
}
