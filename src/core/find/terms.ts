/** What facets and their terms are called. */
import {
  DELIVERY_MODELS,
  FUNDING_MODELS,
  ORGANISATION_STATUS,
  PRINCIPLES_2017,
  PRINCIPLES_2019,
  PROJECT_KINDS,
  PROJECT_STATUS,
  RIGHTS,
  type Term,
  THEMES,
} from "../record/vocabulary.ts";
import type { FacetId } from "./catalogue.ts";

interface Terms {
  readonly terms: readonly Term[];
}

const KINDS: Terms = {
  terms: [
    {
      id: "anchor",
      label: "Anchor organisation",
      definition: "Independent, community-led, multi-purpose, rooted in a place.",
    },
    {
      id: "organisation",
      label: "Other organisation",
      definition: "An organisation without a stated basis as an anchor.",
    },
    ...PROJECT_KINDS.terms,
  ],
};

const DEPRIVATION: Terms = {
  terms: [10, 20, 30].map((share) => ({
    id: String(share),
    label: `In the ${share}% most deprived neighbourhoods`,
    definition: `The neighbourhood is among the ${share}% most deprived of England, IMD 2025.`,
  })),
};

const RURAL: Terms = {
  terms: [
    {
      id: "urban",
      label: "Urban",
      definition: "Its neighbourhood is urban (2021 Rural Urban Classification).",
    },
    {
      id: "rural",
      label: "Rural",
      definition: "Its neighbourhood is rural (2021 Rural Urban Classification).",
    },
  ],
};

const SHOWS: Terms = {
  terms: [
    {
      id: "results",
      label: "Results with a figure",
      definition: "At least one outcome with a figure and its source.",
    },
    { id: "worked", label: "Lessons that worked", definition: "A source says what worked." },
    { id: "not", label: "Lessons that did not", definition: "A source says what did not work." },
    { id: "updates", label: "What happened next", definition: "At least one dated update." },
  ],
};

/** Facets whose terms are written in the code, in the order in which people see them. Councils, regions and programmes come with the data. */
export const AUTHORED_TERMS: Readonly<Partial<Record<FacetId, Terms>>> = {
  kind: KINDS,
  theme: THEMES,
  status: {
    // `active`, `closed` and `unknown` mean the same for both; the projects' list holds them all.
    terms: [
      ...PROJECT_STATUS.terms,
      ...ORGANISATION_STATUS.terms.filter(({ id }) => !PROJECT_STATUS.ids.has(id)),
    ],
  },
  deprivation: DEPRIVATION,
  rural: RURAL,
  right: RIGHTS,
  delivery: DELIVERY_MODELS,
  funding: FUNDING_MODELS,
  principle2017: PRINCIPLES_2017,
  principle2019: PRINCIPLES_2019,
  shows: SHOWS,
};

/** What each facet is called. */
export const FACET_TITLES: Readonly<Record<FacetId, string>> = {
  kind: "Kind",
  theme: "Theme or service",
  status: "Status",
  region: "Region",
  council: "Council",
  deprivation: "Deprivation (IMD 2025)",
  rural: "Urban or rural",
  programme: "Programme",
  right: "Right used",
  delivery: "Delivery model",
  funding: "Funding",
  principle2017: "Keep it Local principle (2017)",
  principle2019: "Keep it Local principle (2019)",
  shows: "Shows",
};

/** Names of terms that come with the data: councils and regions by GSS code, programmes by id. */
export type TermNames = Readonly<Partial<Record<FacetId, Readonly<Record<string, string>>>>>;

/** What a term is called; its id where nothing names it. */
export function termLabel(facet: FacetId, term: string, names: TermNames): string {
  return AUTHORED_TERMS[facet]?.terms.find(({ id }) => id === term)?.label ?? names[facet]?.[term] ?? term;
}
