/** Rows with what is wrong with each, and the corrections that can be applied one by one. */
import { useEffect, useRef } from "react";
import { isCorrectable } from "../../core/record/corrections.ts";
import type { Issue } from "../../core/record/issue.ts";
import { shorten } from "../../core/record/words.ts";
import type { RowIssues } from "../../state/check/messages.ts";
import { useCheckStore } from "./context.ts";

export function RowList({
  rows,
  canCorrect,
}: {
  readonly rows: readonly RowIssues[];
  readonly canCorrect: boolean;
}) {
  const list = useRef<HTMLUListElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  const applied = useRef<number>(undefined);
  useEffect(() => {
    // A correction takes its own button away: go on at its row, or where the next has taken its place.
    if (applied.current === undefined || document.activeElement !== document.body) return;
    const line = applied.current;
    applied.current = undefined;
    const next = rows.findIndex((row) => row.line >= line);
    const headings = list.current?.querySelectorAll("h3") ?? [];
    (headings[next === -1 ? headings.length - 1 : next] ?? none.current)?.focus();
  }, [rows]);
  if (rows.length === 0)
    return (
      <p ref={none} tabIndex={-1}>
        No row has an issue.
      </p>
    );
  return (
    <ul ref={list} className="plain rows">
      {rows.map(({ line, name, issues }) => (
        <li key={line}>
          <h3 tabIndex={-1}>
            Line {line.toLocaleString("en-GB")}
            {name === "" ? "" : `: ${name}`}
          </h3>
          <ul className="plain">
            {issues.map((issue) => (
              <IssueItem
                key={`${issue.code} ${issue.column} ${issue.value}`}
                issue={issue}
                canCorrect={canCorrect}
                onApply={() => {
                  applied.current = line;
                }}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly issue: Issue;
  readonly canCorrect: boolean;
  readonly onApply: () => void;
}

function IssueItem({ issue, canCorrect, onApply }: ItemProps) {
  const { actions } = useCheckStore();
  const { code, column, line, value = "", suggestion, severity, message } = issue;
  return (
    <li className={`issue ${severity}`}>
      <p>
        <strong>{severity === "error" ? "Error:" : "Warning:"}</strong> {message}
      </p>
      {/* What was seen, where neither the words nor the correction below show it. */}
      {value !== "" && suggestion === undefined && !message.includes(shorten(value)) && (
        <p className="small">Seen: “{shorten(value, 120)}”</p>
      )}
      {canCorrect && suggestion !== undefined && isCorrectable(issue) && (
        <p className="issue-actions">
          <span className="change">
            {value === "" ? <em>empty</em> : <del>{shorten(value)}</del>} →{" "}
            {suggestion === "" ? <em>empty</em> : <ins>{shorten(suggestion)}</ins>}
          </span>
          <button
            type="button"
            onClick={() => {
              onApply();
              actions.correct({ at: { code, column, line } });
            }}
          >
            Apply<span className="visually-hidden"> to line {line}</span>
          </button>
        </p>
      )}
    </li>
  );
}
