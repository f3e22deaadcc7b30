/** Rows with what is wrong with each, and the corrections that can be applied one by one. */
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
  return (
    <ul className="plain rows">
      {rows.map(({ line, name, issues }) => (
        <li key={line}>
          <h3>
            Line {line.toLocaleString("en-GB")}
            {name === "" ? "" : `: ${name}`}
          </h3>
          <ul className="plain">
            {issues.map((issue) => (
              <IssueItem
                key={`${issue.code} ${issue.column} ${issue.value}`}
                issue={issue}
                canCorrect={canCorrect}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function IssueItem({ issue, canCorrect }: { readonly issue: Issue; readonly canCorrect: boolean }) {
  const { actions } = useCheckStore();
  const { code, column, line, value = "", suggestion, severity, message } = issue;
  return (
    <li className={`issue ${severity}`}>
      <p>
        <strong>{severity === "error" ? "Error:" : "Warning:"}</strong> {message}
      </p>
      {canCorrect && suggestion !== undefined && isCorrectable(issue) && (
        <p className="issue-actions">
          <span className="change">
            {value === "" ? <em>empty</em> : <del>{shorten(value)}</del>} →{" "}
            {suggestion === "" ? <em>empty</em> : <ins>{shorten(suggestion)}</ins>}
          </span>
          <button type="button" onClick={() => actions.correct({ at: { code, column, line } })}>
            Apply<span className="visually-hidden"> to line {line}</span>
          </button>
        </p>
      )}
    </li>
  );
}
