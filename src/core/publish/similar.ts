/** Projects like this in neighbourhoods like this: what two records share, weighed, and said in a phrase. */

import { AUTHORED_TERMS } from "../find/terms.ts";
import { listInWords } from "../find/words.ts";
import { describeDecile } from "../place/deprivation.ts";
import { compareText, type Feature, groupBy, type RecordProperties } from "./feature.ts";

/** A similar record and why it was chosen. */
export interface SimilarRecord {
  readonly feature: Feature<RecordProperties>;
  /** `Also about food and energy; also in an urban neighbourhood, among the 20% most deprived`. */
  readonly reason: string;
}

const COUNT = 5;
/** What likeness counts beside shared themes, where the rarest theme counts a few points. */
const POINTS = { sameDecile: 2, nextDecile: 1.2, sameSettlement: 1, sameKind: 0.5 } as const;
const MOST_PLACE_POINTS = POINTS.sameDecile + POINTS.sameSettlement + POINTS.sameKind;

/** Themes of a project, services of an organisation. */
export function themesOf(properties: RecordProperties): readonly string[] {
  return properties.layer === "projects" ? properties.themes : properties.services;
}

/** Records that share all their themes; inside, those that are alike in all else that likeness counts, in order of id. */
interface ThemeGroup {
  readonly themes: readonly string[];
  readonly size: number;
  readonly alike: readonly (readonly Feature<RecordProperties>[])[];
}

/**
 * Answers which records of the same layer are most like one. They share a theme at least, and stand in another council:
 * what is close by is another question. A rare theme in common says more than a common one.
 */
export function similarFinder(
  features: readonly Feature<RecordProperties>[],
  count = COUNT,
): (feature: Feature<RecordProperties>) => readonly SimilarRecord[] {
  const groups = groupsByTheme(features);
  const weights = new Map(
    [...groups].map(([theme, those]) => {
      const places = those.reduce((sum, { size }) => sum + size, 0);
      return [theme, Math.log2(1 + features.length / places)];
    }),
  );
  return (feature) => {
    const shared = new Map<ThemeGroup, number>();
    for (const theme of themesOf(feature.properties)) {
      const weight = weights.get(theme) ?? 0;
      for (const group of groups.get(theme) ?? []) shared.set(group, (shared.get(group) ?? 0) + weight);
    }
    return best(feature, shared, count).map((other) => ({
      feature: other,
      reason: reasonOf(feature.properties, other.properties),
    }));
  };
}

/** Groups of records by each theme that they have. There are far fewer than records, and most are never opened. */
function groupsByTheme(
  features: readonly Feature<RecordProperties>[],
): ReadonlyMap<string, readonly ThemeGroup[]> {
  const sorted = [...features].sort((a, b) => compareText(a.id, b.id));
  const byThemes = groupBy(sorted, ({ properties }) => [...new Set(themesOf(properties))].sort().join(";"));
  const groups = [...byThemes.values()].map((members) => ({
    themes: [...new Set(members.slice(0, 1).flatMap(({ properties }) => themesOf(properties)))],
    size: members.length,
    alike: [...groupBy(members, ({ properties }) => traitsOf(properties)).values()],
  }));
  const byTheme = new Map<string, ThemeGroup[]>();
  for (const group of groups)
    for (const theme of group.themes) byTheme.set(theme, [...(byTheme.get(theme) ?? []), group]);
  return byTheme;
}

/** All that `placeScore` reads of a record. */
function traitsOf(properties: RecordProperties): string {
  return [properties.deciles?.["imd"], properties.rural, kindOf(properties)].join(" ");
}

/**
 * The few best, equally alike ones by id. Groups come by what their themes count, the highest first, until none can hold
 * a better one, whatever its place; so the work grows with how many sets of themes there are, not with how many records.
 */
function best(
  feature: Feature<RecordProperties>,
  shared: ReadonlyMap<ThemeGroup, number>,
  count: number,
): readonly Feature<RecordProperties>[] {
  const kept: Scored[] = [];
  const hasRoomFor = (score: number, id: string): boolean => {
    const worst = kept.at(-1);
    return kept.length < count || (worst !== undefined && byLikeness({ score, id }, worst) < 0);
  };
  for (const [{ alike }, themeScore] of [...shared].sort(([, a], [, b]) => b - a)) {
    if (!hasRoomFor(themeScore + MOST_PLACE_POINTS, "")) break;
    for (const members of alike) {
      const [first] = members;
      if (first === undefined) continue;
      const score = themeScore + placeScore(feature.properties, first.properties);
      for (const other of members) {
        if (!hasRoomFor(score, other.id)) break;
        if (!isElsewhere(feature, other)) continue;
        kept.push({ other, score, id: other.id });
        kept.sort(byLikeness);
        if (kept.length > count) kept.pop();
      }
    }
  }
  return kept.map(({ other }) => other);
}

interface Scored {
  readonly other: Feature<RecordProperties>;
  readonly id: string;
  readonly score: number;
}

function byLikeness(a: Pick<Scored, "id" | "score">, b: Pick<Scored, "id" | "score">): number {
  return b.score - a.score || compareText(a.id, b.id);
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
