/** Charity numbers as people list them: without the register that our identifiers name first. */
import type { Table } from "./column.ts";
import type { Issue } from "./issue.ts";
import { describeIssue } from "./words.ts";

/** True for the name of a column that says it holds charity numbers. */
export function isCharityColumn(name: string): boolean {
  return /\bcharit(?:y|ies)\b/i.test(name.replaceAll("_", " ")) && !/\bcompan/i.test(name);
}

/** The issue with identifiers of the Charity Commission proposed for bare numbers, where it is about such a column. */
export function withCharityNumbers(issue: Issue, table: Table): Issue {
  const { severity: _severity, message: _message, ...facts } = issue;
  if (facts.code !== "not-an-organisation-id" || facts.value === undefined) return issue;
  const pieces = facts.value.split(/[;,/]/).map((piece) => piece.trim());
  const ids = pieces
    .filter((piece) => piece !== "")
    .map((piece) => (/^\d{6,7}$/.test(piece) ? `GB-CHC-${piece}` : piece));
  const suggestion = [...new Set(ids)].join(";");
  const cell = facts.column === undefined ? undefined : table.columns[facts.column]?.cell;
  return cell?.parse(suggestion).ok ? describeIssue({ ...facts, suggestion }, table) : issue;
}
