/** Which column of a published file is which: headers are matched by what they say, wherever they stand. */
import { describeWhere, Refusal } from "./refusal.ts";

/** A column that an importer looks for. */
export interface ColumnWanted {
  readonly id: string;
  /** As the publisher writes it, for the words of a refusal. */
  readonly title: string;
  /** Whether a header, normalised, is this column's. */
  matches(header: string): boolean;
  /** True when the file may lack it. */
  readonly optional?: boolean;
}

/** Where the wanted columns stand in a row, counted from 0; absent when optional and not there. */
export type ColumnPlaces = ReadonlyMap<string, number>;

/** Lower case, with every run of other characters than letters and digits as one space: "LSOA code (2021)" is "lsoa code 2021". */
export function normaliseHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** A column known by how its title begins: published headers are sometimes cut short or have a note added. */
export function beginning(id: string, prefix: string): ColumnWanted {
  const start = normaliseHeader(prefix);
  return { id, title: prefix, matches: (header) => header === start || header.startsWith(`${start} `) };
}

/** A column known by a code, such as `lad24cd`; the pattern may leave the year open. */
export function coded(id: string, title: string, pattern: RegExp): ColumnWanted {
  return { id, title, matches: (header) => pattern.test(header.replaceAll(" ", "")) };
}

/** The same column, but the file may lack it. */
export function optional(column: ColumnWanted): ColumnWanted {
  return { ...column, optional: true };
}

/** Finds every wanted column in a header, or refuses with the column named. */
export function findColumns(
  file: string,
  header: readonly string[],
  wanted: readonly ColumnWanted[],
): ColumnPlaces {
  const places = new Map<string, number>();
  for (const column of wanted) {
    const found = header.flatMap((text, index) => (column.matches(normaliseHeader(text)) ? [index] : []));
    const [first, second] = found;
    if (first === undefined) {
      if (column.optional === true) continue;
      throw new Refusal(`${missingWords(file, column, header)} Check that this is the file meant.`);
    }
    if (second !== undefined) {
      const where = `as column ${first + 1} ("${header[first]}") and column ${second + 1} ("${header[second]}")`;
      throw new Refusal(`${file} has "${column.title}" twice, ${where}. Remove one of them.`);
    }
    places.set(column.id, first);
  }
  return places;
}

function missingWords(file: string, column: ColumnWanted, header: readonly string[]): string {
  const title = normaliseHeader(column.title);
  const start = title.slice(0, Math.min(12, Math.ceil(title.length / 2)));
  const near = header.filter((text) => normaliseHeader(text).startsWith(start)).slice(0, 3);
  const hint = near.length > 0 ? near : header.slice(0, 4);
  return `${file} has no column "${column.title}"; the nearest are ${hint.map((text) => `"${text.slice(0, 60)}"`).join(", ")}.`;
}

/** One row, by the ids of the wanted columns. */
export class SourceRow {
  readonly file: string;
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #places: ColumnPlaces;
  readonly #header: readonly string[];

  constructor(
    file: string,
    line: number,
    cells: readonly string[],
    places: ColumnPlaces,
    header: readonly string[],
  ) {
    this.file = file;
    this.line = line;
    this.#cells = cells;
    this.#places = places;
    this.#header = header;
  }

  /** The trimmed text of a column; empty when the file lacks it. */
  text(id: string): string {
    const place = this.#places.get(id);
    return place === undefined ? "" : (this.#cells[place] ?? "").trim();
  }

  /** A whole number between two bounds, both allowed; refuses anything else. */
  whole(id: string, least: number, most: number): number {
    const text = this.text(id);
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw this.refuse(id, `a whole number from ${least} to ${most} is due`);
    }
    return value;
  }

  /** A text of a given pattern; refuses anything else. */
  matching(id: string, pattern: RegExp, due: string): string {
    const text = this.text(id);
    if (!pattern.test(text)) throw this.refuse(id, `${due} is due`);
    return text;
  }

  /** The refusal of this row's value in a column. */
  refuse(id: string, why: string): Refusal {
    const place = this.#places.get(id);
    const column = place === undefined ? id : (this.#header[place] ?? id);
    return new Refusal(
      `${describeWhere({ file: this.file, line: this.line, column })} holds "${this.text(id)}": ${why}.`,
    );
  }
}
