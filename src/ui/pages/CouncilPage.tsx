/** The page of a council: a table of facts that two councils can be compared by, then promises, rights, people's work and needs. */
import { encodeView } from "../../core/find/permalink.ts";
import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import { countInWords, numberInWords } from "../../core/find/words.ts";
import type { CouncilEntry, RecordFeature } from "../../core/publish/collection.ts";
import type { CouncilGap } from "../../core/publish/council-gaps.ts";
import { isOpenAnchor } from "../../core/publish/derived.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { dayInWords } from "../../core/record/day.ts";
import { SourceList } from "../common/SourceList.tsx";
import { RecordCare } from "../record/RecordCare.tsx";
import { CouncilGlance } from "./CouncilGlance.tsx";
import { CouncilPrinciples } from "./CouncilPrinciples.tsx";
import { DecileChart } from "./DecileChart.tsx";
import { GapSummary } from "./GapSummary.tsx";
import { History } from "./History.tsx";
import { MapLink, PageLink, usePageSetting } from "./PageSetting.tsx";
import { RecordList } from "./RecordList.tsx";
import { WindowDetails } from "./Windows.tsx";

/** Records named on the page; the map has them all. */
const NAMED = 60;

export interface CouncilPageProps {
  readonly entry: CouncilEntry;
  readonly gap: CouncilGap | undefined;
  /** Codes of councils to compare with, nearest first. */
  readonly compareWith: readonly string[];
  readonly feed: string | undefined;
}

export function CouncilPage({ entry, gap, compareWith, feed }: CouncilPageProps) {
  const { council, needs, windows, row } = entry;
  const { historyUrl } = usePageSetting();
  // Who is there comes first, where somebody is.
  const hasWork = entry.projects.length + entry.organisations.length > 0;
  return (
    <>
      {hasWork && <Work entry={entry} />}
      <CouncilGlance entry={entry} gap={gap} />
      <p>
        <PageLink to={`compare/?with=${[council.code, ...compareWith].join(",")}`}>
          Compare with other councils
        </PageLink>
        {" · "}
        <PageLink to={`brief/${encodeView(setPicks(OPENING_VIEW, "council", [council.code]))}`}>
          A brief of {council.name}, to print
        </PageLink>
      </p>
      {row !== undefined && <CouncilPrinciples entry={entry} row={row} />}
      <section>
        <h2>When rights can be used</h2>
        {windows.length === 0 ? (
          <p>
            No published period was found, which does not mean closed: where a council sets none, an
            expression of interest may be sent at any time.
          </p>
        ) : (
          <WindowDetails windows={windows} of={council.code} />
        )}
        <p>
          <PageLink to={pagePath("guide", "right-to-challenge")}>How the Right to Challenge works</PageLink>
        </p>
      </section>
      {!hasWork && <Work entry={entry} />}
      {needs !== undefined && <DecileChart needs={needs} name={council.name} />}
      <GapSummary code={council.code} gap={gap} />
      {feed !== undefined && (
        <p>
          <PageLink to={feed}>Updates from {council.name} as an Atom feed</PageLink>
        </p>
      )}
      {row !== undefined && (
        <section>
          <h2>Sources</h2>
          <SourceList urls={row.source_url} />
          <p className="small">Last checked {dayInWords(row.last_checked)}.</p>
        </section>
      )}
      <RecordCare table="councils" id={council.code} isThere={row !== undefined} historyUrl={historyUrl} />
      {row !== undefined && <History table="councils" id={council.code} lastChecked={row.last_checked} />}
    </>
  );
}

function Work({
  entry: { council, projects, organisations, commissioned },
}: {
  readonly entry: CouncilEntry;
}) {
  const anchors = organisations.filter(({ properties }) => isOpenAnchor(properties));
  const others = organisations.filter(({ properties }) => !isOpenAnchor(properties));
  const elsewhere = commissioned.filter((one) => !projects.includes(one));
  return (
    <>
      <Records
        title="Anchor organisations"
        features={anchors}
        empty="No anchor organisation is on this map yet. That does not mean that there is none."
      />
      <Records title="Other organisations" features={others} />
      <Records
        title="Projects"
        features={projects}
        empty="No project is on this map yet. That does not mean that there is none."
      />
      <Records title="Projects elsewhere with this council behind them" features={elsewhere} />
      <p>
        <MapLink view={setPicks(OPENING_VIEW, "council", [council.code])}>
          {projects.length + organisations.length === 0
            ? `See ${council.name} on the map`
            : `See ${countInWords(projects.length, "project")} and ${countInWords(organisations.length, "organisation")} on the map`}
        </MapLink>
      </p>
    </>
  );
}

function Records({
  title,
  features,
  empty,
}: {
  readonly title: string;
  readonly features: readonly RecordFeature[];
  readonly empty?: string;
}) {
  if (features.length === 0 && empty === undefined) return null;
  return (
    <section>
      <h2>{title}</h2>
      {features.length === 0 ? <p>{empty}</p> : <RecordList features={features.slice(0, NAMED)} />}
      {features.length > NAMED && (
        <p className="small">And {numberInWords(features.length - NAMED)} more on the map.</p>
      )}
    </section>
  );
}
