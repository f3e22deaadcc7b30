/** How far a council's most deprived neighbourhoods are from an anchor organisation: the gap summary of a council's page. */
import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import { MapLink } from "./PageSetting.tsx";

/** The gaps of one council, counted by the gap finder. */
export interface CouncilGap {
  /** `6 of 38 neighbourhoods among the 20% most deprived have no anchor organisation within 1 mile; 9,400 people live there.` */
  readonly sentence: string;
  /** How complete the map is here, and that distance is as the crow flies. */
  readonly caveat: string;
}

export function GapSummary({ code, gap }: { readonly code: string; readonly gap: CouncilGap | undefined }) {
  return (
    <section>
      <h2>Gaps</h2>
      {gap !== undefined && (
        <>
          <p>{gap.sentence}</p>
          <p className="small">{gap.caveat}</p>
        </>
      )}
      <p>
        <MapLink
          view={setPicks({ ...OPENING_VIEW, shade: "most-deprived", layout: "list" }, "council", [code])}
        >
          See anchors over the most deprived neighbourhoods on the map
        </MapLink>
      </p>
    </section>
  );
}
