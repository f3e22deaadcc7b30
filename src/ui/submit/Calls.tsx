/** Calls for evidence: those that are open by the visitor's own calendar, with who is asked and what for; after the deadline, where to go instead. */
import { useEffect } from "react";
import { hostOf } from "../../core/publish/source-words.ts";
import { type CallState, orderCalls } from "../../core/record/call-state.ts";
import { dayInWords } from "../../core/record/day.ts";
import type { Cells } from "../../core/record/difference.ts";
import { readyValue } from "../../io/load.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { FailureNote } from "../common/FailureNote.tsx";
import { useSetting, useSubmit } from "./context.ts";

interface CallRow {
  readonly opens?: string;
  readonly closes?: string;
  readonly cells: Cells;
}

export function Calls() {
  const { store, today } = useSetting();
  const loaded = useSubmit((state) => state.rows["calls"]);
  useEffect(() => store.actions.want("calls"), [store]);
  if (loaded?.state === "failed") {
    return (
      <FailureNote
        words={`Calls for evidence could not be loaded: ${loaded.reason}.`}
        onRetry={() => store.actions.want("calls")}
      />
    );
  }
  const rows = readyValue(loaded);
  if (rows === undefined || rows.length === 0) return null;
  const calls = orderCalls(
    rows.map(
      (cells): CallRow => ({
        cells,
        ...(cells["opens"] ? { opens: cells["opens"] } : {}),
        ...(cells["closes"] ? { closes: cells["closes"] } : {}),
      }),
    ),
    today,
  );
  const current = calls.filter(({ state }) => state === "open" || state === "not-yet");
  const past = calls.filter(({ state }) => state === "closed");
  const undated = calls.filter(({ state }) => state === "unknown");
  const last = past[0];
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">Calls for evidence</h2>
      {current.length === 0 ? (
        <p>
          No call that we know of is open now.
          {last !== undefined && (
            <>
              {" "}
              The last, “{last.call.cells["title"]}”, closed on {dayInWords(last.call.cells["closes"] ?? "")}.
            </>
          )}{" "}
          What you know still counts: add it to the map above, or take it to{" "}
          <a href="../guide/">the guides</a>.
        </p>
      ) : (
        <ul className="plain calls">
          {current.map(({ call, state }) => (
            <CallItem key={call.cells["id"]} cells={call.cells} state={state} />
          ))}
        </ul>
      )}
      {past.length + undated.length > 0 && (
        <details>
          <summary>Earlier calls ({past.length + undated.length})</summary>
          <ul className="plain calls">
            {[...past, ...undated].map(({ call, state }) => (
              <CallItem key={call.cells["id"]} cells={call.cells} state={state} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function CallItem({ cells, state }: { readonly cells: Cells; readonly state: CallState }) {
  const list = (name: string): readonly string[] =>
    (cells[name] ?? "").split(";").filter((piece) => piece !== "");
  const [asked, wanted] = [list("audience"), list("asks")];
  const address = cells["contact_url"] || list("source_url")[0];
  return (
    <li>
      <h3>{cells["title"]}</h3>
      <p>
        <strong>{stateInWords(cells, state)}</strong>
      </p>
      {asked.length > 0 && <p>Who is asked: {asked.join("; ")}.</p>}
      {wanted.length > 0 && <p>What for: {wanted.join("; ")}.</p>}
      {address !== undefined && (
        <p>
          {state === "open" ? "Answer at " : "Its page: "}
          <ExternalLink url={address}>{hostOf(address)}</ExternalLink>
        </p>
      )}
    </li>
  );
}

function stateInWords(cells: Cells, state: CallState): string {
  const [opens, closes] = [cells["opens"] ?? "", cells["closes"] ?? ""];
  if (state === "open") return `Open until ${dayInWords(closes)}, that day included.`;
  if (state === "not-yet")
    return `Opens ${dayInWords(opens)}${closes === "" ? "" : `, until ${dayInWords(closes)}`}.`;
  if (state === "closed") return `Closed on ${dayInWords(closes)}.`;
  return "Its page gives no deadline that we saw.";
}
