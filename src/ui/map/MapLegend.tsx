/** What the shapes mean. */

import { useState } from "react";
import { KindKey } from "../common/KindKey.tsx";
import { KindMark } from "../common/KindMark.tsx";
import { ShadeChoice } from "../explore/ShadeChoice.tsx";

/** Open at first where there is room. */
const ROOMY = "(min-width: 75em) and (min-height: 45em)";

export function MapLegend({ zoom }: { readonly zoom: number }) {
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  return (
    <>
      <details className="map-panel" open={open || undefined}>
        <summary>Shading</summary>
        <ShadeChoice zoom={zoom} />
      </details>
      <details className="map-panel map-legend">
        <summary>Key to the points</summary>
        <ul className="plain">
          <KindKey />
          <li>
            <KindMark kind="project" hollow /> Outline only: somewhere in this place, not an address
          </li>
          <li>
            <span className="cluster-mark" aria-hidden="true">
              12
            </span>{" "}
            Several together: press to come closer
          </li>
        </ul>
        <p className="small">
          Records for a whole council, and those with a withheld location, are in the list only.
        </p>
      </details>
    </>
  );
}
