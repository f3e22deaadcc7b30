/** A planned page to HTML: no state, no script of its own but its structured data. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Collection } from "../../src/core/publish/collection.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { feedPath, rootFrom } from "../../src/core/publish/page-path.ts";
import { Document, type PageAssets } from "../../src/ui/pages/Document.tsx";
import { type PageSetting, PageSettingProvider } from "../../src/ui/pages/PageSetting.tsx";
import type { PlannedPage } from "./page.ts";
import { picturePath } from "./pictures.ts";

/** What all pages of a build share. */
export interface RenderSetting {
  readonly site: Site;
  readonly assets: PageAssets;
  readonly pathOf: Collection["pathOf"];
  readonly historyOf?: PageSetting["historyOf"];
  /** False where pictures could not be drawn on this machine. */
  readonly hasPictures: boolean;
}

/** The page as a file. */
export function renderPage(
  page: PlannedPage,
  { site, assets, pathOf, historyOf, hasPictures }: RenderSetting,
): string {
  const { path, updates } = page;
  const root = rootFrom(path);
  const html = renderToStaticMarkup(
    <PageSettingProvider setting={{ root, pathOf, historyUrl: site.historyUrl, historyOf }}>
      <Document
        site={site}
        assets={assets}
        path={path}
        root={root}
        title={page.title}
        description={page.description}
        trail={page.trail}
        thing={page.thing}
        picture={hasPictures ? picturePath(page) : undefined}
        feed={updates.length > 0 ? feedPath(path) : undefined}
        needsScript={page.needsScript}
      >
        {page.body}
      </Document>
    </PageSettingProvider>,
  );
  return `<!doctype html>\n${html}\n`;
}
