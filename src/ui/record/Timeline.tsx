/** What happened next, dated, with who said it. */

import type { RecordProperties } from "../../core/publish/feature.ts";
import { dayInWords } from "../../core/record/day.ts";
import { RecordHeading } from "./RecordSetting.tsx";
import { UpdateText } from "./UpdateText.tsx";

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
            <UpdateText of={of} update={update} />
          </li>
        ))}
      </ol>
    </section>
  );
}
