/** Pages about what can be taken away: the data page, a page a layer, and the static API. */
import { API_PATH } from "../../src/core/publish/api/files.ts";
import { apiOperations } from "../../src/core/publish/api/openapi.ts";
import type { Leaning } from "../../src/core/publish/leaning.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { partPath } from "../../src/core/publish/page-path.ts";
import {
  type CorrectionSet,
  correctionSets,
  type Reading,
  readingsSentence,
} from "../../src/core/publish/readings.ts";
import { siteAddress } from "../../src/core/publish/sitemap.ts";
import { collectionThing } from "../../src/core/publish/structured-data.ts";
import { ApiPage } from "../../src/ui/pages/ApiPage.tsx";
import { DataPage, LayerPage } from "../../src/ui/pages/DataPage.tsx";
import { LeaningPage } from "../../src/ui/pages/LeaningPage.tsx";
import { CorrectionsPage, READINGS_PATH, ReadingsPage } from "../../src/ui/pages/ReadingsPage.tsx";
import type { Downloads } from "../downloads/index.ts";
import { inPartsOf, newestDay, type PlannedPage, page } from "./page.ts";

/** Path of the data page. */
export const DATA_PATH = "data/";
const TITLE = "Data";
const LEAD = "Every table and figure on the map to take away, with licence, sources and what has changed.";
/** Path of the page about where the map leans. */
const LEANING_PATH = `${DATA_PATH}leaning/`;
const NO_GIVING = { grants: [], withMoney: 0, lacking: { grant: 0, day: 0, recipient: 0, funder: 0 } };

/** What the pages say of the map itself. */
export interface AboutTheMap {
  readonly leaning: Leaning;
  /** Second readings of the records; none where there is no record of them. */
  readonly readings: readonly Reading[];
}

/** All pages about data; a build without downloads has only the first, which says so. */
export function dataPages(
  downloads: Downloads | undefined,
  { leaning, readings }: AboutTheMap,
  site: Site,
): readonly PlannedPage[] {
  const layers = downloads?.layers ?? [];
  const trail = [{ path: DATA_PATH, words: TITLE }];
  const picture = { sharedWith: DATA_PATH };
  const first = page({
    path: DATA_PATH,
    title: TITLE,
    description: LEAD,
    thing: collectionThing(TITLE, LEAD),
    picture: { title: TITLE, over: "To take away", under: [layers.map(({ title }) => title).join(", ")] },
    changed: newestDay(layers.map(({ date }) => (date === "" ? undefined : date))),
    body: (
      <DataPage
        layers={layers}
        whole={downloads?.whole ?? []}
        version={downloads?.version ?? ""}
        released={downloads?.last?.date}
        giving={downloads?.giving ?? NO_GIVING}
        services={downloads?.services ?? 0}
        leaning={leaning}
        readings={readingsSentence(readings)}
      />
    ),
  });
  const about = [leaningPage(leaning), ...readingsPages(readings)];
  if (downloads === undefined) return [first, ...about];
  const operations = apiOperations(downloads.examples);
  const api = page({
    path: "api/",
    title: "Static API",
    description:
      "Records, councils and neighbourhoods as small JSON files, with an example for each address.",
    thing: collectionThing("Static API", "Records, councils and neighbourhoods as small JSON files."),
    trail,
    picture,
    body: (
      <ApiPage
        operations={operations}
        address={site.siteUrl === undefined ? undefined : siteAddress(site.siteUrl, API_PATH)}
      />
    ),
  });
  const each = layers.map((layer) =>
    page({
      path: `${DATA_PATH}${layer.id}/`,
      title: `Columns of ${layer.title.toLowerCase()}`,
      description: layer.describes,
      thing: collectionThing(layer.title, layer.describes),
      trail,
      picture,
      changed: layer.date === "" ? undefined : layer.date,
      body: <LayerPage layer={layer} />,
    }),
  );
  return [first, ...about, api, ...each];
}

/** The page about where the map itself leans. */
function leaningPage(leaning: Leaning): PlannedPage {
  const title = "Where the map leans";
  const says =
    "This map's records beside England's people: by region, deprivation, rural-urban class, theme and council.";
  return page({
    path: LEANING_PATH,
    title,
    description: says,
    thing: collectionThing(title, says),
    trail: [{ path: DATA_PATH, words: TITLE }],
    picture: { sharedWith: DATA_PATH },
    body: <LeaningPage leaning={leaning} />,
  });
}

/** The pages about how often a second reading found a miss: one for all, one for what each tenth put right. */
function readingsPages(readings: readonly Reading[]): readonly PlannedPage[] {
  if (readings.length === 0) return [];
  const title = "How the records were read again";
  const says =
    "How often a second reading of the records against their pages found a miss, and everything that it put right.";
  const picture = { sharedWith: DATA_PATH };
  const trail = [{ path: DATA_PATH, words: TITLE }];
  const whole = page({
    path: READINGS_PATH,
    title,
    description: says,
    thing: collectionThing(title, says),
    trail,
    picture,
    body: <ReadingsPage readings={readings} />,
  });
  const up = [...trail, { path: READINGS_PATH, words: title }];
  return [whole, ...correctionSets(readings).flatMap((set) => correctionPages(set, up))];
}

/** Characters of findings on one page: with what stands around them, well below the most that a page may have. */
const MOST_FINDINGS = 24_000;
/** Characters of markup around each finding. */
const AROUND_FINDING = 160;

function lengthOfFinding({ key, columns, says, source = "" }: Reading): number {
  // A key and an address may stand there twice.
  return AROUND_FINDING + 2 * key.length + columns.join("; ").length + says.length + 2 * source.length;
}

/** The pages of what one tenth put right, parted where they would be too long. */
function correctionPages(
  { name, title: set, corrections }: CorrectionSet,
  trail: PlannedPage["trail"],
): readonly PlannedPage[] {
  const list = `${READINGS_PATH}${name}/`;
  const words = `What second readings put right: ${set.toLowerCase()}`;
  const parts = inPartsOf(corrections, lengthOfFinding, MOST_FINDINGS);
  return parts.map((own, index) =>
    page({
      path: partPath(list, index + 1),
      title: index === 0 ? words : `${words}, part ${index + 1}`,
      description: `${words}: cells of the records, with what their pages say.`,
      thing: collectionThing(words, words),
      trail: index === 0 ? trail : [...trail, { path: list, words: set }],
      picture: { sharedWith: DATA_PATH },
      body: (
        <CorrectionsPage
          all={corrections.length}
          corrections={own}
          list={list}
          part={index + 1}
          parts={parts.length}
        />
      ),
    }),
  );
}
