/** The tables that stand at stable addresses, with the sources, licence and day of each. */
import type { Geography } from "../../src/core/place/geography.ts";
import type { About, ExportBundle } from "../../src/core/publish/export/about.ts";
import { aboutSite } from "../../src/core/publish/export/about.ts";
import { councilTable, plainTable, windowTable } from "../../src/core/publish/export/place-tables.ts";
import { recordTables } from "../../src/core/publish/export/record-tables.ts";
import type { ExportTable } from "../../src/core/publish/export/table.ts";
import type { CouncilProperties, Feature, RecordProperties } from "../../src/core/publish/feature.ts";
import type { Site } from "../../src/core/publish/manifest.ts";
import { siteAddress } from "../../src/core/publish/sitemap.ts";
import { type Source, sourcesNamed, type Terms } from "../../src/core/publish/sources.ts";
import type { Dataset } from "../../src/core/record/dataset.ts";
import { CALLS, PROGRAMMES } from "../../src/core/record/tables/programmes.ts";

/** A table at a stable address. */
export interface DownloadLayer extends Terms {
  readonly table: ExportTable;
  /** ISO day of the newest check. */
  readonly date: string;
  readonly sources: readonly Source[];
}

/** What layers are made of. */
export interface LayerInput {
  readonly dataset: Dataset;
  readonly geography: Geography;
  readonly site: Site;
  readonly records: readonly Feature<RecordProperties>[];
  readonly councils: readonly Feature<CouncilProperties>[];
}

/** Sources of derived columns, by table. */
const PLACED = ["iod2025", "ons-geography", "code-point-open", "geonames"];
const SOURCES_OF: Readonly<Record<string, readonly string[]>> = {
  projects: PLACED,
  organisations: PLACED,
  outcomes: PLACED,
  updates: PLACED,
  councils: ["ons-geography"],
  "rights-windows": ["ons-geography"],
};

/** Every table of curated records. */
export function recordLayers({
  dataset,
  geography,
  site,
  records,
  councils,
}: LayerInput): readonly DownloadLayer[] {
  const tables = [
    ...recordTables(records),
    councilTable(councils),
    windowTable(dataset.rightsWindows, geography),
    plainTable(PROGRAMMES, dataset.programmes),
    plainTable(CALLS, dataset.calls),
  ];
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({
      table,
      date: newestCheck(table),
      licence: site.licence,
      attribution: site.attribution,
      sources: sourcesNamed(SOURCES_OF[table.id] ?? []),
    }));
}

function newestCheck({ columns, rows }: ExportTable): string {
  const at = columns.findIndex(({ name }) => name === "last_checked");
  return rows.reduce((newest, { cells }) => {
    const day = String(cells[at] ?? "");
    return day > newest ? day : newest;
  }, "");
}

/** A bundle of some layers under a name, as a file of the build bears it; a layer whose terms are not those of the whole names its own. */
export function bundleOf(
  name: string,
  question: string,
  layers: readonly DownloadLayer[],
  { site, version }: { readonly site: Site; readonly version: string },
): ExportBundle {
  const [first] = layers;
  const whole = first !== undefined && layers.every((layer) => hasTerms(layer, first)) ? first : site;
  const about: About = {
    ...aboutSite(site),
    ...termsOf(whole),
    question,
    filters: [],
    link: site.siteUrl === undefined ? undefined : siteAddress(site.siteUrl, "data/"),
    version,
    date: layers.reduce((newest, { date }) => (date > newest ? date : newest), "1970-01-01"),
    sources: [...new Set(layers.flatMap(({ sources }) => sources))],
    notes: [],
  };
  const tables = layers.map((layer) =>
    hasTerms(layer, whole) ? layer.table : { ...layer.table, terms: termsOf(layer) },
  );
  return { name, tables, about };
}

function hasTerms(one: Terms, other: Terms): boolean {
  return one.licence === other.licence && one.attribution === other.attribution;
}

function termsOf({ licence, attribution }: Terms): Terms {
  return { licence, attribution };
}
