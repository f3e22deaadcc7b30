/** The form's store and what its page may do, handed to components. */
import { createContext, useContext, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Manifest } from "../../core/publish/manifest.ts";
import type { KeysByTable } from "../../core/record/across.ts";
import type { Table } from "../../core/record/column.ts";
import type { Issue } from "../../core/record/issue.ts";
import { issuesOfRow, needsGround } from "../../core/record/one-row.ts";
import { keysOfCells } from "../../core/record/row-keys.ts";
import { type Loading, readyValue } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import type { SubmitState, SubmitStore } from "../../state/submit/state.ts";

/** What the form's page is given. */
export interface SubmitSetting {
  readonly store: SubmitStore;
  readonly files: CurationFiles;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly save: (name: string, mediaType: string, content: string) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly manifest: Loading<Manifest>;
  /** Asks for the manifest again. */
  readonly loadManifest: () => void;
}

export const SubmitContext = createContext<SubmitSetting | undefined>(undefined);

export function useSetting(): SubmitSetting {
  const setting = useContext(SubmitContext);
  if (setting === undefined) throw new Error("A component stands outside the form.");
  return setting;
}

/** One reading of the form's state. */
export function useSubmit<T>(read: (state: SubmitState) => T): T {
  return useStore(useSetting().store, read);
}

/** Everything that is wrong with the row as it stands: each answer by itself, beside what has been loaded by now. */
export function useIssues(): readonly Issue[] {
  const { store, today } = useSetting();
  const table = useSubmit((state) => state.table);
  const cells = useSubmit((state) => state.cells);
  const ground = useSubmit((state) => readyValue(state.ground));
  const rows = useSubmit((state) => state.rows);
  const keys = useMemo(() => keysOfRows(rows), [rows]);
  const isPlaced = useSubmit(
    ({ table, cells, original }) => table !== undefined && needsGround(table, cells, original),
  );
  // A draft may be looked over without its place being asked for again.
  useEffect(() => {
    if (isPlaced) store.actions.wantGround();
  }, [isPlaced, store]);
  return useMemo(
    () => (table === undefined ? [] : issuesOfRow(table, cells, { today }, { keys, ground })),
    [table, cells, ground, keys, today],
  );
}

/** The keys of the rows that have been loaded. */
function keysOfRows(rows: SubmitState["rows"]): KeysByTable {
  return new Map(
    Object.entries(rows).flatMap(([name, loading]) => {
      const loaded = readyValue(loading);
      return loaded === undefined ? [] : [[name, { keys: keysOfCells(loaded, "id") }] as const];
    }),
  );
}

/** The table that is open; components below a question always have one. */
export function useTable(): Table {
  const table = useSubmit((state) => state.table);
  if (table === undefined) throw new Error("No table is open.");
  return table;
}
