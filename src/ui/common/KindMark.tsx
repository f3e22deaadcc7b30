/** The shape of a kind, beside its name. */
import { kindLook } from "./kinds.ts";

interface Props {
  readonly kind: string;
  /** True where the point stands for a place, not an address: drawn hollow. */
  readonly hollow?: boolean;
}

export function KindMark({ kind, hollow = false }: Props) {
  const { path, colour } = kindLook(kind);
  return (
    <svg
      className={`kind-mark kind-${colour}${hollow ? " hollow" : ""}`}
      viewBox="-2 -2 28 28"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
