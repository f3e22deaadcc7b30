/** The one box with its suggestions: a postcode, a place, a council, a theme, an organisation or a project; or words to look for. */
import { useCombobox } from "downshift";
import { type SyntheticEvent, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { namedExactly, namedNearly, placesNamed } from "../../core/find/naming.ts";
import { searchWords } from "../../core/find/plain-text.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { readyValue } from "../../io/load.ts";
import { searchOf } from "../../state/derive.ts";
import { useActions, useMapStore } from "../common/store.tsx";
import {
  askChoice,
  type Choice,
  choicesFor,
  KIND_WORDS,
  proposalsFrom,
  useChoose,
  useProposals,
  wordsChoice,
} from "./choosing.ts";
import { BOX_LABEL, NearMe, type Typed } from "./PlainBox.tsx";

export function Combobox({ typed }: { readonly typed: Typed }) {
  const store = useMapStore();
  const actions = useActions();
  const proposals = useProposals();
  const [text, setText] = useState(typed.text);
  const input = useRef<HTMLInputElement>(null);
  /** The text for whose proposals the arrow keys were last used. */
  const steppedTo = useRef<string>(undefined);
  // Whoever was typing while this came goes on where they were.
  useLayoutEffect(() => {
    if (!typed.hasFocus) return;
    input.current?.focus();
    input.current?.setSelectionRange(typed.text.length, typed.text.length);
  }, [typed]);
  // Suggestions may lag behind the letters, which never wait.
  const settled = useDeferredValue(text);
  const choices = useMemo(() => choicesFor(proposals, settled), [proposals, settled]);

  const choose = useChoose();

  const {
    getInputProps,
    getItemProps,
    getLabelProps,
    getMenuProps,
    highlightedIndex,
    isOpen,
    openMenu,
    closeMenu,
  } = useCombobox<Choice>({
    id: "one-box",
    items: [...choices],
    inputValue: text,
    selectedItem: null,
    itemToString: () => "",
    onInputValueChange: ({ inputValue }) => setText(inputValue),
    // The list may reach below a low window, which must follow too.
    scrollIntoView: (option) => option?.scrollIntoView({ block: "nearest" }),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      choose(selectedItem);
    },
  });

  /** Chooses at once: the combobox would tell of it later, and empty a box in which the next question stands already. */
  const pick = (choice: Choice, event: SyntheticEvent): void => {
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    setText("");
    closeMenu();
    choose(choice);
  };

  const submit = async (): Promise<void> => {
    const query = text;
    if (searchWords(query) === "") return;
    // The names of places may still be on their way; suggestions over them are then made here, else they are at hand.
    const hadPlaces = readyValue(store.getState().gazetteer) !== undefined;
    if (!hadPlaces) await actions.want("gazetteer");
    const { suggest, ask } = hadPlaces ? proposals : proposalsFrom(store.getState());
    const suggestions = suggest(query);
    const exactly = namedExactly(query, suggestions);
    const asked = exactly === undefined ? ask(query, suggestions) : undefined;
    const [name, namesakes] = asked?.isCertain
      ? [asked.place, asked.asks.length]
      : [query.trim(), placesNamed(query, suggestions)];
    if (namesakes > 1) {
      actions.note(`${namesakes} places are called “${name}”. Choose one of them below the box.`);
      openMenu();
      return;
    }
    setText("");
    closeMenu();
    const { gazetteer } = store.getState();
    if (gazetteer?.state === "failed" && parsePostcode(query) === undefined)
      actions.note(
        `Names of places could not be loaded (${gazetteer.reason}): only the records were looked through.`,
      );
    // What names just one thing is meant as that, and so is a question of what and where, or one slip of the hand;
    // anything else stays words until someone picks what it names.
    const [question] = asked?.isCertain ? asked.asks : [];
    const nearly =
      exactly === undefined && question === undefined
        ? namedNearly(query, suggestions, searchOf(store.getState().catalogue))
        : undefined;
    choose(exactly ?? (question && askChoice(question)) ?? nearly ?? wordsChoice(query));
    if (nearly !== undefined)
      actions.note(`Nothing has “${query.trim()}” in its name; ${nearly.label} is shown.`);
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
              if (event.key.startsWith("Arrow")) steppedTo.current = text;
              // A pointer that rests where the list opens chooses nothing, nor does what was proposed for older words.
              const isChosen = highlightedIndex >= 0 && steppedTo.current === text && settled === text;
              if (event.key !== "Enter") return;
              event.preventDefault();
              const chosen = isChosen ? choices[highlightedIndex] : undefined;
              if (chosen !== undefined) {
                pick(chosen, event);
                return;
              }
              // What Enter does here is ours: the combobox would close a list that is to stay open.
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
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
              {...getItemProps({ item: choice, index, onClick: (event) => pick(choice, event) })}
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
