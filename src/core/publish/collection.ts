/** All that pages are made of, joined once: records, councils with what belongs to them, updates by date, and who is near or alike. */
import { type Council, codesWithin } from "../place/council.ts";
import type { Geography } from "../place/geography.ts";
import type { Dataset } from "../record/dataset.ts";
import type { CouncilRow, RightsWindow } from "../record/tables/councils.ts";
import type { Programme } from "../record/tables/programmes.ts";
import { windowsFor } from "../rights/windows.ts";
import { type CouncilNeeds, councilNeeds, councilsByName } from "./council-facts.ts";
import {
  compareText,
  type Feature,
  groupBy,
  type OrganisationProperties,
  type ProjectProperties,
  type RecordProperties,
  recordFeatures,
} from "./feature.ts";
import { type NearRecord, nearFinder } from "./near.ts";
import { pagePath, recordPath } from "./page-path.ts";
import { type SimilarRecord, similarFinder } from "./similar.ts";

export type ProjectFeature = Feature<ProjectProperties>;
export type OrganisationFeature = Feature<OrganisationProperties>;
export type RecordFeature = Feature<RecordProperties>;

/** A council with everything on the map that belongs to it. */
export interface CouncilEntry {
  readonly council: Council;
  /** The county above a district. */
  readonly county: Council | undefined;
  /** What has been curated about it. */
  readonly row: CouncilRow | undefined;
  readonly needs: CouncilNeeds | undefined;
  /** Its own, then those of the county above it. */
  readonly windows: readonly RightsWindow[];
  readonly projects: readonly ProjectFeature[];
  readonly organisations: readonly OrganisationFeature[];
  /** Projects that it commissioned, paid for or passed on. */
  readonly commissioned: readonly ProjectFeature[];
}

/** One dated update with the record that it is about. */
export interface UpdateEntry {
  readonly feature: RecordFeature;
  readonly update: RecordProperties["updates"][number];
}

export interface Collection {
  readonly projects: readonly ProjectFeature[];
  readonly organisations: readonly OrganisationFeature[];
  readonly councils: readonly CouncilEntry[];
  readonly programmes: readonly Programme[];
  readonly windows: readonly RightsWindow[];
  /** Newest first. */
  readonly updates: readonly UpdateEntry[];
  /**
   * Path of the page of a record or council by id, else of a programme; undefined where there is none. A programme may
   * have the id of a record: `table` says that a programme is meant, or that a row of that table has no page.
   */
  pathOf(id: string, table?: string): string | undefined;
  councilName(code: string): string;
  nearTo(feature: RecordFeature): readonly NearRecord[];
  similarTo(feature: RecordFeature): readonly SimilarRecord[];
}

/** Tables whose rows have no page of their own and belong to no record. */
const WITHOUT_PAGE: ReadonlySet<string> = new Set(["calls", "rights-windows"]);

/** Joins a checked dataset for its pages. */
export function collect(dataset: Dataset, geography: Geography): Collection {
  const { projects, organisations } = recordFeatures(dataset);
  const councils = councilEntries(dataset, geography, projects, organisations);
  const paths = new Map([
    ...[...projects, ...organisations].map(
      ({ id, properties }) => [id, recordPath(properties.layer, id)] as const,
    ),
    ...councils.map(({ council }) => [council.code, pagePath("council", council.code)] as const),
  ]);
  const programmes = new Map(dataset.programmes.map(({ id }) => [id, pagePath("programme", id)]));
  const similarProjects = similarFinder(projects);
  const similarOrganisations = similarFinder(organisations);
  return {
    projects,
    organisations,
    councils,
    programmes: [...dataset.programmes].sort((a, b) => compareText(a.name, b.name)),
    windows: [...dataset.rightsWindows].sort((a, b) => compareText(a.authority_name, b.authority_name)),
    updates: updatesByDate([...projects, ...organisations]),
    pathOf: (id, table) => {
      if (table === undefined) return paths.get(id) ?? programmes.get(id);
      if (table === "programmes") return programmes.get(id);
      return WITHOUT_PAGE.has(table) ? undefined : paths.get(id);
    },
    councilName: (code) => geography.councilByCode.get(code)?.name ?? code,
    nearTo: nearFinder([...projects, ...organisations]),
    similarTo: (feature) =>
      (feature.properties.layer === "projects" ? similarProjects : similarOrganisations)(feature),
  };
}

function councilEntries(
  dataset: Dataset,
  geography: Geography,
  projects: readonly ProjectFeature[],
  organisations: readonly OrganisationFeature[],
): readonly CouncilEntry[] {
  const rows = new Map(dataset.councils.map((row) => [row.gss, row]));
  const needs = councilNeeds(geography);
  const projectsIn = groupBy(projects, ({ properties }) => properties.council_code ?? "");
  const organisationsIn = groupBy(organisations, ({ properties }) => properties.council_code ?? "");
  const countyAbove = (code: string) => geography.councilByCode.get(code)?.county;
  return councilsByName(geography).map((council) => {
    const codes = codesWithin(council.code, geography.councilByCode.values());
    return {
      council,
      county: geography.councilByCode.get(council.county),
      row: rows.get(council.code),
      needs: needs.get(council.code),
      windows: ownFirst(windowsFor(dataset.rightsWindows, [council.code], countyAbove), council),
      projects: codes.flatMap((code) => projectsIn.get(code) ?? []),
      organisations: codes.flatMap((code) => organisationsIn.get(code) ?? []),
      commissioned: projects.filter(({ properties }) => properties.commissioner.includes(council.code)),
    };
  });
}

/** A council's own windows before those of its county, each in the order of the table. */
function ownFirst(windows: readonly RightsWindow[], { code }: Council): readonly RightsWindow[] {
  const isOwn = ({ authority }: RightsWindow): boolean => authority === code;
  return [...windows.filter(isOwn), ...windows.filter((one) => !isOwn(one))];
}

function updatesByDate(features: readonly RecordFeature[]): readonly UpdateEntry[] {
  return features
    .flatMap((feature) => feature.properties.updates.map((update) => ({ feature, update })))
    .sort(
      (a, b) =>
        compareText(b.update.date, a.update.date) ||
        compareText(a.feature.id, b.feature.id) ||
        compareText(a.update.title, b.update.title),
    );
}

/** What a record is called. */
export function nameOf({ properties }: RecordFeature): string {
  return properties.layer === "projects" ? properties.title : properties.name;
}

/** Where a record is, in words: `Park ward, Halifax, Calderdale`. A withheld one says its council and nothing else. */
export function placeOf({ properties }: RecordFeature): string {
  const { area_name: area, council_name: council, location_precision: precision } = properties;
  if (precision === "withheld" || area === undefined) return council ?? "";
  return council === undefined || area.includes(council) ? area : `${area}, ${council}`;
}
