/** The map as a PNG, with the question, the legend and the attribution drawn into it. */
import { useState } from "react";
import { fileNameOf } from "../../core/publish/export/about.ts";
import { MAP_ATTRIBUTION } from "../../core/publish/sources.ts";
import { readyValue } from "../../io/load.ts";
import { saveFile } from "../../io/save-file.ts";
import { KIND_LOOKS } from "../common/kinds.ts";
import { useLabels, useMap } from "../common/store.tsx";
import { useAnswer } from "../explore/useAnswer.ts";
import { takeMapPicture } from "../map/current-map.ts";
import { shadeLegend } from "./legend.ts";
import { drawPicture } from "./picture.ts";

export function TakePicture() {
  const answer = useAnswer();
  const { term } = useLabels();
  const shade = useMap((state) => state.view.shade);
  const site = useMap((state) => readyValue(state.manifest)?.site);
  const present = useMap((state) => state.catalogue.facets.kind.terms);
  const today = useMap((state) => state.today);
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => {
    const map = takeMapPicture();
    if (map === undefined) return setSaid("There is no map on the page now. Show it, then take its picture.");
    const picture = drawPicture({
      map,
      title: answer,
      kinds: Object.keys(KIND_LOOKS)
        .filter((kind) => present.includes(kind))
        .map((kind) => ({ kind, label: term("kind", kind) })),
      shade: shadeLegend(shade, map.zoom),
      dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
      foot: `${site?.attribution ?? ""}, ${site?.licence ?? ""}, ${today}. ${MAP_ATTRIBUTION}`,
    });
    const blob = await new Promise<Blob | null>((give) => picture.toBlob(give, "image/png"));
    if (blob === null) return setSaid("This browser could not write the picture.");
    const name = `${fileNameOf(answer, today)}.png`;
    saveFile(name, "image/png", new Uint8Array(await blob.arrayBuffer()));
    setSaid(`Saved as ${name}.`);
  };
  return (
    <>
      <button type="button" onClick={() => void save()}>
        Picture of the map
      </button>
      <span role="status" className="small">
        {said}
      </span>
    </>
  );
}
