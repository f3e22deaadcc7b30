/** What happened next, dated, with who said it. */
import type { RecordProperties } from "../../core/publish/feature.ts";
import { dayInWords } from "../../core/record/day.ts";
import { AUTHOR_ROLES } from "../../core/record/vocabulary.ts";
import { ExternalLink, hostOf } from "../common/ExternalLink.tsx";
import { FixLink } from "./FixLink.tsx";
import { RecordHeading } from "./RecordSetting.tsx";

interface Props extends Pick<RecordProperties, "updates"> {
  /** Id of the record. */
  readonly of: string;
}

export function Timeline({ of, updates }: Props) {
  if (updates.length === 0) return null;
  return (
    <section>
      <RecordHeading>What happened next</RecordHeading>
      <ol className="timeline">
        {updates.map((update) => (
          <li key={`${update.date} ${update.title}`}>
            <p className="timeline-date">
              <time dateTime={update.date}>{dayInWords(update.date)}</time>
            </p>
            <p>
              <strong>{update.title}.</strong> {update.text}
            </p>
            <p className="small">
              {AUTHOR_ROLES.label(update.author_role)}
              {update.source_url.slice(0, 1).map((url) => (
                <span key={url}>
                  {", "}
                  <ExternalLink url={url}>{hostOf(url)}</ExternalLink>
                </span>
              ))}
              {" · "}
              <FixLink table="updates" rowKey={[of, update.date, update.title]} what={update.title} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
