/** A council's facts in one table, always with the same rows: the comparison of councils puts such tables side by side. */
import type { ReactNode } from "react";
import { numberInWords } from "../../core/find/words.ts";
import type { CouncilEntry } from "../../core/publish/collection.ts";
import type { CouncilGap } from "../../core/publish/council-gaps.ts";
import { isOpenAnchor } from "../../core/publish/derived.ts";
import { hostOf } from "../../core/publish/source-words.ts";
import { dayInWords } from "../../core/record/day.ts";
import type { CouncilRow } from "../../core/record/tables/councils.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, type Vocabulary } from "../../core/record/vocabulary.ts";
import { ExternalLink } from "../common/ExternalLink.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";
import { WindowPeriod, WindowRight } from "./Windows.tsx";

const TIERS = {
  unitary: "Unitary council",
  metropolitan: "Metropolitan borough",
  london: "London borough",
  district: "District council",
  county: "County council",
} as const;

interface Props {
  readonly entry: CouncilEntry;
  readonly gap: CouncilGap | undefined;
}

export function CouncilGlance({ entry, gap }: Props) {
  return (
    <section>
      <h2>At a glance</h2>
      <table className="glance" id="glance">
        <caption className="visually-hidden">{entry.council.name}: facts to compare</caption>
        <tbody>
          {rowsOf(entry, gap).map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowsOf(
  { council, county, row, needs, windows, projects, organisations }: CouncilEntry,
  gap: CouncilGap | undefined,
): readonly (readonly [string, ReactNode])[] {
  const anchors = organisations.filter(({ properties }) => isOpenAnchor(properties)).length;
  return [
    ["Kind of council", TIERS[council.tier]],
    ["Region", council.region],
    ["County", countyAbove(county)],
    ["People (Census 2021)", needs === undefined ? "Not known" : numberInWords(needs.population)],
    ["Neighbourhoods", needs === undefined ? "Not known" : numberInWords(needs.neighbourhoods)],
    ...[10, 20, 30].map((share): [string, ReactNode] => [
      `Among the ${share}% most deprived (IMD 2025)`,
      mostDeprived(needs?.byDecile, share),
    ]),
    ["Keep it Local Network", membership(row)],
    [
      "Principles that the council itself shows (2017, our reading)",
      principles(PRINCIPLES_2017, row?.principles_2017),
    ],
    [
      "Principles that the council itself shows (2019, our reading)",
      principles(PRINCIPLES_2019, row?.principles_2019),
    ],
    ["Policy on community anchors", policy(row?.anchor_policy, row?.anchor_policy_url)],
    ["Social value policy", policy(row?.social_value_policy, row?.social_value_url)],
    ["Asset transfer policy", policy(row?.asset_transfer_policy, row?.asset_transfer_url)],
    ["What it has done", policy(row?.case_summary, row?.case_url)],
    [
      "Rights windows",
      windows.length === 0
        ? "None found; that does not mean closed"
        : windows.map((window) => (
            <p key={window.id}>
              <WindowRight window={window} of={council.code} />: <WindowPeriod window={window} />
            </p>
          )),
    ],
    ["Projects on this map", projects.length],
    ["Anchor organisations on this map", anchors],
    ["Gaps", gap?.sentence ?? "Not counted on this page"],
  ];
}

function countyAbove(county: CouncilEntry["county"]): ReactNode {
  if (county === undefined) return "None above it";
  return <RecordLink id={county.code}>{county.name}</RecordLink>;
}

function mostDeprived(byDecile: readonly number[] | undefined, share: number): string {
  if (byDecile === undefined) return "Not known";
  return numberInWords(byDecile.slice(0, share / 10).reduce((sum, count) => sum + count, 0));
}

function membership(row: CouncilRow | undefined): ReactNode {
  if (row?.keep_it_local !== "yes") return "Not listed as a member";
  const since =
    row.keep_it_local_since === undefined
      ? "Member; the date of joining was not found"
      : `Member since ${dayInWords(row.keep_it_local_since)}`;
  const champion = row.champion_role === undefined ? "" : ` ${row.champion_role}`;
  return (
    <>
      {since}
      {row.keep_it_local_source !== undefined && (
        <>
          {" ("}
          <ExternalLink url={row.keep_it_local_source}>{hostOf(row.keep_it_local_source)}</ExternalLink>)
        </>
      )}
      .{champion}
    </>
  );
}

function principles(vocabulary: Vocabulary, ids: readonly string[] | undefined): string {
  return ids === undefined || ids.length === 0
    ? "None found"
    : ids.map((id) => vocabulary.label(id)).join(", ");
}

function policy(words: string | undefined, url: string | undefined): ReactNode {
  if (words === undefined) return "Not found";
  return (
    <>
      {words} {url !== undefined && <ExternalLink url={url}>{hostOf(url)}</ExternalLink>}
    </>
  );
}
