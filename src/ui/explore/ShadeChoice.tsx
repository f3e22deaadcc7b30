/** What the map is shaded by, with legend, source and caveat; the words stand here even where no map is drawn. */

import { SHADE_IDS, type ShadeId } from "../../core/find/view.ts";
import { DEPRIVATION_CAVEAT, DEPRIVATION_MEASURES } from "../../core/place/deprivation.ts";
import { COUNCIL_CLASSES, COUNCIL_SCALE_TITLE, type ScaleClass, scaleOf } from "../../core/place/scale.ts";
import { edgesInWords, SHADING_ATTRIBUTION } from "../../core/publish/sources.ts";
import { readyValue } from "../../io/load.ts";
import { useActions, useMap } from "../common/store.tsx";

const SHADE_LABELS: Readonly<Record<ShadeId, string>> = {
  none: "Nothing",
  "most-deprived": "Most deprived 10, 20, 30%",
  imd: "Deprivation, all deciles",
  income: "Income",
  employment: "Employment",
  education: "Education, skills and training",
  health: "Health and disability",
  crime: "Crime",
  barriers: "Barriers to housing and services",
  environment: "Living environment",
};

/** Below this zoom the map shows councils. */
export const NEIGHBOURHOOD_ZOOM = 8;

export function ShadeChoice({ zoom }: { readonly zoom: number }) {
  const shade = useMap((state) => state.view.shade);
  const { change } = useActions();
  return (
    <div className="shade-choice">
      <label>
        Shade the map by{" "}
        <select
          value={shade}
          onChange={(event) => {
            const chosen = SHADE_IDS.find((id) => id === event.target.value);
            if (chosen !== undefined) change((view) => ({ ...view, shade: chosen }));
          }}
        >
          {SHADE_IDS.map((id) => (
            <option key={id} value={id}>
              {SHADE_LABELS[id]}
            </option>
          ))}
        </select>
      </label>
      {shade !== "none" && <ShadeLegend shade={shade} zoom={zoom} />}
    </div>
  );
}

function ShadeLegend({ shade, zoom }: { readonly shade: ShadeId; readonly zoom: number }) {
  const edges = useMap((state) => readyValue(state.manifest)?.edges);
  const scale = scaleOf(shade);
  if (scale === undefined) return null;
  const councils = zoom < NEIGHBOURHOOD_ZOOM;
  const isIndex = DEPRIVATION_MEASURES[0].id === scale.measure;
  return (
    <>
      <p className="legend-title">{councils && isIndex ? COUNCIL_SCALE_TITLE : scale.title}</p>
      {councils && !isIndex ? (
        <p className="small">Come closer to see neighbourhoods.</p>
      ) : (
        <ul className="plain legend-classes">
          {(councils ? COUNCIL_CLASSES : scale.classes).map((one) => (
            <LegendClass key={one.label} scaleClass={one} />
          ))}
        </ul>
      )}
      <details className="legend-source">
        <summary>How to read it, source and edges</summary>
        <p>{DEPRIVATION_CAVEAT}</p>
        <p>
          {edgesInWords(edges)} {SHADING_ATTRIBUTION}
        </p>
      </details>
    </>
  );
}

/** The classes without their words, most deprived first: the key in one line. */
export function ShadeStrip() {
  const shade = useMap((state) => state.view.shade);
  const scale = scaleOf(shade);
  if (scale === undefined) return null;
  return (
    <span className="shade-strip">
      <span className="small">more</span>
      {scale.classes.map((one) => (
        <Swatch key={one.label} scaleClass={one} />
      ))}
      <span className="small">less deprived</span>
    </span>
  );
}

function Swatch({ scaleClass }: { readonly scaleClass: ScaleClass }) {
  return (
    <svg viewBox="0 0 20 14" aria-hidden="true">
      <rect width="20" height="14" className="swatch-light" fill={scaleClass.light} />
      <rect width="20" height="14" className="swatch-dark" fill={scaleClass.dark} />
    </svg>
  );
}

function LegendClass({ scaleClass }: { readonly scaleClass: ScaleClass }) {
  return (
    <li>
      <Swatch scaleClass={scaleClass} />
      {scaleClass.label}
    </li>
  );
}
