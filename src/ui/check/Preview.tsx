/** The good rows as the map would show them: a list, and a map when it is asked for. */
import { useState } from "react";
import type { Manifest } from "../../core/publish/manifest.ts";
import { ROWS_PER_PAGE } from "../../state/check/messages.ts";
import { countOf } from "../../state/check/verdict.ts";
import { LaterPart } from "../common/LaterPart.tsx";
import { later } from "../common/later.ts";
import { useCheck, useCheckStore } from "./context.ts";

const POINT_MAP = later(() => import("../submit/PointMap.tsx"));

export function Preview({ manifest }: { readonly manifest: Manifest | undefined }) {
  const { actions } = useCheckStore();
  const preview = useCheck((state) => state.preview);
  const [isMapShown, setMapShown] = useState(false);
  if (preview === undefined) return <p>Preparing the preview …</p>;
  const { rows, from, count, points, placed } = preview;
  if (count === 0) return <p>No row is right yet.</p>;
  return (
    <>
      <p>
        {points.length === 0
          ? "These rows have no coordinates yet; the curators place them by postcode or name."
          : `${placed.toLocaleString("en-GB")} of ${countOf(count, "good row")} ${placed === 1 ? "has" : "have"} a point.`}
        {placed > points.length && ` The map shows the first ${points.length.toLocaleString("en-GB")}.`}
      </p>
      {points.length > 0 && (
        <button type="button" onClick={() => setMapShown(!isMapShown)} aria-expanded={isMapShown}>
          {isMapShown ? "Hide the map" : "Show them on a map"}
        </button>
      )}
      {isMapShown && (
        <LaterPart
          code={POINT_MAP}
          waiting={<p className="map-wait">The map is on its way …</p>}
          missing="The map could not be loaded; the list below shows the same rows."
        >
          {({ PointMap }) => <PointMap points={points} manifest={manifest} label="Map of the good rows" />}
        </LaterPart>
      )}
      <ul className="plain preview-rows">
        {rows.map(({ line, name, place, latitude, longitude }) => (
          <li key={line}>
            <strong>{name || `Line ${line}`}</strong>
            <span className="small">
              {" "}
              {place}
              {latitude === undefined ? "" : ` (${latitude}, ${longitude})`}
            </span>
          </li>
        ))}
      </ul>
      {count > ROWS_PER_PAGE && (
        <nav className="pager" aria-label="Pages of good rows">
          <button type="button" disabled={from === 0} onClick={() => actions.preview(from - ROWS_PER_PAGE)}>
            Previous
          </button>
          <span>
            {(from + 1).toLocaleString("en-GB")} to{" "}
            {Math.min(count, from + ROWS_PER_PAGE).toLocaleString("en-GB")} of {count.toLocaleString("en-GB")}
          </span>
          <button
            type="button"
            disabled={from + ROWS_PER_PAGE >= count}
            onClick={() => actions.preview(from + ROWS_PER_PAGE)}
          >
            Next
          </button>
        </nav>
      )}
    </>
  );
}
