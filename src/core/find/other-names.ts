/** What people call themes and kinds besides their labels: the same thing in other words, not a part of it. */
import type { PROJECT_KINDS, TermId, THEMES } from "../record/vocabulary.ts";

/** Other names of every theme, singular and plural. */
export const THEME_NAMES: Readonly<Record<TermId<typeof THEMES>, readonly string[]>> = {
  "community-hub": names("community hub", "community centre", "village hall", "community building"),
  library: ["libraries", ...names("community library")],
  pub: ["pubs", ...names("community pub", "public house", "village pub")],
  shop: ["shops", ...names("community shop", "village shop", "village store")],
  "post-office": ["post offices"],
  "high-street": ["high street", "high streets", "town centres", "high streets and markets"],
  "enterprise-space": names("workspace", "enterprise space"),
  employment: ["jobs", "help to find work"],
  learning: ["learning", "skills", "adult learning"],
  advice: names("advice centre"),
  "money-advice": ["debt advice", "money advice"],
  "health-and-wellbeing": ["health", "wellbeing"],
  "social-care": ["adult social care"],
  "older-people": ["elderly people", "old people"],
  "children-and-families": ["children", "families"],
  childcare: ["child care"],
  youth: ["youth", "youth work"],
  disability: ["disability", "disabled"],
  "domestic-abuse": ["domestic violence"],
  homelessness: ["homeless", "homeless people"],
  housing: ["homes", "community housing", "community-led housing"],
  "migrants-and-refugees": ["migrants", "refugees"],
  food: ["food projects"],
  energy: ["community energy", "renewable energy"],
  environment: [],
  "green-space": ["green space", "green spaces", "parks"],
  transport: ["community transport"],
  "sport-and-leisure": ["sport", "sports", "leisure"],
  "arts-and-heritage": ["arts", "heritage", "culture"],
  digital: ["digital inclusion"],
  "safety-and-justice": ["community safety", "safety", "justice"],
  "neighbourhood-planning": names("neighbourhood plan"),
  commissioning: ["procurement"],
};

/** Other names of the kinds that records are told apart by. */
export const KIND_NAMES: Readonly<
  Record<TermId<typeof PROJECT_KINDS> | "anchor" | "organisation", readonly string[]>
> = {
  anchor: ["anchor organisations", ...names("anchor", "community anchor", "community anchor organisation")],
  organisation: [],
  project: ["projects", "community projects"],
  service: ["services"],
  consortium: ["consortia"],
  policy: ["policies"],
  lesson: ["lessons"],
};

/** What people call organisations of whatever kind. */
export const ORGANISATION_NAMES: readonly string[] = names(
  "organisation",
  "community organisation",
  "community group",
  "group",
);

/** Councils that go by another name than their label or its beginning, by GSS code. */
export const COUNCIL_NAMES: Readonly<Record<string, readonly string[]>> = {
  E06000010: ["Hull"],
  E06000058: ["BCP"],
};

/** Regions that go by a shorter name, by GSS code. */
export const REGION_NAMES: Readonly<Record<string, readonly string[]>> = {
  E12000003: ["Yorkshire"],
};

/** A guide as the one box names it. */
interface GuideName {
  readonly label: string;
  readonly otherNames: readonly string[];
}

/** Guides by the rights and tasks that people look for, by id. */
export const GUIDE_NAMES: Readonly<Record<string, GuideName>> = {
  "right-to-challenge": {
    label: "Community Right to Challenge",
    otherNames: ["Right to Challenge", "Expression of interest", "Run a council service"],
  },
  "right-to-bid": {
    label: "Community Right to Bid",
    otherNames: ["Right to Bid", "ACV", ...names("Asset of community value"), "Assets of community value"],
  },
  "asset-transfer": {
    label: "Community asset transfer",
    otherNames: ["Asset transfer", "Take over a council building"],
  },
  "find-partners": { label: "Find partners", otherNames: ["Build a consortium"] },
  "local-by-default": { label: "Local by default", otherNames: ["Commissioner's checklist"] },
  "reading-deprivation": {
    label: "Read deprivation figures",
    otherNames: ["Deprivation", "Index of Multiple Deprivation", "IMD"],
  },
};

/** Each name and its plural. */
function names(...singular: readonly string[]): readonly string[] {
  return singular.flatMap((name) => [name, plural(name)]);
}

function plural(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
