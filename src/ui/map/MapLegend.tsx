/** What the shapes mean. */
import { KindMark } from "../common/KindMark.tsx";
import { KIND_LOOKS } from "../common/kinds.ts";
import { useLabels, useMap } from "../common/store.tsx";

export function MapLegend() {
  const { term } = useLabels();
  const present = useMap((state) => state.catalogue.facets.kind.terms);
  return (
    <details className="map-legend">
      <summary>Key to the map</summary>
      <ul className="plain">
        {Object.keys(KIND_LOOKS)
          .filter((kind) => present.includes(kind))
          .map((kind) => (
            <li key={kind}>
              <KindMark kind={kind} /> {term("kind", kind)}
            </li>
          ))}
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
      <p className="small">Edges of councils are approximate. Records for a whole council or with a withheld location are in the list only.</p>
    </details>
  );
}
