/** Projects like this in neighbourhoods like this: what two records share, weighed, and said in a phrase. */

import { AUTHORED_TERMS } from "../find/terms.ts";
import { listInWords } from "../find/words.ts";
import { describeDecile } from "../place/deprivation.ts";
import { compareText, type Feature, type RecordProperties } from "./feature.ts";

/** A similar record and why it was chosen. */
export interface SimilarRecord {
  readonly feature: Feature<RecordProperties>;
  /** `Also about food and energy; also in an urban neighbourhood, among the 20% most deprived`. */
  readonly reason: string;
}

const COUNT = 5;
/** What likeness counts beside shared themes, where the rarest theme counts a few points. */
const POINTS = { sameDecile: 2, nextDecile: 1.2, sameSettlement: 1, sameKind: 0.5 } as const;

/** Themes of a project, services of an organisation. */
export function themesOf(properties: RecordProperties): readonly string[] {
  return properties.layer === "projects" ? properties.themes : properties.services;
}

/**
 * Answers which records of the same layer are most like one. They share a theme at least, and stand in another council:
 * what is close by is another question. A rare theme in common says more than a common one.
 */
export function similarFinder(
  features: readonly Feature<RecordProperties>[],
  count = COUNT,
): (feature: Feature<RecordProperties>) => readonly SimilarRecord[] {
  const byTheme = placesByTheme(features);
  const weights = new Map(
    [...byTheme].map(([theme, places]) => [theme, Math.log2(1 + features.length / places.length)]),
  );
  return (feature) => {
    // Only records that share a theme are looked at; what they share adds up in one column.
    const scores = new Float64Array(features.length);
    const touched: number[] = [];
    for (const theme of themesOf(feature.properties)) {
      for (const place of byTheme.get(theme) ?? []) {
        if (scores[place] === 0) touched.push(place);
        scores[place] = (scores[place] ?? 0) + (weights.get(theme) ?? 0);
      }
    }
    return best(feature, features, touched, scores, count).map((other) => ({
      feature: other,
      reason: reasonOf(feature.properties, other.properties),
    }));
  };
}

function placesByTheme(
  features: readonly Feature<RecordProperties>[],
): ReadonlyMap<string, readonly number[]> {
  const byTheme = new Map<string, number[]>();
  features.forEach(({ properties }, place) => {
    for (const theme of new Set(themesOf(properties))) {
      const places = byTheme.get(theme) ?? [];
      places.push(place);
      byTheme.set(theme, places);
    }
  });
  return byTheme;
}

/** The few best of many, without sorting the many. Equally alike ones: the first by id. */
function best(
  feature: Feature<RecordProperties>,
  features: readonly Feature<RecordProperties>[],
  candidates: readonly number[],
  themeScores: Float64Array,
  count: number,
): readonly Feature<RecordProperties>[] {
  const kept: { readonly other: Feature<RecordProperties>; readonly score: number }[] = [];
  for (const place of candidates) {
    const other = features[place];
    if (other === undefined || !isElsewhere(feature, other)) continue;
    const score = (themeScores[place] ?? 0) + placeScore(feature.properties, other.properties);
    const worst = kept.at(-1);
    if (kept.length === count && worst !== undefined && score < worst.score) continue;
    kept.push({ other, score });
    kept.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id));
    if (kept.length > count) kept.pop();
  }
  return kept.map(({ other }) => other);
}

function isElsewhere(one: Feature<RecordProperties>, other: Feature<RecordProperties>): boolean {
  const { council_code: here } = one.properties;
  return one.id !== other.id && (here === undefined || here !== other.properties.council_code);
}

function placeScore(one: RecordProperties, other: RecordProperties): number {
  const between = decilesBetween(one, other);
  const deprivation = between === 0 ? POINTS.sameDecile : between === 1 ? POINTS.nextDecile : 0;
  const settlement = one.rural !== undefined && one.rural === other.rural ? POINTS.sameSettlement : 0;
  return deprivation + settlement + (kindOf(one) === kindOf(other) ? POINTS.sameKind : 0);
}

function decilesBetween(one: RecordProperties, other: RecordProperties): number | undefined {
  const [here, there] = [one.deciles?.["imd"], other.deciles?.["imd"]];
  return here === undefined || there === undefined ? undefined : Math.abs(here - there);
}

function kindOf(properties: RecordProperties): string {
  return properties.layer === "projects" ? properties.kind : properties.is_anchor;
}

/** What the two share, in a phrase. */
function reasonOf(one: RecordProperties, other: RecordProperties): string {
  const own = new Set(themesOf(one));
  const themes = themesOf(other)
    .filter((theme) => own.has(theme))
    .map(themeInWords);
  const about = `Also about ${listInWords(themes, "and")}`;
  const place = sharedPlace(one, other);
  return place === "" ? about : `${about}; ${place}`;
}

function sharedPlace(one: RecordProperties, other: RecordProperties): string {
  const sameSettlement = one.rural !== undefined && one.rural === other.rural;
  const neighbourhood = sameSettlement
    ? one.rural
      ? "a rural neighbourhood"
      : "an urban neighbourhood"
    : "a neighbourhood";
  const between = decilesBetween(one, other);
  const there = describeDecile(other.deciles?.["imd"] ?? 1);
  if (between === 0) return `also in ${neighbourhood} ${there}`;
  if (between === 1) return `also in ${neighbourhood} of similar deprivation (${there})`;
  return sameSettlement ? `also in ${neighbourhood}` : "";
}

/** A theme inside a sentence: `food`, `parks and green space`. */
export function themeInWords(id: string): string {
  const label = AUTHORED_TERMS.theme?.terms.find((term) => term.id === id)?.label ?? id;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
