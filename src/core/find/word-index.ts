/** Where each word of a catalogue stands: what search looks through. */
import type { Catalogue, WordIndex } from "./catalogue.ts";
import { lettersOf } from "./closeness.ts";
import { type Folder, hasDigit } from "./tokens.ts";

/** What a match in each field is worth. */
export const FIELD_WEIGHTS = { titles: 3, places: 2, keywords: 1 } as const;

const FIELDS = ["titles", "places", "keywords"] as const;

/** Texts to search, by record; with their index where it was made ahead. */
export type Searchable = Pick<Catalogue, "count" | "titles" | "places" | "keywords" | "prepared">;

/** Places found one after the other, in order of fields and records. */
interface Found {
  words: Uint32Array;
  /** Record times four plus weight. */
  places: Uint32Array;
  count: number;
}

/** What a word as written stands for in the index. */
interface Known {
  readonly numbers: readonly number[];
  readonly parts: number;
}

/** Reads every title, place and keyword once. */
export function buildIndex(catalogue: Searchable, folder: Folder): WordIndex {
  const numbers = new Map<string, number>();
  const written = new Map<string, Known>();
  const found: Found = { words: new Uint32Array(1024), places: new Uint32Array(1024), count: 0 };
  const titleLengths = new Uint16Array(catalogue.count);
  const numberOf = (token: string): number => {
    const known = numbers.get(token) ?? numbers.size;
    if (known === numbers.size) numbers.set(token, known);
    return known;
  };
  const read = (word: string): Known => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const { tokens, parts } = folder.word(word);
    const made = { numbers: tokens.map(numberOf), parts };
    if (!hasDigit(word)) written.set(word, made);
    return made;
  };
  for (const field of FIELDS) {
    const weight = FIELD_WEIGHTS[field];
    for (const [record, text] of catalogue[field].entries()) {
      let length = 0;
      for (const word of text.split(" ")) {
        const known = read(word);
        length += known.parts;
        for (const number of known.numbers) add(found, number, record * 4 + weight);
      }
      if (field === "titles") titleLengths[record] = length;
    }
  }
  const words = [...numbers.keys()];
  return {
    words,
    letters: Int32Array.from(words, lettersOf),
    titleLengths,
    ...groupByWord(found, words.length),
  };
}

function add(found: Found, word: number, place: number): void {
  if (found.count === found.words.length) {
    found.words = doubled(found.words);
    found.places = doubled(found.places);
  }
  found.words[found.count] = word;
  found.places[found.count++] = place;
}

function doubled(list: Uint32Array): Uint32Array {
  const wider = new Uint32Array(list.length * 2);
  wider.set(list);
  return wider;
}

function groupByWord(found: Found, wordCount: number): Pick<WordIndex, "starts" | "records" | "weights"> {
  const starts = new Uint32Array(wordCount + 1);
  for (let at = 0; at < found.count; at++) {
    const after = (found.words[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let word = 0; word < wordCount; word++)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const records = new Uint32Array(found.count);
  const weights = new Uint8Array(found.count);
  for (let at = 0; at < found.count; at++) {
    const word = found.words[at] ?? 0;
    const place = next[word] ?? 0;
    next[word] = place + 1;
    const code = found.places[at] ?? 0;
    records[place] = code >>> 2;
    weights[place] = code & 3;
  }
  return { starts, records, weights };
}
