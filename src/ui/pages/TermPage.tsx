/** The page of a theme or of a principle: what it means, who works on it, and the way to its lessons. */
import type { ReactNode } from "react";
import type { View } from "../../core/find/view.ts";
import type { RecordFeature } from "../../core/publish/collection.ts";
import { MapLink, PageLink } from "./PageSetting.tsx";
import { Parts, RecordList } from "./RecordList.tsx";

export interface TermPageProps {
  readonly definition: string;
  readonly view: View;
  /** `108 projects and 61 organisations`. */
  readonly count: string;
  /** Path of its lessons; undefined where there are none. */
  readonly lessons: string | undefined;
  readonly feed: string | undefined;
  readonly features: readonly RecordFeature[];
  readonly list: string;
  readonly part: number;
  readonly parts: number;
  /** What else the first part says. */
  readonly children?: ReactNode;
}

export function TermPage({
  definition,
  view,
  count,
  lessons,
  feed,
  features,
  list,
  part,
  parts,
  children,
}: TermPageProps) {
  return (
    <>
      <p className="lead">{definition}</p>
      <ul className="actions">
        <li>
          <MapLink view={view}>See {count} on the map</MapLink>
        </li>
        {lessons !== undefined && (
          <li>
            <PageLink to={lessons}>What worked, and what did not</PageLink>
          </li>
        )}
        {feed !== undefined && (
          <li>
            <PageLink to={feed}>Updates as an Atom feed</PageLink>
          </li>
        )}
      </ul>
      {part === 1 && children}
      <section>
        <h2>Who does it</h2>
        {features.length === 0 ? (
          <p>Nothing on this map yet. That does not mean that there is nothing.</p>
        ) : (
          <RecordList features={features} />
        )}
        <Parts list={list} part={part} count={parts} />
      </section>
    </>
  );
}
