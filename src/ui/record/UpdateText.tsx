/** One update: what happened, and who says so. */
import type { RecordProperties } from "../../core/publish/feature.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { AUTHOR_ROLES } from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { FixLink } from "./FixLink.tsx";

interface Props {
  /** Id of the record. */
  readonly of: string;
  readonly update: RecordProperties["updates"][number];
}

export function UpdateText({ of, update }: Props) {
  return (
    <>
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
    </>
  );
}
