/** What tells rows and drafts apart: keys of drafts on this device, and the id of a new row. */
import type { Table } from "../../core/record/column.ts";
import { type Cells, keyOf } from "../../core/record/difference.ts";
import { rowName } from "../../core/record/form.ts";
import { idFromName } from "../../core/record/id.ts";
import type { Draft } from "../../io/drafts.ts";
import { type Loading, readyValue } from "../../io/load.ts";

/** What the id of a row hangs on: its table, whether it is new, and the rows that are there. */
interface RowBeingWritten {
  readonly table: Table | undefined;
  readonly original: Cells | undefined;
  readonly rows: Readonly<Record<string, Loading<readonly Cells[]>>>;
}

/** Key of the draft that corrects a row. */
export function correctionKey(table: Table, original: Cells): string {
  return `${table.name}/${keyOf(table, original)}`;
}

/** A key for the draft of a new row that no draft has. */
export function newKey(table: Table, drafts: readonly Draft[]): string {
  const taken = new Set(drafts.map(({ key }) => key));
  let count = 1;
  while (taken.has(`${table.name}/new-${count}`)) count++;
  return `${table.name}/new-${count}`;
}

/** A new row's id follows its name, and is unlike any other. */
export function withId(cells: Cells, { table, original, rows }: RowBeingWritten): Cells {
  if (table === undefined || original !== undefined || !Object.hasOwn(table.columns, "id")) return cells;
  const base = idFromName(rowName(cells));
  const shared = table.name === "projects" || table.name === "organisations";
  const names = shared ? ["projects", "organisations"] : [table.name];
  const taken = new Set(names.flatMap((name) => (readyValue(rows[name]) ?? []).map((row) => row["id"])));
  let id = base;
  for (let count = 2; base !== "" && taken.has(id); count++) id = `${base}-${count}`;
  return { ...cells, id };
}
