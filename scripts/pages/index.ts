/** `buildPages`: from the dataset to every page that stands alone, its picture, the feeds, the sitemap and the calendar. */

import type { Catalogue } from "../../src/core/find/catalogue.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { catalogueFile, readCatalogue } from "../../src/core/publish/catalogue-file.ts";
import { type Collection, collect } from "../../src/core/publish/collection.ts";
import { type CouncilGap, centresOf, councilGaps } from "../../src/core/publish/council-gaps.ts";
import { measureLeaning } from "../../src/core/publish/leaning.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { feedPath } from "../../src/core/publish/page-path.ts";
import type { Reading } from "../../src/core/publish/readings.ts";
import { siteWord } from "../../src/core/publish/site-key.ts";
import { robotsText, sitemapXml } from "../../src/core/publish/sitemap.ts";
import type { Dataset } from "../../src/core/record/dataset.ts";
import { calendarText } from "../../src/core/rights/calendar.ts";
import type { NamedFeed } from "../../src/ui/pages/UpdatesPage.tsx";
import type { Downloads } from "../downloads/index.ts";
import { type Effects, joinPath } from "../effects.ts";
import type { Histories } from "../history.ts";
import { type BuiltAssets, buildAssets } from "./assets.ts";
import { checkSite } from "./check.ts";
import { CALENDAR_PATH, councilLists, councilPages } from "./councils.tsx";
import { dataPages } from "./data.tsx";
import { feedFiles } from "./feeds.ts";
import { feedsPage, guidePages, lessonPages, updatePages } from "./learning.tsx";
import { notFoundFiles } from "./not-found.tsx";
import { newestDay, type PlannedPage } from "./page.ts";
import { type Draw, drawPictures, pictureDrawer } from "./pictures.ts";
import { recordLists, recordPages } from "./records.tsx";
import { renderPage } from "./render.tsx";
import { principlePages, programmePages, themePages } from "./subjects.tsx";

/** What pages are built from. */
export interface PageInput {
  readonly dataset: Dataset;
  readonly geography: Geography;
  readonly site: Site;
  /** The project's folder: source of the shared style and script. */
  readonly root: string;
  /** Where pictures that have been drawn are kept. */
  readonly cache: string;
  /** What can be taken away, for the pages that say so. */
  readonly downloads?: Downloads;
  /** What has become of each row; without it pages say only when a record was last checked. */
  readonly histories?: Histories;
  /** Second readings of the records; without them no page tells of any. */
  readonly readings?: readonly Reading[];
  /** Stand-ins for a test: shared files that are not bundled, pictures that are not drawn. */
  readonly assets?: BuiltAssets;
  readonly draw?: Draw | undefined;
}

/** Files by path below the site's own address. */
export type PageFiles = ReadonlyMap<string, string | Uint8Array>;

/** Builds all pages; faults that a reader would meet are told in the log. */
export async function buildPages(effects: Effects, input: PageInput): Promise<PageFiles> {
  const started = effects.now();
  const { site, root, cache } = input;
  const collection = collect(input.dataset, input.geography);
  const catalogue = catalogueOf(collection);
  const centres = centresOf(input.geography);
  const pages = [
    ...planPages(collection, councilGaps(catalogue, input.geography, centres)),
    ...dataPages(
      input.downloads,
      {
        leaning: measureLeaning(catalogue, input.geography, centres),
        readings: input.readings ?? [],
      },
      site,
    ),
  ];
  const { files: shared, assets } = input.assets ?? (await buildAssets(root));
  const pictures = joinPath(cache, "pictures");
  const draw = "draw" in input ? input.draw : await pictureDrawer(effects, pictures);
  const historyOf = (table: string, id: string) => input.histories?.get(table)?.get(id);
  const setting = { site, assets, pathOf: collection.pathOf, historyOf, hasPictures: draw !== undefined };
  const files = new Map<string, string | Uint8Array>(
    pages.map((page) => [`${page.path}index.html`, renderPage(page, setting)]),
  );
  for (const part of [shared, feedFiles(pages, site), siteFiles(pages, collection, site)])
    for (const [path, content] of part) files.set(path, content);
  let drawn = 0;
  if (draw === undefined)
    effects.log("Pictures for sharing are left out: the drawing program does not run on this machine.");
  else {
    const made = await drawPictures(effects, pages, { cache: pictures, siteName: site.name, draw });
    drawn = made.drawn;
    for (const [path, content] of made.files) files.set(path, content);
  }
  const others = input.downloads?.files ?? [];
  for (const fault of checkSite(new Map([...files, ...others]))) effects.log(`Page: ${fault}`);
  // No link leads to it.
  for (const [path, content] of notFoundFiles(site, assets)) files.set(path, content);
  const seconds = ((effects.now() - started) / 1000).toFixed(1);
  effects.log(`${pages.length} pages in ${seconds} s, ${drawn} pictures drawn anew.`);
  return files;
}

/** The records as columns, which the gap finder reads. */
function catalogueOf({ projects, organisations }: Collection): Catalogue {
  return readCatalogue([catalogueFile("projects", projects), catalogueFile("organisations", organisations)]);
}

/** All pages of a site. */
export function planPages(
  collection: Collection,
  gaps: ReadonlyMap<string, CouncilGap>,
): readonly PlannedPage[] {
  const councils = councilPages(collection, gaps);
  const themes = themePages(collection);
  return [
    ...recordPages(collection),
    ...recordLists(collection),
    ...councils,
    ...themes,
    ...councilLists(collection),
    ...programmePages(collection),
    ...principlePages(collection),
    ...lessonPages(collection),
    ...updatePages(collection),
    feedsPage(feedsOf(themes), feedsOf(councils)),
    ...guidePages(collection),
  ];
}

function feedsOf(pages: readonly PlannedPage[]): readonly NamedFeed[] {
  return pages
    .filter(({ updates }) => updates.length > 0)
    .map(({ path, title }) => ({ path: feedPath(path), words: title }));
}

/** Sitemap, robots and calendar. */
function siteFiles(
  pages: readonly PlannedPage[],
  { windows }: Collection,
  site: Site,
): ReadonlyMap<string, string> {
  // The newest check stands for today, so that the same tables give the same calendar.
  const today = newestDay(windows.map(({ last_checked }) => last_checked)) ?? "2026-01-01";
  const calendar = calendarText(windows, {
    today,
    stamp: `${today.replaceAll("-", "")}T000000Z`,
    site: siteWord(site),
    name: site.name,
  });
  return new Map([
    [
      "sitemap.xml",
      sitemapXml(site.siteUrl, [{ path: "" }, ...pages.map(({ path, changed }) => ({ path, changed }))]),
    ],
    ["robots.txt", robotsText(site.siteUrl)],
    [CALENDAR_PATH, calendar],
  ]);
}
