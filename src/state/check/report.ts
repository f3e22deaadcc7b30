/** Readings of a list of issues: by row, by kind, and what the good rows would look like. */
import type { CheckedTable } from "../../core/record/check.ts";
import type { Table } from "../../core/record/column.ts";
import { isCorrectable } from "../../core/record/corrections.ts";
import type { Issue } from "../../core/record/issue.ts";
import type { Sheet } from "../../core/record/sheet.ts";
import { type KindCount, MOST_POINTS, type PreviewRow, ROWS_PER_PAGE, type RowIssues } from "./messages.ts";

/** Issues by the line that they are on, in order of lines, each with what its row is called. */
export function issuesByRow(issues: readonly Issue[], sheet: Sheet): readonly RowIssues[] {
  const byLine = new Map<number, Issue[]>();
  for (const issue of issues) {
    const held = byLine.get(issue.line);
    if (held === undefined) byLine.set(issue.line, [issue]);
    else held.push(issue);
  }
  const nameAt = ["name", "title", "measure", "id"]
    .map((name) => sheet.header.indexOf(name))
    .find((at) => at !== -1);
  const names = new Map<number, string>();
  if (nameAt !== undefined)
    for (const { line, cells } of sheet.rows)
      if (byLine.has(line)) names.set(line, (cells[nameAt] ?? "").slice(0, 120));
  return [...byLine]
    .sort((a, b) => a[0] - b[0])
    .map(([line, some]) => ({ line, name: names.get(line) ?? "", issues: some }));
}

/** Kinds of issues, errors first and the most frequent first. */
export function kindsOf(issues: readonly Issue[], table: Table): readonly KindCount[] {
  const kinds = new Map<string, { count: number; correctable: number; example: Issue }>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.column ?? ""}`;
    const held = kinds.get(key) ?? { count: 0, correctable: 0, example: issue };
    held.count++;
    if (isCorrectable(issue)) held.correctable++;
    kinds.set(key, held);
  }
  return [...kinds.values()]
    .map(({ count, correctable, example }) => ({
      code: example.code,
      column: example.column,
      severity: example.severity,
      count,
      correctable,
      title: titleOf(example, table),
      example,
    }))
    .sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === "error" ? -1 : 1));
}

/** What a kind of issue is called: the column's title, else the whole row or file. */
function titleOf({ column }: Issue, table: Table): string {
  return column === undefined ? "The file or the row" : (table.columns[column]?.title ?? column);
}

/** The page of rows that begins at one of them; the last page where there are no longer so many. */
export function pageOf<T>(
  rows: readonly T[],
  from: number,
): { readonly rows: readonly T[]; readonly from: number; readonly count: number } {
  const last = Math.max(0, Math.ceil(rows.length / ROWS_PER_PAGE) - 1) * ROWS_PER_PAGE;
  const start = Math.min(from, last);
  return { rows: rows.slice(start, start + ROWS_PER_PAGE), from: start, count: rows.length };
}

/** A page of the good rows, and points of all that have one. */
export function previewOf(
  checked: CheckedTable,
  issues: readonly Issue[],
  from: number,
): {
  readonly rows: readonly PreviewRow[];
  readonly from: number;
  readonly count: number;
  readonly points: readonly PreviewRow[];
  readonly placed: number;
} {
  const spoilt = new Set(issues.filter(({ severity }) => severity === "error").map(({ line }) => line));
  const good = checked.rows.filter(({ line }) => !spoilt.has(line));
  const placed = good.filter(({ record }) => isPlaced(record));
  const page = pageOf(good, from);
  return {
    ...page,
    rows: page.rows.map(previewRow),
    points: placed.slice(0, MOST_POINTS).map(previewRow),
    placed: placed.length,
  };
}

function isPlaced({ latitude, longitude }: CheckedTable["rows"][number]["record"]): boolean {
  return typeof latitude === "number" && typeof longitude === "number";
}

function previewRow({ line, record }: CheckedTable["rows"][number]): PreviewRow {
  const text = (name: string): string => (typeof record[name] === "string" ? record[name] : "");
  const [latitude, longitude] = [record["latitude"], record["longitude"]];
  return {
    line,
    name: text("name") || text("title") || text("measure") || text("authority_name") || text("id"),
    place: [text("area_name"), text("postcode")].filter((part) => part !== "").join(", "),
    ...(typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : {}),
  };
}
