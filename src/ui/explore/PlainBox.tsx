/** The one box before its suggestions have come: it takes postcodes and words already. */
import { setQuery } from "../../core/find/view.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { useActions } from "../common/store.tsx";

export const BOX_LABEL = "Postcode, place, council, organisation, project or theme";

/** What was typed before the suggestions came, and whether somebody was at it. */
export interface Typed {
  text: string;
  hasFocus: boolean;
}

interface Props {
  /** Kept up to date, for the box that comes after. */
  readonly typed: Typed;
  readonly onFocus: () => void;
}

export function PlainBox({ typed, onFocus }: Props) {
  const { change, goToPostcode } = useActions();
  const submit = (): void => {
    const postcode = parsePostcode(typed.text);
    if (postcode !== undefined) void goToPostcode(postcode);
    else change((view) => setQuery(view, typed.text.trim()));
  };
  return (
    <form
      className="one-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="one-box-first">{BOX_LABEL}</label>
      <div className="one-box-field">
        <input
          id="one-box-first"
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            typed.text = event.currentTarget.value;
          }}
          onFocus={() => {
            typed.hasFocus = true;
            onFocus();
          }}
          onBlur={() => {
            typed.hasFocus = false;
          }}
        />
        <NearMe />
      </div>
    </form>
  );
}

export function NearMe() {
  const { goToDevice } = useActions();
  return (
    <button type="button" className="near-me" onClick={() => void goToDevice()}>
      Near me
    </button>
  );
}
