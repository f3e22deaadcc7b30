/** The validator: a sheet of text to checked records and every issue, in browser and Node alike. */
import { freeId } from "./adapt.ts";
import type { Table } from "./column.ts";
import { isDerivedName } from "./derived-columns.ts";
import { isReplacesMark, sheetCells } from "./difference.ts";
import { belowTitle, nearestColumn } from "./header.ts";
import { idFromName } from "./id.ts";
import type { Issue, IssueFacts } from "./issue.ts";
import { keyBook } from "./key-book.ts";
import { type NamedColumn, NO_VALUES, readCell } from "./read-cell.ts";
import { keysOfCells, type RowKeys } from "./row-keys.ts";
import { type RowContext, type RowFault, type RowRule, rowFaults, rulesFor } from "./rules.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { describeIssue } from "./words.ts";

/** Most columns that a sheet may have before it is no table of ours. */
export const MOST_COLUMNS = 200;

/** Most issues that are told of one file: whoever has more has one fault in every row, and sees it long before. */
export const MOST_ISSUES = 200_000;
/** Longest name in a header that is told as it stands. */
const LONGEST_TOLD = 200;

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
  readonly keys: RowKeys;
  readonly issues: readonly Issue[];
}

/** A check that is under way: rows are taken a few at a time, so that a long file can be told about as it is read. */
export interface TableCheck {
  /** Rows looked at so far, and rows there are. */
  readonly done: number;
  readonly count: number;
  /** Looks at the next rows; gives the issues that they brought. */
  step(rows: number): readonly Issue[];
  /** Looks at what is left and gives the whole. */
  finish(): CheckedTable;
}

/** Checks a sheet against a table. `today` (YYYY-MM-DD) is the day on which the check is made. */
export function checkTable(table: Table, sheet: Sheet, context: RowContext): CheckedTable {
  return startCheck(table, sheet, context).finish();
}

/** Begins the check of a sheet; its first step tells what is wrong with text and header. */
export function startCheck(table: Table, given: Sheet, context: RowContext): TableCheck {
  const sheet = belowTitle(table, given);
  const found: IssueFacts[] = [...sheet.issues];
  const header = readHeader(table, sheet, found);
  const issues: Issue[] = [];
  const rows: CheckedRow[] = [];
  const check = header === undefined ? undefined : rowChecker(table, sheet, header.placed, context);
  let done = 0;
  const step = (most: number): readonly Issue[] => {
    const told = issues.length;
    for (const facts of found.splice(0)) issues.push(describeIssue(facts, table));
    const end = Math.min(sheet.rows.length, done + most);
    for (; done < end; done++) {
      const row = sheet.rows[done];
      const checked = row === undefined ? undefined : check?.(row);
      if (row === undefined || checked === undefined) continue;
      for (const facts of checked.issues) issues.push(describeIssue(facts, table));
      if (issues.length > MOST_ISSUES) {
        const detail = MOST_ISSUES.toLocaleString("en-GB");
        const facts = { file: sheet.file, line: row.line, code: "too-many-issues" as const, detail };
        issues.push(describeIssue(facts, table));
        done = sheet.rows.length;
        break;
      }
      if (checked.record !== undefined && header?.isComplete)
        rows.push({ line: row.line, record: checked.record });
    }
    return issues.slice(told);
  };
  return {
    get done() {
      return done;
    },
    count: sheet.rows.length,
    step,
    finish() {
      step(Number.POSITIVE_INFINITY);
      if (issues.length > 1) issues.sort((a, b) => a.line - b.line);
      const spoilt = new Set(issues.filter(({ severity }) => severity === "error").map(({ line }) => line));
      const good = spoilt.size === 0 ? rows : rows.filter((row) => !spoilt.has(row.line));
      const keys = firstKeys(table, sheet);
      return { table, file: sheet.file, keys, rows: good, count: sheet.rows.length, issues };
    },
  };
}

/** The first key column of all rows, gathered when first asked for: most checks of one file never do. */
function firstKeys(table: Table, sheet: Sheet): CheckedTable["keys"] {
  let held: RowKeys | undefined;
  const keys = (): RowKeys => {
    held ??= keysOfCells(sheetCells(sheet), table.key[0] ?? "id");
    return held;
  };
  return {
    has: (key) => keys().has(key),
    hidesPlace: (key) => keys().hidesPlace?.(key) ?? false,
    get size() {
      return keys().size;
    },
  };
}

/** A column of the sheet and the column of the table that it is. */
interface Placed extends NamedColumn {
  readonly position: number;
}

/** The columns of a sheet that are the table's. Without one that every row needs no row is taken, but all are looked at. */
interface Header {
  readonly placed: readonly Placed[];
  readonly isComplete: boolean;
}

function readHeader(table: Table, sheet: Sheet, found: IssueFacts[]): Header | undefined {
  if (sheet.header.length === 0) return undefined;
  const placed: Placed[] = [];
  const derived: string[] = [];
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
    const told = name.slice(0, LONGEST_TOLD);
    if (seen.has(name)) fault({ code: "repeated-header", value: told });
    seen.add(name);
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column !== undefined) placed.push({ name, column, position });
    else if (isDerivedName(name)) derived.push(name);
    else if (!isReplacesMark(table, name)) {
      const nearest = nearestColumn(table, name);
      // A second column of the name could not be read either.
      const isFree = nearest !== undefined && !sheet.header.includes(nearest);
      fault({ code: "unknown-column", value: told, ...(isFree ? { suggestion: nearest } : {}) });
    }
  }
  if (derived.length > 0)
    fault({ code: "derived-columns", value: derived.slice(0, 3).join(", "), detail: String(derived.length) });
  let isComplete = true;
  for (const [name, column] of Object.entries(table.columns)) {
    if (!column.required || seen.has(name)) continue;
    fault({ code: "missing-column", column: name, detail: name });
    isComplete = false;
  }
  return placed.length === 0 ? undefined : { placed, isComplete };
}

const NONE: readonly IssueFacts[] = [];

interface RowCheck {
  readonly issues: readonly IssueFacts[];
  readonly record: Readonly<Record<string, unknown>> | undefined;
}

/** Checks rows one after another; nothing but the record is made for a row that is right. */
function rowChecker(
  table: Table,
  sheet: Sheet,
  header: readonly Placed[],
  context: RowContext,
): (row: SheetRow) => RowCheck {
  const rules: readonly RowRule[] = rulesFor(table);
  const positions = new Map(header.map(({ name, position }) => [name, position]));
  const width = sheet.header.length;
  const book = keyBook(table.key.map((name) => positions.get(name) ?? -1));
  const keyPosition = positions.get(table.key[0] ?? "") ?? -1;
  const proposeId = idProposer(sheet, positions.get("id") ?? -1);
  const absentLists = Object.keys(table.columns).filter(
    (name) => table.columns[name]?.cell.many && !positions.has(name),
  );
  let cells: readonly string[] = [];
  const raw = (name: string): string => {
    const position = positions.get(name);
    return position === undefined ? "" : (cells[position] ?? "");
  };
  return (row) => {
    cells = row.cells;
    if (cells.length !== width) {
      const code = cells.length < width ? "too-few-cells" : "too-many-cells";
      const detail = `${cells.length} of ${width}`;
      return { issues: [{ file: sheet.file, line: row.line, code, detail }], record: undefined };
    }
    // Only names of the table's own columns are set, so that no header of a file can reach the prototype.
    const record: Record<string, unknown> = {};
    for (const name of absentLists) record[name] = NO_VALUES;
    let cellFaults: RowFault[] = NO_FAULTS;
    for (let at = 0; at < header.length; at++) {
      const placed = header[at];
      const fault = placed === undefined ? undefined : readCell(placed, cells[placed.position] ?? "", record);
      if (fault !== undefined) cellFaults = [...cellFaults, fault];
    }
    if (cellFaults.length > 0 && cellFaults.some(isEmptyId)) {
      const suggestion = proposeId(String(record["name"] ?? record["title"] ?? ""));
      if (suggestion !== "")
        cellFaults = cellFaults.map((fault) => (isEmptyId(fault) ? { ...fault, suggestion } : fault));
    }
    // An empty key is told as empty, and a missing column as missing.
    const other = keyPosition === -1 || cells[keyPosition] === "" ? undefined : book.enter(row);
    if (other !== undefined) {
      const fault: RowFault = {
        column: table.key[0] ?? "id",
        value: table.key.map(raw).join(" · "),
        code: "repeated-key",
        detail: String(other),
      };
      cellFaults = [...cellFaults, fault];
    }
    const faults = rowFaults(rules, record, raw, cellFaults, context);
    if (faults.length === 0) return { issues: NONE, record };
    return { issues: faults.map((fault) => ({ file: sheet.file, line: row.line, ...fault })), record };
  };
}

function isEmptyId({ column, code }: RowFault): boolean {
  return column === "id" && code === "required-empty";
}

/** Makes an id from a name, unlike any in the sheet; the ids that stand there are gathered when the first one is asked for. */
function idProposer({ rows }: Sheet, position: number): (name: string) => string {
  let taken: Map<string, number> | undefined;
  return (name) => {
    taken ??= new Map(
      rows.flatMap(({ cells }) => {
        const id = cells[position] ?? "";
        // One that is to be put right may come to be another's.
        return id === "" ? [] : [[id, 1] as const, [idFromName(id), 1] as const];
      }),
    );
    return freeId(name, taken);
  };
}

const NO_FAULTS: RowFault[] = [];
