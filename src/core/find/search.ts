/** Finding records by words: titles, places and keywords, with slips of the hand forgiven. */
import type { WordIndex } from "./catalogue.ts";
import { EXACT, forgiven, lacksLetters, prefixCloseness, slipCloseness, slipCounter } from "./closeness.ts";
import { createFolder, type Folder } from "./tokens.ts";
import { buildIndex, FIELD_WEIGHTS, type Searchable } from "./word-index.ts";

/** Words ready to be searched. */
export interface Search {
  /**
   * A score above 0 for every record that holds all the words, 0 for the others; undefined where the query holds no
   * words. The last word may be unfinished. A word that no record holds is taken for those that it may be a slip of;
   * where all words stand somewhere but no record holds them together, slips are forgiven in each.
   */
  match(query: string): Float32Array | undefined;
  /** True when every word of the query stands somewhere as typed, though not in one record; the last may be unfinished. */
  holds(query: string): boolean;
}

/** What is added when the words are the whole title; in proportion when they are part of it. */
export const WHOLE_TITLE = 60;

/** A word of the index and how close it comes to one that was typed. */
interface Candidate {
  readonly word: number;
  readonly closeness: number;
}

/** Prepares a catalogue for searching; where it comes without an index one is built when first asked for words. */
export function createSearch(catalogue: Searchable, folder: Folder = createFolder()): Search {
  let index = catalogue.prepared?.words;
  const wordsOf = (query: string): readonly string[] => [
    ...new Set(folder.fold(query).split(" ").filter(Boolean)),
  ];
  const strictlyIn = (typed: readonly string[], ready: WordIndex) =>
    typed.map((word, at) => strictly(ready, word, at === typed.length - 1));
  const prepared = (): WordIndex => {
    index ??= buildIndex(catalogue, folder);
    return index;
  };
  return {
    holds: (query) => strictlyIn(wordsOf(query), prepared()).every((found) => found.length > 0),
    match(query) {
      const typed = wordsOf(query);
      if (typed.length === 0) return undefined;
      const ready = prepared();
      const strict = strictlyIn(typed, ready);
      const loose = typed.map((word, at) => once(() => forgivingly(ready, word, at === typed.length - 1)));
      const scores = scoreRecords(
        ready,
        typed.map((_, at) => (strict[at]?.length ? strict[at] : (loose[at]?.() ?? []))),
      );
      if (scores.some(Boolean) || strict.every((found) => found.length === 0)) return scores;
      return scoreRecords(
        ready,
        typed.map((_, at) => [...(strict[at] ?? []), ...(loose[at]?.() ?? [])]),
      );
    },
  };
}

/** Work that is done when first asked for, and never again. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Words that are as typed, or begin so where the typed word is the last. */
function strictly(index: WordIndex, typed: string, last: boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  // Looking through all words takes about a millisecond for a hundred thousand records; a sorted list would take
  // longer to build than people spend searching.
  for (let word = 0; word < index.words.length; word++) {
    const text = index.words[word] ?? "";
    if (text === typed) found.push({ word, closeness: EXACT });
    else if (last && text.startsWith(typed)) found.push({ word, closeness: prefixCloseness(typed, text) });
  }
  return found;
}

/** Words that the typed word is a slip of. */
function forgivingly(index: WordIndex, typed: string, last: boolean): readonly Candidate[] {
  const most = forgiven(typed);
  if (most === 0) return [];
  const countSlips = slipCounter(typed, most, last);
  const found: Candidate[] = [];
  for (let word = 0; word < index.words.length; word++) {
    const text = index.words[word] ?? "";
    if (text.length < typed.length - most || lacksLetters(typed, index.letters[word] ?? 0, most)) continue;
    const slips = countSlips(text);
    if (slips > 0 && slips <= most) found.push({ word, closeness: slipCloseness(slips) });
  }
  return found;
}

/** Scores of the records that hold one of the candidates for every typed word. */
function scoreRecords(index: WordIndex, typed: readonly (readonly Candidate[])[]): Float32Array {
  const count = index.titleLengths.length;
  const scores = new Float32Array(count);
  const held = new Uint8Array(count);
  const inTitle = new Uint8Array(count);
  const best = new Uint16Array(count);
  for (const [at, candidates] of typed.entries()) {
    best.fill(0);
    const titles = new Uint8Array(count);
    for (const { word, closeness } of candidates) {
      for (let place = index.starts[word] ?? 0; place < (index.starts[word + 1] ?? 0); place++) {
        const record = index.records[place] ?? 0;
        const weight = index.weights[place] ?? 0;
        best[record] = Math.max(best[record] ?? 0, weight * closeness);
        if (weight === FIELD_WEIGHTS.titles) titles[record] = 1;
      }
    }
    for (let record = 0; record < count; record++) {
      if (held[record] !== at || best[record] === 0) continue;
      held[record] = at + 1;
      scores[record] = (scores[record] ?? 0) + (best[record] ?? 0);
      inTitle[record] = (inTitle[record] ?? 0) + (titles[record] ?? 0);
    }
  }
  for (let record = 0; record < count; record++) {
    const share = titleShare(inTitle[record] ?? 0, index.titleLengths[record] ?? 0);
    scores[record] = held[record] === typed.length ? (scores[record] ?? 0) + share : 0;
  }
  return scores;
}

/** What the share of the title that was typed is worth. */
function titleShare(typed: number, length: number): number {
  return length === 0 ? 0 : Math.floor(WHOLE_TITLE * Math.min(1, typed / length));
}
