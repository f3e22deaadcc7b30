/** What the shapes on the map mean: the kinds that the map has, as items of a list. */
import { KindMark } from "./KindMark.tsx";
import { KIND_LOOKS } from "./kinds.ts";
import { useLabels, useMap } from "./store.tsx";

export function KindKey() {
  const { term } = useLabels();
  const present = useMap((state) => state.catalogue.facets.kind.terms);
  return Object.keys(KIND_LOOKS)
    .filter((kind) => present.includes(kind))
    .map((kind) => (
      <li key={kind}>
        <KindMark kind={kind} /> {term("kind", kind)}
      </li>
    ));
}
