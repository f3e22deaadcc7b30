/** Every record found, on paper, in the order chosen: as a list, or as a table with the columns chosen. */
import { useMemo } from "react";
import type { Row } from "../../core/find/results.ts";
import { countInWords, distanceInWords } from "../../core/find/words.ts";
import { allRows } from "../../state/all-rows.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { KindMark } from "../common/KindMark.tsx";
import { useLabels, useMap, useMapStore, useResults } from "../common/store.tsx";
import { kindOf, placeOf } from "../explore/record-facts.ts";
import { TABLE_COLUMNS } from "../explore/table-columns.tsx";
import { useUndrawn } from "./useUndrawn.ts";

/** Records on paper at most; more are counted. */
const MOST_RECORDS = 1000;

export function PrintRecords({ hasMap }: { readonly hasMap: boolean }) {
  const store = useMapStore();
  const results = useResults();
  const isTable = useMap((state) => state.view.layout === "table");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the Results say when to look again; the store holds them
  const rows = useMemo(() => allRows(store.getState(), MOST_RECORDS), [store, results]);
  const { count } = results;
  const undrawn = useUndrawn();
  return (
    <>
      {hasMap && undrawn !== undefined && <p>{undrawn}</p>}
      {isTable ? <Table rows={rows} /> : <List rows={rows} />}
      {count > MOST_RECORDS && (
        <p>And {countInWords(count - MOST_RECORDS, "record")} more at the address below.</p>
      )}
    </>
  );
}

interface Rows {
  readonly rows: readonly Row[];
}

function useDistance(): (row: Row) => string {
  const catalogue = useMap(shownCatalogue);
  const units = useMap((state) => state.view.units);
  return ({ record, distanceMetres }) =>
    distanceMetres === undefined ? "" : distanceInWords(distanceMetres, units, catalogue.precisions[record]);
}

function List({ rows }: Rows) {
  const catalogue = useMap(shownCatalogue);
  const labels = useLabels();
  const distance = useDistance();
  return (
    <ol className="print-records">
      {rows.map((row) => {
        const kind = kindOf(catalogue, row.record);
        const facts = [labels.term("kind", kind), placeOf(catalogue, row.record, labels), distance(row)];
        return (
          <li key={catalogue.ids[row.record]}>
            <KindMark kind={kind} /> <strong>{catalogue.titles[row.record]}</strong>
            {" · "}
            {facts.filter((words) => words !== "").join(" · ")}
          </li>
        );
      })}
    </ol>
  );
}

function Table({ rows }: Rows) {
  const catalogue = useMap(shownCatalogue);
  const columns = useMap((state) => state.view.columns);
  const isNear = useMap((state) => state.view.near !== undefined);
  const labels = useLabels();
  const distance = useDistance();
  return (
    <table className="print-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          {isNear && <th scope="col">Distance</th>}
          {columns.map((id) => (
            <th key={id} scope="col">
              {TABLE_COLUMNS[id].title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={catalogue.ids[row.record]}>
            <th scope="row">{catalogue.titles[row.record]}</th>
            {isNear && <td>{distance(row)}</td>}
            {columns.map((id) => (
              <td key={id}>{TABLE_COLUMNS[id].cell(catalogue, row.record, labels)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
