/** Says on the map that its ground did not come, and what works without it. */
import { FailureNote } from "../common/FailureNote.tsx";
import type { MissingGround } from "./useGround.ts";

interface Props {
  readonly missing: MissingGround | undefined;
  readonly onRetry: () => void;
}

export function GroundNote({ missing, onRetry }: Props) {
  if (missing === undefined) return null;
  const what = missing.isWhole
    ? "The map's land, borders, names and shading"
    : "Parts of the map's land, borders, names and shading";
  return (
    <FailureNote
      words={`${what} could not be loaded: ${missing.reason}. Its points, the list and the table still work.`}
      onRetry={onRetry}
    />
  );
}
