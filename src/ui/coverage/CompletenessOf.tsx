/** How complete the map is in councils: a blank may be a gap in the map. */
import { completenessSentence } from "../../core/coverage/completeness.ts";
import { deriveCompleteness } from "../../state/coverage.ts";
import { useMap } from "../common/store.tsx";

/** A sentence for each council, and where the whole map leans; nothing until figures have come. */
export function CompletenessOf({ codes }: { readonly codes: readonly string[] }) {
  const table = useMap(deriveCompleteness);
  if (table === undefined) return null;
  return (
    <>
      {[...table.councils, ...table.counties]
        .filter(({ code }) => codes.includes(code))
        .map((council) => (
          <p key={council.code} className="small">
            {completenessSentence(council, table.medianRate)}
          </p>
        ))}
      <p className="small">
        <a href="data/leaning/">Where the whole map leans</a>
      </p>
    </>
  );
}

/** For the councils that the question asks about. */
export function CompletenessAsked() {
  const councils = useMap((state) => state.view.picked.council);
  return <CompletenessOf codes={councils ?? []} />;
}
