/** Judges tables before they are written: which errors would there be that are not there now? */
import type { Geography } from "../../src/core/place/geography.ts";
import type { Cells } from "../../src/core/record/difference.ts";
import type { Issue } from "../../src/core/record/issue.ts";
import { type Effects, joinPath } from "../effects.ts";
import { readData } from "../read-data.ts";
import { tableText } from "./decide.ts";
import type { PresentTables } from "./submissions.ts";

/** Where rows are settled. */
export interface Desk {
  readonly effects: Effects;
  /** Folder of the tables. */
  readonly data: string;
  readonly geography: Geography;
  readonly present: PresentTables;
  /** Lines of the list of decisions, oldest first. */
  readonly decisions: readonly Cells[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Rows of each table, by its name. */
export type Tables = ReadonlyMap<string, readonly Cells[]>;

/** Tells which errors tables would have that they do not have now. */
export async function startJudging({
  effects,
  data,
  geography,
  present,
}: Desk): Promise<(tables: Tables) => Promise<readonly string[]>> {
  const errorsIn = async (used: Effects): Promise<readonly Issue[]> =>
    (await readData(used, data, geography)).issues.filter(({ severity }) => severity === "error");
  // Lines move when a row is put in: an error is the same where it says the same of the same cell.
  const sameness = ({ file, code, column, value }: Issue): string => [file, code, column, value].join("\n");
  const before = new Map<string, number>();
  for (const issue of await errorsIn(effects))
    before.set(sameness(issue), (before.get(sameness(issue)) ?? 0) + 1);
  return async (tables) => {
    const texts = new Map(changedTables(present, tables).map(([name, text]) => [joinPath(data, name), text]));
    const encoder = new TextEncoder();
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      const text = texts.get(path);
      return text === undefined ? effects.read(path) : encoder.encode(text);
    };
    const known = new Map(before);
    return (await errorsIn({ ...effects, read })).flatMap((issue) => {
      const count = known.get(sameness(issue)) ?? 0;
      known.set(sameness(issue), count - 1);
      return count > 0 ? [] : [`${issue.file}: ${issue.message}`];
    });
  };
}

/** Names and texts of the table files that are other than they stand. */
export function changedTables(
  present: PresentTables,
  tables: Tables,
): readonly (readonly [string, string])[] {
  return [...present.values()].flatMap(({ table, sheet, rows }) => {
    const next = tables.get(table.name) ?? rows;
    return next === rows ? [] : [[`${table.name}.csv`, tableText(table, sheet, next)] as const];
  });
}
