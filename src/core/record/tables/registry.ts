/** All curated tables, in the order in which they are checked: a table stands after those it refers to. */
import type { Table } from "../column.ts";
import { COUNCILS, RIGHTS_WINDOWS } from "./councils.ts";
import { OUTCOMES, UPDATES } from "./evidence.ts";
import { ORGANISATIONS } from "./organisations.ts";
import { CALLS, PROGRAMMES } from "./programmes.ts";
import { PROJECTS } from "./projects.ts";

export const TABLES = [
  PROGRAMMES,
  ORGANISATIONS,
  PROJECTS,
  OUTCOMES,
  UPDATES,
  COUNCILS,
  RIGHTS_WINDOWS,
  CALLS,
] as const satisfies readonly Table[];

/** The table whose CSV a path names: `data/projects.csv`, or a copy that begins so, `projects-corrected.csv`, `projects (2).csv`; undefined for another name. */
export function tableOfFile(path: string): Table | undefined {
  const name = path
    .replaceAll("\\", "/")
    .split("/")
    .at(-1)
    ?.replace(/\.(?:csv|tsv|txt)$/i, "")
    .toLowerCase();
  return TABLES.find(
    (table) =>
      name === table.name || (name?.startsWith(table.name) && /^[ ._(-]/.test(name.slice(table.name.length))),
  );
}
