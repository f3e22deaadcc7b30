/** The lists from which every page can be reached: records by name, councils by region, programmes, themes and principles. */
import type { ReactNode } from "react";
import { countInWords } from "../../core/find/words.ts";
import type { CouncilEntry, RecordFeature } from "../../core/publish/collection.ts";
import { groupBy } from "../../core/publish/feature.ts";
import { pagePath } from "../../core/publish/page-path.ts";
import { PageLink } from "./PageSetting.tsx";
import { Parts, RecordList } from "./RecordList.tsx";

/** Said of a list without an entry. */
const NONE = "None is on this map yet.";

interface RecordsProps {
  readonly lead: string;
  readonly features: readonly RecordFeature[];
  readonly list: string;
  readonly part: number;
  readonly parts: number;
}

export function RecordsPage({ lead, features, list, part, parts }: RecordsProps) {
  return (
    <>
      <p className="lead">{lead}</p>
      {features.length === 0 ? (
        <p>{NONE}</p>
      ) : (
        <section>
          <h2 className="visually-hidden">By name</h2>
          <RecordList features={features} />
        </section>
      )}
      <Parts list={list} part={part} count={parts} />
    </>
  );
}

export function CouncilsPage({ councils }: { readonly councils: readonly CouncilEntry[] }) {
  const byRegion = [...groupBy(councils, ({ council }) => council.region)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return (
    <>
      <p className="lead">
        Every district, borough and unitary council of England, and the counties about which this map knows
        something. A star marks members of the Keep it Local Network.
      </p>
      <p>
        <PageLink to="compare/">Compare two to four councils</PageLink>
      </p>
      {byRegion.map(([region, entries]) => (
        <section key={region}>
          <h2>{region}</h2>
          <ul className="records columns">
            {entries.map(({ council, row }) => (
              <li key={council.code}>
                <PageLink to={pagePath("council", council.code)}>{council.name}</PageLink>
                {row?.keep_it_local === "yes" && " ★"}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One line of a list of programmes, themes or principles. */
export interface NamedPage {
  readonly path: string;
  readonly words: string;
  readonly why: ReactNode;
}

export interface NamedGroup {
  readonly title: string;
  readonly pages: readonly NamedPage[];
}

export function NamedPages({
  lead,
  groups,
}: {
  readonly lead: string;
  readonly groups: readonly NamedGroup[];
}) {
  const filled = groups.filter(({ pages }) => pages.length > 0);
  return (
    <>
      <p className="lead">{lead}</p>
      {filled.length === 0 && <p>{NONE}</p>}
      {filled.map(({ title, pages }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="records">
            {pages.map(({ path, words, why }) => (
              <li key={path}>
                <PageLink to={path}>{words}</PageLink>
                <span className="why">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** `12 projects and 3 organisations`, `1 project`, `nothing yet`. */
export function countRecords(projects: number, organisations: number): string {
  const parts = [
    ...(projects === 0 ? [] : [countInWords(projects, "project")]),
    ...(organisations === 0 ? [] : [countInWords(organisations, "organisation")]),
  ];
  return parts.length === 0 ? "nothing yet" : parts.join(" and ");
}
