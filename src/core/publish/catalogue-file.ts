/** The catalogue as a file: one compact JSON of columns a layer, and back. */
import {
  type Catalogue,
  eachOf,
  FACET_IDS,
  type FacetId,
  type LayerId,
  NUMBER_IDS,
  type NumberId,
  type TermColumn,
  TRAIT_IDS,
  type TraitId,
} from "../find/catalogue.ts";
import { AUTHORED_TERMS, type TermNames } from "../find/terms.ts";
import { type Council, codesServed } from "../place/council.ts";
import { dayNumber, daySpan } from "../record/day.ts";
import { isPlacedAs, precisionRank } from "../record/precision.ts";
import {
  compareText,
  type Feature,
  type OrganisationProperties,
  type ProjectProperties,
  type RecordProperties,
} from "./feature.ts";

/** Terms of a column, and for each record the indexes of its terms. */
interface TermColumnFile {
  readonly terms: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** One layer's columns. Missing numbers are -1, missing coordinates two zeros; coordinates are degrees times 100,000. */
export interface CatalogueFile {
  readonly layer: LayerId;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly keywords: readonly string[];
  readonly precisions: readonly number[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  readonly facets: Readonly<Record<FacetId, TermColumnFile>>;
  readonly traits: Readonly<Record<TraitId, TermColumnFile>>;
  readonly numbers: Readonly<Record<NumberId, readonly number[]>>;
}

const DEGREES = 100_000;

/** The columns of a layer's features; `councils` tell which districts and counties an organisation works in besides those that it names. */
export function catalogueFile(
  layer: LayerId,
  features: readonly Feature<RecordProperties>[],
  councils: readonly Pick<Council, "code" | "county">[] = [],
): CatalogueFile {
  const column = <T>(
    read: (properties: RecordProperties, feature: Feature<RecordProperties>) => T,
  ): readonly T[] => features.map((feature) => read(feature.properties, feature));
  const degrees = (axis: 0 | 1): readonly number[] =>
    column(({ location_precision }, { geometry }) =>
      geometry === undefined || !isPlacedAs(location_precision)
        ? 0
        : Math.round(geometry.coordinates[axis] * DEGREES),
    );
  return {
    layer,
    ids: column((_, feature) => feature.id),
    titles: column((properties) => (properties.layer === "projects" ? properties.title : properties.name)),
    places: column((properties) => properties.area_name ?? ""),
    keywords: column(keywordsOf),
    precisions: column(({ location_precision }) => precisionRank(location_precision)),
    latitudes: degrees(1),
    longitudes: degrees(0),
    facets: eachOf(FACET_IDS, (facet) =>
      termColumn(
        column((properties) => facetTerms(facet, properties)),
        authoredTerms(facet),
      ),
    ),
    traits: eachOf(TRAIT_IDS, (trait) =>
      termColumn(column((properties) => traitTerms(trait, properties, councils))),
    ),
    numbers: eachOf(NUMBER_IDS, (id) => column((properties) => numberOf(id, properties) ?? -1)),
  };
}

function keywordsOf(properties: RecordProperties): string {
  const words =
    properties.layer === "projects"
      ? [
          properties.lead?.name,
          properties.lead_name,
          ...properties.partners.map(({ name }) => name),
          ...properties.partner_names,
        ]
      : [...properties.org_ids, ...properties.memberships];
  return [...words, properties.council_name].filter((word) => word !== undefined).join(" ");
}

/** Ids of a facet's terms in the order of the code; undefined where it has none. */
function authoredTerms(facet: FacetId): readonly string[] | undefined {
  return AUTHORED_TERMS[facet]?.terms.map(({ id }) => id);
}

/** Terms in the order given where there is one, else sorted. */
function termColumn(lists: readonly (readonly string[])[], authored?: readonly string[]): TermColumnFile {
  const used = new Set(lists.flat());
  const terms = authored?.filter((id) => used.has(id)) ?? [...used].sort();
  const index = new Map(terms.map((term, position) => [term, position]));
  return { terms, of: lists.map((list) => list.map((term) => index.get(term) ?? 0)) };
}

/** The terms that a record has in a facet. */
function facetTerms(facet: FacetId, properties: RecordProperties): readonly string[] {
  const { layer } = properties;
  switch (facet) {
    case "kind":
      return [
        layer === "projects" ? properties.kind : properties.is_anchor === "yes" ? "anchor" : "organisation",
      ];
    case "theme":
      return layer === "projects" ? properties.themes : properties.services;
    case "status":
      return [properties.status];
    case "region":
      return present(properties.region_code);
    case "council":
      // What lies in a district lies in its county.
      return [...present(properties.council_code), ...present(properties.county_code)];
    case "deprivation":
      return mostDeprivedTerms(properties.deciles?.["imd"]);
    case "rural":
      return properties.rural === undefined ? [] : [properties.rural ? "rural" : "urban"];
    case "shows":
      return showsTerms(properties);
    default:
      return layer === "projects" ? projectTerms(facet, properties) : [];
  }
}

/** The terms that an organisation has in a column that is no filter. */
function traitTerms(
  trait: TraitId,
  properties: RecordProperties,
  councils: readonly Pick<Council, "code" | "county">[],
): readonly string[] {
  if (properties.layer === "projects") return [];
  if (trait === "organisationKind") return [properties.kind];
  const served = new Set(properties.areas_served.flatMap((code) => codesServed(code, councils)));
  for (const standing of facetTerms("council", properties)) served.delete(standing);
  return [...served];
}

function projectTerms(facet: FacetId, properties: ProjectProperties): readonly string[] {
  switch (facet) {
    case "programme":
      return properties.programme;
    case "right":
      return properties.right_used;
    case "delivery":
      return present(properties.delivery_model);
    case "funding":
      return properties.funding_model;
    case "principle2017":
      return properties.principles_2017;
    case "principle2019":
      return properties.principles_2019;
    default:
      return [];
  }
}

function present(term: string | undefined): readonly string[] {
  return term === undefined ? [] : [term];
}

/** Cumulative: a record in the most deprived tenth is in the most deprived 20 and 30 per cent too. */
function mostDeprivedTerms(decile: number | undefined): readonly string[] {
  return decile === undefined
    ? []
    : [1, 2, 3].filter((share) => decile <= share).map((share) => String(share * 10));
}

function showsTerms(properties: RecordProperties): readonly string[] {
  const project = properties.layer === "projects" ? properties : undefined;
  return [
    ...(properties.outcomes.length > 0 ? ["results"] : []),
    ...(project?.lessons_worked === undefined ? [] : ["worked"]),
    ...(project?.lessons_not === undefined ? [] : ["not"]),
    ...(properties.updates.length > 0 ? ["updates"] : []),
  ];
}

function numberOf(id: NumberId, properties: RecordProperties): number | undefined {
  const organisation: OrganisationProperties | undefined =
    properties.layer === "organisations" ? properties : undefined;
  const project: ProjectProperties | undefined = properties.layer === "projects" ? properties : undefined;
  switch (id) {
    case "income":
      return organisation?.income_gbp;
    case "value":
      return project?.value_gbp;
    case "started":
      return organisation?.founded_year ?? yearOf(project?.start_date);
    case "ended":
      return yearOf(project?.end_date);
    case "checked":
      return dayNumber(daySpan(properties.last_checked).first);
    case "imdRank":
      return properties.imd_rank;
    case "told":
      return toldBy(properties);
  }
}

/** How much a record tells, twice for what is still going: whoever opens the map meets what lives before what ended. */
function toldBy(properties: RecordProperties): number {
  const tells = properties.outcomes.length + properties.updates.length + lessonsOf(properties);
  const isGoing = properties.status === "active" && properties.kind !== "lesson";
  return isGoing ? 2 * tells : tells;
}

function lessonsOf(properties: RecordProperties): number {
  if (properties.layer === "organisations") return 0;
  return [properties.lessons_worked, properties.lessons_not].filter((lesson) => lesson !== undefined).length;
}

function yearOf(partialDate: string | undefined): number | undefined {
  return partialDate === undefined ? undefined : Number(partialDate.slice(0, 4));
}

/** The catalogue of the files that have arrived, in the order given; terms of the same facet become one list, by name where the code has no order for them. */
export function readCatalogue(files: readonly CatalogueFile[], names: TermNames = {}): Catalogue {
  const all = <T>(read: (file: CatalogueFile) => readonly T[]): readonly T[] => files.flatMap(read);
  // On the meridian of Greenwich a longitude is 0 too; no place of ours lies on the equator.
  const latitudes = all((file) => file.latitudes);
  const coordinates = (values: readonly number[]): Float64Array =>
    Float64Array.from(values, (value, record) => (latitudes[record] === 0 ? Number.NaN : value / DEGREES));
  const ids = all((file) => file.ids);
  return {
    count: ids.length,
    ids,
    titles: all((file) => file.titles),
    places: all((file) => file.places),
    layers: files.flatMap((file) => file.ids.map(() => file.layer)),
    keywords: all((file) => file.keywords),
    precisions: Uint8Array.from(all((file) => file.precisions)),
    latitudes: coordinates(latitudes),
    longitudes: coordinates(all((file) => file.longitudes)),
    facets: eachOf(FACET_IDS, (facet) =>
      joinColumns(
        files.map((file) => file.facets[facet]),
        { authored: authoredTerms(facet), names: names[facet] },
      ),
    ),
    traits: eachOf(TRAIT_IDS, (trait) => joinColumns(files.map((file) => file.traits[trait]))),
    numbers: eachOf(NUMBER_IDS, (id) =>
      Float64Array.from(
        all((file) => file.numbers[id]),
        (value) => (value < 0 ? Number.NaN : value),
      ),
    ),
  };
}

interface TermOrder {
  readonly authored?: readonly string[] | undefined;
  readonly names?: Readonly<Record<string, string>> | undefined;
}

function joinColumns(columns: readonly TermColumnFile[], { authored, names }: TermOrder = {}): TermColumn {
  const used = new Set(columns.flatMap((column) => column.terms));
  const name = (term: string): string => names?.[term] ?? term;
  const terms =
    authored?.filter((id) => used.has(id)) ??
    [...used].sort((a, b) => compareText(name(a), name(b)) || compareText(a, b));
  const index = new Map(terms.map((term, position) => [term, position]));
  const starts = [0];
  const values: number[] = [];
  for (const column of columns) {
    const translated = column.terms.map((term) => index.get(term) ?? 0);
    for (const own of column.of) {
      for (const value of own) values.push(translated[value] ?? 0);
      starts.push(values.length);
    }
  }
  const single = starts.every((start, record) => record === 0 || start - (starts[record - 1] ?? 0) <= 1);
  if (!single) return { terms, starts: Uint32Array.from(starts), values: Uint16Array.from(values) };
  const one = Int16Array.from(starts.slice(1), (end, record) =>
    end > (starts[record] ?? 0) ? (values[end - 1] ?? -1) : -1,
  );
  return { terms, values: one };
}
