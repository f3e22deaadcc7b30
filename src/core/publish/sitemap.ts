/** What search engines are told: all pages with the day of their last check, and that all may be read. */
import { xmlText } from "./atom.ts";

/** A page in the sitemap. */
export interface SitemapPage {
  readonly path: string;
  /** ISO day of the newest check of what it shows; left out where nothing on it is dated. */
  readonly changed?: string | undefined;
}

/** `https://example.org/map/` and `project/x/` to a whole address; the path alone where the site has no address yet. */
export function siteAddress(siteUrl: string | undefined, path: string): string {
  return siteUrl === undefined ? `/${path}` : `${siteUrl.replace(/\/$/, "")}/${path}`;
}

/** The sitemap (sitemaps.org). Its addresses are whole once `site.json` names the site's own. */
export function sitemapXml(siteUrl: string | undefined, pages: readonly SitemapPage[]): string {
  const lines = pages.map(({ path, changed }) => {
    const day = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return ` <url><loc>${xmlText(siteAddress(siteUrl, path))}</loc>${day}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    "</urlset>",
    "",
  ].join("\n");
}

/** `robots.txt`: everything may be read. The sitemap is named where its whole address is known, as the format asks. */
export function robotsText(siteUrl: string | undefined): string {
  const sitemap = siteUrl === undefined ? "" : `\nSitemap: ${siteAddress(siteUrl, "sitemap.xml")}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
