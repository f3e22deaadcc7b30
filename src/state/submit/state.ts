/** What the form's store holds, and what can be done with it. */
import type { StoreApi } from "zustand/vanilla";
import type { GroundCouncil } from "../../core/place/ground-file.ts";
import type { Table } from "../../core/record/column.ts";
import type { DayText } from "../../core/record/day.ts";
import type { Cells } from "../../core/record/difference.ts";
import type { Draft } from "../../io/drafts.ts";
import type { Loading } from "../../io/load.ts";
import type { Standing } from "../../io/screen.ts";
import type { NamedGround } from "../curation-files.ts";
import type { Screen } from "./screens.ts";

/** The row that is being written, and what is known beside it. */
export interface SubmitState {
  readonly screen: Screen;
  readonly table: Table | undefined;
  readonly cells: Cells;
  /** The row as it is on the map; undefined for a new one. */
  readonly original: Cells | undefined;
  readonly remark: string;
  /** Key of this row's draft; undefined for a new row of which nothing has been written yet. */
  readonly draftKey: string | undefined;
  /** Day of the kept draft that was opened in place of the row that was asked for. */
  readonly resumed: DayText | undefined;
  readonly drafts: readonly Draft[];
  /** False where this device keeps no drafts. */
  readonly isKept: boolean;
  /** Questions that have been left once: their faults are shown. */
  readonly seen: ReadonlySet<string>;
  /** Rows of the tables that have been asked for. */
  readonly rows: Readonly<Record<string, Loading<readonly Cells[]>>>;
  /** Undefined until they are asked for. */
  readonly councils: Loading<readonly GroundCouncil[]> | undefined;
  readonly ground: Loading<NamedGround> | undefined;
  /** Ids of rows that the person says are not the same. */
  readonly notTwins: ReadonlySet<string>;
  /** Words for what could not be opened. */
  readonly problem: string | undefined;
}

/** What a person can do. */
export interface SubmitActions {
  /** Opens what an address asks for: nothing, a new row of a table, a row that is there, or the row that was open `at` a reload. */
  open(query: string, at?: Standing): Promise<void>;
  begin(table: string, preset?: Cells, screen?: Screen): void;
  /** Opens a row that is there: as its draft on this device has it, else as the map has it. */
  fix(table: string, key: string, screen?: Screen): Promise<void>;
  /** Throws the draft of a correction away and opens the row as the map has it. */
  fixAfresh(): Promise<void>;
  resume(draft: Draft, screen?: Screen): void;
  dropDraft(key: string): void;
  /** Throws the row away that is being written, with its draft. */
  discard(): void;
  set(cells: Cells): void;
  setRemark(remark: string): void;
  go(screen: Screen): void;
  /** Goes where Back or Forward leads, to another row too; an address that names no screen leads nowhere. */
  follow(at: Standing): void;
  leave(question: string): void;
  isAnother(id: string): void;
  /** The row that was begun is one that is there: what it says goes where that one says nothing; the rougher place of the two counts. */
  isThis(id: string): void;
  /** Loads the rows of a table, unless they are here or on their way; so do those below. What failed is asked for again. */
  want(table: string): void;
  wantCouncils(): void;
  wantGround(): void;
}

/** The store of the form. */
export type SubmitStore = StoreApi<SubmitState> & { readonly actions: SubmitActions };
