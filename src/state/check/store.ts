/** The checker page's state: what the worker has said so far. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Adaptation, ColumnQuestions } from "../../core/record/adapt.ts";
import type { Issue } from "../../core/record/issue.ts";
import type {
  CheckAnswer,
  CheckCommand,
  CheckReport,
  IssueKind,
  PreviewRow,
  RowIssues,
  WhichIssues,
} from "./messages.ts";

/** Where a file is on its way. */
export type CheckPhase = "empty" | "reading" | "opened" | "asking" | "checking" | "report" | "failed";

export interface CheckState {
  readonly phase: CheckPhase;
  readonly file: string;
  /** Table that the file is read as. */
  readonly table: string | undefined;
  readonly size: { readonly rows: number; readonly columns: number } | undefined;
  /** Faults of the text itself. */
  readonly textIssues: readonly Issue[];
  readonly questions: ColumnQuestions | undefined;
  /** Corrections that new answers would take back; undefined while nothing has been answered yet. */
  readonly taken: number | undefined;
  readonly progress: { readonly what: string; readonly done: number; readonly count: number } | undefined;
  /** First rows with issues, while the rest is being checked. */
  readonly first: readonly RowIssues[];
  readonly report: CheckReport | undefined;
  readonly page:
    | { readonly rows: readonly RowIssues[]; readonly from: number; readonly count: number }
    | undefined;
  /** The kind that the list of rows is cut down to. */
  readonly kind: IssueKind | undefined;
  readonly preview:
    | {
        readonly rows: readonly PreviewRow[];
        readonly from: number;
        readonly count: number;
        readonly points: readonly PreviewRow[];
        readonly placed: number;
      }
    | undefined;
  readonly failure: string | undefined;
}

/** What people do on the page. */
export interface CheckActions {
  open(file: string, content: Uint8Array | string): void;
  read(table: string, adaptation?: Adaptation): void;
  /** Back to the questions about the columns. */
  ask(): void;
  correct(which: WhichIssues): void;
  undo(): void;
  rows(kind: IssueKind | undefined, from: number): void;
  preview(from: number): void;
  take(): void;
  /** Back to the beginning. */
  clear(): void;
}

export type CheckStore = StoreApi<CheckState> & { readonly actions: CheckActions };

/** What the page may do to the world. */
export interface CheckEffects {
  /** Starts the worker; its answers are handed to `hear`. */
  readonly start: (hear: (answer: CheckAnswer) => void) => (command: CheckCommand) => void;
  readonly save: (name: string, csv: string) => void;
}

const EMPTY: CheckState = {
  phase: "empty",
  file: "",
  table: undefined,
  size: undefined,
  textIssues: [],
  questions: undefined,
  taken: undefined,
  progress: undefined,
  first: [],
  report: undefined,
  page: undefined,
  kind: undefined,
  preview: undefined,
  failure: undefined,
};

/** The store over a worker. */
export function createCheckStore({ start, save }: CheckEffects): CheckStore {
  const store = createStore<CheckState>(() => EMPTY);
  const set = store.setState;
  let send: ((command: CheckCommand) => void) | undefined;
  const tell = (command: CheckCommand): void => {
    send ??= start(hear);
    send(command);
  };
  // What the worker still says of an older file is passed over until it has opened the next.
  let isBetween = false;
  const hear = (answer: CheckAnswer): void => {
    if (
      isBetween &&
      answer.says !== "failed" &&
      !(answer.says === "opened" && store.getState().phase === "reading")
    )
      return;
    isBetween = false;
    switch (answer.says) {
      case "opened": {
        const { file, rows, columns, table, issues } = answer;
        set({ phase: "opened", file, table, size: { rows, columns }, textIssues: issues });
        if (table !== undefined && columns > 0) actions.read(table);
        return;
      }
      case "asks":
        set({
          phase: "asking",
          table: answer.table,
          questions: answer.questions,
          taken: answer.taken,
          progress: undefined,
        });
        return;
      case "progress":
        set({ progress: answer });
        return;
      case "first":
        set({ first: answer.rows });
        return;
      case "report": {
        const { kind, preview } = store.getState();
        set({ phase: "report", report: answer.report, progress: undefined, page: undefined, first: [] });
        const isThere = answer.report.kinds.some(
          (one) => one.code === kind?.code && one.column === kind?.column,
        );
        if (kind !== undefined) actions.rows(isThere ? kind : undefined, 0);
        if (preview !== undefined) tell({ does: "preview", from: 0 });
        return;
      }
      case "rows": {
        const { rows, from, count, kind } = answer;
        set({ page: { rows, from, count }, kind });
        return;
      }
      case "preview": {
        const { rows, from, count, points, placed } = answer;
        set({ preview: { rows, from, count, points, placed } });
        return;
      }
      case "taken":
        save(answer.name, answer.csv);
        return;
      case "failed":
        set({ phase: "failed", failure: answer.words, progress: undefined });
    }
  };
  const actions: CheckActions = {
    open(file, content) {
      isBetween = true;
      set({ ...EMPTY, phase: "reading", file });
      tell({ does: "open", file, content });
    },
    read(table, adaptation) {
      set({
        phase: "checking",
        table,
        report: undefined,
        page: undefined,
        kind: undefined,
        preview: undefined,
      });
      tell({ does: "read", table, ...(adaptation === undefined ? {} : { adaptation }) });
    },
    ask: () => tell({ does: "ask" }),
    correct: (which) => tell({ does: "correct", which }),
    undo: () => tell({ does: "undo" }),
    rows: (kind, from) => tell({ does: "rows", from, ...(kind === undefined ? {} : { kind }) }),
    preview: (from) => tell({ does: "preview", from }),
    take: () => tell({ does: "take" }),
    clear() {
      isBetween = true;
      set(EMPTY);
    },
  };
  return Object.assign(store, { actions });
}
