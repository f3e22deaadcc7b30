/** Plausible catalogues of any size, made up from a seed: for benchmarks, never for the map. */
import {
  type Catalogue,
  eachOf,
  emptyColumn,
  FACET_IDS,
  type FacetId,
  type LayerId,
  type ManyTerms,
  NUMBER_IDS,
  type NumberId,
  type OneTerm,
  type TermColumn,
  TRAIT_IDS,
} from "../../src/core/find/catalogue.ts";
import {
  DELIVERY_MODELS,
  FUNDING_MODELS,
  ORGANISATION_KINDS,
  PRINCIPLES_2017,
  PRINCIPLES_2019,
  PROJECT_KINDS,
  PROJECT_STATUS,
  RIGHTS,
  THEMES,
  type Vocabulary,
} from "../../src/core/record/vocabulary.ts";
import { type Draw, drawFrom } from "./random.ts";
import { ENDINGS, MAKERS, PARTS, SAINTS, THINGS, TOWNS } from "./words.ts";

/** How a facet is made up: its terms, how many a record has at most, and the share of records that have none. */
interface FacetPlan {
  readonly terms: readonly string[];
  readonly most: number;
  readonly none: number;
}

const ids = (vocabulary: Vocabulary): readonly string[] => vocabulary.terms.map((term) => term.id);
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, "0")}`);

const PROJECT_KIND_IDS = ids(PROJECT_KINDS);
const ORGANISATION_KIND_IDS = ["anchor", ...ids(ORGANISATION_KINDS)];
/** A consortium is a kind of both. */
const KIND_IDS = [...new Set([...ORGANISATION_KIND_IDS, ...PROJECT_KIND_IDS])];

const PLANS: Readonly<Record<FacetId, FacetPlan>> = {
  kind: { terms: KIND_IDS, most: 1, none: 0 },
  theme: { terms: ids(THEMES), most: 3, none: 0 },
  status: { terms: ids(PROJECT_STATUS), most: 1, none: 0 },
  region: { terms: numbered("region-", 9), most: 1, none: 0 },
  council: { terms: numbered("council-", 296), most: 1, none: 0.02 },
  deprivation: { terms: ["most-10", "most-20", "most-30", "other"], most: 1, none: 0.05 },
  rural: { terms: ["urban", "rural"], most: 1, none: 0.05 },
  programme: { terms: numbered("programme-", 12), most: 2, none: 0.7 },
  right: { terms: ids(RIGHTS), most: 1, none: 0.8 },
  delivery: { terms: ids(DELIVERY_MODELS), most: 1, none: 0.3 },
  funding: { terms: ids(FUNDING_MODELS), most: 2, none: 0.4 },
  principle2017: { terms: ids(PRINCIPLES_2017), most: 2, none: 0.8 },
  principle2019: { terms: ids(PRINCIPLES_2019), most: 2, none: 0.8 },
  shows: { terms: ["figure", "lessons"], most: 2, none: 0.5 },
};

/** Highest of each number, its share of unknown ones, and its lowest. */
const NUMBERS: Readonly<Record<NumberId, readonly [lowest: number, highest: number, none: number]>> = {
  income: [1_000, 10_000_000, 0.5],
  value: [500, 2_000_000, 0.7],
  started: [1985, 2026, 0.2],
  ended: [2000, 2026, 0.8],
  checked: [739_000, 740_000, 0],
  imdRank: [1, 33_755, 0.05],
  told: [0, 12, 0],
};

/** A catalogue of `count` records. Facets outside `facets` stay tiny: one term, which no record has. */
export function generateCatalogue(
  count: number,
  seed = 1,
  facets: readonly FacetId[] = FACET_IDS,
  most = Number.POSITIVE_INFINITY,
): Catalogue {
  const draw = drawFrom(seed);
  const layers = Array.from(
    { length: count },
    (): LayerId => (draw.share() < 0.6 ? "projects" : "organisations"),
  );
  const towns = Uint16Array.from({ length: count }, () => draw.skewed(TOWNS.length));
  const withheld = Uint8Array.from({ length: count }, () => (draw.share() < 0.03 ? 1 : 0));
  const degrees = (axis: 1 | 2): Float64Array =>
    Float64Array.from(towns, (town, record) =>
      withheld[record] === 1
        ? Number.NaN
        : (TOWNS[town]?.[axis] ?? 0) + (draw.share() + draw.share() - 1) * 0.25,
    );
  const columns = FACET_IDS.map((id) => [id, makeFacet(id, facets, most, layers, draw)] as const);
  return {
    count,
    ids: Array.from({ length: count }, (_, record) => `record-${record}`),
    titles: layers.map((layer, record) => makeTitle(layer, townName(towns, record), draw)),
    places: layers.map((_, record) => `${draw.one(PARTS)} ward, ${townName(towns, record)}`),
    layers,
    facets: Object.fromEntries(columns) as Record<FacetId, TermColumn>, // One column for every facet.
    traits: eachOf(TRAIT_IDS, () => emptyColumn(count)),
    numbers: makeNumbers(count, draw),
    latitudes: degrees(1),
    longitudes: degrees(2),
    precisions: withheld.map((is) => (is === 1 ? 3 : draw.below(3))),
    keywords: layers.map(
      () => `GB-CHC-${1_000_000 + draw.below(200_000)} ${draw.one(SAINTS)} ${draw.one(MAKERS)}`,
    ),
  };
}

function townName(towns: Uint16Array, record: number): string {
  return TOWNS[towns[record] ?? 0]?.[0] ?? "";
}

/** A title as projects or organisations have them. */
export function makeTitle(layer: LayerId, town: string, draw: Draw): string {
  const shape = draw.below(4);
  if (layer === "projects") {
    if (shape === 0) return `${draw.one(PARTS)} ${draw.one(THINGS)}, ${town}`;
    if (shape === 1) return `The ${town} ${draw.one(THINGS)}`;
    return `${draw.one(SAINTS)}’s ${draw.one(THINGS)}`;
  }
  if (shape === 0) return `${town} ${draw.one(MAKERS)} ${draw.one(ENDINGS)}`;
  if (shape === 1) return `${draw.one(PARTS)} & ${draw.one(PARTS)} ${draw.one(ENDINGS)}`;
  return `${draw.one(PARTS)} ${draw.one(MAKERS)} ${draw.one(ENDINGS)}`;
}

function makeFacet(
  id: FacetId,
  facets: readonly FacetId[],
  most: number,
  layers: readonly LayerId[],
  draw: Draw,
): TermColumn {
  const plan = PLANS[id];
  if (!facets.includes(id))
    return { terms: plan.terms.slice(0, 1), values: new Int16Array(layers.length).fill(-1) };
  if (id === "kind") return makeKinds(plan, layers, draw);
  return Math.min(plan.most, most) === 1
    ? makeOne(plan, layers.length, draw)
    : makeMany(plan, layers.length, draw);
}

function makeKinds(plan: FacetPlan, layers: readonly LayerId[], draw: Draw): OneTerm {
  const values = Int16Array.from(layers, (layer) => {
    const own = layer === "organisations" ? ORGANISATION_KIND_IDS : PROJECT_KIND_IDS;
    return plan.terms.indexOf(own[draw.skewed(own.length)] ?? "");
  });
  return { terms: plan.terms, values };
}

function makeOne(plan: FacetPlan, count: number, draw: Draw): OneTerm {
  const values = Int16Array.from({ length: count }, () =>
    draw.share() < plan.none ? -1 : draw.skewed(plan.terms.length),
  );
  return { terms: plan.terms, values };
}

function makeMany(plan: FacetPlan, count: number, draw: Draw): ManyTerms {
  const starts = new Uint32Array(count + 1);
  const values: number[] = [];
  for (let record = 0; record < count; record++) {
    const own = new Set<number>();
    const wanted = draw.share() < plan.none ? 0 : 1 + draw.below(plan.most);
    while (own.size < wanted) own.add(draw.skewed(plan.terms.length));
    values.push(...own);
    starts[record + 1] = values.length;
  }
  return { terms: plan.terms, starts, values: Uint16Array.from(values) };
}

function makeNumbers(count: number, draw: Draw): Readonly<Record<NumberId, Float64Array>> {
  const made = NUMBER_IDS.map((id) => {
    const [lowest, highest, none] = NUMBERS[id];
    const one = (): number =>
      draw.share() < none ? Number.NaN : Math.round(lowest + draw.share() ** 3 * (highest - lowest));
    return [id, Float64Array.from({ length: count }, one)] as const;
  });
  return Object.fromEntries(made) as Record<NumberId, Float64Array>; // One column for every number.
}
