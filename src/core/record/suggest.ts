/** The term that a person surely meant: what is proposed here is put right in bulk, so it must mean the same. */
import { fold } from "./fold.ts";
import { EXACT_VOCABULARIES, OTHER_WORDS, SYNONYMS } from "./synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The id of the one term that a text means: its id or label in another spelling, another name of it, the beginning of
 * its name, or its name with a slip of the hand. Undefined where that is no term, or may be two.
 */
export function nearestTerm(vocabulary: Vocabulary, text: string): string | undefined {
  // No term is near so long: a pasted paragraph is no slip of the hand.
  if (text.length > LONGEST_WANTED) return undefined;
  const wanted = wordsOf(text);
  if (wanted.length === 0) return undefined;
  const names = namesOf(vocabulary);
  const alike = (isAlike: (name: Name) => boolean): ReadonlySet<string> =>
    new Set(names.filter(isAlike).map(({ id }) => id));
  const compact = wanted.join("");
  const same = onlyOf(alike(({ words }) => words.join("") === compact)) ?? synonymOf(vocabulary, wanted);
  if (same !== undefined || EXACT_VOCABULARIES.has(vocabulary.name)) return same;
  return (
    onlyOf(alike(({ singular }) => singular === singularOf(wanted))) ??
    beginning(names, wanted) ??
    onlyOf(alike(({ words }) => isSlip(wanted, words)))
  );
}

const LONGEST_WANTED = 80;

/** A name under which a term is known: its id or its label, in folded words. */
interface Name {
  readonly id: string;
  readonly words: readonly string[];
  readonly singular: string;
}

const namesByVocabulary = new WeakMap<Vocabulary, readonly Name[]>();

/** The names of all terms, folded when they are first asked for. */
function namesOf(vocabulary: Vocabulary): readonly Name[] {
  const held = namesByVocabulary.get(vocabulary);
  if (held !== undefined) return held;
  const names = vocabulary.terms.flatMap(({ id, label }) =>
    [id, label].map(wordsOf).map((words) => ({ id, words, singular: singularOf(words) })),
  );
  namesByVocabulary.set(vocabulary, names);
  return names;
}

function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}

/** The one member of a set; undefined where there are none or several. */
function onlyOf(ids: ReadonlySet<string>): string | undefined {
  return ids.size === 1 ? [...ids][0] : undefined;
}

function synonymOf({ name, ids }: Vocabulary, wanted: readonly string[]): string | undefined {
  const known = Object.entries(SYNONYMS[name] ?? {});
  const compact = wanted.join("");
  const singular = singularOf(wanted);
  const found = known.find(([other]) => other.replaceAll(" ", "") === compact || other === singular)?.[1];
  return found !== undefined && ids.has(found) ? found : undefined;
}

/** Words without the endings of more than one: `libraries` is `library`, `hubs` is `hub`. */
function singularOf(words: readonly string[]): string {
  return words.map(singularWord).join(" ");
}

function singularWord(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/**
 * The one term whose name a text begins, where what is left out changes nothing: the end of the last word, or what
 * follows “and” or “or”. `Company` begins one name too, and a company may be another.
 */
function beginning(names: readonly Name[], wanted: readonly string[]): string | undefined {
  const text = wanted.join(" ");
  const begun = names.filter(({ words }) => words.join(" ").startsWith(text));
  const id = onlyOf(new Set(begun.map((name) => name.id)));
  const leavesNothingOut = ({ words }: Name): boolean => {
    const next = words[wanted.length];
    return words.length === wanted.length
      ? text.length >= words.join(" ").length * LEAST_BEGUN
      : words[wanted.length - 1] === wanted.at(-1) && (next === "and" || next === "or");
  };
  return begun.some(leavesNothingOut) ? id : undefined;
}

/** Share of a name that its beginning must give: `homeless` is homelessness, `home` is not. */
const LEAST_BEGUN = 0.6;

/** True for words that are others with a slip or two of the hand. */
function isSlip(wanted: readonly string[], meant: readonly string[]): boolean {
  return wanted.length === meant.length && wanted.every((word, at) => isSlipOf(word, meant[at] ?? "", meant));
}

/**
 * A word may differ by a letter from five letters on, by two from eight on, and never in its first: that is where
 * in-, un-, non- and dis- turn a word around, and where `president` parts from `resident`.
 */
function isSlipOf(word: string, meant: string, all: readonly string[]): boolean {
  if (word === meant) return true;
  if (word[0] !== meant[0] || isNegation(word, meant) || OTHER_WORDS.has(singularWord(word))) return false;
  // Beside other words that are right, a short word with a letter too many is sure enough.
  const length = all.length > 1 ? Math.max(word.length, meant.length) : Math.min(word.length, meant.length);
  const most = length < SHORTEST_SLIP ? 0 : length < SHORTEST_TWO_SLIPS ? 1 : 2;
  return most > 0 && editDistance(word, meant) <= most;
}

/** True for two words of which one is the other with a prefix that turns it around. */
function isNegation(one: string, other: string): boolean {
  return NEGATIONS.some((prefix) => one === prefix + other || other === prefix + one);
}

const NEGATIONS = ["in", "un", "non", "dis"];
const SHORTEST_SLIP = 5;
const SHORTEST_TWO_SLIPS = 8;

/** Fewest single-letter insertions, deletions and changes that turn one text into another (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
