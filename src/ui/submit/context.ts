/** The form's store and what its page may do, handed to components. */
import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import type { Manifest } from "../../core/publish/manifest.ts";
import { acrossFaults, type KeysByTable, withheldFaults } from "../../core/record/across.ts";
import { checkTable } from "../../core/record/check.ts";
import type { Table } from "../../core/record/column.ts";
import { sheetOfRow } from "../../core/record/difference.ts";
import type { Issue } from "../../core/record/issue.ts";
import { keysOfCells } from "../../core/record/row-keys.ts";
import { describeIssue } from "../../core/record/words.ts";
import { type Loading, readyValue } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import type { SubmitState, SubmitStore } from "../../state/submit/store.ts";

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

/** Everything that is wrong with the row as it stands, by the build's own check. */
export function useIssues(): readonly Issue[] {
  const { today } = useSetting();
  const table = useSubmit((state) => state.table);
  const cells = useSubmit((state) => state.cells);
  const ground = useSubmit((state) => readyValue(state.ground));
  const rows = useSubmit((state) => state.rows);
  const beside = useMemo(() => keysOfRows(rows), [rows]);
  return useMemo(() => {
    if (table === undefined) return [];
    const checked = checkTable(table, sheetOfRow(table, cells), { today });
    // References are chosen from what is on the map; what is left to judge is where the point lies, and what words tell.
    const told = withheldFaults(checked, beside);
    const across = ground === undefined ? [] : acrossFaults(checked, new Map(), ground);
    const faults = [...told, ...across.filter(({ code }) => PLACE_CODES.has(code))];
    return [...checked.issues, ...faults.map((facts) => describeIssue(facts, table))];
  }, [table, cells, ground, beside, today]);
}

/** The keys of the rows that have been loaded. */
function keysOfRows(rows: SubmitState["rows"]): KeysByTable {
  return new Map(
    Object.entries(rows).map(([name, loaded]) => [
      name,
      { keys: keysOfCells(readyValue(loaded) ?? [], "id") },
    ]),
  );
}

const PLACE_CODES: ReadonlySet<string> = new Set([
  "outside-england",
  "council-disagrees",
  "postcode-elsewhere",
  "far-from-postcode",
  "postcode-not-found",
  "no-such-council",
]);

/** The table that is open; components below a question always have one. */
export function useTable(): Table {
  const table = useSubmit((state) => state.table);
  if (table === undefined) throw new Error("No table is open.");
  return table;
}
