/** What the one box proposes while somebody types: postcodes, places, councils, regions, themes, guides, organisations, projects, identifiers. */
import { formatPostcode, parsePostcode } from "../place/postcode.ts";
import { fold } from "../record/fold.ts";
import type { Catalogue } from "./catalogue.ts";
import { createSearch, type Search } from "./search.ts";
import { type Compare, selectStretch } from "./select.ts";
import { isCalled, SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from "./suggestion.ts";
import type { Searchable } from "./word-index.ts";

/** Something with a name that a source offers. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Other names that mean the same. */
  readonly otherNames?: readonly string[];
  /** Other names under which only its style leads to it, as "Hull City Council"; of councils. */
  readonly styledNames?: readonly string[];
  /** What people add to a name that several have, such as its council: looked at where names alone give nothing. */
  readonly addition?: string;
  /** Rank by size among its kind, 1 the largest; none where it is not known, as of a hamlet. */
  readonly size?: number;
}

/** Where suggestions come from. `search` is over the catalogue's records, best the one that the finder uses. */
export interface SuggestionSources {
  readonly catalogue: Pick<Catalogue, "count" | "ids" | "titles" | "places" | "keywords" | "layers">;
  readonly search: Search;
  readonly named: NamedSources;
}

/** Kinds of suggestion that have a name and are no record. */
const NAMED_KINDS = ["theme", "kind", "council", "place", "region", "guide"] as const;
/** Things with a name, by kind. */
export type NamedSources = Readonly<Record<(typeof NAMED_KINDS)[number], readonly Named[]>>;

/** One of the names of something. */
interface Called extends Named {
  /** The other name that is meant; the label where there is none. */
  readonly called?: string;
}

/** Suggestions for what stands in the box, best first; none for an empty box. */
export type Suggest = (query: string, most?: number) => readonly Suggestion[];

/** A suggestion and how close it comes. */
interface Scored {
  readonly suggestion: Suggestion;
  readonly score: number;
}

/** Most suggestions of one kind, so that one common word does not push all other kinds out. */
export const MOST_OF_A_KIND = 4;
/** Most that are called just as the words say: England has 20 places called Middleton, and all must be there to choose from. */
const MOST_NAMESAKES = 40;
/** What each step up in `SUGGESTION_KINDS` adds to a score: all together less than a word typed whole is above one begun. */
const KIND_STEP = 3;

/** Prepares suggestions; words are indexed when first asked for. */
export function createSuggest(sources: SuggestionSources): Suggest {
  const kinds = NAMED_KINDS.map((kind) => {
    const named = sources.named[kind].flatMap(byEveryName);
    return { kind, named, search: createSearch(textsOf(named)), wide: createSearch(textsOf(named, true)) };
  });
  return (query, most = 8) => {
    const wanted = fold(query);
    const scored: Scored[] = [...proposePostcode(query), ...suggestRecords(sources, query)];
    for (const { kind, named, search, wide } of kinds) {
      const found = bestNamed(kind, named, search.match(query), wanted);
      scored.push(...(found.length > 0 ? found : bestNamed(kind, named, wide.match(query), wanted)));
      if (kind === "council") scored.push(...councilInFull(query, sources.named.council));
    }
    const namesakes = scored.filter(({ suggestion }) => isCalled(suggestion, wanted)).length;
    return rank(scored).slice(0, Math.max(most, namesakes));
  };
}

/** What councils are called before or after their names. */
const COUNCIL_WORDS =
  /\b(?:(?:metropolitan |royal |london )?(?:city|county|borough|district)(?: council)?(?: of)?|council(?: of)?(?: the)?|corporation)\b/gi;

/** The council that is called by its style: "Kent County Council", "City of Wakefield", "Durham County Council". */
function councilInFull(query: string, named: readonly Named[]): readonly Scored[] {
  const bare = withoutStyle(query);
  if (bare === "" || bare === fold(query)) return [];
  return named.flatMap((council) => {
    const names = [council.label, ...(council.styledNames ?? [])].map(withoutStyle);
    if (!names.includes(bare)) return [];
    return scoredAs(suggestNamed("council", { ...council, called: query }), Number.MAX_SAFE_INTEGER);
  });
}

function withoutStyle(name: string): string {
  return fold(name.replace(COUNCIL_WORDS, " "));
}

/** Postcodes come first whatever else is called so: who types one knows what they want. */
function proposePostcode(query: string): readonly Scored[] {
  const postcode = parsePostcode(query);
  if (postcode === undefined) return [];
  const written = formatPostcode(postcode);
  const detail = { full: "Postcode", sector: "Part of a postcode", outward: "Postcode district" }[
    postcode.kind
  ];
  return [
    {
      suggestion: { kind: "postcode", id: written, label: written, detail },
      score: Number.POSITIVE_INFINITY,
    },
  ];
}

function byEveryName(named: Named): readonly Called[] {
  return [named, ...(named.otherNames ?? []).map((called) => ({ ...named, called }))];
}

function suggestNamed(kind: SuggestionKind, named: Called | undefined): Suggestion | undefined {
  if (named === undefined) return undefined;
  const { id, label, detail, called } = named;
  return {
    kind,
    id,
    label,
    ...(detail === undefined ? {} : { detail }),
    ...(called === undefined ? {} : { called }),
  };
}

function suggestRecords({ catalogue, search }: SuggestionSources, query: string): readonly Scored[] {
  const wanted = fold(query);
  const scores = search.match(query) ?? [];
  return (["organisations", "projects"] as const).flatMap((layer) => {
    const matching = matchingIn(scores).filter((record) => catalogue.layers[record] === layer);
    return firstFew(matching, byScore(scores)).flatMap((record) =>
      scoredAs(suggestRecord(catalogue, record, wanted), scores[record]),
    );
  });
}

function suggestRecord(
  catalogue: SuggestionSources["catalogue"],
  record: number,
  wanted: string,
): Suggestion | undefined {
  const [id, title] = [catalogue.ids[record], catalogue.titles[record]];
  if (id === undefined || title === undefined) return undefined;
  const identifier = identifierIn(catalogue.keywords[record] ?? "", wanted);
  if (identifier !== undefined) return { kind: "identifier", id, label: identifier, detail: title };
  const place = catalogue.places[record] ?? "";
  const kind = catalogue.layers[record] === "projects" ? "project" : "organisation";
  return { kind, id, label: title, ...(place === "" ? {} : { detail: place }) };
}

/** The identifier (`GB-CHC-1090095`) that somebody typed whole, in its beginning or by its number. */
function identifierIn(keywords: string, wanted: string): string | undefined {
  if (!/\d/.test(wanted)) return undefined;
  return keywords.split(" ").find((word) => {
    if (!/^[A-Z]{2}-[A-Z]+-\w+$/i.test(word)) return false;
    const folded = fold(word);
    return folded.startsWith(wanted) || (folded.split(" ").at(-1) ?? "").startsWith(wanted);
  });
}

/**
 * The closest few of one kind, or all that are called just so. Of those that begin as typed the largest come first, so
 * that "hal" proposes Halifax before the hamlets called Hale, though these have less left to type.
 */
function bestNamed(
  kind: SuggestionKind,
  named: readonly Called[],
  scores: ArrayLike<number> = [],
  wanted: string,
): readonly Scored[] {
  const matching = oncePerThing(named, scores);
  const isNamed = (at: number): boolean => fold(nameOf(named[at])) === wanted;
  const namesakes = matching.filter(isNamed).slice(0, MOST_NAMESAKES);
  if (namesakes.length > MOST_OF_A_KIND)
    return namesakes.flatMap((at) => scoredAs(suggestNamed(kind, named[at]), scores[at]));
  const sizes = new Map(
    matching.flatMap((at) => {
      const size = named[at]?.size;
      const begun = size !== undefined && fold(nameOf(named[at])).startsWith(wanted);
      return isNamed(at) ? [[at, 0] as const] : begun ? [[at, size] as const] : [];
    }),
  );
  const sizeOf = (at: number): number => sizes.get(at) ?? Number.MAX_SAFE_INTEGER;
  const closest = firstFew(matching, (a, b) => sizeOf(a) - sizeOf(b) || byScore(scores)(a, b));
  // Size orders those of this kind among themselves only: among other kinds the first counts as close as the closest.
  const scoresInOrder = firstFew(matching, byScore(scores)).map((at) => scores[at]);
  return closest.flatMap((at, order) => scoredAs(suggestNamed(kind, named[at]), scoresInOrder[order]));
}

/** What matches, each thing by that of its names which comes closest. */
function oncePerThing(named: readonly Called[], scores: ArrayLike<number>): readonly number[] {
  const closest = new Map<string, number>();
  for (const at of matchingIn(scores)) {
    const id = named[at]?.id ?? "";
    const before = closest.get(id);
    if (before === undefined || byScore(scores)(at, before) < 0) closest.set(id, at);
  }
  return [...closest.values()];
}

function nameOf(named: Called | undefined): string {
  return named?.called ?? named?.label ?? "";
}

function matchingIn(scores: ArrayLike<number>): readonly number[] {
  const matching: number[] = [];
  for (let at = 0; at < scores.length; at++) if (scores[at] !== 0) matching.push(at);
  return matching;
}

function firstFew(matching: readonly number[], compare: Compare): readonly number[] {
  return Array.from(selectStretch(Uint32Array.from(matching), 0, MOST_OF_A_KIND, compare));
}

function byScore(scores: ArrayLike<number>): Compare {
  return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
}

function scoredAs(suggestion: Suggestion | undefined, score = 0): readonly Scored[] {
  return suggestion === undefined ? [] : [{ suggestion, score }];
}

/** By closeness and kind together; of equals the one that its source names first, as large towns come before hamlets. */
function rank(scored: readonly Scored[]): readonly Suggestion[] {
  const points = ({ suggestion, score }: Scored): number =>
    score + KIND_STEP * (SUGGESTION_KINDS.length - SUGGESTION_KINDS.indexOf(suggestion.kind));
  return scored.toSorted((a, b) => points(b) - points(a)).map(({ suggestion }) => suggestion);
}

function textsOf(named: readonly Called[], withAdditions = false): Searchable {
  return {
    count: named.length,
    titles: named.map(nameOf),
    places: named.map(() => ""),
    keywords: named.map(({ addition = "" }) => (withAdditions ? addition : "")),
  };
}
