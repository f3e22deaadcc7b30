/** What stands in the one box and what choosing it does: shared by the box and by the help where words find nothing. */
import { useMemo } from "react";
import { type Ask, type Asked, askInWords, readAsk, whatsOf, withWhat } from "../../core/find/ask.ts";
import type { Catalogue } from "../../core/find/catalogue.ts";
import { nearPlace } from "../../core/find/look-around.ts";
import { searchWords } from "../../core/find/plain-text.ts";
import { createSuggest, type Suggest } from "../../core/find/suggest.ts";
import type { Suggestion } from "../../core/find/suggestion.ts";
import type { TermNames } from "../../core/find/terms.ts";
import { setAnywhere, setPicks, setQuery, togglePick, type View } from "../../core/find/view.ts";
import type { Place } from "../../core/place/gazetteer.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { readyValue } from "../../io/load.ts";
import { siteRoot } from "../../io/site-root.ts";
import { searchOf } from "../../state/derive.ts";
import type { Gazetteer } from "../../state/gazetteer.ts";
import { namedSources, placeById } from "../../state/named.ts";
import type { MapState } from "../../state/store.ts";
import { useActions, useMap, useMapStore } from "../common/store.tsx";

/** A suggestion, a question of what and where, or the words as they stand. */
export type Choice =
  | Suggestion
  | AskChoice
  | { readonly kind: "words"; readonly id: string; readonly label: string; readonly detail?: string };

interface AskChoice {
  readonly kind: "ask";
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly ask: Ask;
}

/** What each kind of choice is called beside it. */
export const KIND_WORDS: Readonly<Record<Choice["kind"], string>> = {
  postcode: "Near this postcode",
  identifier: "Identifier",
  place: "Place",
  council: "Council",
  region: "Region",
  theme: "Theme",
  kind: "Kind",
  guide: "Guide",
  ask: "What and where",
  organisation: "Organisation",
  project: "Project",
  words: "Search all words",
};

/** What choosing a suggestion does, once the words before it are gone: `goOn` changes the View before the choice is applied. */
export function useChoose(): (choice: Choice, goOn?: (view: View) => View) => void {
  const store = useMapStore();
  const { change, goToDevice, goToPostcode, note } = useActions();
  const choose = (choice: Choice, goOn: (view: View) => View = (view) => view): void => {
    if (choice.kind === "ask") {
      const { what, where } = choice.ask;
      const asked = (view: View): View => withWhat(goOn(view), what);
      if (where === "here") void goToDevice(asked);
      else choose(where, asked);
      return;
    }
    if (choice.kind === "guide") {
      window.location.assign(`${siteRoot()}${pagePath("guide", choice.id)}`);
      return;
    }
    note(undefined);
    const postcode = choice.kind === "postcode" ? parsePostcode(choice.id) : undefined;
    if (postcode !== undefined) {
      void goToPostcode(postcode, goOn);
      return;
    }
    const gazetteer = readyValue(store.getState().gazetteer);
    const place = choice.kind === "place" ? placeById(gazetteer, choice.id) : undefined;
    change((view) =>
      place === undefined
        ? applyChoice(goOn(view), choice)
        : nearPlace(goOn(view), place, labelOf(place, choice.detail, gazetteer)),
    );
  };
  return choose;
}

/** What a place is called in sentences and links: with its council where it has namesakes. */
function labelOf({ name }: Place, detail: string | undefined, gazetteer: Gazetteer | undefined): string {
  const namesakes = gazetteer?.places.filter((other) => other.name === name).length ?? 1;
  return namesakes > 1 && detail !== undefined ? `${name} (${detail})` : name;
}

/** Words as they stand. */
export function wordsChoice(text: string): Choice {
  return { kind: "words", id: text.trim(), label: `“${text.trim()}”` };
}

/** A question of what and where as a choice. */
export function askChoice(ask: Ask): AskChoice {
  const { what, where } = ask;
  return {
    kind: "ask",
    id: `${what?.label} ${where === "here" ? where : `${where.kind} ${where.id}`}`,
    label: askInWords(ask),
    ...(where === "here" || where.detail === undefined ? {} : { detail: where.detail }),
    ask,
  };
}

/** What a text asks of a place, the suggestions for it, and the text itself as words; none for an empty one. */
export function choicesFor({ suggest, ask }: Proposals, text: string): readonly Choice[] {
  if (searchWords(text) === "") return [];
  const suggestions = suggest(text);
  const { asks, isCertain } = ask(text, suggestions);
  const questions = asks.map(askChoice);
  // What is only guessed stands behind what is called so.
  return isCertain
    ? [...questions, ...suggestions, wordsChoice(text)]
    : [...suggestions, ...questions, wordsChoice(text)];
}

/** What choosing does to the View; postcodes and places, which need looking up, are not among these. */
function applyChoice(view: View, { kind, id }: Choice): View {
  switch (kind) {
    case "council":
    case "region":
      return setPicks(setAnywhere(view), kind, [id]);
    case "theme":
    case "kind":
      return view.picked[kind]?.includes(id) ? view : togglePick(view, kind, id);
    case "words":
      return setQuery(view, id);
    default:
      return { ...view, selected: id };
  }
}

/** What the box can propose over what has arrived. */
export interface Proposals {
  readonly suggest: Suggest;
  /** What a text asks, beside the suggestions for it. */
  readonly ask: (text: string, suggestions: readonly Suggestion[]) => Asked;
}

/** Proposals over what has arrived so far. */
export function useProposals(): Proposals {
  const catalogue = useMap((state) => state.catalogue);
  const names = useMap((state) => state.names);
  const gazetteer = useMap((state) => readyValue(state.gazetteer));
  return useMemo(() => proposalsOver(catalogue, names, gazetteer), [catalogue, names, gazetteer]);
}

/** Proposals over what a state holds. */
export function proposalsFrom({ catalogue, names, gazetteer }: MapState): Proposals {
  return proposalsOver(catalogue, names, readyValue(gazetteer));
}

function proposalsOver(catalogue: Catalogue, names: TermNames, gazetteer: Gazetteer | undefined): Proposals {
  const search = searchOf(catalogue);
  const named = namedSources(names, gazetteer);
  const suggest = createSuggest({ catalogue, search, named });
  const sources = { whats: whatsOf(named), suggest, search };
  return { suggest, ask: (text, suggestions) => readAsk(text, suggestions, sources) };
}
