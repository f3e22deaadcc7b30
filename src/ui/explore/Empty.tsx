/** Nothing found: which filter to drop, what each gives, and the nearest results outside. */
import { useMemo } from "react";
import { helpEmpty } from "../../core/find/empty.ts";
import { clearFilters, isFiltered } from "../../core/find/view.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { finderOf, searchOf } from "../../state/derive.ts";
import { later, useLater } from "../common/later.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { filterName } from "./filter-name.ts";

/** Its code makes suggestions, which the first list does without. */
const MEANT = later(() => import("./PlacesMeant.tsx"));

function Meant() {
  const part = useLater(MEANT, true);
  return typeof part === "string" ? null : <part.code.PlacesMeant />;
}

export function Empty() {
  const view = useMap((state) => state.view);
  const catalogue = useMap((state) => state.catalogue);
  const labels = useLabels();
  const { change } = useActions();
  const help = useMemo(
    () => helpEmpty(catalogue, { finder: finderOf(catalogue), search: searchOf(catalogue) }, view),
    [catalogue, view],
  );
  if (!isFiltered(view)) return null;
  // Where one filter was all that was asked, what it hid is everything, for which there is a button below.
  const rescues = help.rescues.filter(({ count }) => count < catalogue.count);
  return (
    <div className="empty">
      <h2>Nothing matches all of these filters</h2>
      <p>
        Not on the map does not mean not there.
        {rescues.length + help.words.length > 0 && " One filter or word less would show:"}
        {help.rescues.length + help.words.length === 0 &&
          " No single filter is to blame; start again, or drop several."}
      </p>
      <ul>
        {help.words.map(({ word, count, view: alone }) => (
          <li key={word}>
            <button type="button" onClick={() => change(() => alone)}>
              {count.toLocaleString("en-GB")} with only “{word}”
            </button>
          </li>
        ))}
        {rescues.map(({ filter, count, view: without }) => (
          <li key={filter}>
            <button type="button" onClick={() => change(() => without)}>
              {count.toLocaleString("en-GB")} without{" "}
              {filter === "query" ? "these words" : `“${filterName(filter, labels)}”`}
            </button>
          </li>
        ))}
      </ul>
      <Meant />
      {help.outside.length > 0 && (
        <>
          <h3>The nearest outside</h3>
          <ul>
            {help.outside.map(({ record, distanceMetres }) => (
              <li key={record}>
                <ViewLink to={(now) => ({ ...now, selected: catalogue.ids[record] })}>
                  {catalogue.titles[record]}
                </ViewLink>
                {distanceMetres !== undefined &&
                  `, ${distanceInWords(distanceMetres, view.units, catalogue.precisions[record])}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Guides say how to <a href="guide/right-to-bid/">bid for a pub, shop or other building</a> that is to
        be sold, <a href="guide/asset-transfer/">take over a council’s building</a> or{" "}
        <a href="guide/right-to-challenge/">challenge to run a service</a>; <a href="lessons/">lessons</a> say
        what worked and what did not.
      </p>
      <button type="button" className="primary" onClick={() => change(clearFilters)}>
        Show everything
      </button>
    </div>
  );
}
