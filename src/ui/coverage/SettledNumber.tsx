/** A number that counts once it is whole: on Enter or when its box is left. */
import { useEffect, useState } from "react";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly step: number;
  readonly onSettle: (value: number) => void;
}

export function SettledNumber({ label, value, least, step, onSettle }: Props) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const settle = (): void => {
    const number = Number(text);
    if (text.trim() === "" || Number.isNaN(number) || number < least) setText(String(value));
    else if (number !== value) onSettle(number);
  };
  return (
    <label className="settled-number">
      {label}
      <input
        type="number"
        inputMode="decimal"
        min={least}
        step={step}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
    </label>
  );
}
