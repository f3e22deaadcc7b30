/** The answer as a sentence, or what is happening instead. */
import { deriveAnswer } from "../../state/derive.ts";
import { useMap } from "../common/store.tsx";

export function useAnswer(): string {
  return useMap(deriveAnswer);
}
