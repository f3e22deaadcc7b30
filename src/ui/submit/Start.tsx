/** The beginning: what can be added, drafts on this device, open calls, and records that need a fresh look. */
import { type RefObject, useState } from "react";
import type { Table } from "../../core/record/column.ts";
import { dayInWords } from "../../core/record/day.ts";
import { rowName } from "../../core/record/form.ts";
import { staleReasons, staleWords } from "../../core/record/stale.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import { readyValue } from "../../io/load.ts";
import { FailureNote } from "../common/FailureNote.tsx";
import { Calls } from "./Calls.tsx";
import { useSetting, useSubmit } from "./context.ts";

/** What people add most, in words. */
const CHOICES: readonly (readonly [table: string, title: string, help: string])[] = [
  [
    "projects",
    "A project",
    "Something that a community did: a garden, a shop, a service, a consortium, a lesson.",
  ],
  [
    "organisations",
    "An organisation",
    "Who is there: a community hub, a development trust, an anchor organisation.",
  ],
  [
    "updates",
    "What happened next",
    "News of a project or organisation on the map, closures and failures too.",
  ],
  ["outcomes", "A result with a figure", "What came of it, counted, with who counted and how."],
  [
    "councils",
    "What a council promised",
    "Keep it Local membership, policies on anchors, social value, asset transfer.",
  ],
  [
    "rights-windows",
    "When a council takes challenges",
    "The period for the Community Right to Challenge or for asset transfer.",
  ],
];

export function Start({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { store } = useSetting();
  const drafts = useSubmit((state) => state.drafts);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Add or correct
      </h1>
      <p className="lead">
        What would you like to add? You need a page that says what you write: a website, a newspaper, a
        report. To correct a record, open it on <a href="../">the map</a> and press “Fix this”.
      </p>
      {drafts.length > 0 && (
        <section className="note" aria-labelledby="drafts">
          <h2 id="drafts">Drafts on this device</h2>
          <ul className="plain drafts">
            {drafts.map((draft) => (
              <li key={draft.key}>
                <span>
                  <strong>{rowName(draft.cells) || "No name yet"}</strong>{" "}
                  <span className="small">
                    {tableNamed(draft.table)?.one}, {draft.original === undefined ? "new" : "a correction"},
                    last changed {dayInWords(draft.day)}
                  </span>
                </span>
                <span className="draft-actions">
                  <button type="button" onClick={() => store.actions.resume(draft)}>
                    Go on<span className="visually-hidden"> with {rowName(draft.cells) || "the draft"}</span>
                  </button>
                  <button type="button" onClick={() => store.actions.dropDraft(draft.key)}>
                    Delete
                    <span className="visually-hidden"> the draft of {rowName(draft.cells) || "no name"}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="plain choices">
        {CHOICES.map(([table, title, help]) => (
          <li key={table}>
            <button type="button" onClick={() => store.actions.begin(table)}>
              <strong>{title}</strong>
              <span className="small">{help}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        Many rows at once? <a href="../check/">Check a spreadsheet</a> and send the file.
      </p>
      <Calls />
      <FreshLook />
    </>
  );
}

function tableNamed(name: string): Table | undefined {
  return TABLES.find((table) => table.name === name);
}

const MOST_STALE = 30;

/** Records that nobody has checked for long, or of which nothing recent is known; fetched when they are asked for. */
function FreshLook() {
  const { store, today } = useSetting();
  const [isOpen, setOpen] = useState(false);
  const organisations = useSubmit((state) => state.rows["organisations"]);
  const projects = useSubmit((state) => state.rows["projects"]);
  const load = (): void => {
    store.actions.want("organisations");
    store.actions.want("projects");
  };
  const rows = [
    ...(readyValue(organisations) ?? []).map((cells) => ({ table: "organisations", cells })),
    ...(readyValue(projects) ?? []).map((cells) => ({ table: "projects", cells })),
  ]
    .map(({ table, cells }) => ({
      table,
      cells,
      reasons: staleReasons(
        { last_checked: cells["last_checked"] ?? "", status: cells["status"] ?? "" },
        today,
      ).filter(
        // What has closed is told as it is; it is no question to its neighbours.
        (reason) => reason !== "closed",
      ),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => ((a.cells["last_checked"] ?? "") < (b.cells["last_checked"] ?? "") ? -1 : 1));
  const isHere = organisations?.state === "ready" && projects?.state === "ready";
  const failed = [organisations, projects].find((loaded) => loaded?.state === "failed");
  return (
    <details
      className="fresh-look"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        load();
      }}
    >
      <summary>Records that need a fresh look</summary>
      {isOpen && !isHere && failed === undefined && <p aria-busy="true">Loading the records …</p>}
      {isOpen && failed?.state === "failed" && (
        <FailureNote words={`The records could not be loaded: ${failed.reason}.`} onRetry={load} />
      )}
      {isOpen && isHere && rows.length === 0 && (
        <p>None now: every record has been checked in the last 18 months.</p>
      )}
      {isOpen && isHere && rows.length > 0 && (
        <>
          <p>
            {rows.length.toLocaleString("en-GB")} records. Do you know how one of them stands? Tell us, even
            if it is only that all is still right.
          </p>
          <ul className="plain stale-list">
            {rows.slice(0, MOST_STALE).map(({ table, cells, reasons }) => (
              <li key={`${table} ${cells["id"]}`}>
                <a href={`?table=${table}&id=${encodeURIComponent(cells["id"] ?? "")}`}>{rowName(cells)}</a>
                <span className="small">
                  {" "}
                  {reasons.map((reason) => staleWords(reason, cells["last_checked"] ?? "")).join(" ")}
                </span>
              </li>
            ))}
          </ul>
          {rows.length > MOST_STALE && <p className="small">The {MOST_STALE} longest unchecked are shown.</p>}
        </>
      )}
    </details>
  );
}
