/** How close a word that somebody typed comes to a word that stands somewhere. */

/** Closeness of a word typed exactly; all others are below. */
export const EXACT = 100;

/** How many slips of the hand are forgiven in a word: none below four letters or in numbers, one below eight, then two. */
export function forgiven(typed: string): number {
  if (typed.length < 4 || /\d/.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Closeness of a word that begins as typed: 60 to 89, higher the less is left to type; 0 where it does not begin so. */
export function prefixCloseness(typed: string, word: string): number {
  return word.startsWith(typed) ? 60 + Math.floor((29 * typed.length) / word.length) : 0;
}

/** Closeness of a word typed with slips: 45 for one, 30 for two. */
export function slipCloseness(slips: number): number {
  return 60 - 15 * slips;
}

/**
 * Slips between a typed word and another, up to `most`; `most + 1` for any more. A slip is a letter left out, added,
 * changed or swapped with its neighbour. With `begins` the typed word may match any beginning of the other.
 */
export function countSlips(typed: string, word: string, most: number, begins: boolean): number {
  const shortest = typed.length - most;
  if (word.length < shortest || (!begins && word.length > typed.length + most)) return most + 1;
  const width = begins ? Math.min(word.length, typed.length + most) : word.length;
  let before = new Uint8Array(width + 1);
  let row = Uint8Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = nextRow(typed, word, i, row, before);
    if (Math.min(...next) > most && Math.min(...row) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(most + 1, begins ? Math.min(...row) : (row[width] ?? 0));
}

/** Row i of the table of slips between the beginnings of both words, from the two rows before. */
function nextRow(
  typed: string,
  word: string,
  i: number,
  row: Uint8Array,
  before: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(row.length);
  next[0] = i;
  for (let j = 1; j < row.length; j++) {
    const same = typed[i - 1] === word[j - 1];
    let slips = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
    if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
    next[j] = slips;
  }
  return next;
}

/** One bit for each letter a to z that a word holds, and one for all else. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return letters;
}

/** True when more than `most` letters of one word are not in the other: then it takes more slips than that. */
export function lacksLetters(typed: number, word: number, most: number): boolean {
  let missing = typed & ~word;
  for (let left = most; left >= 0 && missing !== 0; left--) missing &= missing - 1;
  return missing !== 0;
}
