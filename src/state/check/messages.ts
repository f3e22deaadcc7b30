/** What the checker page and its worker say to each other. */
import type { Adaptation, ColumnQuestions } from "../../core/record/adapt.ts";
import type { Issue, IssueCode, Severity } from "../../core/record/issue.ts";

/** What the page asks for. */
export type CheckCommand =
  | { readonly does: "open"; readonly file: string; readonly content: Uint8Array<ArrayBuffer> | string }
  /** Reads the open file as a table; without an adaptation strange columns are asked about. */
  | { readonly does: "read"; readonly table: string; readonly adaptation?: Adaptation }
  /** Asks about the columns once more, with the answers that were given. */
  | { readonly does: "ask" }
  /** Compares with the map once more, after that failed. */
  | { readonly does: "compare" }
  | { readonly does: "correct"; readonly which: WhichIssues }
  | { readonly does: "undo" }
  | { readonly does: "rows"; readonly kind?: IssueKind; readonly from: number }
  | { readonly does: "preview"; readonly from: number }
  | { readonly does: "take" };

/** Issues of one code in one column. */
export interface IssueKind {
  readonly code: IssueCode;
  readonly column: string | undefined;
}

/** Which proposals are applied: all, those of a kind, or the one at a place. */
export type WhichIssues =
  | { readonly all: true }
  | { readonly kind: IssueKind }
  | { readonly at: IssueKind & { readonly line: number } };

/** A kind of issue with its number. */
export interface KindCount extends IssueKind {
  readonly severity: Severity;
  readonly count: number;
  /** How many of them propose a correction. */
  readonly correctable: number;
  readonly title: string;
  /** The first of them, as an example. */
  readonly example: Issue;
}

/** A row with what is wrong with it. */
export interface RowIssues {
  readonly line: number;
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** A good row, as the map would show it. */
export interface PreviewRow {
  readonly line: number;
  readonly name: string;
  readonly place: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** How far the comparison with what is on the map is; why it failed, in words that end a sentence. */
export type Comparison = "running" | "done" | { readonly failed: string };

/** The whole of a check in figures, with its first page. */
export interface CheckReport {
  readonly table: string;
  readonly title: string;
  readonly file: string;
  readonly count: number;
  readonly good: number;
  readonly errors: number;
  readonly warnings: number;
  readonly kinds: readonly KindCount[];
  readonly rows: readonly RowIssues[];
  readonly rowsWithIssues: number;
  readonly comparison: Comparison;
  /** Steps that can be undone. */
  readonly steps: number;
  /** True where columns were asked about, and can be again. */
  readonly isAdapted: boolean;
}

/** What the worker answers. */
export type CheckAnswer =
  | { readonly says: "progress"; readonly what: string; readonly done: number; readonly count: number }
  | {
      readonly says: "opened";
      readonly file: string;
      /** Rows below the header, where the file is the table that it seems to be. */
      readonly rows: number;
      readonly columns: number;
      /** The table that it seems to be. */
      readonly table: string | undefined;
      /** Why it seems to be none, and what to do; absent where a table is named or nothing could be read. */
      readonly doubt?: string;
      /** Faults of the text itself. */
      readonly issues: readonly Issue[];
    }
  | {
      readonly says: "asks";
      readonly table: string;
      /** Rows below the header that the table has in the file, titles above it left out. */
      readonly rows: number;
      readonly questions: ColumnQuestions;
      /** Corrections that new answers would take back; absent where nothing has been answered yet. */
      readonly taken?: number;
    }
  /** The first rows with issues, before the whole is checked. */
  | { readonly says: "first"; readonly rows: readonly RowIssues[] }
  | { readonly says: "report"; readonly report: CheckReport }
  | {
      readonly says: "rows";
      readonly rows: readonly RowIssues[];
      readonly from: number;
      readonly count: number;
      readonly kind?: IssueKind;
    }
  | {
      readonly says: "preview";
      readonly rows: readonly PreviewRow[];
      readonly from: number;
      readonly count: number;
      /** Points of good rows, at most a few thousand, and how many have one. */
      readonly points: readonly PreviewRow[];
      readonly placed: number;
    }
  | { readonly says: "taken"; readonly name: string; readonly csv: string }
  | { readonly says: "failed"; readonly words: string };

/** Rows on one page of the report. */
export const ROWS_PER_PAGE = 25;
/** Points that a preview draws at most. */
export const MOST_POINTS = 5000;
