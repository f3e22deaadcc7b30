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
  const byTheme = new Map<string, Feature<RecordProperties>[]>();
  for (const feature of features)
    for (const theme of themesOf(feature.properties)) {
      const list = byTheme.get(theme) ?? [];
      list.push(feature);
      byTheme.set(theme, list);
    }
  const weight = (theme: string): number =>
    Math.log2(1 + features.length / (byTheme.get(theme)?.length ?? 1));
  return (feature) => {
    const shared = new Map<Feature<RecordProperties>, number>();
    for (const theme of themesOf(feature.properties))
      for (const other of byTheme.get(theme) ?? [])
        if (isElsewhere(feature, other)) shared.set(other, (shared.get(other) ?? 0) + weight(theme));
    return [...shared]
      .map(([other, themes]) => ({ other, score: themes + placeScore(feature.properties, other.properties) }))
      .sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
      .slice(0, count)
      .map(({ other }) => ({ feature: other, reason: reasonOf(feature.properties, other.properties) }));
  };
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
