/** What goes on paper instead of the explorer: the question, the map with its legend, every record found, sources and date. */

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { countInWords, distanceInWords } from "../../core/find/words.ts";
import { distanceMetres } from "../../core/place/distance.ts";
import { MAP_ATTRIBUTION } from "../../core/publish/sources.ts";
import { dayInWords } from "../../core/record/day.ts";
import { readyValue } from "../../io/load.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { missingLayers } from "../../state/take-away.ts";
import { KindKey } from "../common/KindKey.tsx";
import { KindMark } from "../common/KindMark.tsx";
import { useLabels, useMap, useResults } from "../common/store.tsx";
import { kindOf, placeOf } from "../explore/record-facts.ts";
import { useAnswer } from "../explore/useAnswer.ts";
import { takeMapPicture } from "../map/current-map.ts";
import { shadeLegend } from "./legend.ts";
import { currentLink } from "./query.ts";

/** Records on paper at most; more are counted. */
const MOST_RECORDS = 1000;

interface Shot {
  readonly picture: string | undefined;
  readonly zoom: number;
  /** True where the map is drawn in its dark colours, so that the legend means what it shows. */
  readonly dark: boolean;
}

export function PrintSheet() {
  const [shot, setShot] = useState<Shot>();
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
  return (
    <section className="print-sheet" aria-hidden="true">
      <p className="print-site">{site?.name}</p>
      <h2>{answer}</h2>
      {missing !== "" && <p>{missing}</p>}
      {shot.picture !== undefined && (
        <>
          <img src={shot.picture} alt="" />
          <Legend zoom={shot.zoom} dark={shot.dark} />
        </>
      )}
      <Records />
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

function Legend({ zoom, dark }: Pick<Shot, "zoom" | "dark">) {
  const shade = useMap((state) => state.view.shade);
  const legend = shadeLegend(shade, zoom);
  return (
    <div className="print-legend">
      <ul className="plain">
        <KindKey />
      </ul>
      {legend !== undefined && (
        <>
          <p>{legend.title}</p>
          <ul className="plain">
            {legend.classes.map((one) => (
              <li key={one.label}>
                <svg viewBox="0 0 20 14" aria-hidden="true">
                  <rect width="20" height="14" fill={dark ? one.dark : one.light} />
                </svg>{" "}
                {one.label}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Records() {
  const { passes, count } = useResults();
  const catalogue = useMap(shownCatalogue);
  const near = useMap((state) => state.view.near);
  const units = useMap((state) => state.view.units);
  const labels = useLabels();
  const records = catalogue.ids.flatMap((id, record) => {
    if (passes[record] !== 1) return [];
    const at = {
      latitude: catalogue.latitudes[record] ?? NaN,
      longitude: catalogue.longitudes[record] ?? NaN,
    };
    return [{ id, record, metres: near === undefined ? undefined : distanceMetres(near, at) }];
  });
  const title = (record: number): string => catalogue.titles[record] ?? "";
  records.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0) || title(a.record).localeCompare(title(b.record)));
  return (
    <>
      <ol className="print-records">
        {records.slice(0, MOST_RECORDS).map(({ id, record, metres }) => (
          <li key={id}>
            <KindMark kind={kindOf(catalogue, record)} /> <strong>{title(record)}</strong>
            {" · "}
            {[
              labels.term("kind", kindOf(catalogue, record)),
              placeOf(catalogue, record, labels),
              metres === undefined ? "" : distanceInWords(metres, units, catalogue.precisions[record]),
            ]
              .filter((words) => words !== "")
              .join(" · ")}
          </li>
        ))}
      </ol>
      {count > MOST_RECORDS && (
        <p>And {countInWords(count - MOST_RECORDS, "record")} more at the address below.</p>
      )}
    </>
  );
}
