/** The page of a programme: what it was, its places on this map, and what happened to them. */
import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import { countInWords, listInWords, numberInWords } from "../../core/find/words.ts";
import type { ProjectFeature } from "../../core/publish/collection.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { dayInWords } from "../../core/record/day.ts";
import type { Programme } from "../../core/record/tables/programmes.ts";
import { PROJECT_STATUS } from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { SourceList } from "../common/SourceList.tsx";
import { RecordCare } from "../record/RecordCare.tsx";
import { History } from "./History.tsx";
import { MapLink, usePageSetting } from "./PageSetting.tsx";
import { RecordItem } from "./RecordList.tsx";

/** Places named on the page; the map has them all. */
const NAMED = 60;

interface Props {
  readonly programme: Programme;
  readonly projects: readonly ProjectFeature[];
}

export function ProgrammePage({ programme, projects }: Props) {
  const { historyUrl } = usePageSetting();
  return (
    <>
      <p className="lead">{programme.summary}</p>
      <Facts programme={programme} />
      <section>
        <h2>Its places on this map</h2>
        <p>{placesInWords(programme, projects)}</p>
        <ul className="records">
          {projects.slice(0, NAMED).map((feature) => (
            <RecordItem key={feature.id} feature={feature}>
              <span className="why">{whatHappened(feature)}</span>
            </RecordItem>
          ))}
        </ul>
        {projects.length > 0 && (
          <p>
            <MapLink view={setPicks(OPENING_VIEW, "programme", [programme.id])}>
              See {countInWords(projects.length, "place")} on the map
            </MapLink>
          </p>
        )}
      </section>
      <section>
        <h2>Sources</h2>
        <SourceList urls={programme.source_url} />
        <p className="small">Last checked {dayInWords(programme.last_checked)}.</p>
      </section>
      <RecordCare table="programmes" id={programme.id} historyUrl={historyUrl} />
      <History table="programmes" id={programme.id} lastChecked={programme.last_checked} />
    </>
  );
}

function Facts({ programme }: { readonly programme: Programme }) {
  const { start_date, end_date, run_by, places_count, website, note } = programme;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Began", start_date && dayInWords(start_date)],
    ["Ended", end_date && dayInWords(end_date)],
    ["Run by", run_by],
    ["Places in all", places_count === undefined ? undefined : numberInWords(places_count)],
  ];
  return (
    <section>
      <h2>Facts</h2>
      <dl className="facts">
        {facts.map(([title, value]) =>
          value === undefined ? null : (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {website !== undefined && (
          <div>
            <dt>Website</dt>
            <dd>
              <ExternalLink url={website}>{hostOf(website)}</ExternalLink>
            </dd>
          </div>
        )}
      </dl>
      {note !== undefined && <p className="small">Note: {note}</p>}
    </section>
  );
}

/** `28 of 27 …` would be odd: the whole is named only where it is larger. */
function placesInWords({ places_count }: Programme, projects: readonly ProjectFeature[]): string {
  if (projects.length === 0) return "None of its places is on this map yet.";
  const of =
    places_count !== undefined && places_count > projects.length ? ` of ${numberInWords(places_count)}` : "";
  const now = PROJECT_STATUS.terms.flatMap(({ id, label }) => {
    const count = projects.filter(({ properties }) => properties.status === id).length;
    return count === 0 ? [] : [`${numberInWords(count)} ${label.toLowerCase()}`];
  });
  return `${countInWords(projects.length, "record")}${of}: ${listInWords(now, "and")}, by the newest source of each.`;
}

/** The newest news of a place, else its status. */
function whatHappened({ properties }: ProjectFeature): string {
  const last = properties.updates.at(-1);
  const status = PROJECT_STATUS.label(properties.status);
  return last === undefined ? `${status}.` : `${status}. ${dayInWords(last.date)}: ${last.title}.`;
}
