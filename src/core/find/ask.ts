/** Questions of two parts, as people type them: what, and where. "Pubs in Cornwall", "library Halifax", "energy near HX1". */
import { fold } from "../record/fold.ts";
import { namedNearly } from "./naming.ts";
import { ORGANISATION_NAMES } from "./other-names.ts";
import type { Search } from "./search.ts";
import type { NamedSources, Suggest } from "./suggest.ts";
import { isCalled, RECORD_KINDS, type Suggestion, WHERE_KINDS } from "./suggestion.ts";
import { setPicks, setQuery, type View } from "./view.ts";

/** What is asked about: a theme, a kind, or words as they stand. */
export type AskedWhat =
  | { readonly kind: "theme" | "kind"; readonly ids: readonly string[]; readonly label: string }
  | { readonly kind: "words"; readonly words: string; readonly label: string };

/** A question of two parts. */
export interface Ask {
  /** Undefined where only a place is asked about: "near Halifax". */
  readonly what: AskedWhat | undefined;
  /** A postcode, place, council or region; or where the device is. */
  readonly where: Suggestion | "here";
}

/** What a text may ask. */
export interface Asked {
  /** The readings, best first; several where several places are called so. */
  readonly asks: readonly Ask[];
  /** True where the place is named whole, or whole but for a slip of the hand. */
  readonly isCertain: boolean;
  /** What the place was called. */
  readonly place: string;
}

/** Where readings come from. */
export interface AskSources {
  /** Themes and kinds by each of their names, folded (`whatsOf`). */
  readonly whats: ReadonlyMap<string, AskedWhat>;
  readonly suggest: Suggest;
  /** Over the records. */
  readonly search: Search;
}

const NOTHING: Asked = { asks: [], isCertain: false, place: "" };
/** Words that stand between what and where. */
const JOINTS: ReadonlySet<string> = new Set(["in", "near", "around", "at", "within", "across"]);
/** Two of them together say no more than the second. */
const DOUBLE_JOINT = /\b(?:in|near|around|at) (?:and|or) (?=(?:in|near|around|at)\b)/gi;
/** Words before what is asked about that say nothing of it. */
const OPENERS = /^(?:(?:show|find|me|all|any|the|a|what|is|are|there)\s+)+/i;
/** Words that ask about everything. */
const EVERYTHING: ReadonlySet<string> = new Set([
  "",
  "everything",
  "anything",
  "all",
  "what",
  "what is",
  "what s",
]);
/** Where somebody is who says so. */
const HERE: ReadonlySet<string> = new Set(["me", "here", "my home", "where i live"]);
/** Longer texts are looked through for joints only, and for the last few of them: each costs a look for places. */
const MOST_WORDS = 8;
const MOST_JOINTS = 3;

/** Themes and kinds by each of their names, folded. */
export function whatsOf(named: Pick<NamedSources, "theme" | "kind">): ReadonlyMap<string, AskedWhat> {
  const organisations = { kind: "kind", ids: ["anchor", "organisation"], label: "Organisations" } as const;
  return new Map<string, AskedWhat>([
    ...ORGANISATION_NAMES.map((name) => [fold(name), organisations] as const),
    ...(["theme", "kind"] as const).flatMap((kind) =>
      named[kind].flatMap(({ id, label, otherNames = [] }) =>
        [label, ...otherNames].map((name) => [fold(name), { kind, ids: [id], label }] as const),
      ),
    ),
  ]);
}

/**
 * Reads what a text asks; nothing where it names no place, or says without a joint what is no theme and no kind, or is
 * the name of a record: one of the suggestions for the whole text, which whoever asks has made already.
 */
export function readAsk(text: string, suggestions: readonly Suggestion[], sources: AskSources): Asked {
  const wanted = fold(text);
  const isRecord = suggestions.some((one) => RECORD_KINDS.has(one.kind) && fold(one.label) === wanted);
  if (isRecord) return NOTHING;
  const words = text.replace(DOUBLE_JOINT, "").trim().split(/\s+/);
  // The last joint first: "Made in Manningham in Bradford"; but a place may have one in its name.
  const withJoints = words
    .flatMap((word, at) => (at < words.length - 1 && JOINTS.has(fold(word)) ? [at] : []))
    .toReversed()
    .slice(0, MOST_JOINTS)
    .map((at) => withJoint(words.slice(0, at).join(" "), words.slice(at + 1).join(" "), sources));
  const certain = withJoints.find(({ isCertain }) => isCertain);
  if (certain !== undefined) return certain;
  const apart = words.length > MOST_WORDS ? NOTHING : withoutJoint(words, sources);
  return apart.isCertain ? apart : (withJoints.find(({ asks }) => asks.length > 0) ?? NOTHING);
}

function withJoint(before: string, after: string, sources: AskSources): Asked {
  const whatText = `${before} `.replace(OPENERS, "").trim();
  const place = after.replace(/^the\s+/i, "");
  const what = EVERYTHING.has(fold(whatText))
    ? undefined
    : (sources.whats.get(fold(whatText)) ?? asWords(whatText));
  if (HERE.has(fold(place))) return { asks: [{ what, where: "here" }], isCertain: true, place };
  const found = fold(place) === "" ? [] : sources.suggest(place);
  const wheres = namedWhere(place, found, sources);
  if (wheres.length > 0) return { asks: wheres.map((where) => ({ what, where })), isCertain: true, place };
  const wheresBegun = found.filter(isWhere);
  // The best of each kind: towns alone would leave no room for the county or region that begins so.
  const begun = wheresBegun.filter(
    ({ kind }, at) => wheresBegun.findIndex((other) => other.kind === kind) === at,
  );
  return { asks: begun.map((where) => ({ what, where })), isCertain: false, place };
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
      if (wheres.length > 0)
        return { asks: wheres.map((where) => ({ what, where })), isCertain: true, place: whereText };
    }
  }
  return NOTHING;
}

function asWords(text: string): AskedWhat {
  return { kind: "words", words: text, label: `“${text}”` };
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
  if (where === "here") return what === undefined ? "Near me" : `${what.label} near me`;
  const joint = where.kind === "council" || where.kind === "region" ? "in" : "near";
  return what === undefined ? where.label : `${what.label} ${joint} ${where.label}`;
}

/** The View with what is asked; words, theme and kind asked about before make room, and the place once it is set. */
export function withWhat(view: View, what: AskedWhat | undefined): View {
  const emptied = (["theme", "kind"] as const).reduce(
    (now, facet) => setPicks(now, facet, []),
    setQuery(view, ""),
  );
  if (what === undefined) return emptied;
  return what.kind === "words" ? setQuery(emptied, what.words) : setPicks(emptied, what.kind, what.ids);
}
