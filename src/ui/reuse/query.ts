/** The present View as a link that others can open. */
import { encodeView } from "../../core/find/permalink.ts";
import type { View } from "../../core/find/view.ts";
import { siteRoot } from "../../io/site-root.ts";

/** The query of the View, with its `?`; empty for the opening View. */
export function currentQuery(view: View): string {
  return encodeView(view);
}

/** The whole address of the View on the map. */
export function currentLink(view: View): string {
  return siteRoot() + encodeView(view);
}
