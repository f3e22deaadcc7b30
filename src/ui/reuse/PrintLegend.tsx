/** What the map on paper shows: kinds, other marks, shades. */
import { KindKey } from "../common/KindKey.tsx";
import { KindMark } from "../common/KindMark.tsx";
import { useMap } from "../common/store.tsx";
import { DARK_LOOK, LIGHT_LOOK, type MapLook } from "../map/looks.ts";
import { type OtherMark, otherMarks, shadeLegend } from "./legend.ts";

/** How the map is drawn whose legend this is. */
export interface ShownMap {
  readonly zoom: number;
  /** True where it has its dark colours, so that the legend means what it shows. */
  readonly dark: boolean;
}

export function PrintLegend({ zoom, dark }: ShownMap) {
  const view = useMap((state) => state.view);
  const legend = shadeLegend(view.shade, zoom);
  return (
    <div className="print-legend">
      <ul className="plain">
        <KindKey />
        {otherMarks(view).map(({ mark, label }) => (
          <li key={mark}>
            <Mark mark={mark} look={dark ? DARK_LOOK : LIGHT_LOOK} /> {label}
          </li>
        ))}
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

function Mark({ mark, look }: { readonly mark: OtherMark; readonly look: MapLook }) {
  if (mark === "hollow") return <KindMark kind="project" hollow />;
  return (
    <svg viewBox="0 0 20 14" aria-hidden="true">
      {mark === "gap" ? (
        <rect width="20" height="14" fill={look.gap} />
      ) : (
        <circle cx="10" cy="7" r="7" fill={mark === "cluster" ? look.cluster : look.selected} />
      )}
      {mark === "cluster" && (
        <text x="10" y="10" fontSize="8" textAnchor="middle" fill={look.clusterText}>
          12
        </text>
      )}
    </svg>
  );
}
