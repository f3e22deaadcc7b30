/** The validator: a sheet of text to checked records and every issue, in browser and Node alike. */
import type { Column, Table } from "./column.ts";
import type { Issue, IssueFacts } from "./issue.ts";
import { type RowContext, type RowFault, type RowRule, rowFaults, rulesFor } from "./rules.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { editDistance } from "./suggest.ts";
import { describeIssue } from "./words.ts";

/** Longest text that a cell may hold, in characters. */
export const MOST_CELL_CHARACTERS = 4000;
/** Most columns that a sheet may have before it is no table of ours. */
export const MOST_COLUMNS = 200;

/** A record that passed, with the line it came from. Its shape is the table's `RecordOf`. */
export interface CheckedRow<R = Readonly<Record<string, unknown>>> {
  readonly line: number;
  readonly record: R;
}

/** What a check of one table gives: the rows without an error, and all issues of the file in order of lines. */
export interface CheckedTable<R = Readonly<Record<string, unknown>>> {
  readonly table: Table;
  readonly file: string;
  readonly rows: readonly CheckedRow<R>[];
  /** Rows that the sheet held, those with errors too. */
  readonly count: number;
  /** Keys of all rows, of those with errors too, so that a broken row does not break those which name it. */
  readonly keys: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Checks a sheet against a table. `today` (YYYY-MM-DD) is the day on which the check is made. */
export function checkTable(table: Table, sheet: Sheet, context: RowContext): CheckedTable {
  const found: IssueFacts[] = [...sheet.issues];
  const header = readHeader(table, sheet, found);
  const rows: CheckedRow[] = [];
  if (header !== undefined) {
    const check = rowChecker(table, sheet, header, context);
    for (const row of sheet.rows) {
      const checked = check(row);
      for (const issue of checked.issues) found.push(issue);
      if (checked.record !== undefined) rows.push({ line: row.line, record: checked.record });
    }
  }
  found.sort((a, b) => a.line - b.line);
  const issues = found.map((facts) => describeIssue(facts, table));
  const spoilt = new Set(issues.filter((issue) => issue.severity === "error").map((issue) => issue.line));
  const keyPosition = sheet.header.indexOf(table.key[0] ?? "id");
  const keys = new Set(sheet.rows.map((row) => row.cells[keyPosition] ?? ""));
  const good = rows.filter((row) => !spoilt.has(row.line));
  return { table, file: sheet.file, keys, rows: good, count: sheet.rows.length, issues };
}

/** A column of the sheet and the column of the table that it is. */
interface Placed {
  readonly name: string;
  readonly column: Column;
  readonly position: number;
}

function readHeader(table: Table, sheet: Sheet, found: IssueFacts[]): readonly Placed[] | undefined {
  if (sheet.header.length === 0) return undefined;
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const fault = (facts: Omit<IssueFacts, "file" | "line">): void =>
    void found.push({ file: sheet.file, line: sheet.headerLine, ...facts });
  if (sheet.header.length > MOST_COLUMNS) {
    const columns = sheet.header.length.toLocaleString("en-GB");
    fault({
      code: "not-a-table",
      detail: `It has ${columns} columns, and no table has more than ${MOST_COLUMNS}.`,
    });
    return undefined;
  }
  for (const [position, name] of sheet.header.entries()) {
    if (name === "") {
      const filled = sheet.rows.some((row) => (row.cells[position] ?? "") !== "");
      if (filled) fault({ code: "empty-header", detail: String(position + 1) });
      continue;
    }
    if (seen.has(name)) fault({ code: "repeated-header", value: name });
    seen.add(name);
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column !== undefined) placed.push({ name, column, position });
    else {
      const suggestion = nearestColumn(table, name);
      fault({ code: "unknown-column", value: name, ...(suggestion === undefined ? {} : { suggestion }) });
    }
  }
  let complete = true;
  for (const [name, column] of Object.entries(table.columns)) {
    if (!column.required || seen.has(name)) continue;
    fault({ code: "missing-column", column: name, detail: name });
    complete = false;
  }
  return complete ? placed : undefined;
}

function nearestColumn(table: Table, name: string): string | undefined {
  if (name.length > LONGEST_COLUMN_NAME) return undefined;
  const wanted = name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const scored = Object.entries(table.columns)
    .map(([id, column]) => ({
      id,
      distance: Math.min(
        editDistance(wanted, id),
        editDistance(wanted, column.title.toLowerCase().replace(/\W+/g, "_")),
      ),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best !== undefined && best.distance <= Math.max(2, wanted.length / 3) ? best.id : undefined;
}

/** A longer text is no slip of the hand for a column's name. */
const LONGEST_COLUMN_NAME = 80;

interface RowCheck {
  readonly issues: readonly IssueFacts[];
  readonly record: Readonly<Record<string, unknown>> | undefined;
}

function rowChecker(
  table: Table,
  sheet: Sheet,
  header: readonly Placed[],
  context: RowContext,
): (row: SheetRow) => RowCheck {
  const rules: readonly RowRule[] = rulesFor(table);
  const positions = new Map(header.map(({ name, position }) => [name, position]));
  const lineOfKey = new Map<string, number>();
  const width = sheet.header.length;
  return (row) => {
    const at = { file: sheet.file, line: row.line };
    if (row.cells.length !== width) {
      const code = row.cells.length < width ? "too-few-cells" : "too-many-cells";
      return { issues: [{ ...at, code, detail: `${row.cells.length} of ${width}` }], record: undefined };
    }
    const raw = (name: string): string => row.cells[positions.get(name) ?? -1] ?? "";
    // No prototype, so that a column can have any name.
    const record: Record<string, unknown> = Object.create(null);
    const cellFaults: RowFault[] = [];
    for (const placed of header) {
      const fault = readCell(placed, row.cells[placed.position] ?? "", record);
      if (fault !== undefined) cellFaults.push(fault);
    }
    const key = table.key.map(raw).join(" · ");
    const other = lineOfKey.get(key);
    if (other === undefined) lineOfKey.set(key, row.line);
    else
      cellFaults.push({
        column: table.key[0] ?? "id",
        value: key,
        code: "repeated-key",
        detail: String(other),
      });
    const faults = rowFaults(rules, record, raw, cellFaults, context);
    return { issues: faults.map((fault) => ({ ...at, ...fault })), record };
  };
}

function readCell(
  { name, column }: Placed,
  text: string,
  record: Record<string, unknown>,
): RowFault | undefined {
  if (text === "") {
    if (column.cell.many) record[name] = [];
    return column.required ? { column: name, value: "", code: "required-empty" } : undefined;
  }
  if (text.length > MOST_CELL_CHARACTERS) {
    const detail = `${text.length} characters, at most ${MOST_CELL_CHARACTERS}`;
    return { column: name, value: text.slice(0, 80), code: "cell-too-long", detail };
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

/** True for text that the column would take: a proposal that would be refused in its turn is no help. */
function isRight({ cell, required }: Column, text: string): boolean {
  return text === "" ? !required : cell.parse(text).ok;
}
