/** The one folding of text for search and for finding duplicates. */

/** Lower case without accents, apostrophes or punctuation, words parted by one space; `&` reads as `and`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
