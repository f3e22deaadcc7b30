/** How a record is kept right: whether it needs a fresh look, and the ways to correct it, add to it and see its history. */

import type { Feature, RecordProperties } from "../../core/publish/feature.ts";
import { historyAddress } from "../../core/publish/send.ts";
import { isStale, staleWords } from "../../core/record/stale.ts";

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
  readonly feature: Feature<RecordProperties>;
  /** What leads to the site's own address: empty in the explorer, `../../` on a page. */
  readonly root: string;
  readonly historyUrl: string | undefined;
}

export function RecordCare({ feature: { id, properties }, root, historyUrl }: CareProps) {
  const history = historyUrl === undefined ? undefined : historyAddress({ historyUrl }, properties.layer, id);
  return (
    <ul className="plain record-care">
      <li>
        <a href={`${root}submit/?table=${properties.layer}&id=${id}`}>Fix this</a>
      </li>
      <li>
        <a href={`${root}submit/?table=updates&about=${id}`}>Say what happened next</a>
      </li>
      {history !== undefined && (
        <li>
          <a href={history} rel="noopener noreferrer">
            History of this record
          </a>
        </li>
      )}
    </ul>
  );
}
