/** Texts as the words that search compares. */
import { fold } from "../record/fold.ts";

/** What one word, as written, folds to. */
export interface FoldedWord {
  /** Its parts with one space between; empty where it holds no letter and no digit. */
  readonly text: string;
  /** Its parts; a word with hyphens also stands as one (`co-operative`: co, operative, cooperative). */
  readonly tokens: readonly string[];
  /** How many of the tokens are parts. */
  readonly parts: number;
}

/** Folds texts word by word and remembers each word: a catalogue says the same few thousand words again and again. */
export interface Folder {
  /** The same as `fold` of record/fold. */
  fold(text: string): string;
  /** A text without spaces, folded. */
  word(word: string): FoldedWord;
}

/** Text that folding only turns into lower case: most titles, and a test costs less than looking up their words. */
const PLAIN = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/;

/** A folder that has seen nothing yet. */
export function createFolder(): Folder {
  const seen = new Map<string, FoldedWord>();
  const folder: Folder = {
    fold(text) {
      if (PLAIN.test(text)) return text.toLowerCase();
      let folded = "";
      for (const word of text.split(" ")) {
        const part = folder.word(word).text;
        if (part !== "") folded += folded === "" ? part : ` ${part}`;
      }
      return folded;
    },
    word(word) {
      const known = seen.get(word);
      if (known !== undefined) return known;
      const folded = foldWord(word);
      // Numbers are seldom said twice: remembering them would only fill memory.
      if (!hasDigit(word)) seen.set(word, folded);
      return folded;
    },
  };
  return folder;
}

function foldWord(word: string): FoldedWord {
  // Most words are plain letters, digits and hyphens, for which the general folding is five times the work.
  const text = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(word)
    ? word.toLowerCase().replaceAll("-", " ")
    : fold(word);
  const parts = text === "" ? [] : text.split(" ");
  // Numbers keep their parts only: an identifier is found by them, and joined ones would double the words to look through.
  const joined = parts.length > 1 && word.includes("-") && !hasDigit(text) ? [parts.join("")] : [];
  return { text, tokens: [...parts, ...joined], parts: parts.length };
}

/** True for words that hold a digit: identifiers, years, house numbers. */
export function hasDigit(word: string): boolean {
  return /\d/.test(word);
}
