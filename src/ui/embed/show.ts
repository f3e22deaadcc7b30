/** What an embedded view shows, as its address says it beside the View's own query. */

export const SHOW_IDS = ["both", "map", "list"] as const;
export type Show = (typeof SHOW_IDS)[number];

/** What to show, and the query without the words that say so. */
export function readShow(search: string): { readonly show: Show; readonly search: string } {
  const pairs = search.replace(/^\?/, "").split("&");
  const asked = pairs.find((pair) => pair.startsWith("show="))?.slice("show=".length);
  const rest = pairs.filter((pair) => pair !== "" && !pair.startsWith("show="));
  return {
    show: SHOW_IDS.find((id) => id === asked) ?? "both",
    search: rest.length === 0 ? "" : `?${rest.join("&")}`,
  };
}

/** The query of an embedded view. */
export function writeShow(show: Show, search: string): string {
  const { search: rest } = readShow(search);
  if (show === "both") return rest;
  return rest === "" ? `?show=${show}` : `${rest}&show=${show}`;
}

/** The query in what someone pasted: a whole link, a query with its mark, or a query alone. */
export function queryIn(text: string): string {
  const at = text.indexOf("?");
  const query = at >= 0 ? text.slice(at + 1) : /^https?:/i.test(text.trim()) ? "" : text.trim();
  const [kept = ""] = query.split("#");
  return kept === "" ? "" : `?${kept}`;
}
