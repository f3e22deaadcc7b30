/** Councils by name, where their code is due: as people list them. */

import { type CheckedTable, checkTable } from "./check.ts";
import type { Table } from "./column.ts";
import { fold } from "./fold.ts";
import type { Issue } from "./issue.ts";
import type { RowContext } from "./rules.ts";
import type { Sheet } from "./sheet.ts";
import { describeIssue } from "./words.ts";

/** A council as it is named and known. */
interface NamedCouncil {
  readonly code: string;
  readonly name: string;
}

/** GSS codes by the folded names of councils; a name that two share is none of them. */
type CouncilCodes = ReadonlyMap<string, string>;

/** Checks a sheet where councils are known by name: `checkTable`, with their codes proposed. */
export function checkKnowingCouncils(
  table: Table,
  sheet: Sheet,
  context: RowContext,
  councils: Iterable<NamedCouncil>,
): CheckedTable {
  const checked = checkTable(table, sheet, context);
  return { ...checked, issues: withCouncilCodes(checked.issues, table, councils) };
}

/** Issues of a table with codes proposed for councils by name, where one is about a column of codes and every name in it is known. */
export function withCouncilCodes(
  issues: readonly Issue[],
  table: Table,
  councils: Iterable<NamedCouncil>,
): readonly Issue[] {
  if (!issues.some(isOfNames)) return issues;
  const codes = councilCodes(councils);
  return issues.map((issue) => (isOfNames(issue) ? withCodes(issue, table, codes) : issue));
}

/** True for what may be a council's name where its code is due. */
function isOfNames({ code, value, suggestion }: Issue): boolean {
  return code === "not-a-gss-code" && value !== undefined && suggestion === undefined;
}

function councilCodes(councils: Iterable<NamedCouncil>): CouncilCodes {
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

function withCodes(issue: Issue, table: Table, codes: CouncilCodes): Issue {
  const { severity: _severity, message: _message, value = "", ...others } = issue;
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
