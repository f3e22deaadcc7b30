/** Cells of several values. */
import { bad, type CellType, type FieldSchema, good, type Parsed } from "../cell.ts";
import { fold } from "../fold.ts";
import type { IssueCode } from "../issue.ts";

/** Several values in one cell, parted by semicolons; order kept, repeats refused. */
export function listOf<T>(item: CellType<T>): CellType<readonly T[]> {
  return {
    name: `list of ${item.name}`,
    says: `${item.says}; several are parted by semicolons`,
    field: listField(item.field),
    many: true,
    ...(item.vocabulary === undefined ? {} : { vocabulary: item.vocabulary }),
    ...(item.refersTo === undefined ? {} : { refersTo: item.refersTo }),
    parse: (value) => parseList(item, value),
    format: (value) => value.map((one) => item.format(one)).join(";"),
  };
}

/** A field of several values: where the form of one is known, so is that of all. */
function listField({ enum: terms, pattern }: FieldSchema): FieldSchema {
  const one = terms?.map((term) => term.replaceAll(".", "\\.")).join("|") ?? pattern?.replace(/^\^|\$$/g, "");
  return one === undefined
    ? { type: "string" }
    : { type: "string", pattern: `^(?:${one})(?:\\s*;\\s*(?:${one}))*$` };
}

function parseList<T>(item: CellType<T>, text: string): Parsed<readonly T[]> {
  if (!text.includes(";")) {
    const only = item.parse(text);
    if (only.ok) return good([only.value]);
    const terms = termsWithCommas(item, text);
    return terms === undefined ? only : bad(only.code, terms);
  }
  const pieces = text.split(";");
  return rightList(item, pieces) ?? judgeList(item, pieces);
}

/** Longer lists are judged with a set of what came before. */
const SHORT_LIST = 32;

/** The values of a short list in which nothing is wrong, as nearly all are; undefined for any other. Pieces are trimmed where they stand. */
function rightList<T>(item: CellType<T>, pieces: string[]): Parsed<readonly T[]> | undefined {
  if (pieces.length > SHORT_LIST) return undefined;
  const values: T[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = (pieces[at] ?? "").trim();
    pieces[at] = piece;
    const parsed = piece === "" ? undefined : item.parse(piece);
    if (!parsed?.ok || pieces.indexOf(piece) < at) return undefined;
    values.push(parsed.value);
  }
  return good(values);
}

function judgeList<T>(item: CellType<T>, pieces: readonly string[]): Parsed<readonly T[]> {
  const values: T[] = [];
  // The list as it should be: undefined once a piece cannot be repaired.
  let repaired: Set<string> | undefined = new Set();
  let fault: IssueCode | undefined;
  for (const piece of pieces.map((raw) => raw.trim())) {
    if (piece === "") {
      fault ??= "empty-in-list";
      continue;
    }
    const parsed = item.parse(piece);
    const tidy = parsed.ok ? piece : parsed.suggestion;
    if (parsed.ok) values.push(parsed.value);
    else fault ??= parsed.code;
    if (tidy !== undefined && repaired?.has(tidy)) fault ??= "repeated-in-list";
    repaired = tidy === undefined ? undefined : repaired?.add(tidy);
  }
  return fault === undefined
    ? good(values)
    : bad(fault, repaired?.size ? [...repaired].join(";") : undefined);
}

/** Terms that are parted by commas as the list that they should be; undefined where a piece is no term, or the whole is one. */
function termsWithCommas<T>(item: CellType<T>, text: string): string | undefined {
  if (item.vocabulary === undefined || !text.includes(",")) return undefined;
  if (item.vocabulary.terms.some(({ label }) => fold(label) === fold(text))) return undefined;
  const pieces = text.split(",").map((piece) => piece.trim());
  const terms = pieces
    .filter((piece) => piece !== "")
    .map((piece) => {
      const parsed = item.parse(piece);
      return parsed.ok ? piece : parsed.suggestion;
    });
  return terms.length === 0 || terms.includes(undefined) ? undefined : [...new Set(terms)].join(";");
}
