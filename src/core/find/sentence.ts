/** The answer as a sentence, before any list. */
import { distanceMetres, type Position } from "../place/distance.ts";
import { type Catalogue, FACET_IDS, type FacetId, isClosed } from "./catalogue.ts";
import { type Labels, nearLabel } from "./describe.ts";
import type { Results } from "./results.ts";
import { RANGE_IDS, type View } from "./view.ts";
import {
  chosenDistanceInWords,
  countInWords,
  distanceInWords,
  listInWords,
  numberInWords,
  rangeInWords,
} from "./words.ts";

/** The term of the facet `kind` that marks anchor organisations. */
export const ANCHOR_TERM = "anchor";

/** How many of each there are in Results, and the open anchor nearest to the middle of the circle. */
export interface Tally {
  readonly projects: number;
  readonly organisations: number;
  readonly anchors: number;
  readonly nearestAnchor: { readonly record: number; readonly metres: number } | undefined;
  /** True where no open one is in the circle, and the nearest stands outside it. */
  readonly anchorIsOutside?: boolean;
}

/** What is counted as a project when one kind alone is asked for: one, and many. */
const KIND_NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  project: ["project", "projects"],
  service: ["service", "services"],
  consortium: ["consortium", "consortia"],
  policy: ["policy", "policies"],
  lesson: ["lesson", "lessons"],
};
const PROJECTS = ["project", "projects"] as const;

/** How the picks of a facet read after the noun; `council` and `region` say where, so they have no phrase here. */
const PHRASES: Readonly<Record<Exclude<FacetId, "council" | "region">, (terms: string) => string>> = {
  kind: (terms) => `of kind ${terms}`,
  theme: (terms) => `about ${terms}`,
  status: (terms) => `with status ${terms}`,
  deprivation: (terms) => terms,
  rural: (terms) => `in ${terms} places`,
  programme: (terms) => `in the programme ${terms}`,
  right: (terms) => `using ${terms}`,
  delivery: (terms) => `with delivery model ${terms}`,
  funding: (terms) => `funded by ${terms}`,
  principle2017: (terms) => `showing the principle (2017) ${terms}`,
  principle2019: (terms) => `showing the principle (2019) ${terms}`,
  shows: (terms) => `showing ${terms}`,
};

/** Facets whose terms are proper names and keep their capitals. */
const NAMES: ReadonlySet<FacetId> = new Set<FacetId>([
  "council",
  "region",
  "programme",
  "right",
  "principle2017",
  "principle2019",
]);

/** The Results of a View as one sentence; `tally` where it is known without the whole catalogue, `area` what the map calls all that it covers. */
export function answerSentence(
  catalogue: Catalogue,
  results: Results,
  labels: Labels,
  tally: Tally = tallyResults(catalogue, results),
  area = "England",
): string {
  const { view } = results;
  const asked = [whereInWords(view, labels, area), ...filtersInWords(view, labels, tally)].join(", ");
  if (results.count === 0) return `Nothing found ${asked}.`;
  const { nearestAnchor } = tally;
  const counts = countsInWords(tally, nounAsked(view) ?? PROJECTS);
  if (nearestAnchor === undefined) return `${counts} ${asked}.`;
  const precision = catalogue.precisions[nearestAnchor.record];
  const far = distanceInWords(nearestAnchor.metres, view.units, precision);
  const name = catalogue.titles[nearestAnchor.record] ?? "";
  const none = tally.anchors === 0 ? "no anchor" : "no open anchor";
  const outside = tally.anchorIsOutside ? `${none} on this map there, ` : "";
  return `${counts} ${asked}; ${outside}the nearest ${tally.anchorIsOutside ? "" : "anchor "}is ${name}, ${far}.`;
}

/** Counts what the sentence says. */
export function tallyResults(catalogue: Catalogue, results: Results): Tally {
  const isAnchor = anchorTest(catalogue);
  const { near } = results.view;
  const tally = { projects: 0, organisations: 0, anchors: 0 };
  const anchors: number[] = [];
  for (let record = 0; record < catalogue.count; record++) {
    if (results.passes[record] !== 1) continue;
    if (catalogue.layers[record] === "projects") tally.projects++;
    else tally.organisations++;
    if (!isAnchor(record)) continue;
    tally.anchors++;
    if (near !== undefined && !isClosed(catalogue, record)) anchors.push(record);
  }
  if (near === undefined) return { ...tally, nearestAnchor: undefined };
  const nearestAnchor = nearestOf(catalogue, near, anchors);
  if (nearestAnchor !== undefined || !asksOnlyForPlace(results.view)) return { ...tally, nearestAnchor };
  const all = Array.from({ length: catalogue.count }, (_, record) => record).filter(
    (record) => isAnchor(record) && !isClosed(catalogue, record),
  );
  const outside = nearestOf(catalogue, near, all);
  return { ...tally, nearestAnchor: outside, anchorIsOutside: outside !== undefined };
}

/** The record nearest to a place; undefined where none has a point. */
function nearestOf(
  { latitudes, longitudes }: Catalogue,
  near: Position,
  records: readonly number[],
): Tally["nearestAnchor"] {
  let nearest: Tally["nearestAnchor"];
  for (const record of records) {
    const at = { latitude: latitudes[record] ?? NaN, longitude: longitudes[record] ?? NaN };
    const metres = distanceMetres(near, at);
    if (metres < (nearest?.metres ?? Number.POSITIVE_INFINITY)) nearest = { record, metres };
  }
  return nearest;
}

/** Nothing is asked but what is near: only then does the nearest anchor of all belong to the answer. */
function asksOnlyForPlace({ query, picked, ranges, within }: View): boolean {
  return (
    query.trim() === "" &&
    within === undefined &&
    Object.keys(picked).length === 0 &&
    Object.keys(ranges).length === 0
  );
}

/** Tells anchor organisations from the rest. */
export function anchorTest(catalogue: Catalogue): (record: number) => boolean {
  const column = catalogue.facets.kind;
  const anchor = column.terms.indexOf(ANCHOR_TERM);
  if (anchor < 0) return () => false;
  if (!("starts" in column)) return (record) => column.values[record] === anchor;
  return (record) => {
    for (let at = column.starts[record] ?? 0; at < (column.starts[record + 1] ?? 0); at++) {
      if (column.values[at] === anchor) return true;
    }
    return false;
  };
}

/** The noun of the one kind of project that is asked for; undefined where several are, or none. */
function nounAsked({ picked: { kind = [] } }: View): readonly [one: string, many: string] | undefined {
  const [only, ...others] = kind;
  return only === undefined || others.length > 0 ? undefined : KIND_NOUNS[only];
}

function countsInWords(
  { projects, organisations, anchors }: Tally,
  noun: readonly [one: string, many: string],
): string {
  const parts: string[] = [];
  if (projects > 0) parts.push(countInWords(projects, ...noun));
  if (organisations > 0) {
    parts.push(
      countInWords(organisations, organisations === anchors ? "anchor organisation" : "organisation"),
    );
  }
  const some = anchors > 0 && anchors < organisations;
  const aside = some ? `, ${numberInWords(anchors)} of them ${anchors === 1 ? "an anchor" : "anchors"},` : "";
  return `${listInWords(parts, "and")}${aside}`;
}

function whereInWords(view: View, labels: Labels, area: string): string {
  const { near, within, units } = view;
  const parts: string[] = [];
  if (near !== undefined) {
    parts.push(`within ${chosenDistanceInWords(near.radiusMetres, units)} of ${nearLabel(near.label)}`);
  }
  if (within !== undefined)
    parts.push(within.shape === undefined ? "in this part of the map" : "in the shape drawn");
  for (const facet of ["council", "region"] as const) {
    const picks = view.picked[facet] ?? [];
    if (picks.length > 0) parts.push(`in ${termsInWords(facet, picks, labels)}`);
  }
  return parts.length === 0 ? `in ${area}` : listInWords(parts, "and");
}

function filtersInWords(view: View, labels: Labels, tally: Tally): readonly string[] {
  const found: string[] = [];
  const query = view.query.trim();
  if (query !== "") found.push(`matching “${query}”`);
  for (const facet of FACET_IDS) {
    const picks = view.picked[facet] ?? [];
    if (picks.length === 0 || facet === "council" || facet === "region" || saidByCounts(facet, view, tally))
      continue;
    found.push(PHRASES[facet](termsInWords(facet, picks, labels)));
  }
  for (const id of RANGE_IDS) {
    const range = view.ranges[id];
    if (range !== undefined) found.push(rangeInWords(id, range));
  }
  return found;
}

/** `118 anchor organisations` and `32 lessons` already say that only these were asked for. */
function saidByCounts(facet: FacetId, view: View, tally: Tally): boolean {
  if (facet !== "kind") return false;
  const { kind = [] } = view.picked;
  const isAnchors = kind.length === 1 && kind[0] === ANCHOR_TERM && tally.anchors > 0;
  return isAnchors || (nounAsked(view) !== undefined && tally.projects > 0);
}

function termsInWords(facet: FacetId, picks: readonly string[], labels: Labels): string {
  const words = picks.map((id) => labels.term(facet, id));
  return listInWords(NAMES.has(facet) ? words : words.map(lowerStart), "or");
}

/** A small first letter inside a sentence, unless the word is a name in capitals. */
function lowerStart(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
