/** Someone else's list as one of our tables: which of their columns is which of ours, and what fills the columns that they lack. */
import type { Table } from "./column.ts";
import type { DayText } from "./day.ts";
import { isDerivedName } from "./derived-columns.ts";
import { isReplacesMark } from "./difference.ts";
import { belowTitle, columnMeant, nearestColumn } from "./header.ts";
import { idFromName } from "./id.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { TABLES } from "./tables/registry.ts";

/** For each column of a sheet, ours that it is; undefined where it is left out. */
export type ColumnChoice = readonly (string | undefined)[];

/** What stands in every row of a column that the sheet lacks. */
export type ColumnFills = Readonly<Record<string, string>>;

/** How a sheet is to be read. */
export interface Adaptation {
  readonly choice: ColumnChoice;
  readonly fills: ColumnFills;
}

/** A fill that makes an id of its own for each row from its name or title. */
export const ID_FROM_NAME = "(from the name)";

/** A column whose name is not one of ours. */
export interface StrangeColumn {
  readonly position: number;
  readonly name: string;
  /** The first text in it. */
  readonly example: string;
  readonly guess: string | undefined;
}

/** What must be asked before a sheet can be read; nothing where every name is ours. */
export interface ColumnQuestions {
  readonly strange: readonly StrangeColumn[];
  /** Columns that every row needs and the sheet has under no name. */
  readonly missing: readonly string[];
  /** The best answers that can be given unasked. */
  readonly proposal: Adaptation;
}

/** Looks at the header of a sheet. */
export function askColumns(table: Table, given: Sheet, today: DayText): ColumnQuestions {
  const sheet = belowTitle(table, given);
  const taken = new Set(sheet.header.filter((name) => Object.hasOwn(table.columns, name)));
  const guessOf = (guess: string | undefined): string | undefined => {
    if (guess === undefined || taken.has(guess)) return undefined;
    taken.add(guess);
    return guess;
  };
  const own = new Set(taken);
  // A download's derived columns stand beside our own; the same name in someone else's list may be theirs for one of ours.
  const isPassedOver = (name: string): boolean => {
    const meant = columnMeant(table, name);
    return isDerivedName(name) && (meant === undefined || own.has(meant));
  };
  const isOurs = (name: string): boolean =>
    own.has(name) || isReplacesMark(table, name) || isPassedOver(name);
  // Sure answers first, so that a vague one does not take their column.
  const sure = sheet.header.map((name) => (isOurs(name) ? name : guessOf(columnMeant(table, name))));
  const choice = sheet.header.map((name, at) => sure[at] ?? guessOf(nearestColumn(table, name)));
  const strange = sheet.header.flatMap((name, position) => {
    const example = sheet.rows.find(({ cells }) => (cells[position] ?? "") !== "")?.cells[position] ?? "";
    const isBlank = name === "" && example === "";
    return isOurs(name) || isBlank || position >= MOST_ASKED
      ? []
      : [{ position, name, example, guess: choice[position] }];
  });
  const missing = Object.entries(table.columns)
    .filter(([name, column]) => column.required && !taken.has(name))
    .map(([name]) => name);
  const fills = Object.fromEntries(missing.flatMap((name) => usualFill(name, today)));
  return { strange, missing, proposal: { choice, fills } };
}

/** More columns than this are no list of anyone's: the check says so. */
const MOST_ASKED = 200;

function usualFill(name: string, today: DayText): readonly (readonly [string, string])[] {
  if (name === "id") return [[name, ID_FROM_NAME]];
  if (name === "last_checked") return [[name, today]];
  return [];
}

/** The sheet under our names. Columns that are left out are gone; rows that are too long or too short stay so, and are told. */
export function adaptSheet(table: Table, given: Sheet, { choice, fills }: Adaptation): Sheet {
  const sheet = belowTitle(table, given);
  const seen = new Set<string>();
  const kept = choice.flatMap((name, position) => {
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ name, position }];
  });
  const added = Object.entries(fills).filter(([name, value]) => value !== "" && !seen.has(name));
  const header = [...kept.map(({ name }) => name), ...added.map(([name]) => name)];
  const nameAt = ["name", "title"].map((name) => choice.indexOf(name)).find((at) => at !== -1) ?? -1;
  const ids = new Map<string, number>();
  const adapt = ({ line, cells }: SheetRow): SheetRow => {
    if (cells.length !== sheet.header.length) return { line, cells };
    const own = kept.map(({ position }) => cells[position] ?? "");
    const fill = added.map(([, value]) =>
      value === ID_FROM_NAME ? freeId(cells[nameAt] ?? "", ids) : value,
    );
    return { line, cells: [...own, ...fill] };
  };
  return { ...sheet, header, rows: sheet.rows.map(adapt) };
}

/** An id from a name that is not `taken`: `Halifax Opportunities Trust` is `halifax-opportunities-trust`; a second one gets `-2`. It is then taken. */
export function freeId(name: string, taken: Map<string, number>): string {
  const base = idFromName(name);
  if (base === "") return "";
  let count = (taken.get(base) ?? 0) + 1;
  // Another name may have given the next one: that of a “Trust 2” is the second “Trust”.
  while (count > 1 && taken.has(`${base}-${count}`)) count++;
  taken.set(base, count);
  if (count === 1) return base;
  taken.set(`${base}-${count}`, 1);
  return `${base}-${count}`;
}

/** The table that a header names most columns of; undefined where it names fewer than two of any. */
export function tableOfHeader(sheet: Sheet): Table | undefined {
  let best: Table | undefined;
  let most = 1;
  for (const table of TABLES) {
    const { header } = belowTitle(table, sheet);
    const names = header.slice(0, MOST_ASKED).map((name) => columnMeant(table, name));
    // A column that only this table has tells more than one that all have.
    const known = new Set(names.filter((name) => name !== undefined));
    const exact = header.filter((name) => Object.hasOwn(table.columns, name)).length;
    const score = known.size + exact / 2 - Object.keys(table.columns).length / 1000;
    if (score > most) [best, most] = [table, score];
  }
  return best;
}
