/** What the check found: a sentence, kinds of issues, rows with issues, a preview of the good rows, the corrected file. */
import { useEffect, useRef, useState } from "react";
import type { Manifest } from "../../core/publish/manifest.ts";
import { needsJudgement } from "../../core/record/corrections.ts";
import type { CheckReport, Comparison, IssueKind, KindCount } from "../../state/check/messages.ts";
import { ROWS_PER_PAGE } from "../../state/check/messages.ts";
import { verdictOf } from "../../state/check/verdict.ts";
import { useCheck, useCheckStore } from "./context.ts";
import { Preview } from "./Preview.tsx";
import { RowList } from "./RowList.tsx";
import { WhatNext } from "./WhatNext.tsx";

type View = "kinds" | "rows" | "preview";

export function Report({ manifest }: { readonly manifest: Manifest | undefined }) {
  const report = useCheck((state) => state.report);
  const kind = useCheck((state) => state.kind);
  const { actions } = useCheckStore();
  const [view, setView] = useState<View>("kinds");
  const [verdict, change] = useVerdictAfter(report);
  if (report === undefined) return null;
  const correctable = report.kinds
    .filter((one) => !needsJudgement(one))
    .reduce((sum, one) => sum + one.correctable, 0);
  const views: readonly (readonly [View, string])[] = [
    ["kinds", `By kind (${report.kinds.length})`],
    ["rows", `By row (${report.rowsWithIssues.toLocaleString("en-GB")})`],
    ["preview", `Good rows (${report.good.toLocaleString("en-GB")})`],
  ];
  return (
    <>
      <p ref={verdict} tabIndex={-1} className="lead" data-testid="verdict">
        {verdictOf(report)}
      </p>
      <div className="check-actions">
        {correctable > 0 && (
          <button type="button" onClick={() => change(() => actions.correct({ all: true }))}>
            Apply all {correctable.toLocaleString("en-GB")} corrections
          </button>
        )}
        {report.steps > 0 && (
          <button type="button" onClick={() => change(actions.undo)}>
            Undo the last correction
          </button>
        )}
        <button type="button" onClick={() => actions.take()}>
          Download the {report.steps > 0 ? "corrected " : ""}file
        </button>
        {report.isAdapted && (
          <button type="button" onClick={() => actions.ask()}>
            Change which column is which
          </button>
        )}
      </div>
      <Compared comparison={report.comparison} onRetry={() => change(actions.compare)} />
      <fieldset className="views">
        <legend className="visually-hidden">How to look at it</legend>
        {views.map(([id, words]) => (
          <button
            key={id}
            type="button"
            className="seg"
            aria-pressed={view === id}
            onClick={() => {
              setView(id);
              if (id === "rows") actions.rows(undefined, 0);
              if (id === "preview") actions.preview(0);
            }}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {view === "kinds" && (
        <KindList
          kinds={report.kinds}
          onCorrect={(one) => change(() => actions.correct({ kind: one }))}
          onShow={(one) => {
            actions.rows(one, 0);
            setView("rows");
          }}
        />
      )}
      {view === "rows" && <Rows report={report} kind={kind} />}
      {view === "preview" && <Preview manifest={manifest} />}
      <WhatNext report={report} site={manifest?.site} />
    </>
  );
}

/** Where the verdict stands, and what is done around a press whose own button the next report may take away. */
function useVerdictAfter(report: CheckReport | undefined) {
  const verdict = useRef<HTMLParagraphElement>(null);
  // A first report comes after a press too: “Check the rows” has gone with its questions.
  const isPressed = useRef(true);
  const change = (act: () => void): void => {
    isPressed.current = true;
    act();
  };
  useEffect(() => {
    if (report === undefined || !isPressed.current) return;
    isPressed.current = false;
    // Nothing scrolls: whoever looks at a list keeps looking at it.
    if (document.activeElement === document.body) verdict.current?.focus({ preventScroll: true });
  }, [report]);
  return [verdict, change] as const;
}

function Compared({
  comparison,
  onRetry,
}: {
  readonly comparison: Comparison;
  readonly onRetry: () => void;
}) {
  if (comparison === "running") return <p className="small">Comparing with what is on the map …</p>;
  if (comparison === "done")
    return <p className="small">Compared with what is on the map: references, councils, points and ids.</p>;
  return (
    <div className="note problem" role="alert">
      <p>
        Not compared with what is on the map: {comparison.failed}. References, councils, points and ids have
        not been looked at; everything else has.
      </p>
      <button type="button" onClick={onRetry}>
        Compare again
      </button>
    </div>
  );
}

function KindList({
  kinds,
  onCorrect,
  onShow,
}: {
  readonly kinds: readonly KindCount[];
  readonly onCorrect: (kind: IssueKind) => void;
  readonly onShow: (kind: IssueKind) => void;
}) {
  if (kinds.length === 0) return <p>No row has an issue.</p>;
  return (
    <ul className="plain kinds">
      {kinds.map(({ code, column, severity, count, correctable, title, example }) => (
        <li key={`${code} ${column}`} className={`issue ${severity}`}>
          <p>
            <strong>
              {severity === "error" ? "Error" : "Warning"}, {count.toLocaleString("en-GB")}{" "}
              {count === 1 ? "time" : "times"}: {title}
            </strong>
          </p>
          <p>
            {example.message} <span className="small">(line {example.line})</span>
          </p>
          <p className="issue-actions">
            <button type="button" onClick={() => onShow({ code, column })}>
              Show {count === 1 ? "the row" : "the rows"}
            </button>
            {correctable > 0 && (
              <button type="button" onClick={() => onCorrect({ code, column })}>
                Apply{" "}
                {correctable === 1
                  ? "the correction"
                  : `all ${correctable.toLocaleString("en-GB")} corrections`}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Rows({ report, kind }: { readonly report: CheckReport; readonly kind: IssueKind | undefined }) {
  const { actions } = useCheckStore();
  const page = useCheck((state) => state.page) ?? {
    rows: report.rows,
    from: 0,
    count: report.rowsWithIssues,
  };
  const chosen = report.kinds.find((one) => one.code === kind?.code && one.column === kind?.column);
  return (
    <>
      {chosen !== undefined && (
        <p>
          <button type="button" className="chip" onClick={() => actions.rows(undefined, 0)}>
            <span className="chip-category">Only:</span> {chosen.title} <span aria-hidden="true">×</span>
            <span className="visually-hidden">(show all rows)</span>
          </button>
        </p>
      )}
      <RowList rows={page.rows} canCorrect />
      {page.count > ROWS_PER_PAGE && (
        <nav className="pager" aria-label="Pages of rows">
          <button
            type="button"
            disabled={page.from === 0}
            onClick={() => actions.rows(kind, page.from - ROWS_PER_PAGE)}
          >
            Previous
          </button>
          <span>
            {(page.from + 1).toLocaleString("en-GB")} to{" "}
            {Math.min(page.count, page.from + ROWS_PER_PAGE).toLocaleString("en-GB")} of{" "}
            {page.count.toLocaleString("en-GB")}
          </span>
          <button
            type="button"
            disabled={page.from + ROWS_PER_PAGE >= page.count}
            onClick={() => actions.rows(kind, page.from + ROWS_PER_PAGE)}
          >
            Next
          </button>
        </nav>
      )}
    </>
  );
}
