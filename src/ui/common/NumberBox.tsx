/** A number that counts once it is whole. */
import { useState } from "react";
import { useSettled } from "./useSettled.ts";

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly inputMode: "numeric" | "decimal";
  /** Told what stands in the box, which may be nothing; false says so and puts back what was there. */
  readonly onSettle: (text: string) => boolean;
  /** Whether a text that has stood still counts before the box is left; without it none does. */
  readonly mayStand?: (text: string) => boolean;
}

export function NumberBox({ label, className, value, least, inputMode, onSettle, mayStand }: Props) {
  const written = value === undefined ? "" : String(value);
  const [refused, setRefused] = useState<string>();
  const { text, setText, leaving } = useSettled(
    written,
    (typed) => {
      const isTaken = onSettle(typed);
      setRefused(isTaken ? undefined : typed);
      if (!isTaken) setText(written);
    },
    mayStand,
  );
  return (
    <label className={className}>
      {label}
      <input
        type="number"
        inputMode={inputMode}
        min={least}
        // Any number may be typed; a step would call the others wrong.
        step="any"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(undefined);
        }}
        {...leaving}
      />
      {refused !== undefined && (
        <span className="small problem" role="alert">
          {refused === "" ? "An empty box" : `“${refused}”`} was not taken: a number from {least} on is due.
        </span>
      )}
    </label>
  );
}
