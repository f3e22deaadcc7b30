/** The index and its seven domains as small labelled bars; the table is the chart, so that everyone reads the same. */
import { unpackDecile } from "../../core/place/deciles.ts";
import { DEPRIVATION_MEASURES, describeDecile } from "../../core/place/deprivation.ts";

/** The longest bar is the most deprived decile. */
const DECILE_COUNT = 10;

export function DomainChart({ deciles }: { readonly deciles: number }) {
  return (
    <table className="domains">
      <caption>Deprivation by domain, IMD 2025: the longer the bar, the more deprived</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">Bar</th>
          <th scope="col">Decile</th>
        </tr>
      </thead>
      <tbody>
        {DEPRIVATION_MEASURES.map(({ id, title }) => {
          const decile = unpackDecile(deciles, id);
          return (
            <tr key={id} className={id === "imd" ? "whole" : undefined}>
              <th scope="row">{title}</th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(DECILE_COUNT + 1 - decile) * 10} height="10" />
                </svg>
              </td>
              <td>
                decile {decile}
                <span className="visually-hidden">, {describeDecile(decile)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
