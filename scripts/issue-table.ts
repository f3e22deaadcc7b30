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

/** What was put right, for the person at the terminal. */
export function appliedReport(applied: readonly Issue[], out: string): string {
  const lines = applied
    .slice(0, MOST_TOLD)
    .map(
      ({ line, column, value, suggestion }) =>
        `  line ${line}${column === undefined ? "" : ` ${column}`}: ${shorten(value ?? "", 60) || "(empty)"} → ${shorten(suggestion ?? "", 60) || "(empty)"}`,
    );
  const more =
    applied.length > MOST_TOLD
      ? [`  … and ${(applied.length - MOST_TOLD).toLocaleString("en-GB")} more`]
      : [];
  return [`${out}: ${count(applied.length, "correction")} applied.`, ...lines, ...more].join("\n");
}

const MOST_TOLD = 50;
/** A comment may hold 65,536 characters; a table longer than this helps nobody. */
const MOST_IN_MARKDOWN = 150;

/** Issues as a Markdown table for a review; what people wrote in cells is text there and nothing else. */
export function issueMarkdown(issues: readonly Issue[], rows: number): string {
  const errors = issues.filter((issue) => issue.severity === "error");
  const warnings = issues.filter((issue) => issue.severity === "warning");
  const closing = `${rows === 0 ? "No rows" : count(rows, "row")} checked: ${count(errors.length, "error")}, ${count(warnings.length, "warning")}.`;
  if (issues.length === 0) return `**Check of the tables: all is right.** ${closing}`;
  const shown = [...errors, ...warnings].slice(0, MOST_IN_MARKDOWN);
  const more = issues.length - shown.length;
  return [
    `**Check of the tables.** ${closing}`,
    "",
    "| | where | column | seen | what is wrong | try |",
    "|---|---|---|---|---|---|",
    ...shown.map(
      ({ severity, file, line, column, value, message, suggestion }) =>
        `| ${severity} | ${markdownCell(file)}:${line} | ${markdownCell(column ?? "")} | ${markdownCell(value ?? "", 60)} | ${markdownCell(message, 300)} | ${suggestion === "" ? "(empty)" : markdownCell(suggestion ?? "", 60)} |`,
    ),
    ...(more > 0 ? ["", `… and ${more.toLocaleString("en-GB")} more; \`npm run check\` lists all.`] : []),
  ].join("\n");
}

/** Text that cannot leave its cell, name anyone, link or be drawn as anything but text. */
export function markdownCell(text: string, most = 120): string {
  return shorten(text.replace(/\s+/g, " "), most)
    .replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/:\/\//g, "&#58;//")
    .replace(/\bwww\./gi, "www&#46;");
}
