/** The one list of official and open sources behind the figures: shown on the map, on pages and in downloads alike. */
import type { Manifest } from "./manifest.ts";

/** Where figures come from, and the words that their licence asks for. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Which edition was read, in words. */
  readonly edition: string;
  /** SPDX-like id of the licence. */
  readonly licence: string;
  readonly licenceUrl: string;
  /** To be shown wherever the figures are. */
  readonly attribution: string;
  readonly url: string;
}

const OPEN_GOVERNMENT = {
  licence: "OGL-UK-3.0",
  licenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
} as const;

/** Every source of the reference tables and of the map's areas. */
export const SOURCES: readonly Source[] = [
  {
    id: "curated",
    title: "Map of community action, curated rows",
    publisher: "The map's curators",
    edition: "each row names the pages it was read on and the day it was last checked",
    licence: "CC-BY-4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    attribution: "Map of community action, curated from public pages, CC BY 4.0",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
  {
    id: "iod2025",
    title: "English Indices of Deprivation 2025, File 7",
    publisher: "Ministry of Housing, Communities and Local Government",
    edition: "October 2025, on Lower layer Super Output Areas of 2021",
    ...OPEN_GOVERNMENT,
    attribution:
      "Source: Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025, licensed under the Open Government Licence v3.0",
    url: "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025",
  },
  {
    id: "ons-geography",
    title: "Lookups and boundaries of neighbourhoods, councils and regions; Rural Urban Classification 2021",
    publisher: "Office for National Statistics",
    edition: "Lower layer Super Output Areas of 2021, districts of May 2024",
    ...OPEN_GOVERNMENT,
    attribution:
      "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025",
    url: "https://geoportal.statistics.gov.uk/",
  },
  {
    id: "census2021",
    title: "Census 2021, usual residents",
    publisher: "Office for National Statistics",
    edition: "Census day, 21 March 2021",
    ...OPEN_GOVERNMENT,
    attribution: "Source: Office for National Statistics licensed under the Open Government Licence v3.0",
    url: "https://www.nomisweb.co.uk/sources/census_2021_bulk",
  },
  {
    id: "code-point-open",
    title: "Code-Point Open",
    publisher: "Ordnance Survey",
    edition: "October 2025",
    ...OPEN_GOVERNMENT,
    attribution:
      "Contains Ordnance Survey data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025",
    url: "https://www.ordnancesurvey.co.uk/products/code-point-open",
  },
  {
    id: "built-up-areas",
    title: "Built-up areas of England and Wales",
    publisher: "Office for National Statistics",
    edition: "Outlines of 2011, a point each",
    ...OPEN_GOVERNMENT,
    attribution: "Source: Office for National Statistics licensed under the Open Government Licence v3.0",
    url: "https://geoportal.statistics.gov.uk/",
  },
  {
    id: "geonames",
    title: "Postal places of Great Britain",
    publisher: "GeoNames",
    edition: "As downloaded in 2026",
    licence: "CC-BY-4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    attribution: "Place names: GeoNames (geonames.org), CC BY 4.0",
    url: "https://www.geonames.org/",
  },
  {
    id: "natural-earth",
    title: "Land, 1:10 million",
    publisher: "Natural Earth",
    edition: "4.1, by way of world-atlas 2.0",
    licence: "LicenseRef-public-domain",
    licenceUrl: "https://www.naturalearthdata.com/about/terms-of-use/",
    attribution: "Land: Natural Earth, public domain",
    url: "https://www.naturalearthdata.com/",
  },
];

const OS = "Contains OS data © Crown copyright and database right 2025";
const ROYAL_MAIL = "Contains Royal Mail data © Royal Mail copyright and database right 2025";
const INDICES = "MHCLG, English Indices of Deprivation 2025";

/** Whose names and coasts are drawn. */
export const DRAWING_ATTRIBUTION = "Place names: GeoNames (geonames.org), CC BY 4.0. Land: Natural Earth.";

/** The licences' own words for what maps and lists are made of, said under a print, a picture and an embed. */
export const MAP_ATTRIBUTION = `${OS}. ${ROYAL_MAIL}. Figures: ${INDICES}, and ONS, OGL v3.0. ${DRAWING_ATTRIBUTION}`;

/** The same for the corner of a map. */
export const MAP_CORNER_ATTRIBUTION = `${OS} · ${ROYAL_MAIL} · ONS, OGL v3.0 · GeoNames, CC BY 4.0 · Natural Earth`;

/** Under figures of neighbourhoods: deprivation, people, rural and urban, and what is near by its postcode. */
export const FIGURES_ATTRIBUTION = `Figures: ${INDICES}, and ONS, Census 2021 and Rural Urban Classification 2021, OGL v3.0. ${OS}. ${ROYAL_MAIL}.`;

/** Under areas that are shaded by deprivation. */
export const SHADING_ATTRIBUTION = `Figures: ${INDICES}, OGL v3.0.`;

/** How far the edges of areas can be trusted, or whose they are; approximate where nothing else is known. */
export function edgesInWords(edges: Manifest["edges"] | undefined): string {
  return edges === "official"
    ? "Boundaries: ONS, OGL v3.0."
    : "Edges are approximate: each neighbourhood is drawn as the ground nearest to its centre.";
}

/** Under which terms rows may be used. */
export interface Terms {
  /** Short name of the licence: `CC-BY-4.0`. */
  readonly licence: string;
  /** The words that whoever uses the rows has to give. */
  readonly attribution: string;
}

/** The terms of rows that hold nothing but public bodies' own figures, whatever licence the map's records have. */
export function officialTerms(sources: readonly Pick<Source, "attribution">[]): Terms {
  const words = new Set(sources.map(({ attribution }) => attribution));
  return { licence: OPEN_GOVERNMENT.licence, attribution: [...words].join(". ") };
}

/** What a file says of the sources of its figures beside its own licence. */
export interface SourceTerms {
  readonly title: string;
  readonly licence: string;
  readonly licence_url: string;
  readonly attribution: string;
}

/** The terms of sources by their ids, in the order given. */
export function sourceTerms(ids: readonly string[]): readonly SourceTerms[] {
  return sourcesNamed(ids).map(({ title, licence, licenceUrl, attribution }) => ({
    title,
    licence,
    licence_url: licenceUrl,
    attribution,
  }));
}

/** Sources by their ids, in the order given. */
export function sourcesNamed(ids: readonly string[]): readonly Source[] {
  return ids.flatMap((id) => SOURCES.find((source) => source.id === id) ?? []);
}
