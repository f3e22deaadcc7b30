/** What is typed counts once it is whole: on Enter or when its box is left, so that "2" on the way to "2019" does nothing. */
import { type KeyboardEvent, useEffect, useState } from "react";

/** What a box holds, and how it is told that the typing is over. */
interface Settled {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly leaving: {
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** A box in which `written` stands until something else has been typed, which `onSettle` is told when it is whole. */
export function useSettled(written: string, onSettle: (text: string) => void): Settled {
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const settle = (): void => {
    if (text !== written) onSettle(text);
  };
  return {
    text,
    setText,
    leaving: {
      onBlur: settle,
      onKeyDown: (event) => {
        if (event.key === "Enter") settle();
      },
    },
  };
}
