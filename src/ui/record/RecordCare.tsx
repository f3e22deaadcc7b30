/** How a record is kept right: whether it needs a fresh look, and the ways to correct it, add to it and see its history. */

import { rowPath } from "../../core/publish/page-path.ts";
import { historyAddress } from "../../core/publish/send.ts";
import { isStale, staleWords } from "../../core/record/stale.ts";
import { useRecordSetting } from "./RecordSetting.tsx";

interface BadgeProps {
  readonly lastChecked: string;
  /** YYYY-MM-DD; without it the page's script tells, because a page that is built has no clock. */
  readonly today?: string;
}

/** Told gently, above a record that nobody has checked for long. */
export function StaleBadge({ lastChecked, today }: BadgeProps) {
  if (today !== undefined && !isStale(lastChecked, today)) return null;
  return (
    <p className="stale-badge" data-checked={lastChecked} hidden={today === undefined}>
      {staleWords("not-checked", lastChecked)}
    </p>
  );
}

interface CareProps {
  readonly table: "projects" | "organisations" | "councils" | "programmes";
  readonly id: string;
  /** False for a council about which nothing has been curated yet. */
  readonly isThere?: boolean;
  /** Where histories can be read, as `site.json` says; without it the record's own page tells. */
  readonly historyUrl: string | undefined;
}

export function RecordCare({ table, id, isThere = true, historyUrl }: CareProps) {
  const { root } = useRecordSetting();
  const history = historyAddress({ historyUrl }, table, id) ?? `${root}${rowPath(table, id)}#history`;
  const hasUpdates = table === "projects" || table === "organisations";
  return (
    <ul className="plain record-care">
      <li>
        <a href={`${root}submit/?table=${table}&${isThere ? "id" : "about"}=${id}`}>
          {isThere ? "Fix this" : "Add what you know"}
        </a>
      </li>
      {hasUpdates && (
        <li>
          <a href={`${root}submit/?table=updates&about=${id}`}>Say what happened next</a>
        </li>
      )}
      {isThere && (
        <li>
          <a href={history} rel="noopener noreferrer">
            History of this record
          </a>
        </li>
      )}
    </ul>
  );
}
