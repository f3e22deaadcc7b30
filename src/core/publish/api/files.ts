/** The static API, version 1: small JSON files by record, council and neighbourhood, each with its licence. */
import type { Geography } from "../../place/geography.ts";
import type { Dataset } from "../../record/dataset.ts";
import { drawnPoint } from "../export/record-tables.ts";
import {
  type CouncilProperties,
  codesInside,
  compareText,
  type Feature,
  type RecordProperties,
} from "../feature.ts";
import type { Site } from "../manifest.ts";
import { recordPath } from "../page-path.ts";
import { siteAddress } from "../sitemap.ts";
import { officialTerms, sourcesNamed, sourceTerms } from "../sources.ts";
import { nearestFiles, neighbourhoodFiles } from "./neighbourhoods.ts";

/** Where the API stands, below the site's own address. */
export const API_PATH = "api/v1/";

/** What the files are made of. */
export interface ApiInput {
  readonly dataset: Dataset;
  readonly geography: Geography;
  readonly site: Site;
  readonly version: string;
  readonly records: readonly Feature<RecordProperties>[];
  readonly councils: readonly Feature<CouncilProperties>[];
}

/** Sources of the figures in a file, by its folder; files that hold none are of records alone. */
const FIGURES_OF: Readonly<Record<string, readonly string[]>> = {
  records: ["iod2025", "ons-geography", "code-point-open", "geonames"],
  councils: ["iod2025", "ons-geography", "census2021"],
  neighbourhoods: ["iod2025", "ons-geography", "census2021"],
  nearest: ["ons-geography", "census2021", "code-point-open", "geonames"],
};
/** Folder of files that hold nothing but those figures. */
const OFFICIAL = "neighbourhoods";

/** All files by path below the API's own address. */
export function apiFiles(input: ApiInput): ReadonlyMap<string, string> {
  const { dataset, geography, site, version, records, councils } = input;
  const terms = { version, licence: site.licence, attribution: site.attribution };
  const files = new Map<string, string>();
  const figures = Object.fromEntries(
    Object.entries(FIGURES_OF).map(([folder, ids]) => [
      folder,
      { ...(folder === OFFICIAL ? officialTerms(sourcesNamed(ids)) : {}), sources: sourceTerms(ids) },
    ]),
  );
  const add = (path: string, value: object): void => {
    const [folder = ""] = path.split("/");
    files.set(path, `${JSON.stringify({ ...terms, ...figures[folder], ...value })}\n`);
  };
  const named = [...records].sort((a, b) => compareText(a.id, b.id));
  add("index.json", {
    name: site.name,
    description: "openapi.json",
    records: named.length,
    councils: councils.length,
    neighbourhoods: geography.neighbourhoods.length,
  });
  add("records/index.json", { records: named.map(entry) });
  for (const record of named) add(`records/${record.id}.json`, { record: whole(record, site) });
  add("councils/index.json", {
    councils: councils.map(({ properties: { gss, name, region_code, project_count, anchor_count } }) => ({
      gss,
      name,
      region_code,
      project_count,
      anchor_count,
      records: `councils/${gss}.json`,
    })),
  });
  for (const { properties } of councils) {
    const codes = new Set(codesInside(properties));
    const within = named.filter((record) => codes.has(record.properties.council_code ?? ""));
    add(`councils/${properties.gss}.json`, { council: properties, records: within.map(entry) });
  }
  for (const [stem, neighbourhoods] of neighbourhoodFiles(geography))
    add(`neighbourhoods/${stem}.json`, { neighbourhoods });
  for (const [council, neighbourhoods] of nearestFiles(dataset, geography))
    add(`nearest/${council}.json`, { council_code: council, neighbourhoods });
  return files;
}

/** A record in a list. */
function entry({ id, properties }: Feature<RecordProperties>): object {
  return {
    id,
    name: properties.layer === "projects" ? properties.title : properties.name,
    layer: properties.layer,
    kind: properties.kind,
    status: properties.status,
    council_code: properties.council_code,
    record: `records/${id}.json`,
  };
}

/** A record in full. It has a point only where the map draws one of its own. */
function whole(record: Feature<RecordProperties>, site: Site): object {
  const { id, properties } = record;
  const geometry = drawnPoint(record);
  return {
    type: "Feature",
    id,
    geometry: geometry ?? null,
    properties,
    page: siteAddress(site.siteUrl, recordPath(properties.layer, id)),
  };
}
