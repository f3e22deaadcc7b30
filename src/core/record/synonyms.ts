/** Other names of terms: words that mean a term and nothing else, so that they may be put right in bulk. */

/** For each vocabulary by its name: a folded text, and the id of the term that it means. */
export const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yes_no: { y: "yes", true: "yes", n: "no", false: "no" },
  themes: {
    hub: "community-hub",
    "community centre": "community-hub",
    "young person": "youth",
    "debt advice": "money-advice",
    "domestic violence": "domestic-abuse",
    refugee: "migrants-and-refugees",
  },
  organisation_kinds: {
    "parish council": "local-council",
    "town council": "local-council",
  },
  organisation_status: { dissolved: "closed" },
  legal_forms: {
    cic: "community-interest-company",
    cbs: "community-benefit-society",
    bencom: "community-benefit-society",
    clg: "company-limited-by-guarantee",
    "limited by guarantee": "company-limited-by-guarantee",
    "ltd by guarantee": "company-limited-by-guarantee",
    "company ltd by guarantee": "company-limited-by-guarantee",
    "charitable company limited by guarantee": "charitable-company",
    "co op": "co-operative-society",
    "co op society": "co-operative-society",
    "co operative": "co-operative-society",
    "unincorporated association": "unincorporated",
    "town council": "parish-council",
  },
  delivery_models: { "town council": "parish-council" },
  recurrences: { annually: "annual", yearly: "annual", "each year": "annual" },
  licences: {
    "cc by 4 0 international": "CC-BY-4.0",
    "creative commons attribution 4 0 international": "CC-BY-4.0",
    cc0: "CC0-1.0",
    "cc0 1 0 universal": "CC0-1.0",
    "ogl 3 0": "OGL-UK-3.0",
    "ogl v3": "OGL-UK-3.0",
    "ogl v3 0": "OGL-UK-3.0",
    "open government licence 3 0": "OGL-UK-3.0",
  },
};

/** Vocabularies in which a slip of one letter means something else: only a term's own name or a synonym counts. */
export const EXACT_VOCABULARIES: ReadonlySet<string> = new Set(["licences", "yes_no"]);

/** Words of their own that stand a letter or two from a term: whoever writes them means them. */
export const OTHER_WORDS: ReadonlySet<string> = new Set([
  "clarity",
  "competed",
  "contact",
  "contractor",
  "contrary",
  "contrast",
  "employer",
  "giant",
  "grand",
  "notional",
  "planted",
  "police",
  "protect",
]);
