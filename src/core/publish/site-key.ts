/** What makes a map's ids its own: two maps may hold records of the same id, and neither knows of the other. */
import { fold } from "../record/fold.ts";
import type { Site } from "./manifest.ts";
import { siteAddress } from "./sitemap.ts";

type NamedSite = Pick<Site, "name" | "siteUrl">;

/** The site's address where it is known, else its name: what ids are made from that hold no words. */
export function siteKey({ name, siteUrl }: NamedSite): string {
  return siteUrl === undefined ? name : siteAddress(siteUrl, "");
}

/** The same as a word for ids that people read: `map.example.org`, `example.org-merrow`, `map-of-merrow`. */
export function siteWord({ name, siteUrl }: NamedSite): string {
  if (siteUrl === undefined) return fold(name).replaceAll(" ", "-") || "map";
  return siteUrl
    .replace(/^https?:\/\//, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^-|-$/g, "");
}
