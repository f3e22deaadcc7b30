/** The checker page's state: what the worker has said so far. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Adaptation, ColumnQuestions } from "../../core/record/adapt.ts";
import type { Issue } from "../../core/record/issue.ts";
import { describeIssue } from "../../core/record/words.ts";
import { sizeFault } from "../../io/csv.ts";
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
  /** Why the file seems to be no table, and what to do. */
  readonly doubt: string | undefined;
  /** Faults of the text itself. */
  readonly textIssues: readonly Issue[];
  readonly questions: ColumnQuestions | undefined;
  /** Answers by table as they are being given, so that a look at another table does not lose them. */
  readonly answers: Readonly<Record<string, Adaptation>>;
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
  /** What was pasted last, so that coming back for another file does not lose it. */
  readonly pasted: string;
}

/** A file as a person hands it over; read only where its size allows it. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes; rejects where the device cannot read it any more. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What people do on the page. */
export interface CheckActions {
  open(file: GivenFile): void;
  paste(text: string): void;
  /** Opens what was pasted. */
  openPasted(): void;
  read(table: string, adaptation?: Adaptation): void;
  /** Keeps the answers about the columns of a table that are not sent yet. */
  answer(table: string, answers: Adaptation): void;
  /** Back to the questions about the columns. */
  ask(): void;
  /** Compares with the map once more, after that failed. */
  compare(): void;
  correct(which: WhichIssues): void;
  undo(): void;
  rows(kind: IssueKind | undefined, from: number): void;
  preview(from: number): void;
  take(): void;
  /** Back to the beginning. */
  clear(): void;
}

export type CheckStore = StoreApi<CheckState> & { readonly actions: CheckActions };

/** A worker that was started. */
export interface CheckWorker {
  readonly send: (command: CheckCommand) => void;
  /** Ends it, whatever it is doing. */
  readonly stop: () => void;
}

/** What the page may do to the world. */
export interface CheckEffects {
  /** Starts a worker; its answers are handed to `hear`. */
  readonly start: (hear: (answer: CheckAnswer) => void) => CheckWorker;
  readonly save: (name: string, csv: string) => void;
}

const EMPTY: CheckState = {
  phase: "empty",
  file: "",
  table: undefined,
  size: undefined,
  doubt: undefined,
  textIssues: [],
  questions: undefined,
  answers: {},
  taken: undefined,
  progress: undefined,
  first: [],
  report: undefined,
  page: undefined,
  kind: undefined,
  preview: undefined,
  failure: undefined,
  pasted: "",
};

/** The store over a worker. */
export function createCheckStore({ start, save }: CheckEffects): CheckStore {
  const store = createStore<CheckState>(() => EMPTY);
  const set = store.setState;
  // A worker for each file: one that broke is not asked again, and nothing more is heard of a file that was put away.
  let worker: CheckWorker | undefined;
  let turn = 0;
  // What the lists show is asked for again when a report changes it: the place that was asked for last, not answered.
  let rowsAsked: { readonly kind: IssueKind | undefined; readonly from: number } | undefined;
  let previewAsked: number | undefined;
  const leave = (): void => {
    turn++;
    worker?.stop();
    worker = undefined;
    [rowsAsked, previewAsked] = [undefined, undefined];
  };
  const tell = (command: CheckCommand): void => {
    const mine = turn;
    try {
      worker ??= start((answer) => {
        if (mine === turn) hear(answer);
      });
      worker.send(command);
    } catch (error) {
      // The browser refuses workers, or has no room for what is sent.
      fail(error instanceof Error ? error.message : String(error));
    }
  };
  /** Begins a file; gives its turn. */
  const begin = (file: string): number => {
    leave();
    set({ ...EMPTY, pasted: store.getState().pasted, phase: "reading", file });
    return turn;
  };
  const fail = (words: string): void => {
    leave();
    set({ phase: "failed", failure: words, size: undefined, progress: undefined });
  };
  const readFile = async (file: GivenFile, mine: number): Promise<void> => {
    let content: Uint8Array<ArrayBuffer>;
    try {
      content = new Uint8Array(await file.arrayBuffer());
    } catch {
      if (mine === turn) fail("It cannot be read; it may have been moved or changed since it was chosen.");
      return;
    }
    if (mine === turn) tell({ does: "open", file: file.name, content });
  };
  const hear = (answer: CheckAnswer): void => {
    switch (answer.says) {
      case "opened": {
        const { file, rows, columns, table, doubt, issues } = answer;
        set({ phase: "opened", file, table, size: { rows, columns }, doubt, textIssues: issues });
        if (table !== undefined && columns > 0) actions.read(table);
        return;
      }
      case "asks":
        set({
          phase: "asking",
          table: answer.table,
          size: { columns: store.getState().size?.columns ?? 0, rows: answer.rows },
          questions: answer.questions,
          // Asked anew, the questions begin with the answers under which the file was read.
          ...(answer.taken === undefined
            ? {}
            : { answers: { ...store.getState().answers, [answer.table]: answer.questions.proposal } }),
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
        // What was still said of another table while this one was chosen.
        if (answer.report.table !== store.getState().table) return;
        set({ phase: "report", report: answer.report, progress: undefined, first: [] });
        if (rowsAsked !== undefined) {
          const { kind, from } = rowsAsked;
          const isThere = answer.report.kinds.some(
            (one) => one.code === kind?.code && one.column === kind?.column,
          );
          if (kind === undefined || isThere) actions.rows(kind, from);
          else actions.rows(undefined, 0);
        }
        if (previewAsked !== undefined) actions.preview(previewAsked);
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
        fail(answer.words);
    }
  };
  const actions: CheckActions = {
    open(file) {
      const mine = begin(file.name);
      const tooBig = sizeFault(file.name, file.size);
      if (tooBig === undefined) void readFile(file, mine);
      else
        set({
          phase: "opened",
          size: { rows: 0, columns: 0 },
          textIssues: [describeIssue(tooBig, undefined)],
        });
    },
    paste: (text) => set({ pasted: text }),
    openPasted() {
      begin("pasted rows");
      tell({ does: "open", file: "pasted rows", content: store.getState().pasted });
    },
    read(table, adaptation) {
      [rowsAsked, previewAsked] = [undefined, undefined];
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
    answer: (table, answers) => set({ answers: { ...store.getState().answers, [table]: answers } }),
    ask: () => tell({ does: "ask" }),
    compare: () => tell({ does: "compare" }),
    correct: (which) => tell({ does: "correct", which }),
    undo: () => tell({ does: "undo" }),
    rows(kind, from) {
      rowsAsked = { kind, from };
      tell({ does: "rows", from, ...(kind === undefined ? {} : { kind }) });
    },
    preview(from) {
      previewAsked = from;
      tell({ does: "preview", from });
    },
    take: () => tell({ does: "take" }),
    clear() {
      leave();
      set({ ...EMPTY, pasted: store.getState().pasted });
    },
  };
  return Object.assign(store, { actions });
}
