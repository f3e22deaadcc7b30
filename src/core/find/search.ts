/** Finding records by words: titles, places and keywords. */
import { fold } from "../record/fold.ts";
import type { Catalogue } from "./catalogue.ts";

/** Words ready to be searched. */
export interface Search {
  /** A score above 0 for every record that holds all the words, 0 for the others; undefined where the query holds no words. */
  match(query: string): Float32Array | undefined;
}

/** Prepares a catalogue for searching; the index is built when first asked. */
export function createSearch(catalogue: Catalogue): Search {
  let texts: readonly string[] | undefined;
  return {
    match(query) {
      const words = fold(query).split(" ").filter(Boolean);
      if (words.length === 0) return undefined;
      texts ??= catalogue.titles.map(
        (title, at) => ` ${fold(`${title} ${catalogue.places[at]} ${catalogue.keywords[at]}`)}`,
      );
      return Float32Array.from(texts, (text) => (words.every((word) => text.includes(` ${word}`)) ? 1 : 0));
    },
  };
}
