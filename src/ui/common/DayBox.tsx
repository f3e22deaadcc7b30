/** A day that counts at once where it is picked from a calendar, and where it is typed once it is whole. */
import { useRef } from "react";
import { useSettled } from "./useSettled.ts";

interface Props {
  readonly label: string;
  /** YYYY-MM-DD, or nothing. */
  readonly value: string;
  readonly onSettle: (day: string) => void;
}

export function DayBox({ label, value, onSettle }: Props) {
  const { text, setText, leaving } = useSettled(value, onSettle);
  // While the year is typed the box names a day of the year 2, then 20, then 202.
  const isTyped = useRef(false);
  return (
    <label>
      {label}
      <input
        type="date"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (!isTyped.current) onSettle(target.value);
        }}
        onKeyDown={(event) => {
          isTyped.current = event.key !== "Enter";
          leaving.onKeyDown(event);
        }}
        onBlur={() => {
          isTyped.current = false;
          leaving.onBlur();
        }}
      />
    </label>
  );
}
