/** Neighbourhoods by tenth of England as small bars; the table is the chart, so that everyone reads the same. */

import { numberInWords } from "../../core/find/words.ts";
import { DEPRIVATION_CAVEAT, shareInWords } from "../../core/place/deprivation.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import type { CouncilNeeds } from "../../core/publish/council-facts.ts";
import { RecordLink } from "../record/RecordSetting.tsx";

export function DecileChart({ needs, name }: { readonly needs: CouncilNeeds; readonly name: string }) {
  const most = Math.max(...needs.byDecile, 1);
  const deprived = (needs.byDecile[0] ?? 0) + (needs.byDecile[1] ?? 0);
  return (
    <section>
      <h2>Neighbourhoods by deprivation</h2>
      <p>{shareInWords(name, deprived, needs.neighbourhoods)}</p>
      <table className="domains deciles">
        <caption>Neighbourhoods in each tenth of England, the most deprived tenth first</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Tenth of England</th>
            <th scope="col">Bar</th>
            <th scope="col">Neighbourhoods</th>
          </tr>
        </thead>
        <tbody>
          {needs.byDecile.map((count, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the decile
            <tr key={index}>
              <th scope="row">{tenthInWords(index + 1)}</th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.round((count / most) * 1000) / 10} height="10" />
                </svg>
              </td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{DEPRIVATION_CAVEAT}</p>
      <h3>The most deprived</h3>
      <ol className="sources">
        {needs.mostDeprived.map((one) => (
          <li key={one.code}>
            <RecordLink id={one.code}>{neighbourhoodInWords(one)}</RecordLink>, ranked{" "}
            {numberInWords(one.ranks.imd)} of 33,755 in England
          </li>
        ))}
      </ol>
    </section>
  );
}

function tenthInWords(decile: number): string {
  if (decile === 1) return "Decile 1, the most deprived";
  return decile === 10 ? "Decile 10, the least deprived" : `Decile ${decile}`;
}
