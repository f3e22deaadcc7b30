/** The term that a person probably meant. */
import { fold } from "./fold.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The id of the term whose id or label is closest to a text; undefined when none is close. */
export function nearestTerm(vocabulary: Vocabulary, text: string): string | undefined {
  const wanted = fold(text);
  // No term is near so long: a pasted paragraph is no slip of the hand.
  if (wanted.length > LONGEST_WANTED) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const term of vocabulary.terms) {
    for (const candidate of [fold(term.id), fold(term.label)]) {
      const distance =
        candidate.startsWith(wanted) && wanted.length >= 3 ? 1 : editDistance(wanted, candidate);
      if (distance < bestDistance) [best, bestDistance] = [term.id, distance];
    }
  }
  return best;
}

const LONGEST_WANTED = 80;

/** Fewest single-letter insertions, deletions and changes that turn one text into another (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
