/** Results with measure, value, unit, period, method and source: a short table, never added up. */
import type { RecordProperties } from "../../core/publish/feature.ts";
import { outcomeInWords, valueInWords } from "../../core/publish/outcome-words.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { FixLink } from "./FixLink.tsx";
import { RecordHeading } from "./RecordSetting.tsx";

/** How many results are said in words before the table that holds them all. */
const IN_WORDS = 3;

interface Props extends Pick<RecordProperties, "outcomes"> {
  /** Id of the record. */
  readonly of: string;
}

export function Outcomes({ of, outcomes }: Props) {
  if (outcomes.length === 0) return null;
  return (
    <section>
      <RecordHeading>Results</RecordHeading>
      <p className="results-words">{outcomes.slice(0, IN_WORDS).map(outcomeInWords).join(" ")}</p>
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
                {outcome.note !== undefined && `. ${outcome.note}`}
                {outcome.source_url.slice(0, 1).map((url) => (
                  <span key={url}>
                    {" "}
                    (<ExternalLink url={url}>{hostOf(url)}</ExternalLink>)
                  </span>
                ))}{" "}
                <FixLink
                  table="outcomes"
                  rowKey={[of, outcome.measure, outcome.period ?? ""]}
                  what={outcome.measure}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {outcomes.length > 1 && (
        <p className="small">Each was counted in its own way, so they are never added up.</p>
      )}
    </section>
  );
}
