/** What the shapes mean. */

import { useState } from "react";
import { deriveCoverage } from "../../state/coverage.ts";
import { KindKey } from "../common/KindKey.tsx";
import { KindMark } from "../common/KindMark.tsx";
import { useMap } from "../common/store.tsx";
import { ShadeChoice, ShadeStrip } from "../explore/ShadeChoice.tsx";

/** Open at first where it hides nothing of England; elsewhere its first line is the key in short. */
const ROOMY = "(min-width: 112em) and (min-height: 45em)";

interface Props {
  readonly zoom: number;
  /** False where the areas that would be shaded did not come. */
  readonly hasGround: boolean;
}

export function MapLegend({ zoom, hasGround }: Props) {
  const [open] = useState(() => window.matchMedia(ROOMY).matches);
  return (
    <>
      {hasGround && (
        <>
          <GapKey />
          <details className="map-panel" open={open || undefined}>
            <summary>
              Shading
              <ShadeStrip />
            </summary>
            <ShadeChoice zoom={zoom} />
          </details>
        </>
      )}
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
          Records for a whole council, and those with a withheld location, have no point: they are in the list
          and are found by council, not by distance.
        </p>
      </details>
    </>
  );
}

/** What the colour of the gap finder means, where it is drawn: not before there is an answer. */
function GapKey() {
  const isDrawn = useMap((state) => state.view.tool === "gaps" && deriveCoverage(state) !== undefined);
  if (!isDrawn) return null;
  return (
    <p className="gap-key">
      <svg viewBox="0 0 20 14" aria-hidden="true">
        <rect width="20" height="14" />
      </svg>{" "}
      In the gap: none that counts is near
    </p>
  );
}
