/** Text as a View and its link carry it. */
import { fold } from "../record/fold.ts";

/** Longest text that a View carries, in UTF-16 units. */
export const LONGEST_TEXT = 200;

/** Text without edges of white space, halves of characters and overlong tails. */
export function plainText(text: string): string {
  return [...text.slice(0, LONGEST_TEXT)]
    .map((letter) => (/^[\ud800-\udfff]$/.test(letter) ? "\ufffd" : letter))
    .join("")
    .trim();
}

/** Words to search for; the empty text where they hold no letter and no digit, for then nothing is searched (`Search.match`). */
export function searchWords(text: string): string {
  return fold(text) === "" ? "" : text;
}
