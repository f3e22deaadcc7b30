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
 * Counts the slips between a typed word and others, up to `most`; `most + 1` for any more. A slip is a letter left out,
 * added, changed or swapped with its neighbour. With `begins` the typed word may match any beginning of the other.
 */
export function slipCounter(typed: string, most: number, begins: boolean): (word: string) => number {
  // Made once for all words: a new row for every letter of every word would be most of the work.
  const widest = typed.length + most;
  const rows = [
    new Uint16Array(widest + 1),
    new Uint16Array(widest + 1),
    new Uint16Array(widest + 1),
  ] as const;
  return (word) => {
    if (word.length < typed.length - most || (!begins && word.length > widest)) return most + 1;
    const width = Math.min(word.length, widest);
    let [before, row, next]: readonly Uint16Array[] = rows;
    for (let j = 0; j <= width; j++) if (row !== undefined) row[j] = j;
    let least = 0;
    for (let i = 1; i <= typed.length; i++) {
      if (before === undefined || row === undefined || next === undefined) break;
      least = fillRow(typed, word, i, width, before, row, next);
      if (least > most) return most + 1;
      [before, row, next] = [row, next, before];
    }
    return Math.min(most + 1, begins ? least : (row?.[width] ?? 0));
  };
}

/** Fills row i of the table of slips between the beginnings of both words from the two rows before; gives its least. */
function fillRow(
  typed: string,
  word: string,
  i: number,
  width: number,
  before: Uint16Array,
  row: Uint16Array,
  next: Uint16Array,
): number {
  next[0] = i;
  let least = i;
  const letter = typed.charCodeAt(i - 1);
  const letterBefore = i > 1 ? typed.charCodeAt(i - 2) : -1;
  for (let j = 1; j <= width; j++) {
    const other = word.charCodeAt(j - 1);
    let slips = (row[j - 1] ?? 0) + (letter === other ? 0 : 1);
    slips = Math.min(slips, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    const swapped = j > 1 && letter === word.charCodeAt(j - 2) && letterBefore === other;
    if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
    next[j] = slips;
    if (slips < least) least = slips;
  }
  return least;
}

/** One bit for each letter a to z that a word holds, and one for all else. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= letterBit(word, at);
  return letters;
}

/** True when more than `most` letters of the typed word are not in the other (`lettersOf`): then it takes more slips than that. */
export function lacksLetters(typed: string, letters: number, most: number): boolean {
  let missing = 0;
  for (let at = 0; at < typed.length; at++) if ((letterBit(typed, at) & letters) === 0) missing++;
  return missing > most;
}

function letterBit(word: string, at: number): number {
  const code = word.charCodeAt(at) - 97;
  return 1 << (code >= 0 && code < 26 ? code : 26);
}
