/** The map as a PNG, with the question, the legend and the attribution drawn into it. */
import { useState } from "react";
import { fileNameOf } from "../../core/publish/export/about.ts";
import { MAP_ATTRIBUTION } from "../../core/publish/sources.ts";
import { readyValue } from "../../io/load.ts";
import { saveFile } from "../../io/save-file.ts";
import { KIND_LOOKS } from "../common/kinds.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { takeMapPicture } from "../map/current-map.ts";
import { otherMarks, shadeLegend } from "./legend.ts";
import { drawPicture } from "./picture.ts";
import { showWhole } from "./show-whole.ts";
import { useShown } from "./useShown.ts";
import { useUndrawn } from "./useUndrawn.ts";

export function TakePicture({ onClose }: { readonly onClose: () => void }) {
  const { sentence, caveats } = useShown();
  const undrawn = useUndrawn();
  const { term } = useLabels();
  const { change } = useActions();
  const view = useMap((state) => state.view);
  const site = useMap((state) => readyValue(state.manifest)?.site);
  const present = useMap((state) => state.catalogue.facets.kind.terms);
  const today = useMap((state) => state.today);
  const [said, setSaid] = useState("");
  const [lacksMap, setLacksMap] = useState(false);
  const save = async (): Promise<void> => {
    const map = takeMapPicture();
    setLacksMap(map === undefined);
    if (map === undefined) return setSaid("There is no map on the page now. Show it, then take its picture.");
    const terms = `${site?.attribution ?? ""}, ${site?.licence ?? ""}, ${today}. ${MAP_ATTRIBUTION}`;
    const picture = drawPicture({
      map,
      title: sentence,
      kinds: Object.keys(KIND_LOOKS)
        .filter((kind) => present.includes(kind))
        .map((kind) => ({ kind, label: term("kind", kind) })),
      others: otherMarks(view),
      shade: shadeLegend(view.shade, map.zoom),
      dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
      foot: [...caveats, ...(undrawn === undefined ? [] : [undrawn]), terms].join(" "),
    });
    const blob = await new Promise<Blob | null>((give) => picture.toBlob(give, "image/png"));
    if (blob === null) return setSaid("This browser could not write the picture.");
    const name = `${fileNameOf(sentence, today)}.png`;
    saveFile(name, "image/png", new Uint8Array(await blob.arrayBuffer()));
    setSaid(`Saved as ${name}.`);
  };
  const showMap = (): void => {
    onClose();
    change((now) => ({ ...now, layout: "list", pane: "map" }));
  };
  return (
    <>
      <button type="button" onClick={() => void save()}>
        Picture of the map
      </button>
      <span role="status" className="small">
        {said}
      </span>
      {lacksMap && (
        <button type="button" ref={showWhole} onClick={showMap}>
          Show the map
        </button>
      )}
    </>
  );
}
