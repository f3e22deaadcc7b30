/** A table as text: what a CSV says before anyone has looked at what it means. */
import type { IssueFacts } from "./issue.ts";

/** One row of cells, with the line on which it begins, counted from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text of a table, and what was wrong with the text itself. */
export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  /** Line of the header: 1, unless empty lines stand above it. */
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
  readonly issues: readonly IssueFacts[];
}
