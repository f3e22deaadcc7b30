/** A mapping from someone's published list to one of our tables: kept in git, read and applied here. */
import { z } from "zod";
import { freeId } from "../../src/core/record/adapt.ts";
import type { Table } from "../../src/core/record/column.ts";
import type { Cells } from "../../src/core/record/difference.ts";
import { TABLES } from "../../src/core/record/tables/registry.ts";
import { Refusal } from "./refusal.ts";

const pattern = z.string().refine(
  (text) => {
    try {
      new RegExp(text, "u");
      return true;
    } catch {
      return false;
    }
  },
  { error: "is not a regular expression" },
);

/** How one of our columns is filled from a column of theirs. */
const fromSchema = z.strictObject({
  /** Name of their column. */
  from: z.string(),
  /** Replacements, one after another. */
  replace: z.array(z.tuple([pattern, z.string()])).optional(),
  /** Only text that matches is taken; other text is told and left out. */
  match: pattern.optional(),
  /** Put before the text. */
  before: z.string().optional(),
  /** Their words for our terms; a word that is not named is left out. */
  terms: z.record(z.string(), z.string()).optional(),
  /** Decimals to which a number is rounded. */
  round: z.int().min(0).max(6).optional(),
});

/** How one of our columns is filled with a sentence. */
const textSchema = z.strictObject({
  /** Text with `{Their column}` in it. */
  text: z.string(),
  /** Columns that must not be empty for it. */
  needs: z.array(z.string()),
  /** Put where one of those columns is empty. */
  otherwise: z.string(),
});

/** How our ids are made: from their column of names. */
const idSchema = z.strictObject({ idFrom: z.string() });

/** How one of our columns is filled: the same text in every row, from a column of theirs, with a sentence, with an id. */
const columnSchema = z.union([z.string(), fromSchema, textSchema, idSchema]);

const mappingSchema = z.strictObject({
  table: z.enum(TABLES.map(({ name }) => name)),
  title: z.string().min(1),
  /** The words that their licence asks for. */
  attribution: z.string().min(1),
  /** Rows are kept whose columns hold one of these texts. */
  keep: z.record(z.string(), z.array(z.string())).optional(),
  /** Their column that names a row, for telling which one is meant. */
  identify: z.string(),
  /** Their column of postcodes, by which rows of other nations are left out. It tells the nation and is not kept. */
  nation: z.string().optional(),
  columns: z.record(z.string(), columnSchema),
});

/** Every key that a mapping may have, its own and those of its columns. */
export const MAPPING_KEYS: readonly string[] = [mappingSchema, fromSchema, textSchema, idSchema].flatMap(
  ({ shape }) => Object.keys(shape),
);

export type Mapping = z.infer<typeof mappingSchema>;
type ColumnRule = z.infer<typeof columnSchema>;

/** Reads a mapping; refuses one that names what neither side has. */
export function readMapping(
  text: string,
  file: string,
): { readonly mapping: Mapping; readonly table: Table } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) throw new Refusal(`${file} has a fault:\n${z.prettifyError(parsed.error)}`);
  const mapping = parsed.data;
  const table = TABLES.find(({ name }) => name === mapping.table);
  if (table === undefined) throw new Refusal(`${file} names no table of ours.`);
  for (const [name, column] of Object.entries(mapping.columns))
    if (!Object.hasOwn(table.columns, name))
      throw new Refusal(`${file}: ${table.name} has no column “${name}”.`);
    else checkTerms(file, table, name, column);
  return { mapping, table };
}

function checkTerms(file: string, table: Table, name: string, rule: ColumnRule): void {
  const { vocabulary } = (table as Table).columns[name]?.cell ?? {};
  if (vocabulary === undefined || typeof rule === "string" || !("terms" in rule)) return;
  const strange = Object.values(rule.terms ?? {}).find((term) => !vocabulary.ids.has(term));
  if (strange !== undefined) throw new Refusal(`${file}: “${strange}” is no term of ${name}.`);
}

/** Their columns that a mapping names. */
export function columnsNamed({ columns, keep, identify, nation }: Mapping): readonly string[] {
  const named = Object.values(columns).flatMap((rule) => {
    if (typeof rule === "string") return [];
    if ("from" in rule) return [rule.from];
    if ("idFrom" in rule) return [rule.idFrom];
    return [...rule.needs, ...[...rule.text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? "")];
  });
  const nations = nation === undefined ? [] : [nation];
  return [...new Set([identify, ...nations, ...Object.keys(keep ?? {}), ...named])];
}

/** A row of theirs as a row of ours, with what was left out of it. */
export interface MappedRow {
  readonly cells: Cells;
  /** Texts that the mapping did not take: our column and their text. */
  readonly leftOut: readonly { readonly column: string; readonly text: string }[];
}

/** Maps rows one after another; ids are free within one mapping. */
export function rowMapper(mapping: Mapping): (theirs: Cells) => MappedRow | undefined {
  const taken = new Map<string, number>();
  return (theirs) => {
    const keeps = Object.entries(mapping.keep ?? {});
    if (!keeps.every(([column, texts]) => texts.includes(theirs[column] ?? ""))) return undefined;
    const leftOut: { column: string; text: string }[] = [];
    const cells: Record<string, string> = {};
    for (const [column, rule] of Object.entries(mapping.columns)) {
      cells[column] = fill(rule, theirs, taken, (text) => void leftOut.push({ column, text }));
    }
    return { cells, leftOut };
  };
}

function fill(
  rule: ColumnRule,
  theirs: Cells,
  taken: Map<string, number>,
  leave: (text: string) => void,
): string {
  if (typeof rule === "string") return rule;
  if ("idFrom" in rule) return freeId(theirs[rule.idFrom] ?? "", taken);
  if ("text" in rule) {
    if (rule.needs.some((name) => (theirs[name] ?? "") === "")) return rule.otherwise;
    return rule.text.replace(/\{([^}]+)\}/g, (_whole, name: string) =>
      (theirs[name] ?? "").replace(/\s+/g, " "),
    );
  }
  let text = (theirs[rule.from] ?? "").trim();
  if (text === "") return "";
  for (const [find, put] of rule.replace ?? []) text = text.replace(new RegExp(find, "gu"), put);
  if (rule.terms !== undefined) {
    const term = Object.hasOwn(rule.terms, text) ? rule.terms[text] : undefined;
    if (term === undefined) leave(text);
    return term ?? "";
  }
  if (rule.match !== undefined && !new RegExp(rule.match, "u").test(text)) {
    leave(text);
    return "";
  }
  if (rule.round !== undefined) {
    const number = Number(text);
    if (Number.isNaN(number)) leave(text);
    return Number.isNaN(number) ? "" : String(Number(number.toFixed(rule.round)));
  }
  return `${rule.before ?? ""}${text}`;
}
