/** How complete the map is where the question asks: a blank may be a gap in the map. */
import { useMemo } from "react";
import { completenessSentence, measureCompleteness } from "../../core/coverage/completeness.ts";
import type { Coverage } from "../../state/coverage.ts";
import { useMap } from "../common/store.tsx";

export function GapCompleteness({ coverage }: { readonly coverage: Coverage }) {
  const catalogue = useMap((state) => state.catalogue);
  const councils = useMap((state) => state.view.picked.council);
  const { centres } = coverage;
  const table = useMemo(() => measureCompleteness(centres, catalogue), [centres, catalogue]);
  const asked = table.councils.filter(({ code }) => councils?.includes(code));
  return (
    <>
      {asked.map((council) => (
        <p key={council.code} className="small">
          {completenessSentence(council, table.medianRate)}
        </p>
      ))}
    </>
  );
}
