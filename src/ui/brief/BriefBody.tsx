/** What a brief says, in the order in which a meeting asks. */
import { asItIsInWords, percentInWords } from "../../core/coverage/gap-words.ts";
import { encodeView } from "../../core/find/permalink.ts";
import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import { chosenDistanceInWords } from "../../core/find/words.ts";
import { DRAWING_ATTRIBUTION, FIGURES_ATTRIBUTION } from "../../core/publish/sources.ts";
import { dayInWords } from "../../core/record/day.ts";
import { WINDOW_RIGHTS } from "../../core/record/vocabulary.ts";
import { windowStateInWords } from "../../core/rights/windows.ts";
import { readyValue } from "../../io/load.ts";
import { useMap } from "../common/store.tsx";
import { BriefBids } from "./BriefBids.tsx";
import { BriefMap } from "./BriefMap.tsx";
import { DecileBars } from "./DecileBars.tsx";
import { RecordNames } from "./RecordNames.tsx";
import type { Brief } from "./useBrief.ts";

const MOST_LISTED = 14;

export function BriefBody({ title, brief, coverage, hasWindows, today }: Brief) {
  const near = useMap((state) => state.view.near);
  const units = useMap((state) => state.view.units);
  const site = useMap((state) => readyValue(state.manifest)?.site);
  const version = useMap((state) => readyValue(state.manifest)?.version);
  const { deprivation } = brief;
  const { tried } = coverage.answer.question;
  return (
    <article>
      <div className="brief-title">
        <h1>{title}</h1>
        <p className="kind-line">
          Place brief{near === undefined ? "" : `, within ${chosenDistanceInWords(near.radiusMetres, units)}`}{" "}
          · {deprivation.people.toLocaleString("en-GB")} people in{" "}
          {deprivation.neighbourhoods.toLocaleString("en-GB")} neighbourhoods · {dayInWords(today)}
        </p>
        <button type="button" className="no-print" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <div className="brief-columns">
        <BriefMap brief={brief} coverage={coverage} />
        <section>
          <h2>Deprivation</h2>
          <p>{deprivation.sentence}</p>
          <DecileBars counts={deprivation.byDecile} />
          <p className="small">{deprivation.caveat}</p>
          <p className="small">
            {brief.ruralUrban
              .map(({ title: name, shareOfPeople }) => `${name}: ${percentInWords(shareOfPeople)}`)
              .join(". ")}{" "}
            (of people).
          </p>
        </section>
        <section>
          <h2>Who is there</h2>
          <RecordNames records={brief.organisations} most={MOST_LISTED} none="No organisation on this map." />
          <p className="small">
            Without organisations that have closed. A brief counts all that is in the place, whatever else its
            link filters by.
          </p>
        </section>
        <section>
          <h2>What has been done here</h2>
          <RecordNames records={brief.projects} most={MOST_LISTED} none="Nothing on this map yet." />
        </section>
        <section>
          <h2>Gaps</h2>
          <p>{brief.gapSentence}</p>
          {tried !== undefined && <p className="small">{asItIsInWords(tried)}</p>}
          <p className="small">{brief.gapCaveat}</p>
        </section>
        <section>
          <h2>Who could bid</h2>
          <BriefBids bids={brief.bidders} />
        </section>
        <section>
          <h2>Community rights</h2>
          {!hasWindows ? (
            <p className="note problem">
              Windows of community rights could not be loaded: ask the council whether one is open.
            </p>
          ) : brief.windows.length === 0 ? (
            <p>
              No window is known here; that does not mean closed. Where a council publishes no period, an
              expression of interest may come at any time.
            </p>
          ) : (
            <ul className="brief-list">
              {brief.windows.map(({ rightsWindow, state }) => (
                <li key={rightsWindow.id}>
                  {rightsWindow.authority_name}, {WINDOW_RIGHTS.label(rightsWindow.right)}:{" "}
                  {windowStateInWords(state)}
                  {rightsWindow.as_at === undefined ? "" : ` (page of ${dayInWords(rightsWindow.as_at)})`}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>Similar places</h2>
          <p className="small">
            Councils whose people live in neighbourhoods of the same deprivation and the same rural-urban mix.
          </p>
          <ul className="brief-list">
            {brief.similar.map(({ code, name }) => (
              <li key={code}>
                <a href={encodeView(setPicks(OPENING_VIEW, "council", [code])) || "?"}>{name}</a>,{" "}
                <a
                  href={`../${encodeView({ ...setPicks(setPicks(OPENING_VIEW, "council", [code]), "shows", ["worked"]) })}`}
                >
                  what worked there
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className="small">
        {FIGURES_ATTRIBUTION} {DRAWING_ATTRIBUTION} Records: {site?.attribution}, {site?.licence}, each with
        its own sources on the map. Distances are as the crow flies. Not on the map does not mean not there.
        Data version {version}, {dayInWords(today)}.
      </footer>
    </article>
  );
}
