/** Nearby organisations which together cover the services and the turnover. */
import { useEffect, useMemo } from "react";
import { poundsInWords } from "../../core/coverage/bidder-words.ts";
import type { Candidate } from "../../core/coverage/bidders.ts";
import { consortiumCaveat, findConsortia } from "../../core/coverage/consortium.ts";
import { consortiaFrom } from "../../core/coverage/known-consortia.ts";
import { distanceInWords } from "../../core/find/words.ts";
import { METRES_PER_MILE } from "../../core/place/distance.ts";
import type { Feature, ProjectProperties, RecordProperties } from "../../core/publish/feature.ts";
import { detailsOf } from "../../state/derive.ts";
import { useActions, useMap, useMapStore } from "../common/store.tsx";
import { kindOf } from "../explore/record-facts.ts";
import { RecordLink } from "../record/RecordSetting.tsx";

/** Members farther apart than this would hardly deliver together. */
const WITHIN_METRES = 30 * METRES_PER_MILE;

export function BidConsortia({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const bid = useMap((state) => state.view.bid);
  const units = useMap((state) => state.view.units);
  const existing = useExistingConsortia();
  const answer = useMemo(
    () => findConsortia(candidates, bid, { withinMetres: WITHIN_METRES, existing }),
    [candidates, bid, existing],
  );
  const sets = answer.sets.filter(({ members }) => members.length > 1);
  const isOneEnough = answer.sets.length > sets.length;
  // A consortium elsewhere is no answer for this place.
  const here = answer.existing.filter(({ members }) => members.length > 0);
  return (
    <section>
      <h4>Together</h4>
      {sets.length === 0 ? (
        <p>
          {isOneEnough
            ? "One organisation alone covers this, as told above, and no set of several was found beside it."
            : answer.candidates < 2
              ? "There are no two organisations with known incomes that could join."
              : `No set of organisations with known incomes within ${distanceInWords(WITHIN_METRES, units)} of each other covers this.`}{" "}
          Incomes are known for few; a blank is not a no.
        </p>
      ) : (
        <ul className="gap-list">
          {sets.map((set) => (
            <li key={set.members.map(({ id }) => id).join(" ")}>
              {set.members.map((member, place) => (
                <span key={member.id}>
                  {place === 0 ? "" : " with "}
                  <RecordLink id={member.id}>{member.name}</RecordLink>
                </span>
              ))}
              <span className="small">
                {" "}
                {poundsInWords(set.income)} together, {distanceInWords(set.largestMetres, units)} apart
                {set.incomeUnknown.length > 0 && `; income of ${set.incomeUnknown.length} not known`}
                {set.existing.length > 0 &&
                  `; already together in ${set.existing.map(({ name }) => name).join(", ")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {here.length > 0 && (
        <p className="small">
          Consortia with members here: {here.map(({ consortium }) => consortium.name).join(", ")}.
        </p>
      )}
      <p className="small">{consortiumCaveat(answer)}</p>
    </section>
  );
}

/** The consortia that the map knows, once their details have come. */
function useExistingConsortia() {
  const store = useMapStore();
  const catalogue = useMap((state) => state.catalogue);
  const details = useMap((state) => state.details);
  const { wantDetails } = useActions();
  const records = useMemo(
    () =>
      Array.from({ length: catalogue.count }, (_, record) => record).filter(
        (record) => kindOf(catalogue, record) === "consortium",
      ),
    [catalogue],
  );
  useEffect(() => {
    for (const record of records) wantDetails(record);
  }, [records, wantDetails]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `details` says when to look again; the store holds them
  return useMemo(() => {
    const features = records.flatMap((record) => detailsOf(store.getState(), record) ?? []).filter(isProject);
    return consortiaFrom(features);
  }, [records, details, store]);
}

function isProject(feature: Feature<RecordProperties>): feature is Feature<ProjectProperties> {
  return feature.properties.layer === "projects";
}
