/** The answer as a sentence, or what is happening instead. */
import { answerSentence } from "../../core/find/sentence.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import { useLabels, useMap, useResults } from "../common/store.tsx";

export function useAnswer(): string {
  const results = useResults();
  const labels = useLabels();
  const catalogue = useMap((state) => state.catalogue);
  const failed = useMap(
    (state) =>
      state.manifest.state === "failed" || LAYER_IDS.every((id) => state.layers[id].state === "failed"),
  );
  const waiting = useMap((state) => LAYER_IDS.some((id) => state.layers[id].state === "loading"));
  if (failed) return "The records could not be loaded.";
  if (waiting) return "Loading the records …";
  return answerSentence(catalogue, results, labels);
}
