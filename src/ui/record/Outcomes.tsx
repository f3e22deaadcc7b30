/** Results with measure, value, unit, period, method and source: a short table, never added up. */
import type { RecordProperties } from "../../core/publish/feature.ts";
import { ExternalLink, hostOf } from "../common/ExternalLink.tsx";

/** A value with its unit as people write it: `£1.4m` stays exact as `£1,400,000`. */
export function valueInWords(value: number, unit: string): string {
  const number = value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  if (unit === "GBP") return `£${number}`;
  if (unit.startsWith("GBP ")) return `£${number} ${unit.slice(4)}`;
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}

export function Outcomes({ outcomes }: Pick<RecordProperties, "outcomes">) {
  if (outcomes.length === 0) return null;
  return (
    <section>
      <h3>Results</h3>
      <table className="outcomes">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How much</th>
            <th scope="col">When and how known</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={`${outcome.measure} ${outcome.period ?? ""}`}>
              <th scope="row">{outcome.measure}</th>
              <td>{valueInWords(outcome.value, outcome.unit)}</td>
              <td>
                {[outcome.period, outcome.method].filter((part) => part !== undefined).join("; ")}
                {outcome.source_url.slice(0, 1).map((url) => (
                  <span key={url}>
                    {" "}
                    (<ExternalLink url={url}>{hostOf(url)}</ExternalLink>)
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
