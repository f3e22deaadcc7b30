/** What came in, in words: for the terminal and for a review. */
import { basename } from "node:path";
import type { Cells } from "../../src/core/record/difference.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import type { StaleReason } from "../../src/core/record/stale.ts";
import { TWIN_WORDS } from "../../src/core/record/twins.ts";
import { shorten } from "../../src/core/record/words.ts";
import { markdownCell, markdownCode, plainLine } from "../issue-table.ts";
import { findSiblings, type Sibling } from "./siblings.ts";
import { isClean, type Submission, type SubmittedRow } from "./submissions.ts";

/** What a row is called. */
export function titleOf(cells: Cells): string {
  return (
    cells["name"] || cells["title"] || cells["measure"] || cells["authority_name"] || cells["id"] || "a row"
  );
}

/** All rows that came in through a folder, for the terminal. */
export function submissionsInWords(submissions: readonly Submission[], folder: string): string {
  const rows = submissions.flatMap(({ rows }) => rows);
  if (submissions.length === 0) return `Nothing came in: ${folder} holds no CSV.`;
  const ready = rows.filter(isClean).length;
  const siblings = findSiblings(submissions.filter(isNamed));
  return [
    ...submissions.flatMap((submission) => [
      ...submission.issues.map(fileErrorInWords),
      ...(isNamed(submission)
        ? submission.rows.map((row) => rowInWords(row, siblings.get(row) ?? []))
        : [
            plainLine(
              `${submission.file}  Its ${submission.rows.length} rows can be listed once that is put right.`,
            ),
          ]),
    ]),
    `${rows.length} ${rows.length === 1 ? "row" : "rows"} came in; ${ready} without an error.`,
  ].join("\n\n");
}

/** An issue of a whole file, with its line. */
export function fileErrorInWords({ file, line, message }: Issue): string {
  return plainLine(`${file}:${line}  ${message}`);
}

/** False for a file whose header gives no row so much as a name, so that a list of its rows would tell nothing. */
function isNamed({ rows }: Submission): boolean {
  return rows.length === 0 || rows.some(({ cells, key }) => titleOf(cells) !== "a row" || key !== "");
}

/** Siblings that are told of one row: whoever has more has sent a list twice. */
const MOST_SIBLINGS = 5;

function siblingInWords({ row, reasons }: Sibling): string {
  return `${basename(row.file)}:${row.line} “${titleOf(row.cells)}”, which came in too: ${reasons.join(", ")}`;
}

function rowInWords(row: SubmittedRow, siblings: readonly Sibling[]): string {
  const { table, cells, key, present, changes, issues, twins } = row;
  const what = present === undefined ? "NEW" : changes.length === 0 ? "SAME" : "CHANGE";
  return [
    `${row.file}:${row.line}  ${what} ${table.one} “${titleOf(cells)}” (${key})`,
    ...issues.map(
      ({ severity, column, message }) =>
        `    ${severity}${column === undefined ? "" : ` ${column}`}: ${message}`,
    ),
    ...twins.map(
      (twin) =>
        `    may be “${titleOf(twin.row)}” (${twin.row["id"]}): ${twin.reasons.map((reason) => TWIN_WORDS[reason]).join(", ")}`,
    ),
    ...siblings.slice(0, MOST_SIBLINGS).map((one) => `    may be ${siblingInWords(one)}`),
    ...(present === undefined
      ? []
      : changes.flatMap(({ column, before, after }) => [
          `    ${column}: ${shorten(before, 100) || "(empty)"}`,
          `      → ${shorten(after, 100) || "(empty)"}`,
        ])),
    ...(present === undefined && isClean(row)
      ? [
          `    sources: ${cells["source_url"] ?? ""}`,
          `    ${shorten(cells["summary"] ?? cells["text"] ?? "", 200)}`,
        ]
      : []),
  ]
    .map(plainLine)
    .join("\n");
}

/** All rows that came in, as Markdown for a pull request. */
export function submissionsInMarkdown(submissions: readonly Submission[]): string {
  const rows = submissions.flatMap(({ rows }) => rows);
  const named = submissions.filter(isNamed);
  const siblings = findSiblings(named);
  const ofFiles = submissions.flatMap(({ issues }) =>
    issues.map(
      ({ file, line, message }) => `- ${markdownCode(basename(file))} line ${line}: ${markdownCell(message)}`,
    ),
  );
  return [
    "## What came in",
    "",
    `${rows.length} rows.`,
    "",
    ...(ofFiles.length === 0 ? [] : [...ofFiles, ""]),
    ...named.flatMap((submission) =>
      submission.rows.flatMap((row) => rowInMarkdown(row, siblings.get(row) ?? [])),
    ),
  ].join("\n");
}

function rowInMarkdown(row: SubmittedRow, siblings: readonly Sibling[]): readonly string[] {
  const { table, cells, key, present, changes, issues, twins } = row;
  const state = isClean(row) ? "ready" : "**has errors**";
  return [
    `### ${present === undefined ? "New" : "Changed"} ${table.one}: ${markdownCell(titleOf(cells))}`,
    "",
    `${markdownCode(key)}, from ${markdownCode(basename(row.file))} line ${row.line}: ${state}`,
    "",
    ...issues.map(({ severity, message }) => `- ${severity}: ${markdownCell(message)}`),
    ...twins.map(
      (twin) =>
        `- may be ${markdownCell(titleOf(twin.row))} (${markdownCode(twin.row["id"] ?? "")}): ${twin.reasons.map((reason) => TWIN_WORDS[reason]).join(", ")}`,
    ),
    ...siblings.slice(0, MOST_SIBLINGS).map((one) => `- may be ${markdownCell(siblingInWords(one))}`),
    ...(changes.length === 0
      ? []
      : [
          "",
          "| column | now | then |",
          "|---|---|---|",
          ...changes.map(
            ({ title, before, after }) =>
              `| ${markdownCell(title)} | ${markdownCell(before)} | ${markdownCell(after)} |`,
          ),
        ]),
    "",
  ];
}

/** A record that needs a fresh look. */
export interface StaleRow {
  readonly table: string;
  readonly id: string;
  readonly title: string;
  readonly lastChecked: string;
  readonly reasons: readonly StaleReason[];
}

const REASON_WORDS: Readonly<Record<StaleReason, string>> = {
  "not-checked": "not checked for 18 months",
  closed: "closed",
  unknown: "status not known",
};

/** Records that need a fresh look, oldest check first. */
export function staleInWords(rows: readonly StaleRow[]): string {
  return [
    ...rows.map(({ table, id, title, lastChecked, reasons }) =>
      plainLine(
        `${lastChecked}  ${table}/${id}  “${title}”: ${reasons.map((reason) => REASON_WORDS[reason]).join(", ")}`,
      ),
    ),
    `${rows.length} ${rows.length === 1 ? "record needs" : "records need"} a fresh look.`,
  ].join("\n");
}
