/** The brief of a place: needs and assets side by side, for print on two sides of A4. The link says which place. */
import { useEffect } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import { readyValue } from "../../io/load.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import { SiteName } from "../common/SiteName.tsx";
import { useActions, useMap } from "../common/store.tsx";
import { LayerNotes } from "../explore/LayerNotes.tsx";
import { NearTools } from "../explore/NearTools.tsx";
import { OneBox } from "../explore/OneBox.tsx";
import { BriefBody } from "./BriefBody.tsx";
import { useBrief } from "./useBrief.ts";

export function BriefPage() {
  const { want } = useActions();
  const ready = useMap((state) => state.manifest.state === "ready");
  const failed = useMap(
    (state) =>
      state.manifest.state === "failed" ||
      state.atlas?.state === "failed" ||
      state.councils?.state === "failed",
  );
  const lacking = useMap((state) => LAYER_IDS.some((id) => state.layers[id].state === "failed"));
  const view = useMap((state) => state.view);
  useEffect(() => {
    if (!ready) return;
    void want("atlas");
    void want("councils");
    void want("windows");
  }, [ready, want]);
  const name = useMap((state) => readyValue(state.manifest)?.site.name);
  const brief = useBrief();
  const title = typeof brief === "object" ? brief.title : undefined;
  useEffect(() => {
    if (title !== undefined)
      document.title = `Place brief: ${title}${name === undefined ? "" : ` · ${name}`}`;
  }, [title, name]);
  return (
    <div className="brief">
      <header className="brief-head no-print">
        <SiteName name={name} to="../" />
        <a href={`../${encodeView(view)}`}>Back to the map</a>
        <OneBox />
        <NearTools />
      </header>
      <main>
        <LayerNotes />
        {brief === "no-place" && (
          <>
            <h1>Place brief</h1>
            <p>
              Choose a council, a postcode or a place above: its needs and assets stand here side by side,
              ready to print.
            </p>
          </>
        )}
        {brief === "waiting" && !failed && !lacking && <p aria-busy="true">Working out the brief …</p>}
        {brief === "waiting" && lacking && (
          <p>A brief tells of all the records of a place, so it waits for them.</p>
        )}
        {failed && (
          <p className="note problem" role="alert">
            The figures could not be loaded. Reload the page to try again.
          </p>
        )}
        {typeof brief === "object" && <BriefBody {...brief} />}
      </main>
    </div>
  );
}
