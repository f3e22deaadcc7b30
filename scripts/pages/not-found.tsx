/** The page that a host shows where nothing stands at an address, at whatever depth that is. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Site } from "../../src/core/publish/manifest.ts";
import { siteAddress } from "../../src/core/publish/sitemap.ts";
import { collectionThing } from "../../src/core/publish/structured-data.ts";
import { Document, type PageAssets } from "../../src/ui/pages/Document.tsx";
import { NotFoundPage } from "../../src/ui/pages/NotFoundPage.tsx";

/** The name by which hosts of files look for it. */
export const NOT_FOUND_PATH = "404.html";

const TITLE = "Nothing stands at this address";
const LEAD = "The address may have a slip in it, or what stood here may have been taken out.";

/**
 * Files by path. It names every link in full, as it is shown at any address; where the site's own address is not known there
 * is none, and the host's page is shown.
 */
export function notFoundFiles(site: Site, assets: PageAssets): ReadonlyMap<string, string> {
  const { siteUrl, ...unnamed } = site;
  if (siteUrl === undefined) return new Map();
  const root = siteAddress(siteUrl, "");
  const html = renderToStaticMarkup(
    <Document
      // It has no address of its own that search engines should know.
      site={unnamed}
      assets={assets}
      path={NOT_FOUND_PATH}
      root={root}
      title={TITLE}
      description={LEAD}
      trail={[]}
      thing={collectionThing(TITLE, LEAD)}
      picture={undefined}
      feed={undefined}
      needsScript={false}
    >
      <NotFoundPage root={root} lead={LEAD} />
    </Document>,
  );
  return new Map([[NOT_FOUND_PATH, `<!doctype html>\n${html}\n`]]);
}
