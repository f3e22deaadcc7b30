/** Names of records with their place, the rest counted. */
import { recordPath } from "../../core/publish/page-path.ts";
import { useLabels, useMap } from "../common/store.tsx";
import { kindOf, statusToTell } from "../explore/record-facts.ts";

interface Props {
  readonly records: readonly number[];
  readonly most: number;
  readonly none: string;
}

export function RecordNames({ records, most, none }: Props) {
  const catalogue = useMap((state) => state.catalogue);
  const labels = useLabels();
  if (records.length === 0) return <p>{none} Not on the map does not mean not there.</p>;
  return (
    <ul className="brief-list">
      {records.slice(0, most).map((record) => (
        <li key={record}>
          <a href={`../${recordPath(catalogue.layers[record] ?? "projects", catalogue.ids[record] ?? "")}`}>
            {catalogue.titles[record]}
          </a>
          <span className="small">
            {" "}
            {labels.term("kind", kindOf(catalogue, record)).toLowerCase()}, {catalogue.places[record]}
            <Status record={record} />
          </span>
        </li>
      ))}
      {records.length > most && <li>and {records.length - most} more on the map</li>}
    </ul>
  );
}

/** That a record is closed, completed or only planned, where it is. */
function Status({ record }: { readonly record: number }) {
  const catalogue = useMap((state) => state.catalogue);
  const status = statusToTell(catalogue, record, useLabels());
  return status === "" ? null : ` · ${status}`;
}
