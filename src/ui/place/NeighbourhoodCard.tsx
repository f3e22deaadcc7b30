/** A neighbourhood in words: rank, decile, people, domains, nearest anchors, and what happens there. */
import { useMemo, useRef } from "react";
import { hasPoint, isClosed, termsOf } from "../../core/find/catalogue.ts";
import { encodeView } from "../../core/find/permalink.ts";
import { OPENING_VIEW, setNear, type View } from "../../core/find/view.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { DEPRIVATION_CAVEAT, describeRank } from "../../core/place/deprivation.ts";
import { distanceMetres } from "../../core/place/distance.ts";
import { neighbourhoodInWords, RURAL_URBAN } from "../../core/place/neighbourhood.ts";
import { FIGURES_ATTRIBUTION } from "../../core/publish/sources.ts";
import { TOWN_RANK } from "../../core/record/precision.ts";
import { readyValue } from "../../io/load.ts";
import { notArrived, recordsNotArrived } from "../../state/arrived.ts";
import type { Atlas, Neighbourhood } from "../../state/atlas.ts";
import { useLabels, useMap } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { TryHere } from "../coverage/TrialButtons.tsx";
import { CardShell } from "../explore/CardShell.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";
import { DomainChart } from "./DomainChart.tsx";

/** How far a record's own neighbourhood's centre can be, in metres: no need to look farther. */
const FARTHEST_CENTRE_METRES = 25_000;
const NEAREST_ANCHORS = 3;
/** Five miles. */
const AROUND_METRES = 8047;
const NEIGHBOURS = 6;

export function NeighbourhoodCard({ code }: { readonly code: string }) {
  const atlas = useMap((state) => state.atlas);
  const neighbourhood = readyValue(atlas)?.byCode.get(code);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <CardShell title={neighbourhood?.name ?? `Neighbourhood ${code}`} heading={heading} returnTo="results">
      {neighbourhood !== undefined && atlas?.state === "ready" ? (
        <NeighbourhoodFacts neighbourhood={neighbourhood} atlas={atlas.value} />
      ) : (
        <AreaWait state={atlas?.state} code={code} />
      )}
    </CardShell>
  );
}

/** While an area's figures are on their way, or when they did not come. */
export function AreaWait({
  state,
  code,
}: {
  readonly state: "loading" | "ready" | "failed" | undefined;
  readonly code: string;
}) {
  if (state === "failed") {
    return (
      <p className="note problem" role="alert">
        The neighbourhood figures could not be loaded. The list and the map still work; close this card and
        open it again to retry.
      </p>
    );
  }
  if (state === "ready")
    return (
      <p className="note">
        England has no area with the code {code} in the 2021 neighbourhoods and councils of May 2024.
      </p>
    );
  return <p aria-busy="true">Loading figures …</p>;
}

function NeighbourhoodFacts({
  neighbourhood,
  atlas,
}: {
  readonly neighbourhood: Neighbourhood;
  readonly atlas: Atlas;
}) {
  const labels = useLabels();
  return (
    <>
      <p className="kind-line">
        Neighbourhood in {neighbourhood.ward === "" ? "" : `${neighbourhood.ward} ward, `}
        <RecordLink id={neighbourhood.council}>{labels.term("council", neighbourhood.council)}</RecordLink>
      </p>
      <p className="lead">{describeRank(neighbourhood.imdRank)}.</p>
      <p>
        {neighbourhood.population.toLocaleString("en-GB")} people lived here at the Census of 2021.{" "}
        {RURAL_URBAN[neighbourhood.ruralUrban].title}.
      </p>
      <DomainChart deciles={neighbourhood.deciles} />
      <p className="small">{DEPRIVATION_CAVEAT}</p>
      <Around neighbourhood={neighbourhood} atlas={atlas} />
      <p className="card-actions">
        <TryHere position={neighbourhood} />
      </p>
      <section>
        <h3>Neighbourhoods around</h3>
        <ul className="plain">
          {atlas.around(neighbourhood, NEIGHBOURS).map((other) => (
            <li key={other.code}>
              <RecordLink id={other.code}>{neighbourhoodInWords(other)}</RecordLink>
            </li>
          ))}
        </ul>
      </section>
      <p className="small">
        GSS code {neighbourhood.code} (LSOA 2021). {FIGURES_ATTRIBUTION}
      </p>
    </>
  );
}

function Around({ neighbourhood, atlas }: { readonly neighbourhood: Neighbourhood; readonly atlas: Atlas }) {
  const catalogue = useMap((state) => state.catalogue);
  const units = useMap((state) => state.view.units);
  const untold = useMap(recordsNotArrived);
  const untoldAnchors = useMap((state) => notArrived(state, ["organisations"]));
  const { here, anchors } = useMemo(() => {
    const anchorTerm = catalogue.facets.kind.terms.indexOf("anchor");
    const found = { here: [] as number[], anchors: [] as { record: number; metres: number }[] };
    for (let record = 0; record < catalogue.count; record++) {
      const position = {
        latitude: catalogue.latitudes[record] ?? Number.NaN,
        longitude: catalogue.longitudes[record] ?? Number.NaN,
      };
      if (!hasPoint(catalogue, record)) continue;
      const metres = distanceMetres(neighbourhood, position);
      // The middle of a town says nothing of the neighbourhood.
      const isFine = (catalogue.precisions[record] ?? TOWN_RANK) < TOWN_RANK;
      if (isFine && metres < FARTHEST_CENTRE_METRES && atlas.at(position)?.code === neighbourhood.code)
        found.here.push(record);
      const isAnchor = termsOf(catalogue.facets.kind, record).includes(anchorTerm);
      if (isAnchor && !isClosed(catalogue, record)) found.anchors.push({ record, metres });
    }
    found.anchors.sort((a, b) => a.metres - b.metres);
    return { here: found.here, anchors: found.anchors.slice(0, NEAREST_ANCHORS) };
  }, [catalogue, neighbourhood, atlas]);
  return (
    <>
      <section>
        <h3>What happens here</h3>
        {untold !== undefined && <p>{untold}</p>}
        {here.length === 0 && untold === undefined ? (
          <p>Nothing on this map is placed in this neighbourhood. Not on the map does not mean not there.</p>
        ) : (
          <ul className="plain">
            {here.map((record) => (
              <li key={record}>
                <RecordLink id={catalogue.ids[record] ?? ""}>{catalogue.titles[record]}</RecordLink>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>Nearest anchor organisations</h3>
        {untoldAnchors !== undefined && <p>{untoldAnchors}</p>}
        <ul className="plain">
          {anchors.map(({ record, metres }) => (
            <li key={record}>
              <RecordLink id={catalogue.ids[record] ?? ""}>{catalogue.titles[record]}</RecordLink>,{" "}
              {distanceInWords(metres, units, catalogue.precisions[record])}
            </li>
          ))}
        </ul>
        <p className="small">
          As the crow flies from the neighbourhood’s centre; rough where an anchor is placed no finer than its
          village or town.
        </p>
        <p>
          <ViewLink to={(view) => around(view, neighbourhood)}>Show what is within 5 miles</ViewLink>
        </p>
        <p>
          <a href={`brief/${encodeView(around(OPENING_VIEW, neighbourhood))}`}>
            Brief of the place around it, to print
          </a>
        </p>
      </section>
    </>
  );
}

/** What is around a neighbourhood's centre, nearest first. */
function around(view: View, { latitude, longitude, name }: Neighbourhood): View {
  return setNear(
    { ...view, camera: undefined },
    { latitude, longitude, radiusMetres: AROUND_METRES, label: name },
  );
}
