/** Atom feeds of the pages that have updates. */
import { createHash } from "node:crypto";
import { type AtomEntry, atomXml } from "../../src/core/publish/atom.ts";
import { nameOf, type UpdateEntry } from "../../src/core/publish/collection.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { feedPath, recordPath, rootFrom } from "../../src/core/publish/page-path.ts";
import { siteKey } from "../../src/core/publish/site-key.ts";
import { siteAddress } from "../../src/core/publish/sitemap.ts";
import { daySpan } from "../../src/core/record/day.ts";
import { AUTHOR_ROLES } from "../../src/core/record/vocabulary.ts";
import type { PlannedPage } from "./page.ts";

/** Entries of a feed; the pages hold all. */
const NEWEST = 50;

/** Feeds by path. */
export function feedFiles(pages: readonly PlannedPage[], site: Site): ReadonlyMap<string, string> {
  return new Map(
    pages
      .filter(({ updates }) => updates.length > 0)
      .map((page) => [feedPath(page.path), feedOf(page, site)]),
  );
}

function feedOf({ path, title, description, updates }: PlannedPage, site: Site): string {
  // Relative addresses hold from the feed's own folder, which is the page's.
  const address = (to: string): string =>
    site.siteUrl === undefined ? `${rootFrom(path)}${to}` : siteAddress(site.siteUrl, to);
  return atomXml({
    id: stableId(site, path),
    title: `${title} – ${site.name}`,
    subtitle: description,
    self: address(feedPath(path)),
    page: address(path),
    rights: `${site.attribution}, ${site.licence}`,
    entries: updates.slice(0, NEWEST).map((entry) => entryOf(entry, site, address)),
  });
}

function entryOf({ feature, update }: UpdateEntry, site: Site, address: (to: string) => string): AtomEntry {
  return {
    id: stableId(site, `${feature.id} ${update.date} ${update.title}`),
    title: `${nameOf(feature)}: ${update.title}`,
    link: address(recordPath(feature.properties.layer, feature.id)),
    happened: daySpan(update.date).first,
    checked: update.last_checked,
    author: AUTHOR_ROLES.label(update.author_role),
    text: update.text,
  };
}

/** A UUID made of a name within a site (RFC 9562, version 8): the same at every build, and another on every other map. */
function stableId(site: Site, name: string): string {
  const hex = createHash("sha256")
    .update(`${siteKey(site)} ${name}`)
    .digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
