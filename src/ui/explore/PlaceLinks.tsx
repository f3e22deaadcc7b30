/** Ways on from the place that is asked about: its brief, to print, and the page of its council. */
import { encodeView } from "../../core/find/permalink.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { useLabels, useMap } from "../common/store.tsx";

export function PlaceLinks() {
  const view = useMap((state) => state.view);
  const { term } = useLabels();
  const council = view.picked.council?.length === 1 ? view.picked.council[0] : undefined;
  if (view.near === undefined && view.within === undefined && council === undefined) return null;
  return (
    <p className="small place-links">
      <a href={`brief/${encodeView({ ...view, selected: undefined, camera: undefined })}`}>
        A brief of this place, to print
      </a>
      {council !== undefined && (
        <>
          {" · "}
          <a href={pagePath("council", council)}>{term("council", council)}’s page</a>
        </>
      )}
    </p>
  );
}
