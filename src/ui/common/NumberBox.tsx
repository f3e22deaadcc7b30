/** A number that counts once it is whole: on Enter or when its box is left, so that "2" on the way to "2019" does nothing. */
import { useEffect, useState } from "react";

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly step: number;
  readonly inputMode: "numeric" | "decimal";
  /** Told what stands in the box, which may be nothing; false puts back what was there. */
  readonly onSettle: (text: string) => boolean;
}

export function NumberBox({ label, className, value, least, step, inputMode, onSettle }: Props) {
  const written = value === undefined ? "" : String(value);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const settle = (): void => {
    if (text !== written && !onSettle(text)) setText(written);
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
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
    </label>
  );
}
