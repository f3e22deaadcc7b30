/** Rows of someone's list that bear one identifier: they are kept, each with an id of its own, and told. */
import { formatCount } from "./context.ts";

/** Where one text stands in the column that tells rows apart. */
export interface Repeat {
  readonly text: string;
  /** Lines of their file, two at least. */
  readonly lines: readonly number[];
}

/** The texts that stand on several lines, in the order of the first; an empty one tells nothing apart. */
export function repeatsAmong(
  marks: readonly { readonly text: string; readonly line: number }[],
): readonly Repeat[] {
  const linesOf = new Map<string, number[]>();
  for (const { text, line } of marks) {
    const mark = text.trim();
    if (mark !== "") linesOf.set(mark, [...(linesOf.get(mark) ?? []), line]);
  }
  return [...linesOf].filter(([, lines]) => lines.length > 1).map(([text, lines]) => ({ text, lines }));
}

/** A repeat as a sentence without its end. */
export function repeatInWords(column: string, { text, lines }: Repeat): string {
  return `${formatCount(lines.length)} rows have “${text}” in ${column}, on lines ${lines.join(", ")}; none is left out for that`;
}

/** Repeats that are told at the terminal; `issues.txt` has them all. */
const MOST_TOLD = 10;

/** The remarks of the terminal. */
export function repeatLines(column: string, repeats: readonly Repeat[]): readonly string[] {
  const told = repeats.slice(0, MOST_TOLD).map((repeat) => `  ${repeatInWords(column, repeat)}`);
  const more = repeats.length - told.length;
  return more === 0
    ? told
    : [...told, `  … and ${formatCount(more)} more in ${column}: issues.txt has them all`];
}
