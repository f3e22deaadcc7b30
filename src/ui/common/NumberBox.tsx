/** A number that counts once it is whole: on Enter or when its box is left, so that "2" on the way to "2019" does nothing. */
import { useEffect, useState } from "react";

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly step: number;
  readonly inputMode: "numeric" | "decimal";
  /** Told what stands in the box, which may be nothing; false says so and puts back what was there. */
  readonly onSettle: (text: string) => boolean;
}

export function NumberBox({ label, className, value, least, step, inputMode, onSettle }: Props) {
  const written = value === undefined ? "" : String(value);
  const [text, setText] = useState(written);
  const [refused, setRefused] = useState<string>();
  useEffect(() => setText(written), [written]);
  const settle = (): void => {
    if (text === written) return;
    const isTaken = onSettle(text);
    setRefused(isTaken ? undefined : text);
    if (!isTaken) setText(written);
  };
  return (
    <label className={className}>
      {label}
      <input
        type="number"
        inputMode={inputMode}
        min={least}
        step={step}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(undefined);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
      {refused !== undefined && (
        <span className="small problem" role="alert">
          {refused === "" ? "An empty box" : `“${refused}”`} was not taken: a number from {least} on is due.
        </span>
      )}
    </label>
  );
}
