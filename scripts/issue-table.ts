/** Issues for the person at the terminal. */
import type { Issue } from "../src/core/record/issue.ts";
import { shorten } from "../src/core/record/words.ts";

/** What a terminal would obey and nobody would see: controls, and what hides text or turns it around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text of others on one line of a terminal: line ends as ⏎, other control characters as ‹U+001B›. */
export function plainLine(text: string): string {
  return text
    .replace(/\r\n?|\n/g, "⏎")
    .replace(/\t/g, " ")
    .replace(
      UNSEEN,
      (mark) => `‹U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
    );
}

/** JSON in which no character is left that a terminal would obey. */
export function plainJson(value: unknown): string {
  // JSON escapes the first controls itself; line ends between its lines are its own.
  return JSON.stringify(value, null, 2).replace(UNSEEN, (mark) =>
    mark === "\n"
      ? mark
      : Array.from(
          { length: mark.length },
          (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, "0")}`,
        ).join(""),
  );
}

/** One issue as a few lines: where, then what, the value that was seen, and what to try. */
export function issueLines(issue: Issue): string {
  const { file, line, column, value = "", suggestion, severity, code, message } = issue;
  const told = [
    `${severity === "error" ? "ERROR  " : "warning"} ${file}:${line}${column === undefined ? "" : ` ${column}`}  [${code}]`,
    `    ${message}`,
    ...(value === "" ? [] : [`    seen:  ${shorten(value, 120)}`]),
    ...(suggestion === undefined
      ? []
      : [`    try:   ${suggestion === "" ? "(leave it empty)" : shorten(suggestion, 120)}`]),
  ];
  return told.map(plainLine).join("\n");
}

/** All issues and a closing line with their number. */
export function issueReport(issues: readonly Issue[], rows: number): string {
  const errors = issues.filter((issue) => issue.severity === "error").length;
  const warnings = issues.length - errors;
  const closing = `${rows === 0 ? "No rows" : count(rows, "row")} checked: ${count(errors, "error")}, ${count(warnings, "warning")}.`;
  return [...issues.map(issueLines), closing].join("\n");
}

function count(number: number, word: string): string {
  return `${number === 0 ? "no" : number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;
}

/** What was put right on which lines of the file `out`, for the person at the terminal. */
export function appliedReport(applied: readonly Issue[], out: string): string {
  const lines = applied
    .slice(0, MOST_TOLD)
    .map(
      ({ line, column, value, suggestion }) =>
        `  line ${line}${column === undefined ? "" : ` ${column}`}: ${shorten(value ?? "", 60) || "(empty)"} → ${shorten(suggestion ?? "", 60) || "(empty)"}`,
    )
    .map(plainLine);
  const more =
    applied.length > MOST_TOLD
      ? [`  … and ${(applied.length - MOST_TOLD).toLocaleString("en-GB")} more`]
      : [];
  const heading = `${out}: ${count(applied.length, "correction")} applied. Line numbers here and below are those of this file.`;
  return [heading, ...lines, ...more].join("\n");
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
  return shorten(plainLine(text.replace(/\s+/g, " ")), most)
    .replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/:\/\//g, "&#58;//")
    .replace(/\bwww\./gi, "www&#46;");
}

/** Text of others as code in Markdown, which no mark in it can end. */
export function markdownCode(text: string): string {
  return `\`${plainLine(text).replaceAll("`", "'")}\``;
}
