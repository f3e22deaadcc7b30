/** What one cell of a table may hold: how its text is read, written, described and put right. */
import type { IssueCode } from "./issue.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The outcome of reading a cell: a value, or what is wrong and (where one can be proposed) the right text. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: IssueCode; readonly suggestion?: string };

/** How the outside world describes a field (Frictionless Table Schema). */
export interface FieldSchema {
  readonly type: "string" | "number" | "integer" | "date";
  readonly format?: "uri" | "email";
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A kind of cell. `parse` is given trimmed, non-empty text; `format` gives back text that parses to the same value. */
export interface CellType<T> {
  readonly name: string;
  /** What a person should type, said plainly. */
  readonly says: string;
  readonly field: FieldSchema;
  readonly vocabulary?: Vocabulary;
  /** The table (or tables) whose `id` this cell names. */
  readonly refersTo?: readonly string[];
  /** True for cells of several values: an empty cell is then an empty list. */
  readonly many?: true;
  /** True for a year or a date of something that has happened, which cannot lie after the day of the check. */
  readonly isPast?: true;
  parse(text: string): Parsed<T>;
  format(value: T): string;
}

/** A value that was read. */
export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
/** Text that is no such value, and what it should be where that can be told. */
export const bad = (code: IssueCode, suggestion?: string): Parsed<never> =>
  suggestion === undefined ? { ok: false, code } : { ok: false, code, suggestion };

/** A cell whose text has a form; `repair` proposes the right text for one that has not. */
export function matching(
  name: string,
  says: string,
  pattern: RegExp,
  code: IssueCode,
  repair?: (text: string) => string | undefined,
): CellType<string> {
  return {
    name,
    says,
    field: { type: "string", pattern: pattern.source },
    parse(text) {
      if (pattern.test(text)) return good(text);
      const repaired = repair?.(text);
      return bad(code, repaired !== undefined && pattern.test(repaired) ? repaired : undefined);
    },
    format: (value) => value,
  };
}

/** A cell of years or dates that takes those of what has happened. The day of the check is known to `rules.ts` alone. */
export function past<T>(cell: CellType<T>): CellType<T> {
  return { ...cell, says: `${cell.says}, not in the future`, isPast: true };
}
