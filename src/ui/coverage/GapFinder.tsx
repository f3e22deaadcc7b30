/** The gap finder: neighbourhoods among the most deprived with none near, answered under the finger. */
import { useCallback, useDeferredValue, useEffect } from "react";
import { gapCaveat, gapSentence } from "../../core/coverage/gap-words.ts";
import { areaInWords, providerNoun } from "../../core/coverage/question.ts";
import { DEPRIVATION_CAVEAT } from "../../core/place/deprivation.ts";
import { gapsNotArrived } from "../../state/arrived.ts";
import { type Coverage, deriveCoverage } from "../../state/coverage.ts";
import { Announcer } from "../common/Announcer.tsx";
import { FailureNote } from "../common/FailureNote.tsx";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { WindowTitle } from "../explore/WindowTitle.tsx";
import { AreaTable } from "./AreaTable.tsx";
import { CompletenessAsked } from "./CompletenessOf.tsx";
import { GapDownload } from "./GapDownload.tsx";
import { GapList } from "./GapList.tsx";
import { GapSliders } from "./GapSliders.tsx";
import { NotArrived } from "./NotArrived.tsx";
import { WhatIf } from "./WhatIf.tsx";

export function GapFinder() {
  const { want } = useActions();
  const ready = useMap((state) => state.manifest.state === "ready");
  const wantFigures = useCallback(() => {
    void want("atlas");
    void want("councils");
  }, [want]);
  useEffect(() => {
    if (ready) wantFigures();
  }, [ready, wantFigures]);
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
      {coverage === undefined ? <NoAnswerYet onRetry={wantFigures} /> : <GapAnswer coverage={coverage} />}
    </div>
  );
}

/** Why there is no answer: figures that failed, records that have not come, or figures on their way. */
function NoAnswerYet({ onRetry }: { readonly onRetry: () => void }) {
  const failed = useMap((state) => state.atlas?.state === "failed" || state.councils?.state === "failed");
  const untold = useMap(gapsNotArrived);
  if (failed)
    return (
      <FailureNote
        words="The neighbourhood figures could not be loaded. Finding, list and map still work."
        onRetry={onRetry}
      />
    );
  return untold === undefined ? (
    <p aria-busy="true">Loading England’s 33,755 neighbourhoods …</p>
  ) : (
    <NotArrived untold={untold} />
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
