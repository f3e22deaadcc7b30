/** One cell read by its column: a value of the record, or what is wrong with it. */
import type { Column } from "./column.ts";
import { withoutGuard } from "./formula.ts";
import type { RowFault } from "./rules.ts";

/** Longest text that a cell may hold, in characters. */
export const MOST_CELL_CHARACTERS = 4000;

/** A column of a table with its name. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** What a cell of several values holds where it is empty, or its column is not there. */
export const NO_VALUES: readonly never[] = Object.freeze([]);

/** Reads one cell: its value is set in the record, or what is wrong with it is given. */
export function readCell(
  { name, column }: NamedColumn,
  cell: string,
  record: Record<string, unknown>,
): RowFault | undefined {
  if (cell === "") {
    if (column.cell.many) record[name] = NO_VALUES;
    return column.required ? { column: name, value: "", code: "required-empty" } : undefined;
  }
  const first = cell.charCodeAt(0);
  const text = first === APOSTROPHE ? withoutGuard(cell) : cell;
  if (text.length > MOST_CELL_CHARACTERS) {
    const detail = `${text.length} characters, at most ${MOST_CELL_CHARACTERS}`;
    return { column: name, value: text.slice(0, 80), code: "cell-too-long", detail };
  }
  if (first === HASH && SPREADSHEET_ERROR.test(text)) {
    const empty = column.required ? {} : { suggestion: "" };
    return { column: name, value: text, code: "spreadsheet-error", ...empty };
  }
  const parsed = column.cell.parse(text);
  if (parsed.ok) {
    record[name] = parsed.value;
    return undefined;
  }
  const { suggestion } = parsed;
  const helps = suggestion !== undefined && suggestion !== text && isRight(column, suggestion);
  return { column: name, value: text, code: parsed.code, ...(helps ? { suggestion } : {}) };
}

const HASH = 35;
const APOSTROPHE = 39;
/** What a spreadsheet writes where a formula failed. */
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|#+)$/i;

/** True for text that the column would take: a proposal that would be refused in its turn is no help. */
function isRight({ cell, required }: Column, text: string): boolean {
  return text === "" ? !required : cell.parse(text).ok;
}
