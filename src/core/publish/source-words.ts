/** How a page on the web is named to a reader who has only its address: the host, and what the address says it is about. */

/** The host of an address as people know it: `bbc.co.uk`. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+?)\.?(?=[/?#]|$)/i.exec(url)?.[1] ?? url;
}

/** From this many words on, the end of a path reads as a title. */
const TITLE_WORDS = 4;
/** A title is cut at a word before it grows longer than this. */
const MOST_CHARACTERS = 90;

/**
 * The title that the end of an address spells, `town council could break lease`; undefined where it spells none. Papers
 * and councils put a page's title into its address, so that two pages of one paper can be told apart.
 */
export function titleInAddress(url: string): string | undefined {
  const path = /^https?:\/\/[^/]+([^?#]*)/i.exec(url)?.[1] ?? "";
  const spelt = path
    .split("/")
    .map(wordsOf)
    .filter((words) => words.length >= TITLE_WORDS)
    .at(-1);
  if (spelt === undefined) return undefined;
  let title = "";
  for (const word of spelt) {
    const longer = title === "" ? word : `${title} ${word}`;
    if (longer.length > MOST_CHARACTERS) return `${title} …`;
    title = longer;
  }
  return title;
}

/** The words of one part of a path, without its file ending and the numbers of an archive around them. */
function wordsOf(part: string): readonly string[] {
  const words = decoded(part)
    .replace(/\.\w{2,5}$/, "")
    .split(/[-_+ .]+/)
    .filter((word) => word !== "");
  const isWord = (word: string): boolean => /^\p{L}[\p{L}'’]*$/u.test(word);
  while (words.length > 0 && !isWord(words.at(-1) ?? "")) words.pop();
  while (words.length > 0 && !isWord(words[0] ?? "")) words.shift();
  // What is no run of words and small numbers is an identifier.
  return words.every((word) => isWord(word) || /^\d{1,4}\p{L}{0,2}$/u.test(word)) ? words : [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What to call a page by its address: `edp24.co.uk: town council could break lease`. */
export function sourceInWords(url: string): string {
  const title = titleInAddress(url);
  return title === undefined ? hostOf(url) : `${hostOf(url)}: ${title}`;
}
