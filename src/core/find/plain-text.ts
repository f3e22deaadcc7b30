/** Text as a View and its link carry it. */

/** Longest text that a View carries, in UTF-16 units. */
export const LONGEST_TEXT = 200;

/** Text without edges of white space, halves of characters and overlong tails. */
export function plainText(text: string): string {
  return [...text.slice(0, LONGEST_TEXT)]
    .map((letter) => (/^[\ud800-\udfff]$/.test(letter) ? "\ufffd" : letter))
    .join("")
    .trim();
}
