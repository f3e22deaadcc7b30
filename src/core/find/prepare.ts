/** Working out ahead what takes long over many records, so that it can be done away from the page. */
import type { Catalogue, WordIndex } from "./catalogue.ts";
import { createOrders } from "./order.ts";
import { createFolder } from "./tokens.ts";
import { buildIndex } from "./word-index.ts";

/** The catalogue with its first orders and its index of words made. */
export function prepare(catalogue: Catalogue): Catalogue {
  const folder = createFolder();
  const orders = createOrders(catalogue, folder);
  return {
    ...catalogue,
    prepared: {
      byTitle: orders.sorted("title"),
      byTold: orders.sorted("told"),
      words: buildIndex(catalogue, folder),
    },
  };
}

/** The index of a catalogue's words and of further words of each record, which count as much as keywords. */
export function indexOf(catalogue: Catalogue, told: readonly string[]): WordIndex {
  const keywords = catalogue.keywords.map((words, record) => `${words} ${told[record] ?? ""}`);
  return buildIndex({ ...catalogue, keywords }, createFolder());
}
