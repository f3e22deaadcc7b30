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

/** Keys of a link that only the tools read. */
const TOOL_KEYS: ReadonlySet<string> = new Set(["tool", "gap", "try", "without", "services", "bid", "lots"]);

/** The query without what only the tools read, for they are not embedded; and whether one of them was open in it. */
export function withoutTools(search: string): { readonly hasTool: boolean; readonly search: string } {
  const pairs = search.replace(/^\?/, "").split("&");
  const rest = pairs.filter((pair) => pair !== "" && !TOOL_KEYS.has(pair.split("=")[0] ?? ""));
  return {
    hasTool: pairs.some((pair) => pair.startsWith("tool=") && pair !== "tool=find"),
    search: rest.length === 0 ? "" : `?${rest.join("&")}`,
  };
}

/** Pages of the site, below its root, whose query is that of a view. */
const VIEW_PAGES: ReadonlySet<string> = new Set(["", "index.html", "embed/", "embed/builder/", "brief/"]);

/**
 * The query in what someone pasted: a whole link of the site at `root`, a query with its mark, or a query alone. Undefined
 * for anything else, another site's link among it.
 */
export function queryIn(text: string, root: string): string | undefined {
  const [kept = ""] = text.trim().split("#");
  if (/^\??[a-z0-9]+=/i.test(kept)) return `?${kept.replace(/^\?/, "")}`;
  const [address = "", ...query] = kept.split("?");
  const page = withoutScheme(address);
  const site = withoutScheme(root);
  // A host is the root of its site with or without the last slash.
  const path = `${page}/` === site ? "" : page.startsWith(site) ? page.slice(site.length) : undefined;
  if (path === undefined || !VIEW_PAGES.has(path)) return undefined;
  return query.length === 0 || query[0] === "" ? "" : `?${query.join("?")}`;
}

/** An address as people paste it, with or without `https://`. */
function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, "");
}
