/** The gap finder: neighbourhoods among the most deprived with none near, answered under the finger. */
import { useDeferredValue, useEffect } from "react";
import { gapCaveat, gapSentence } from "../../core/coverage/gap-words.ts";
import { areaInWords, providerNoun } from "../../core/coverage/question.ts";
import { DEPRIVATION_CAVEAT } from "../../core/place/deprivation.ts";
import { gapsNotArrived } from "../../state/arrived.ts";
import { type Coverage, deriveCoverage } from "../../state/coverage.ts";
import { Announcer } from "../common/Announcer.tsx";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { WindowTitle } from "../explore/WindowTitle.tsx";
import { AreaTable } from "./AreaTable.tsx";
import { CompletenessAsked } from "./CompletenessOf.tsx";
import { GapDownload } from "./GapDownload.tsx";
import { GapList } from "./GapList.tsx";
import { GapSliders } from "./GapSliders.tsx";
import { WhatIf } from "./WhatIf.tsx";

export function GapFinder() {
  const { want } = useActions();
  const ready = useMap((state) => state.manifest.state === "ready");
  const failed = useMap((state) => state.atlas?.state === "failed" || state.councils?.state === "failed");
  useEffect(() => {
    if (!ready) return;
    void want("atlas");
    void want("councils");
  }, [ready, want]);
  const untold = useMap(gapsNotArrived);
  const coverage = useDeferredValue(useMap(deriveCoverage));
  const noun = providerNoun(
    useMap((state) => state.view),
    useLabels(),
  );
  const heading = `Where is there no ${noun.one} nearby?`;
  return (
    <div className="gap-finder">
      <h3>{heading}</h3>
      {coverage === undefined && <WindowTitle answer={heading} />}
      <GapSliders />
      {coverage === undefined ? (
        failed ? (
          <div className="note problem" role="alert">
            <p>The neighbourhood figures could not be loaded. Finding, list and map still work.</p>
            <button
              type="button"
              onClick={() => {
                void want("atlas");
                void want("councils");
              }}
            >
              Try again
            </button>
          </div>
        ) : (
          <p aria-busy="true">{untold ?? "Loading England’s 33,755 neighbourhoods …"}</p>
        )
      ) : (
        <GapAnswer coverage={coverage} />
      )}
    </div>
  );
}

function GapAnswer({ coverage }: { readonly coverage: Coverage }) {
  const view = useMap((state) => state.view);
  const labels = useLabels();
  const { question, answer } = coverage;
  const sentence = gapSentence(answer.question, answer, view.units, areaInWords(view, labels));
  return (
    <>
      <p className="gap-answer">{sentence}</p>
      <Announcer message={sentence} />
      <WindowTitle answer={sentence} />
      <p className="small">{gapCaveat(question.providers)}</p>
      <p className="small">{DEPRIVATION_CAVEAT}</p>
      <CompletenessAsked />
      <WhatIf coverage={coverage} />
      {answer.byRegion.length > 1 && <AreaTable title="By region" areas={answer.byRegion} facet="region" />}
      {answer.byCouncil.length > 1 && (
        <AreaTable title="By council" areas={answer.byCouncil} facet="council" />
      )}
      <GapList coverage={coverage} />
      <GapDownload coverage={coverage} />
    </>
  );
}
