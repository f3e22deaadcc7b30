/** Questions of two parts, as people type them: what, and where. "Pubs in Cornwall", "library Halifax", "energy near HX1". */
import { fold } from "../record/fold.ts";
import { namedNearly } from "./naming.ts";
import type { Search } from "./search.ts";
import type { NamedSources, Suggest } from "./suggest.ts";
import { isCalled, type Suggestion, WHERE_KINDS } from "./suggestion.ts";
import { setAnywhere, setPicks, setQuery, type View } from "./view.ts";

/** What is asked about: a theme, a kind, or words as they stand. */
export type AskedWhat =
  | { readonly kind: "theme" | "kind"; readonly id: string; readonly label: string }
  | { readonly kind: "words"; readonly id: string; readonly label: string };

/** A question of two parts. */
export interface Ask {
  /** Undefined where only a place is asked about: "near Halifax". */
  readonly what: AskedWhat | undefined;
  /** A postcode, place, council or region. */
  readonly where: Suggestion;
}

/** What a text may ask. */
export interface Asked {
  /** The readings, best first; several where several places are called so. */
  readonly asks: readonly Ask[];
  /** True where the place is named whole, or whole but for a slip of the hand. */
  readonly isCertain: boolean;
}

/** Where readings come from. */
export interface AskSources {
  /** Themes and kinds by each of their names, folded (`whatsOf`). */
  readonly whats: ReadonlyMap<string, AskedWhat>;
  readonly suggest: Suggest;
  /** Over the records. */
  readonly search: Search;
}

const NOTHING: Asked = { asks: [], isCertain: false };
/** Words that stand between what and where. */
const JOINTS: ReadonlySet<string> = new Set(["in", "near", "around", "at", "within", "across"]);
/** Words that say nothing of what or where. */
const FILLERS: ReadonlySet<string> = new Set(["the", "a", "any", "all", "me", "show", "find"]);
/** Longer texts are looked through for joints only, and for the last few of them: each costs a look for places. */
const MOST_WORDS = 8;
const MOST_JOINTS = 3;

/** Themes and kinds by each of their names, folded. */
export function whatsOf(named: Pick<NamedSources, "theme" | "kind">): ReadonlyMap<string, AskedWhat> {
  return new Map(
    (["theme", "kind"] as const).flatMap((kind) =>
      named[kind].flatMap(({ id, label, otherNames = [] }) =>
        [label, ...otherNames].map((name) => [fold(name), { kind, id, label }] as const),
      ),
    ),
  );
}

/** Reads what a text asks; nothing where it names no place, or says without a joint what is no theme and no kind. */
export function readAsk(text: string, sources: AskSources): Asked {
  const words = text.trim().split(/\s+/);
  // The last joint first: "Made in Manningham in Bradford"; but a place may have one in its name.
  const withJoints = words
    .flatMap((word, at) => (at < words.length - 1 && JOINTS.has(fold(word)) ? [at] : []))
    .toReversed()
    .slice(0, MOST_JOINTS)
    .map((at) => withJoint(words.slice(0, at), words.slice(at + 1), sources));
  const certain = withJoints.find(({ isCertain }) => isCertain);
  if (certain !== undefined) return certain;
  const apart = words.length > MOST_WORDS ? NOTHING : withoutJoint(words, sources);
  return apart.isCertain ? apart : (withJoints.find(({ asks }) => asks.length > 0) ?? NOTHING);
}

function withJoint(before: readonly string[], after: readonly string[], sources: AskSources): Asked {
  const [whatText, whereText] = [withoutFillers(before), withoutFillers(after)];
  if (fold(whereText) === "") return NOTHING;
  const what = fold(whatText) === "" ? undefined : (sources.whats.get(fold(whatText)) ?? asWords(whatText));
  const found = sources.suggest(whereText);
  const wheres = namedWhere(whereText, found, sources);
  if (wheres.length > 0) return { asks: wheres.map((where) => ({ what, where })), isCertain: true };
  const wheresBegun = found.filter(isWhere);
  // The best of each kind: towns alone would leave no room for the county or region that begins so.
  const begun = wheresBegun.filter(
    ({ kind }, at) => wheresBegun.findIndex((other) => other.kind === kind) === at,
  );
  return { asks: begun.map((where) => ({ what, where })), isCertain: false };
}

/** Only where both parts are called just so: "library Halifax", "Halifax library". */
function withoutJoint(words: readonly string[], sources: AskSources): Asked {
  for (let at = words.length - 1; at > 0; at--) {
    const [first, second] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    for (const [whatText, whereText] of [
      [first, second],
      [second, first],
    ] as const) {
      const what = sources.whats.get(fold(whatText));
      if (what === undefined) continue;
      const wheres = calledSo(whereText, sources.suggest(whereText));
      if (wheres.length > 0) return { asks: wheres.map((where) => ({ what, where })), isCertain: true };
    }
  }
  return NOTHING;
}

function withoutFillers(words: readonly string[]): string {
  return words.filter((word) => !FILLERS.has(word.toLowerCase())).join(" ");
}

function asWords(text: string): AskedWhat {
  return { kind: "words", id: text, label: `“${text}”` };
}

/** What is called just so, else what is but for a slip. */
function namedWhere(
  text: string,
  found: readonly Suggestion[],
  { search }: AskSources,
): readonly Suggestion[] {
  const so = calledSo(text, found);
  const nearly = so.length > 0 ? undefined : namedNearly(text, found, search);
  return nearly === undefined ? so : [nearly];
}

/** Postcodes, councils, places or regions called just so: one, or all places of one name. */
function calledSo(text: string, found: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = fold(text);
  const so = found.filter((one) => isWhere(one) && (one.kind === "postcode" || isCalled(one, wanted)));
  const [first] = so;
  return first?.kind === "place" ? so.filter(({ kind }) => kind === "place") : so.slice(0, 1);
}

function isWhere({ kind }: Suggestion): boolean {
  return kind === "postcode" || WHERE_KINDS.has(kind);
}

/** The question in words: "Pub in Cornwall", "Library near Halifax". */
export function askInWords({ what, where }: Ask): string {
  const joint = where.kind === "council" || where.kind === "region" ? "in" : "near";
  return what === undefined ? where.label : `${what.label} ${joint} ${where.label}`;
}

/** The View with what is asked; any place, words, theme and kind asked about before make room. */
export function withWhat(view: View, what: AskedWhat | undefined): View {
  const emptied = (["theme", "kind"] as const).reduce(
    (now, facet) => setPicks(now, facet, []),
    setQuery(setAnywhere(view), ""),
  );
  if (what === undefined) return emptied;
  return what.kind === "words" ? setQuery(emptied, what.id) : setPicks(emptied, what.kind, [what.id]);
}
