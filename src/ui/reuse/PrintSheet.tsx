/** What goes on paper instead of the explorer: the question, the map with its legend, every record found or the tool's answer, sources and date. */
import "../styles/print.css";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { MAP_ATTRIBUTION } from "../../core/publish/sources.ts";
import { dayInWords } from "../../core/record/day.ts";
import { readyValue } from "../../io/load.ts";
import { missingLayers } from "../../state/take-away.ts";
import { later, useLater } from "../common/later.ts";
import { useMap } from "../common/store.tsx";
import { useAnswer } from "../explore/useAnswer.ts";
import { takeMapPicture } from "../map/current-map.ts";
import { PrintLegend, type ShownMap } from "./PrintLegend.tsx";
import { PrintRecords } from "./PrintRecords.tsx";
import { currentLink } from "./query.ts";

/** What the tools put on paper, fetched when one of them is opened, since nothing can be fetched while a page is laid out. */
const TOOLS = later(() => import("./PrintTool.tsx"));

interface Shot extends ShownMap {
  readonly picture: string | undefined;
}

export function PrintSheet() {
  const [shot, setShot] = useState<Shot>();
  const isTool = useMap((state) => state.view.tool !== "find");
  useLater(TOOLS, isTool);
  useEffect(() => {
    const before = (): void => {
      const map = takeMapPicture();
      // The page is laid out for paper as soon as this returns.
      const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
      flushSync(() => setShot({ picture: map?.canvas.toDataURL("image/png"), zoom: map?.zoom ?? 0, dark }));
    };
    const after = (): void => setShot(undefined);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return shot === undefined ? null : <Sheet shot={shot} />;
}

function Sheet({ shot }: { readonly shot: Shot }) {
  const site = useMap((state) => readyValue(state.manifest)?.site);
  const version = useMap((state) => readyValue(state.manifest)?.version);
  const view = useMap((state) => state.view);
  const today = useMap((state) => state.today);
  const missing = useMap((state) => missingLayers(state).join(" "));
  const answer = useAnswer();
  const tools = useLater(TOOLS, false);
  const tool = view.tool === "find" || typeof tools === "string" ? undefined : tools.code;
  return (
    <section className="print-sheet" aria-hidden="true">
      <p className="print-site">{site?.name}</p>
      {tool === undefined ? <h2>{answer}</h2> : <tool.ToolQuestion />}
      {missing !== "" && <p>{missing}</p>}
      {shot.picture !== undefined && (
        <div className="print-map">
          <img src={shot.picture} alt="" />
          <PrintLegend zoom={shot.zoom} dark={shot.dark} />
        </div>
      )}
      {tool === undefined ? <PrintRecords hasMap={shot.picture !== undefined} /> : <tool.ToolAnswer />}
      <footer>
        <p>
          Printed {dayInWords(today)}. Data version {version}. {currentLink(view)}
        </p>
        <p>
          {site?.attribution}, {site?.licence}. {MAP_ATTRIBUTION}
        </p>
      </footer>
    </section>
  );
}
