/** Small catalogues by hand: say what matters of each record, the rest is empty. */
import {
  type Catalogue,
  FACET_IDS,
  type FacetId,
  type LayerId,
  type ManyTerms,
  NUMBER_IDS,
  type NumberId,
  TRAIT_IDS,
  type TraitId,
} from "../../../src/core/find/catalogue.ts";
import type { Labels } from "../../../src/core/find/describe.ts";
import { FACET_TITLES, termLabel } from "../../../src/core/find/terms.ts";
import { TOWN_RANK } from "../../../src/core/record/precision.ts";

export interface Entry {
  readonly title: string;
  readonly layer?: LayerId;
  readonly place?: string;
  readonly keywords?: string;
  readonly facets?: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly traits?: Readonly<Partial<Record<TraitId, readonly string[]>>>;
  readonly numbers?: Readonly<Partial<Record<NumberId, number>>>;
  /** Latitude and longitude; as in a catalogue's file, nothing coarser than a town keeps them. */
  readonly at?: readonly [number, number];
  readonly precision?: number;
}

/** Columns of the entries; ids are `r0`, `r1` … */
export function catalogueOf(entries: readonly Entry[]): Catalogue {
  const columns = FACET_IDS.map((id) => [id, columnOf(entries.map((entry) => entry.facets?.[id] ?? []))]);
  const traits = TRAIT_IDS.map((id) => [id, columnOf(entries.map((entry) => entry.traits?.[id] ?? []))]);
  const numbers = NUMBER_IDS.map((id) => [
    id,
    Float64Array.from(entries, (entry) => entry.numbers?.[id] ?? Number.NaN),
  ]);
  const at = (axis: 0 | 1): Float64Array =>
    Float64Array.from(entries, (entry) =>
      (entry.precision ?? 0) <= TOWN_RANK ? (entry.at?.[axis] ?? Number.NaN) : Number.NaN,
    );
  return {
    count: entries.length,
    ids: entries.map((_, at) => `r${at}`),
    titles: entries.map((entry) => entry.title),
    places: entries.map((entry) => entry.place ?? ""),
    keywords: entries.map((entry) => entry.keywords ?? ""),
    layers: entries.map((entry) => entry.layer ?? "projects"),
    facets: Object.fromEntries(columns),
    traits: Object.fromEntries(traits),
    numbers: Object.fromEntries(numbers),
    latitudes: at(0),
    longitudes: at(1),
    precisions: Uint8Array.from(entries, (entry) => entry.precision ?? 0),
  };
}

function columnOf(lists: readonly (readonly string[])[]): ManyTerms {
  const terms = [...new Set(lists.flat())];
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  return { terms, starts, values: Uint16Array.from(lists.flat(), (term) => terms.indexOf(term)) };
}

/** Labels as the site has them, with two councils known by name. */
export const LABELS: Labels = {
  category: (id) =>
    id === "income" ? "Income" : id === "started" ? "Began" : id === "checked" ? "Checked" : FACET_TITLES[id],
  term: (facet, id) => termLabel(facet, id, { council: { E08000033: "Calderdale", E08000035: "Leeds" } }),
};
