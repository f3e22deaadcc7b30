/** Working out ahead what takes long over many records, so that it can be done away from the page. */
import type { Catalogue } from "./catalogue.ts";
import { createOrders } from "./order.ts";
import { createFolder } from "./tokens.ts";
import { buildIndex } from "./word-index.ts";

/** The catalogue with its first orders and its index of words made; `told` are further words of each record to search. */
export function prepare(catalogue: Catalogue, told?: readonly string[]): Catalogue {
  const folder = createFolder();
  const orders = createOrders(catalogue, folder);
  const keywords =
    told === undefined
      ? catalogue.keywords
      : catalogue.keywords.map((words, record) => `${words} ${told[record] ?? ""}`);
  return {
    ...catalogue,
    prepared: {
      byTitle: orders.sorted("title"),
      byTold: orders.sorted("told"),
      words: buildIndex({ ...catalogue, keywords }, folder),
    },
  };
}
