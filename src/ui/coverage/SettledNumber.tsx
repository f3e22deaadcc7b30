/** A number that must be there: what is no number, or too small, is put back. */
import { NumberBox } from "../common/NumberBox.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onSettle: (value: number) => void;
}

export function SettledNumber({ onSettle, least, ...rest }: Props) {
  const isNumber = (text: string): boolean => text.trim() !== "" && Number(text) >= least;
  const accept = (text: string): boolean => {
    if (!isNumber(text)) return false;
    onSettle(Number(text));
    return true;
  };
  return (
    <NumberBox
      {...rest}
      className="settled-number"
      inputMode="decimal"
      least={least}
      onSettle={accept}
      mayStand={isNumber}
    />
  );
}
