/** A council: Keep it Local, policies with their source, what is there, and its neighbourhoods by deprivation. */

import { useRef, useState } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import { OPENING_VIEW, setPicks } from "../../core/find/view.ts";
import { decileFromRank, shareInWords } from "../../core/place/deprivation.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import { type CouncilProperties, codesInside } from "../../core/publish/feature.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { dayInWords } from "../../core/record/day.ts";
import { readyValue } from "../../io/load.ts";
import type { Neighbourhood } from "../../state/atlas.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { useMap } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { CompletenessOf } from "../coverage/CompletenessOf.tsx";
import { CardShell } from "../explore/CardShell.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";
import { AreaWait } from "./NeighbourhoodCard.tsx";

export function CouncilCard({ code }: { readonly code: string }) {
  const councils = useMap((state) => state.councils);
  const council = readyValue(councils)?.find(({ id }) => id === code)?.properties;
  const atlas = useMap((state) => readyValue(state.atlas));
  // A county's neighbourhoods name its districts.
  const neighbourhoods = atlas?.inCouncils(council === undefined ? [code] : codesInside(council));
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <CardShell title={council?.name ?? "Council"} heading={heading} returnTo="results">
      {council === undefined ? (
        <AreaWait state={councils?.state} code={code} />
      ) : (
        <>
          <p className="kind-line">Council · {council.region_name}</p>
          <KeepItLocal council={council} />
          <section>
            <h3>On this map</h3>
            <p>
              {council.project_count} {council.project_count === 1 ? "project" : "projects"} and{" "}
              {council.anchor_count} anchor {council.anchor_count === 1 ? "organisation" : "organisations"}.
              Not on the map does not mean not there.
            </p>
            <CompletenessOf codes={[code]} />
            <p>
              <ViewLink to={(view) => ({ ...setPicks(view, "council", [code]), camera: undefined })}>
                Show what is in {council.name}
              </ViewLink>
            </p>
            <p>
              <ViewLink
                to={(view) => ({
                  ...setPicks(view, "council", [code]),
                  tool: "gaps",
                  camera: undefined,
                  selected: undefined,
                })}
              >
                Where no anchor is near in {council.name}
              </ViewLink>
            </p>
            <p>
              <a href={`brief/${encodeView(setPicks(OPENING_VIEW, "council", [code]))}`}>
                Place brief to print
              </a>
            </p>
            <p>
              <a href={pagePath("council", code)}>Its full page</a>, with rights windows and what happened
              there
            </p>
          </section>
          {neighbourhoods !== undefined && neighbourhoods.length > 0 && (
            <Deprivation neighbourhoods={neighbourhoods} name={council.name} />
          )}
        </>
      )}
    </CardShell>
  );
}

function KeepItLocal({ council }: { readonly council: CouncilProperties }) {
  const policies = [
    ["Community anchors", council.anchor_policy, council.anchor_policy_url],
    ["Social value", council.social_value_policy, council.social_value_url],
    ["Asset transfer", council.asset_transfer_policy, council.asset_transfer_url],
    ["What it has done", council.case_summary, council.case_url],
  ] as const;
  const since =
    council.keep_it_local_since === undefined ? "" : ` since ${dayInWords(council.keep_it_local_since)}`;
  return (
    <>
      {council.keep_it_local === "yes" && (
        <p>
          In the Keep it Local Network{since}
          {council.keep_it_local_source !== undefined && (
            <>
              {" "}
              (
              <ExternalLink url={council.keep_it_local_source}>
                {hostOf(council.keep_it_local_source)}
              </ExternalLink>
              )
            </>
          )}
          .
        </p>
      )}
      {policies.map(([title, words, url]) =>
        words === undefined ? null : (
          <section key={title}>
            <h3>{title}</h3>
            <p>
              {words} {url !== undefined && <ExternalLink url={url}>{hostOf(url)}</ExternalLink>}
            </p>
          </section>
        ),
      )}
    </>
  );
}

const FEW = 10;

function Deprivation({
  neighbourhoods,
  name,
}: {
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly name: string;
}) {
  const [all, setAll] = useState(false);
  const byDecile = Array.from(
    { length: 10 },
    (_, index) => neighbourhoods.filter(({ imdRank }) => decileFromRank(imdRank) === index + 1).length,
  );
  const most = Math.max(...byDecile);
  const deprived = (byDecile[0] ?? 0) + (byDecile[1] ?? 0);
  return (
    <section>
      <h3>Neighbourhoods by deprivation</h3>
      <p>{shareInWords(name, deprived, neighbourhoods.length)}</p>
      <table className="domains">
        <caption className="visually-hidden">
          Neighbourhoods in each decile, 1 the most deprived tenth of England
        </caption>
        <tbody>
          {byDecile.map((count, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the decile
            <tr key={index}>
              <th scope="row">Decile {index + 1}</th>
              <td className="bar-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="10" />
                </svg>
              </td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>Most deprived first</h4>
      <ol className="neighbourhood-list">
        {(all ? neighbourhoods : neighbourhoods.slice(0, FEW)).map((one) => (
          <li key={one.code}>
            <RecordLink id={one.code}>{neighbourhoodInWords(one)}</RecordLink>: rank{" "}
            {one.imdRank.toLocaleString("en-GB")}
          </li>
        ))}
      </ol>
      {!all && neighbourhoods.length > FEW && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          Show all {neighbourhoods.length}
        </button>
      )}
    </section>
  );
}
