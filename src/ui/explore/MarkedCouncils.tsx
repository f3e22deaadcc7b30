/** Marks councils on the map and lists them: Keep it Local members, rights windows open now or next month; and filters by them. */
import { useEffect } from "react";
import { MARKED_IDS, type MarkedId, setPicks } from "../../core/find/view.ts";
import { deriveMarked } from "../../state/marked.ts";
import { useActions, useMap } from "../common/store.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";

const LABELS: Readonly<Record<MarkedId, string>> = {
  none: "None",
  "keep-it-local": "In the Keep it Local Network",
  "open-now": "Rights window open now",
  "opens-next-month": "Rights window opens next month",
};

export function MarkedCouncils() {
  const marked = useMap((state) => state.view.marked);
  const ready = useMap((state) => state.manifest.state === "ready");
  const councils = useMap(deriveMarked);
  const failed = useMap(
    (state) => (marked === "keep-it-local" ? state.councils : state.windows)?.state === "failed",
  );
  const { change, want } = useActions();
  useEffect(() => {
    if (!ready || marked === "none") return;
    void want(marked === "keep-it-local" ? "councils" : "windows");
  }, [ready, marked, want]);
  const count = new Set(councils?.map(({ code }) => code)).size;
  const codes = [...new Set(councils?.flatMap((council) => council.codes))];
  return (
    <details className="facet" open={marked === "none" ? undefined : true}>
      <summary>
        <h3>Mark councils{marked === "none" ? "" : " (1)"}</h3>
      </summary>
      <fieldset>
        <legend className="visually-hidden">Councils to mark on the map</legend>
        {MARKED_IDS.map((id) => (
          <label key={id} className="term">
            <input
              type="radio"
              name="marked"
              checked={marked === id}
              onChange={() => change((view) => ({ ...view, marked: id }))}
            />
            <span>{LABELS[id]}</span>
          </label>
        ))}
      </fieldset>
      {failed && <p className="small">The councils could not be loaded. Everything else works.</p>}
      {marked !== "none" && councils !== undefined && (
        <>
          <p className="small">
            {councils.length === 0
              ? "None that the map knows; that does not mean closed."
              : `${count} ${count === 1 ? "council" : "councils"}:`}
          </p>
          <ul className="plain small marked-list">
            {councils.map(({ code, name, why }) => (
              <li key={`${code} ${why}`}>
                <RecordLink id={code}>{name}</RecordLink>: {why}
              </li>
            ))}
          </ul>
          {codes.length > 0 && (
            <button type="button" onClick={() => change((view) => setPicks(view, "council", codes))}>
              Filter to these councils
            </button>
          )}
          {marked !== "keep-it-local" && (
            <p className="small">
              Dates from councils’ own pages, some of them old: confirm before you act.{" "}
              <a href="rights/">All windows and the calendar</a>
            </p>
          )}
        </>
      )}
    </details>
  );
}
