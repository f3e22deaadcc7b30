/** Issues for the person at the terminal. */
import type { Issue } from "../src/core/record/issue.ts";
import { shorten } from "../src/core/record/words.ts";

/** One issue as two lines: where, then what and the value that was seen. */
function issueLines(issue: Issue): string {
  const where = `${issue.file}:${issue.line}${issue.column === undefined ? "" : ` ${issue.column}`}`;
  const seen =
    issue.value === undefined || issue.value === "" ? "" : `\n    seen:  ${shorten(issue.value, 120)}`;
  const fix =
    issue.suggestion === undefined
      ? ""
      : `\n    try:   ${issue.suggestion === "" ? "(leave it empty)" : shorten(issue.suggestion, 120)}`;
  return `${issue.severity === "error" ? "ERROR  " : "warning"} ${where}  [${issue.code}]\n    ${issue.message}${seen}${fix}`;
}

/** All issues and a closing line with their number. */
export function issueReport(issues: readonly Issue[], rows: number): string {
  const errors = issues.filter((issue) => issue.severity === "error").length;
  const warnings = issues.length - errors;
  const closing = `${rows.toLocaleString("en-GB")} rows checked: ${count(errors, "error")}, ${count(warnings, "warning")}.`;
  return [...issues.map(issueLines), closing].join("\n");
}

function count(number: number, word: string): string {
  return `${number === 0 ? "no" : number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;
}
