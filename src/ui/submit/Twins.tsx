/** Rows of the map that may be the same as the one that is written, side by side with it. */
import type { Cells } from "../../core/record/difference.ts";
import { rowName } from "../../core/record/form.ts";
import { TWIN_WORDS, type Twin } from "../../core/record/twins.ts";
import { shorten } from "../../core/record/words.ts";
import { ScrollRegion } from "../common/ScrollRegion.tsx";
import { useMedia } from "../common/useMedia.ts";
import { inWords } from "./cell-words.ts";
import { useSetting, useTable } from "./context.ts";
import { useNames } from "./options.ts";

/** Columns that are compared side by side. */
const COMPARED = [
  "name",
  "title",
  "org_ids",
  "kind",
  "status",
  "area_name",
  "postcode",
  "website",
  "summary",
  "source_url",
];

export function Twins({ twins, cells }: { readonly twins: readonly Twin[]; readonly cells: Cells }) {
  const isWide = useMedia("(min-width: 48em)");
  // A phone has room for two rows side by side: there each twin stands beside yours in a table of its own.
  const tables = isWide ? [twins] : twins.map((twin) => [twin]);
  return (
    <section className="note" aria-labelledby="twins">
      <h2 id="twins">Is it one of these?</h2>
      <p>{twins.length === 1 ? "One record" : `${twins.length} records`} on the map may be the same.</p>
      {tables.map((some) => (
        <div key={some[0]?.row["id"]}>
          <TwinTable twins={some} cells={cells} />
          <TwinAnswers twins={some} />
        </div>
      ))}
    </section>
  );
}

function TwinTable({ twins, cells }: { readonly twins: readonly Twin[]; readonly cells: Cells }) {
  const table = useTable();
  const names = useNames();
  const compared = COMPARED.filter(
    (name) =>
      table.columns[name] !== undefined &&
      [cells, ...twins.map(({ row }) => row)].some((row) => (row[name] ?? "") !== ""),
  );
  return (
    <ScrollRegion className="twin-table" label="What you wrote beside what is on the map">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">What you wrote</th>
            {twins.map(({ row, reasons }) => (
              <th scope="col" key={row["id"]}>
                On the map: {reasons.map((reason) => TWIN_WORDS[reason]).join(", ")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((name) => (
            <tr key={name}>
              <th scope="row">{table.columns[name]?.title}</th>
              <td>{shorten(inWords(table, name, cells[name] ?? "", names), 160)}</td>
              {twins.map(({ row }) => (
                <td key={row["id"]}>{shorten(inWords(table, name, row[name] ?? "", names), 160)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function TwinAnswers({ twins }: { readonly twins: readonly Twin[] }) {
  const { store } = useSetting();
  return (
    <ul className="plain twin-answers">
      {twins.map(({ row }) => (
        <li key={row["id"]}>
          <strong>{rowName(row)}</strong>
          <span className="draft-actions">
            <button type="button" onClick={() => store.actions.isThis(row["id"] ?? "")}>
              Yes, it is this one: add to it
              <span className="visually-hidden"> ({rowName(row)})</span>
            </button>
            <button type="button" onClick={() => store.actions.isAnother(row["id"] ?? "")}>
              No, it is another<span className="visually-hidden"> than {rowName(row)}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
