/** The one box with its suggestions: a postcode, a place, a council, a theme, an organisation or a project; or words to look for. */
import { useCombobox } from "downshift";
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Catalogue } from "../../core/find/catalogue.ts";
import { searchWords } from "../../core/find/plain-text.ts";
import { createSuggest, namedExactly, type Suggest, type Suggestion } from "../../core/find/suggest.ts";
import type { TermNames } from "../../core/find/terms.ts";
import { setPicks, setQuery, togglePick, type View } from "../../core/find/view.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { readyValue } from "../../io/load.ts";
import { searchOf } from "../../state/derive.ts";
import type { Gazetteer } from "../../state/gazetteer.ts";
import { namedSources, placeById } from "../../state/named.ts";
import { type MapState, nearPlace } from "../../state/store.ts";
import { useActions, useMap, useMapStore } from "../common/store.tsx";
import { BOX_LABEL, NearMe, type Typed } from "./PlainBox.tsx";

/** A suggestion, or the words as they stand. */
type Choice =
  | Suggestion
  | { readonly kind: "words"; readonly id: string; readonly label: string; readonly detail?: string };

const KIND_WORDS: Readonly<Record<Choice["kind"], string>> = {
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

export function Combobox({ typed }: { readonly typed: Typed }) {
  const store = useMapStore();
  const actions = useActions();
  const suggest = useSuggest();
  const [text, setText] = useState(typed.text);
  const input = useRef<HTMLInputElement>(null);
  // Whoever was typing while this came goes on where they were.
  useLayoutEffect(() => {
    if (!typed.hasFocus) return;
    input.current?.focus();
    input.current?.setSelectionRange(typed.text.length, typed.text.length);
  }, [typed]);
  // Suggestions may lag behind the letters, which never wait.
  const settled = useDeferredValue(text);
  const choices = useMemo(() => choicesFor(suggest, settled), [suggest, settled]);

  const choose = (choice: Choice): void => {
    const { change, goToPostcode, note } = actions;
    note(undefined);
    const postcode = choice.kind === "postcode" ? parsePostcode(choice.id) : undefined;
    if (postcode !== undefined) {
      void goToPostcode(postcode);
      return;
    }
    const place =
      choice.kind === "place" ? placeById(readyValue(store.getState().gazetteer), choice.id) : undefined;
    change((view) => (place === undefined ? applyChoice(view, choice) : nearPlace(view, place, place.name)));
  };

  const { getInputProps, getItemProps, getLabelProps, getMenuProps, highlightedIndex, isOpen, closeMenu } =
    useCombobox<Choice>({
      id: "one-box",
      items: [...choices],
      inputValue: text,
      selectedItem: null,
      itemToString: (choice) => choice?.label ?? "",
      onInputValueChange: ({ inputValue }) => setText(inputValue),
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem === null) return;
        choose(selectedItem);
        setText("");
      },
    });

  const submit = async (): Promise<void> => {
    const query = text;
    if (searchWords(query) === "") return;
    setText("");
    closeMenu();
    // The names of places may still be on their way; suggestions over them are then made here, else they are at hand.
    const hadPlaces = readyValue(store.getState().gazetteer) !== undefined;
    if (!hadPlaces) await actions.want("gazetteer");
    const suggestions = (hadPlaces ? suggest : suggestFrom(store.getState()))(query);
    // What names just one thing is meant as that; anything else stays words until someone picks what it names.
    choose(namedExactly(query, suggestions) ?? wordsChoice(query));
  };

  return (
    <form
      className="one-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the combobox names the input that this label is for */}
      <label {...getLabelProps()}>{BOX_LABEL}</label>
      <div className="one-box-field">
        <input
          {...getInputProps({
            ref: input,
            // Set here as well as by the combobox: its own report comes too late for fast typing.
            onChange: (event) => setText(event.currentTarget.value),
            onFocus: () => void actions.want("gazetteer"),
            onKeyDown: (event) => {
              if (event.key !== "Enter" || highlightedIndex >= 0) return;
              event.preventDefault();
              void submit();
            },
          })}
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <NearMe />
      </div>
      <ul {...getMenuProps()} className={isOpen && choices.length > 0 ? "suggestions open" : "suggestions"}>
        {isOpen &&
          choices.map((choice, index) => (
            <li
              key={`${choice.kind} ${choice.id}`}
              className={highlightedIndex === index ? "highlighted" : undefined}
              {...getItemProps({ item: choice, index })}
            >
              <span className="suggestion-label">{choice.label}</span>
              <span className="suggestion-kind">
                {KIND_WORDS[choice.kind]}
                {choice.detail !== undefined && choice.kind !== "postcode" ? ` · ${choice.detail}` : ""}
              </span>
            </li>
          ))}
      </ul>
    </form>
  );
}

function wordsChoice(text: string): Choice {
  return { kind: "words", id: text.trim(), label: `“${text.trim()}”` };
}

function choicesFor(suggest: Suggest, text: string): readonly Choice[] {
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
function useSuggest(): Suggest {
  const catalogue = useMap((state) => state.catalogue);
  const names = useMap((state) => state.names);
  const gazetteer = useMap((state) => readyValue(state.gazetteer));
  return useMemo(() => suggestOver(catalogue, names, gazetteer), [catalogue, names, gazetteer]);
}

/** Suggestions over what a state holds. */
function suggestFrom({ catalogue, names, gazetteer }: MapState): Suggest {
  return suggestOver(catalogue, names, readyValue(gazetteer));
}

function suggestOver(catalogue: Catalogue, names: TermNames, gazetteer: Gazetteer | undefined): Suggest {
  return createSuggest({ catalogue, search: searchOf(catalogue), named: namedSources(names, gazetteer) });
}
