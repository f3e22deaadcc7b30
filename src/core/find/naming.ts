/** What words mean that name something: just one thing, several, or one but for a slip of the hand. */
import { fold } from "../record/fold.ts";
import { forgiven, slipCounter } from "./closeness.ts";
import type { Search } from "./search.ts";
import { isCalled, RECORD_KINDS, type Suggestion, type SuggestionKind, WHERE_KINDS } from "./suggestion.ts";

const EXACT_KINDS: ReadonlySet<SuggestionKind> = new Set([...WHERE_KINDS, "theme", "kind"]);

/**
 * What the words name beyond doubt: the first suggestion, where it is a postcode, or a council, place, region, theme
 * or kind called just so, and no second one of its kind is. Undefined where they may mean several things, or are mere words.
 */
export function namedExactly(query: string, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const [first] = suggestions;
  if (first === undefined || first.kind === "postcode") return first;
  const wanted = fold(query);
  // A hamlet called as an organisation is, is no more likely meant.
  const isRecord = suggestions.some((one) => RECORD_KINDS.has(one.kind) && isCalled(one, wanted));
  if (first.kind === "place" && isRecord) return undefined;
  const same = suggestions.filter((one) => one.kind === first.kind && isCalled(one, wanted));
  return EXACT_KINDS.has(first.kind) && same.length === 1 && same[0] === first ? first : undefined;
}

/**
 * What a name with a slip of the hand in it means: the council, place or region that is called so but for the fewest
 * slips, where no other kind of name comes as near. Undefined where a name or a record has the words as they stand.
 */
export function namedNearly(
  query: string,
  suggestions: readonly Suggestion[],
  search: Search,
): Suggestion | undefined {
  const wanted = fold(query);
  const most = forgiven(wanted);
  if (most === 0 || search.holds(query)) return undefined;
  const slips = slipCounter(wanted, most, false);
  const near = suggestions
    .filter(({ kind }) => WHERE_KINDS.has(kind))
    .map((suggestion) => ({ suggestion, slips: slips(fold(suggestion.label)) }))
    .filter((one) => one.slips <= most);
  const fewest = near.filter((one) => one.slips === Math.min(...near.map((other) => other.slips)));
  const [first] = fewest;
  const { kind, label } = first?.suggestion ?? {};
  return fewest.every(
    (one) => one === first || (one.suggestion.label === label && one.suggestion.kind !== kind),
  )
    ? first?.suggestion
    : undefined;
}

/** How many of the suggested places are called just so, where no council, region or theme of that name comes first. */
export function placesNamed(query: string, suggestions: readonly Suggestion[]): number {
  const wanted = fold(query);
  const named = suggestions.filter((one) => EXACT_KINDS.has(one.kind) && isCalled(one, wanted));
  return named[0]?.kind === "place" ? named.filter(({ kind }) => kind === "place").length : 0;
}
