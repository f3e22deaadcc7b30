/** Gaps by council or region: a table with small bars, the most people first. */
import { useState } from "react";
import { percentInWords } from "../../core/coverage/gap-words.ts";
import type { AreaGaps } from "../../core/coverage/gaps.ts";
import { setPicks } from "../../core/find/view.ts";
import { ViewLink } from "../common/ViewLink.tsx";

const FEW = 8;

interface Props {
  readonly title: string;
  readonly areas: readonly AreaGaps[];
  readonly facet: "council" | "region";
}

export function AreaTable({ title, areas, facet }: Props) {
  const [all, setAll] = useState(false);
  const most = areas[0]?.people ?? 0;
  const shown = all ? areas : areas.slice(0, FEW);
  if (areas.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <table className="domains area-table">
        <thead>
          <tr>
            <th scope="col">{facet === "council" ? "Council" : "Region"}</th>
            <th scope="col">
              <span className="visually-hidden">Bar</span>
            </th>
            <th scope="col">People in gaps</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, name, people, shareOfPeople }) => (
            <tr key={code}>
              <th scope="row">
                <ViewLink to={(view) => ({ ...setPicks(view, facet, [code]), camera: undefined })}>
                  {name}
                </ViewLink>
              </th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={most === 0 ? 0 : (people / most) * 100} height="10" />
                </svg>
              </td>
              <td className="number">{people.toLocaleString("en-GB")}</td>
              <td className="number">{percentInWords(shareOfPeople)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {areas.length > FEW && (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${areas.length}`}
        </button>
      )}
    </section>
  );
}
