/** The one function that applies proposed corrections to a sheet: for the checker page, the command line and the form. */
import type { Table } from "./column.ts";
import { withGuard, withoutGuard } from "./formula.ts";
import { belowTitle } from "./header.ts";
import type { Issue, IssueFacts } from "./issue.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** A cell, or a name in the header, and what should stand there. */
export interface Correction {
  readonly line: number;
  readonly column: string;
  /** The name in the header that is to become `column`; absent where a cell is meant. */
  readonly renames?: string;
  readonly to: string;
}

/** What an issue proposes; empty where it proposes nothing that could be applied. */
export function correctionsOf(issue: IssueFacts): readonly Correction[] {
  const { code, line, column, value = "", suggestion } = issue;
  if (suggestion === undefined) return [];
  if (code === "unknown-column") return [{ line, column: suggestion, renames: value, to: suggestion }];
  if (code === "swapped-coordinates") {
    const [latitude = "", longitude = ""] = suggestion.split(", ");
    return [
      { line, column: "latitude", to: latitude },
      { line, column: "longitude", to: longitude },
    ];
  }
  return column === undefined ? [] : [{ line, column, to: suggestion }];
}

/** True where an issue proposes something that can be applied. */
export function isCorrectable(issue: IssueFacts): boolean {
  return issue.suggestion !== undefined && correctionsOf(issue).length > 0;
}

/** True where two cells disagree and somebody has to say which is right: such a proposal is applied alone, never with all others. */
export function needsJudgement({ code }: Pick<IssueFacts, "code">): boolean {
  return code === "council-disagrees";
}

/**
 * The sheet with what the issues propose, titles above its header left out. The sheet that was given stays as it is.
 * Where two issues speak of one cell, the first is applied: checking again tells what is left.
 */
export function applyCorrections(table: Table, given: Sheet, issues: readonly IssueFacts[]): Sheet {
  const sheet = belowTitle(table, given);
  const corrections = issues.flatMap(correctionsOf);
  if (corrections.length === 0) return sheet;
  const header = renamed(
    sheet.header,
    corrections.filter(({ renames }) => renames !== undefined),
  );
  const byLine = new Map<number, Correction[]>();
  for (const correction of corrections) {
    if (correction.renames !== undefined) continue;
    const held = byLine.get(correction.line);
    if (held === undefined) byLine.set(correction.line, [correction]);
    else if (!held.some(({ column }) => column === correction.column)) held.push(correction);
  }
  const position = new Map(header.map((name, index) => [name, index] as const).reverse());
  const rows = sheet.rows.map((row) => corrected(row, byLine.get(row.line), position));
  return { ...sheet, header, rows };
}

function renamed(header: readonly string[], corrections: readonly Correction[]): readonly string[] {
  const names = [...header];
  for (const { renames, to } of corrections) {
    const at = names.indexOf(renames ?? "");
    // Two columns of one name would be worse than one of a strange name.
    if (at !== -1 && !names.includes(to)) names[at] = to;
  }
  return names;
}

function corrected(
  row: SheetRow,
  corrections: readonly Correction[] | undefined,
  position: ReadonlyMap<string, number>,
): SheetRow {
  if (corrections === undefined) return row;
  const cells = [...row.cells];
  for (const { column, to } of corrections) {
    const at = position.get(column);
    if (at !== undefined && at < cells.length) cells[at] = to;
  }
  return { line: row.line, cells };
}

/** Rounds after which a sheet that can be corrected is: a correction may bring to light what it hid. */
const MOST_ROUNDS = 5;

/** Applies all that `check` proposes, again and again until nothing is proposed any more; gives what was applied. */
export function correctAll(
  table: Table,
  given: Sheet,
  check: (sheet: Sheet) => readonly Issue[],
): { readonly sheet: Sheet; readonly applied: readonly Issue[] } {
  let sheet = given;
  const applied: Issue[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const proposed = check(sheet).filter((issue) => isCorrectable(issue) && !needsJudgement(issue));
    if (proposed.length === 0) break;
    const next = applyCorrections(table, sheet, proposed);
    if (sameText(sheet, next)) break;
    applied.push(...proposed);
    sheet = next;
  }
  return { sheet: belowTitle(table, sheet), applied };
}

function sameText(one: Sheet, other: Sheet): boolean {
  return (
    one.header.length === other.header.length &&
    one.header.every((name, index) => name === other.header[index]) &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => {
      const cells = other.rows[index]?.cells ?? [];
      return row.cells === cells || row.cells.every((cell, at) => cell === cells[at]);
    })
  );
}

/** Rows of a sheet for a CSV that a spreadsheet may open: text that it would run is made harmless, numbers stay numbers. */
export function guardedRows(sheet: Sheet): readonly (readonly string[])[] {
  // Told by the cell, not by its column: a column of numbers may hold a formula that no correction could mend.
  const guarded = (cell: string): string => (PLAIN_NUMBER.test(cell) ? cell : withGuard(cell));
  return [sheet.header.map(withGuard), ...sheet.rows.map(({ cells }) => cells.map(guarded))];
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Cells as they are kept in our own tables, without the apostrophes that protect a spreadsheet. */
export function unguarded(cells: readonly string[]): readonly string[] {
  return cells.map(withoutGuard);
}
