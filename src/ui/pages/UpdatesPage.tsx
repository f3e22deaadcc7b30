/** The latest updates across all records, newest first, with who said so. */

import { nameOf, placeOf, type UpdateEntry } from "../../core/publish/collection.ts";
import { recordPath } from "../../core/publish/page-path.ts";
import { dayInWords } from "../../core/record/day.ts";
import { UpdateText } from "../record/UpdateText.tsx";
import { PageLink } from "./PageSetting.tsx";
import { Parts } from "./RecordList.tsx";

/** A feed that people can follow. */
export interface NamedFeed {
  readonly path: string;
  readonly words: string;
}

interface Props {
  readonly entries: readonly UpdateEntry[];
  /** Path of the feed of all updates; undefined where there is no update, and so no feed. */
  readonly feed: string | undefined;
  /** Path of the list of all feeds. */
  readonly feeds: string;
  readonly list: string;
  readonly part: number;
  readonly parts: number;
}

export function UpdatesPage({ entries, feed, feeds, list, part, parts }: Props) {
  return (
    <>
      <p className="lead">What happened next, as residents, organisations, councils and the press tell it.</p>
      {feed === undefined ? (
        <p>
          No update is on this map yet. <PageLink to={feeds}>Feeds by theme and council</PageLink> begin with
          the first.
        </p>
      ) : (
        <p>
          <PageLink to={feed}>Follow all updates as an Atom feed</PageLink>, or those of{" "}
          <PageLink to={feeds}>one theme or council</PageLink>.
        </p>
      )}
      <Entries entries={entries} />
      <Parts list={list} part={part} count={parts} />
    </>
  );
}

function Entries({ entries }: Pick<Props, "entries">) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="visually-hidden">Updates, newest first</h2>
      <ol className="timeline">
        {entries.map(({ feature, update }) => (
          <li key={`${feature.id} ${update.date} ${update.title}`}>
            <p className="timeline-date">
              <time dateTime={update.date}>{dayInWords(update.date)}</time>
            </p>
            <p>
              <PageLink to={recordPath(feature.properties.layer, feature.id)}>{nameOf(feature)}</PageLink>
              <span className="where"> {placeOf(feature)}</span>
            </p>
            <UpdateText of={feature.id} update={update} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Feeds of the themes and councils that have updates. */
export function FeedsPage({
  themes,
  councils,
}: {
  readonly themes: readonly NamedFeed[];
  readonly councils: readonly NamedFeed[];
}) {
  return (
    <>
      <p className="lead">
        A feed reader shows new updates by itself: give it the address of one of these Atom feeds.
      </p>
      {themes.length + councils.length === 0 && <p>No update is on this map yet, so there is no feed.</p>}
      <Feeds title="By theme" feeds={themes} />
      <Feeds title="By council" feeds={councils} />
    </>
  );
}

function Feeds({ title, feeds }: { readonly title: string; readonly feeds: readonly NamedFeed[] }) {
  if (feeds.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="records columns">
        {feeds.map(({ path, words }) => (
          <li key={path}>
            <PageLink to={path}>{words}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
