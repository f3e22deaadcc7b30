/** Says on the map that its ground did not come, and what works without it. */
import { FailureNote } from "../common/FailureNote.tsx";
import type { MissingGround } from "./useGround.ts";

interface Props {
  readonly missing: MissingGround | undefined;
  readonly retry: () => void;
  /** A sentence of what can be done all the same. */
  readonly works: string;
}

export function GroundNote({ missing, retry, works }: Props) {
  if (missing === undefined) return null;
  const what = missing.isWhole
    ? "The map's land, borders, names and shading"
    : "Parts of the map's land, borders, names and shading";
  return <FailureNote words={`${what} could not be loaded: ${missing.reason}. ${works}`} onRetry={retry} />;
}
