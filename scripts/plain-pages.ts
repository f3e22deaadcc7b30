/** What a page that needs a script offers without one: the way to the pages that need none. */

/** Stands in a page where the links are to be. */
const PLACE = "<!-- pages without script -->";

/** Pages that need no script, by their folder, in the order in which they are named. */
const PAGES: readonly (readonly [string, string])[] = [
  ["project/", "projects"],
  ["organisation/", "organisations"],
  ["council/", "councils"],
  ["lessons/", "lessons"],
  ["guide/", "rights and guides"],
  ["data/", "data"],
];

/** A page with those links in their place; `data-root` says where it stands. */
export function withPlainPages(html: string): string {
  const root = /data-root="([^"]*)"/.exec(html)?.[1] ?? "./";
  const links = PAGES.map(([path, label]) => `<a href="${root}${path}">${label}</a>`);
  return html.replace(PLACE, `<p>Pages that need none: ${links.join(", ")}.</p>`);
}
