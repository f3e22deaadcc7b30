/** Councils by name, where their code is due: as people list them. */

import type { Table } from "./column.ts";
import { fold } from "./fold.ts";
import type { Issue } from "./issue.ts";
import { describeIssue } from "./words.ts";

/** GSS codes by the folded names of councils; a name that two share is none of them. */
export type CouncilCodes = ReadonlyMap<string, string>;

/** The codes of some councils by their names. */
export function councilCodes(
  councils: Iterable<{ readonly code: string; readonly name: string }>,
): CouncilCodes {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, name } of councils) {
    const folded = fold(name);
    if (codes.has(folded)) shared.add(folded);
    codes.set(folded, code);
  }
  for (const name of shared) codes.delete(name);
  return codes;
}

/** The issue with codes proposed for councils by name, where it is about a column of codes and every name is known. */
export function withCouncilCodes(issue: Issue, table: Table, codes: CouncilCodes): Issue {
  if (issue.code !== "not-a-gss-code" || issue.value === undefined || issue.suggestion !== undefined)
    return issue;
  const { severity: _severity, message: _message, value, ...others } = issue;
  const facts = { ...others, value };
  const cell = facts.column === undefined ? undefined : table.columns[facts.column]?.cell;
  const pieces = cell?.many ? value.split(";") : [value];
  const named = pieces.map((piece) => codeOf(piece.trim(), codes)).filter((code) => code !== "");
  const suggestion = [...new Set(named)].join(";");
  return cell?.parse(suggestion).ok ? describeIssue({ ...facts, suggestion }, table) : issue;
}

/** The code that a name means; the text itself where it is none that is known. */
function codeOf(text: string, codes: CouncilCodes): string {
  const name = fold(text);
  return codes.get(name) ?? codes.get(name.replace(STYLE_BEFORE, "").replace(STYLE_BEHIND, "")) ?? text;
}

/** What a council puts before and behind the name of its place. */
const STYLE_BEFORE = /^(?:(?:london |royal )?borough of |city of )/;
const STYLE_BEHIND = /(?: metropolitan)?(?: (?:city|borough|district|county))? council$/;
