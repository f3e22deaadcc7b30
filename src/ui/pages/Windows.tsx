/** Rights windows of authorities: dates that hold in every year. A small script adds whether one is open today, for a page has no clock. */

import { hostOf } from "../../core/publish/source-words.ts";
import { windowInWords } from "../../core/publish/window-words.ts";
import { dayInWords } from "../../core/record/day.ts";
import type { RightsWindow } from "../../core/record/tables/councils.ts";
import { WINDOW_RIGHTS } from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { FixLink } from "../record/FixLink.tsx";

/** When a window opens. The script reads the attributes and adds `Open now, until 30 June 2027.` */
export function WindowPeriod({ window }: { readonly window: RightsWindow }) {
  return (
    <span
      className="window"
      data-recurrence={window.recurrence}
      data-opens={window.opens}
      data-closes={window.closes}
    >
      {windowInWords(window)}
    </span>
  );
}

/** The right that a window is for; whose window it is where the council `of` (GSS code) does not open it itself. */
export function WindowRight({ window, of }: { readonly window: RightsWindow; readonly of: string }) {
  const right = WINDOW_RIGHTS.label(window.right);
  return <>{window.authority === of ? right : `${right}, by the county (${window.authority_name})`}</>;
}

/** All that is known of the windows that people of one council (GSS code) may use. */
export function WindowDetails({
  windows,
  of,
}: {
  readonly windows: readonly RightsWindow[];
  readonly of: string;
}) {
  return (
    <ul className="records">
      {windows.map((window) => (
        <li key={window.id}>
          <strong>
            <WindowRight window={window} of={of} />
          </strong>
          : <WindowPeriod window={window} />. {detailsInWords(window)} <WindowSource window={window} />
        </li>
      ))}
    </ul>
  );
}

function detailsInWords({
  scope,
  decision_time,
  procurement_minimum,
  procurement_maximum,
  note,
}: RightsWindow): string {
  return [
    scope === undefined ? undefined : `Covers ${scope}.`,
    decision_time === undefined ? undefined : `Decision within ${decision_time}.`,
    procurement_minimum === undefined ? undefined : `Tender at the earliest after ${procurement_minimum}.`,
    procurement_maximum === undefined ? undefined : `Tender at the latest after ${procurement_maximum}.`,
    note,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Where it was read, and as at when. */
export function WindowSource({
  window: { id, authority_name, right, source_url, form_url, as_at, last_checked },
}: {
  readonly window: RightsWindow;
}) {
  const [source] = source_url;
  return (
    <span className="small">
      {source !== undefined && <ExternalLink url={source}>{hostOf(source)}</ExternalLink>},{" "}
      {as_at === undefined ? "undated page" : `as at ${dayInWords(as_at)}`}, checked{" "}
      {dayInWords(last_checked)}
      {form_url !== undefined && (
        <>
          {"; "}
          <ExternalLink url={form_url}>form</ExternalLink>
        </>
      )}
      {" · "}
      <FixLink
        table="rights-windows"
        rowKey={[id]}
        what={`${authority_name}, ${WINDOW_RIGHTS.label(right)}`}
      />
    </span>
  );
}
