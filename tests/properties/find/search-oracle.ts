/** What a search means, said as plainly as can be: every typed word is held against every word of every record. */
import type { Catalogue } from "../../../src/core/find/catalogue.ts";
import { fold } from "../../../src/core/record/fold.ts";

const WEIGHTS = [
  ["titles", 3],
  ["places", 2],
  ["keywords", 1],
] as const;

/** Fewest letters left out, added, changed or swapped with a neighbour between two words, by definition. */
export function slipsBetween(from: string, to: string): number {
  const known = new Map<string, number>();
  const ask = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const same = from[i - 1] === to[j - 1] ? 0 : 1;
    const ways = [ask(i - 1, j) + 1, ask(i, j - 1) + 1, ask(i - 1, j - 1) + same];
    const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
    if (swapped) ways.push(ask(i - 2, j - 2) + 1);
    known.set(key, Math.min(...ways));
    return Math.min(...ways);
  };
  return ask(from.length, to.length);
}

/** As `slipsBetween`, to the beginning of the other word that comes closest. */
export function slipsToBeginning(from: string, to: string): number {
  return Math.min(
    ...Array.from({ length: to.length + 1 }, (_, length) => slipsBetween(from, to.slice(0, length))),
  );
}

function tokensOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((word) => {
    const parts = fold(word).split(" ").filter(Boolean);
    const joins = parts.length > 1 && word.includes("-") && !/\d/.test(word);
    return joins ? [...parts, parts.join("")] : parts;
  });
}

function strictCloseness(typed: string, word: string, last: boolean): number {
  if (word === typed) return 100;
  return last && word.startsWith(typed) ? 60 + Math.floor((29 * typed.length) / word.length) : 0;
}

function looseCloseness(typed: string, word: string, last: boolean): number {
  const most = typed.length < 4 || /\d/.test(typed) ? 0 : typed.length < 8 ? 1 : 2;
  const slips = last ? slipsToBeginning(typed, word) : slipsBetween(typed, word);
  return slips > 0 && slips <= most ? 60 - 15 * slips : 0;
}

type Closeness = (typed: string, word: string, last: boolean) => number;

/** Scores of all records; undefined where the query holds no words. */
export function searchPlainly(catalogue: Catalogue, query: string): readonly number[] | undefined {
  const typed = [...new Set(fold(query).split(" ").filter(Boolean))];
  if (typed.length === 0) return undefined;
  const isLast = (word: string): boolean => word === typed.at(-1);
  const everything = WEIGHTS.flatMap(([field]) => catalogue[field].flatMap(tokensOf));
  const stands = (word: string): boolean =>
    everything.some((token) => strictCloseness(word, token, isLast(word)) > 0);
  const gently: Closeness = (word, token, last) =>
    (stands(word) ? strictCloseness : looseCloseness)(word, token, last);
  const first = scoreAll(catalogue, typed, gently);
  if (first.some((score) => score > 0)) return first;
  return scoreAll(catalogue, typed, (...pair) => Math.max(strictCloseness(...pair), looseCloseness(...pair)));
}

function scoreAll(catalogue: Catalogue, typed: readonly string[], closeness: Closeness): readonly number[] {
  return catalogue.titles.map((title, record) => {
    const best = (word: string, field: (typeof WEIGHTS)[number][0]): number =>
      Math.max(
        0,
        ...tokensOf(catalogue[field][record] ?? "").map((token) =>
          closeness(word, token, word === typed.at(-1)),
        ),
      );
    const scores = typed.map((word) =>
      Math.max(...WEIGHTS.map(([field, weight]) => weight * best(word, field))),
    );
    if (scores.some((score) => score === 0)) return 0;
    const length = fold(title).split(" ").filter(Boolean).length;
    const inTitle = typed.filter((word) => best(word, "titles") > 0).length;
    const share = length === 0 ? 0 : Math.floor(60 * Math.min(1, inTitle / length));
    return scores.reduce((sum, score) => sum + score, share);
  });
}
