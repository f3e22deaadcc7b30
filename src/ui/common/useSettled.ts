/**
 * What is typed counts once it is whole: on Enter or when its box is left, so that "2" on the way to "2019" does nothing;
 * where every text on the way could be meant, as of a sum of money, also once it has stood still for a moment.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

/** What a box holds, and how it is told that the typing is over. */
interface Settled {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly leaving: {
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Long enough to type the next letter in. */
const STILL_MILLISECONDS = 900;

/**
 * A box in which `written` stands until something else has been typed, which `onSettle` is told when it is whole.
 * `mayStand` says of a text that has stood still whether it counts without being left.
 */
export function useSettled(
  written: string,
  onSettle: (text: string) => void,
  mayStand?: (text: string) => boolean,
): Settled {
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const latest = useRef(onSettle);
  latest.current = onSettle;
  const stands = text !== written && mayStand?.(text) === true;
  useEffect(() => {
    if (!stands) return;
    const timer = setTimeout(() => latest.current(text), STILL_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [stands, text]);
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
