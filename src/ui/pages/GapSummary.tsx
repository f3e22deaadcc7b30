/** How far a council's most deprived neighbourhoods are from an anchor organisation: the gap summary of a council's page. */

import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import type { CouncilGap } from "../../core/publish/council-gaps.ts";
import { MapLink, PageLink } from "./PageSetting.tsx";

interface Props {
  readonly code: string;
  readonly gap: CouncilGap | undefined;
}

export function GapSummary({ code, gap }: Props) {
  return (
    <section>
      <h2>Gaps</h2>
      {gap !== undefined && (
        <>
          <p>{gap.sentence}</p>
          <p className="small">{gap.caveat}</p>
          {gap.completeness !== undefined && (
            <p className="small">
              {gap.completeness} <PageLink to="data/leaning/">Where the whole map leans</PageLink>
            </p>
          )}
        </>
      )}
      <p>
        <MapLink view={{ ...setPicks(OPENING_VIEW, "council", [code]), tool: "gaps" }}>
          Ask the gap finder: another distance, another share, what would change with one more anchor
        </MapLink>
      </p>
    </section>
  );
}
