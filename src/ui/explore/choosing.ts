/** What stands in the one box and what choosing it does: shared by the box and by the help where words find nothing. */
import { useMemo } from "react";
import type { Catalogue } from "../../core/find/catalogue.ts";
import { searchWords } from "../../core/find/plain-text.ts";
import { createSuggest, type Suggest, type Suggestion } from "../../core/find/suggest.ts";
import type { TermNames } from "../../core/find/terms.ts";
import { setPicks, setQuery, togglePick, type View } from "../../core/find/view.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { readyValue } from "../../io/load.ts";
import { searchOf } from "../../state/derive.ts";
import type { Gazetteer } from "../../state/gazetteer.ts";
import { namedSources, placeById } from "../../state/named.ts";
import { type MapState, nearPlace } from "../../state/store.ts";
import { useActions, useMap, useMapStore } from "../common/store.tsx";

/** A suggestion, or the words as they stand. */
export type Choice =
  | Suggestion
  | { readonly kind: "words"; readonly id: string; readonly label: string; readonly detail?: string };

/** What each kind of choice is called beside it. */
export const KIND_WORDS: Readonly<Record<Choice["kind"], string>> = {
  postcode: "Near this postcode",
  identifier: "Identifier",
  place: "Place",
  council: "Council",
  region: "Region",
  theme: "Theme",
  organisation: "Organisation",
  project: "Project",
  words: "Search all words",
};

/** What choosing a suggestion does, once the words before it are gone: `goOn` changes the View before the choice is applied. */
export function useChoose(): (choice: Choice, goOn?: (view: View) => View) => void {
  const store = useMapStore();
  const { change, goToPostcode, note } = useActions();
  return (choice, goOn = (view) => view) => {
    note(undefined);
    const postcode = choice.kind === "postcode" ? parsePostcode(choice.id) : undefined;
    if (postcode !== undefined) {
      void goToPostcode(postcode);
      return;
    }
    const place =
      choice.kind === "place" ? placeById(readyValue(store.getState().gazetteer), choice.id) : undefined;
    change((view) =>
      place === undefined ? applyChoice(goOn(view), choice) : nearPlace(goOn(view), place, place.name),
    );
  };
}

/** Words as they stand. */
export function wordsChoice(text: string): Choice {
  return { kind: "words", id: text.trim(), label: `“${text.trim()}”` };
}

/** The suggestions for a text, and the text itself as words; none for an empty one. */
export function choicesFor(suggest: Suggest, text: string): readonly Choice[] {
  return searchWords(text) === "" ? [] : [...suggest(text), wordsChoice(text)];
}

/** What choosing does to the View; postcodes and places, which need looking up, are not among these. */
function applyChoice(view: View, { kind, id }: Choice): View {
  switch (kind) {
    case "council":
    case "region":
      return { ...setPicks(view, kind, [id]), camera: undefined };
    case "theme":
      return view.picked.theme?.includes(id) ? view : togglePick(view, "theme", id);
    case "words":
      return setQuery(view, id);
    default:
      return { ...view, selected: id };
  }
}

/** Suggestions over what has arrived so far. */
export function useSuggest(): Suggest {
  const catalogue = useMap((state) => state.catalogue);
  const names = useMap((state) => state.names);
  const gazetteer = useMap((state) => readyValue(state.gazetteer));
  return useMemo(() => suggestOver(catalogue, names, gazetteer), [catalogue, names, gazetteer]);
}

/** Suggestions over what a state holds. */
export function suggestFrom({ catalogue, names, gazetteer }: MapState): Suggest {
  return suggestOver(catalogue, names, readyValue(gazetteer));
}

function suggestOver(catalogue: Catalogue, names: TermNames, gazetteer: Gazetteer | undefined): Suggest {
  return createSuggest({ catalogue, search: searchOf(catalogue), named: namedSources(names, gazetteer) });
}
