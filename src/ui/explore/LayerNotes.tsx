/** What went wrong and what still works: failed layers, and parts of a link that were left out. */
import { readyValue } from "../../io/load.ts";
import { untoldInWords } from "../../state/derive.ts";
import { LAYER_IDS, LAYER_TITLES } from "../../state/layer-files.ts";
import { DroppedNote } from "../common/DroppedNote.tsx";
import { FailureNote } from "../common/FailureNote.tsx";
import { OfflineNote } from "../common/OfflineNote.tsx";
import { useActions, useMap } from "../common/store.tsx";

export function LayerNotes() {
  const manifest = useMap((state) => state.manifest);
  const layers = useMap((state) => state.layers);
  const untold = useMap(untoldInWords);
  const { retryAll, retryLayer } = useActions();
  if (manifest.state === "failed") {
    return (
      <FailureNote
        words={`The map's records could not be loaded: ${manifest.reason}.`}
        onRetry={() => void retryAll()}
      />
    );
  }
  return (
    <>
      {LAYER_IDS.map((id) => {
        const layer = layers[id];
        if (layer.state !== "failed") return null;
        const others = LAYER_IDS.filter((other) => readyValue(layers[other]) !== undefined).map((other) =>
          LAYER_TITLES[other].toLowerCase(),
        );
        const still =
          others.length === 0
            ? ""
            : ` Only ${others.join(" and ")} are listed and counted, and no answer is given that needs the rest.`;
        return (
          <FailureNote
            key={id}
            words={`The layer “${LAYER_TITLES[id]}” could not be loaded: ${layer.reason}.${still}`}
            onRetry={() => void retryLayer(id)}
          />
        );
      })}
      {untold !== undefined && <p className="note">{untold}</p>}
      <DroppedNote />
      <OfflineNote />
    </>
  );
}
