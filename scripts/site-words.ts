/** What another network calls its map, put into the pages that stand beside the build's own: titles, descriptions, headings. */
import type { Site } from "../src/core/publish/manifest.ts";

/** The words that the pages are written with. */
export const WRITTEN = {
  name: "Map of community action",
  tagline: "What communities in England do for themselves",
} as const satisfies Partial<Site>;

/** A page with the site's own name and tagline in place of those that it was written with. */
export function withSiteWords(html: string, { name, tagline }: Pick<Site, "name" | "tagline">): string {
  const words = escaped(tagline.replace(/[.!?:\s]+$/, ""));
  return html.split(WRITTEN.name).join(escaped(name)).split(WRITTEN.tagline).join(words);
}

/** Text as HTML holds it between tags and in quotes. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
