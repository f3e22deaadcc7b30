/** The one folding of text for search and for finding duplicates. */

/** Lower case without accents, apostrophes or punctuation, words parted by one space; `&` reads as `and`. */
export function fold(text: string): string {
  return withoutApostrophes(withoutApostrophes(text).normalize("NFKD"))
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Text without what people and keyboards write for an apostrophe. To be taken out before a decomposition, which makes
 * a space of some (´), and after it, as it makes some of other letters (ŉ).
 */
export function withoutApostrophes(text: string): string {
  return text.replace(APOSTROPHES, "");
}

/** ' ’ ‘ ‛ ` ´ ′ ʹ ʻ ʼ and the one of full width. */
const APOSTROPHES = /['\u2019\u2018\u201b`\u00b4\u2032\u02b9\u02bb\u02bc\uff07]/g;
