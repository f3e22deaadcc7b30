/** What must hold of all pages together: no link leads nowhere, every page can be reached, none is too long. */
import { SECTIONS } from "../../src/ui/pages/sections.ts";

/** Most bytes of HTML that a page should have. */
export const MOST_BYTES = 30 * 1024;

/** Files of a site by path below its own address; a page ends in `index.html`. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** A fault in words. */
export type Fault = string;

/** Files that stand beside the pages and come from elsewhere: the explorer, its picture, form and checker, the builder of embeds. */
const GIVEN = new Set([
  "submit/index.html",
  "check/index.html",
  "index.html",
  "icon.svg",
  "embed/builder/index.html",
  "brief/index.html",
]);

/** All faults of a site's pages. */
export function checkSite(files: SiteFiles): readonly Fault[] {
  const links = new Map<string, readonly string[]>();
  const faults: Fault[] = [];
  for (const [path, content] of files) {
    if (!path.endsWith(".html") || typeof content !== "string") continue;
    const bytes = Buffer.byteLength(content);
    if (bytes > MOST_BYTES) faults.push(`${path} is ${bytes} bytes long; ${MOST_BYTES} is the most.`);
    const targets = linksOf(path, content);
    links.set(path, targets);
    for (const target of targets)
      if (!files.has(target) && !GIVEN.has(target))
        faults.push(`${path} links to ${target}, which is not there.`);
  }
  return [...faults, ...unreached(links)];
}

/** Files that a page links to or loads, on this site. */
export function linksOf(path: string, html: string): readonly string[] {
  const found = new Set<string>();
  for (const [, raw = ""] of html.matchAll(/<(?:a|link|script|img)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
    const address = raw.replaceAll("&amp;", "&");
    if (/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address)) continue;
    const target = decodeURI(new URL(address, `http://site/${path}`).pathname).slice(1);
    found.add(target === "" || target.endsWith("/") ? `${target}index.html` : target);
  }
  return [...found];
}

/** Pages to which no way leads from the header of the home page. */
function unreached(links: ReadonlyMap<string, readonly string[]>): readonly Fault[] {
  const reached = new Set<string>();
  const waiting = SECTIONS.map((section) => `${section.path}index.html`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(links.get(path) ?? []));
  }
  return [...links.keys()]
    .filter((path) => !reached.has(path))
    .map((path) => `${path} cannot be reached from the home page.`);
}
