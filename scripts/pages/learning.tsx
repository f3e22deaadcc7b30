/** Pages of lessons, updates and guides. */
import { countInWords } from "../../src/core/find/words.ts";
import type { Collection } from "../../src/core/publish/collection.ts";
import { GUIDES } from "../../src/core/publish/guides/all.ts";
import { GUIDES_READ } from "../../src/core/publish/guides/guide.ts";
import { feedPath, pagePath, partPath } from "../../src/core/publish/page-path.ts";
import { collectionThing, guideThing } from "../../src/core/publish/structured-data.ts";
import type { RightsWindow } from "../../src/core/record/tables/councils.ts";
import { GuidePage, GuidesHome } from "../../src/ui/pages/GuidePage.tsx";
import { LessonsHome, LessonsPage } from "../../src/ui/pages/LessonsPage.tsx";
import { PageLink } from "../../src/ui/pages/PageSetting.tsx";
import { hasDates, OpenWindows } from "../../src/ui/pages/RightsPage.tsx";
import { FeedsPage, type NamedFeed, UpdatesPage } from "../../src/ui/pages/UpdatesPage.tsx";
import { inParts, type PlannedPage, page } from "./page.ts";
import { isFailure, lessonShelves, type Shelf } from "./shelves.ts";

const LESSONS_PER_PART = 24;
const UPDATES_PER_PART = 25;
/** Cases on the first page of lessons. */
const FAILURES = 16;

/** Lessons by theme and principle. */
export function lessonPages(collection: Collection): readonly PlannedPage[] {
  const { themes, principles } = lessonShelves(collection);
  const failures = collection.projects.filter(isFailure).slice(0, FAILURES);
  const lead = "What worked and what did not, across all projects, by theme and by principle.";
  const home = page({
    path: pagePath("lessons"),
    title: "Lessons",
    description: lead,
    thing: collectionThing("Lessons", lead),
    picture: { title: "What worked, and what did not", over: "Lessons", under: [] },
    body: <LessonsHome themes={themes} principles={principles} failures={failures} />,
  });
  return [home, ...[...themes, ...principles].flatMap(shelfPages)];
}

function shelfPages(shelf: Shelf): readonly PlannedPage[] {
  const parts = inParts(shelf.features, LESSONS_PER_PART);
  const title = `Lessons: ${shelf.words}`;
  const counts = `${countInWords(shelf.worked, "lesson")} about what worked, ${countInWords(shelf.not, "lesson")} about what did not`;
  return parts.map((features, index) =>
    page({
      path: partPath(shelf.path, index + 1),
      title: index === 0 ? title : `${title}, part ${index + 1}`,
      description: `${shelf.words}: ${counts}, from projects in England, each with its source.`,
      trail: [{ path: pagePath("lessons"), words: "Lessons" }],
      thing: collectionThing(title, counts),
      picture:
        index === 0 ? { title: shelf.words, over: "Lessons", under: [counts] } : { sharedWith: shelf.path },
      body: (
        <LessonsPage
          features={features}
          all={shelf}
          list={shelf.path}
          part={index + 1}
          parts={parts.length}
        />
      ),
    }),
  );
}

const FEEDS_PATH = "updates/feeds/";

/** Updates, newest first. */
export function updatePages({ updates }: Collection): readonly PlannedPage[] {
  const list = pagePath("updates");
  const parts = inParts(updates, UPDATES_PER_PART);
  const lead = "What happened next to projects and organisations on the map, newest first, with who said so.";
  const count = countInWords(updates.length, "update");
  return parts.map((entries, index) => {
    const isFirst = index === 0;
    const place = { list, part: index + 1, parts: parts.length };
    return page({
      path: partPath(list, index + 1),
      title: isFirst ? "Latest updates" : `Updates, part ${index + 1}`,
      description: `${lead} ${count} in all.`,
      trail: isFirst ? [] : [{ path: list, words: "Latest updates" }],
      thing: collectionThing("Latest updates", lead),
      picture: isFirst
        ? { title: "What happened next", over: "Updates", under: [count] }
        : { sharedWith: list },
      updates: isFirst ? updates : [],
      body: (
        <UpdatesPage
          entries={entries}
          feed={updates.length > 0 ? feedPath(list) : undefined}
          feeds={FEEDS_PATH}
          {...place}
        />
      ),
    });
  });
}

/** The list of feeds by theme and council. */
export function feedsPage(themes: readonly NamedFeed[], councils: readonly NamedFeed[]): PlannedPage {
  const list = pagePath("updates");
  const lead = "Atom feeds of updates by theme and by council.";
  return page({
    path: FEEDS_PATH,
    title: "Feeds by theme and council",
    description: lead,
    trail: [{ path: list, words: "Latest updates" }],
    thing: collectionThing("Feeds", lead),
    picture: { sharedWith: list },
    body: <FeedsPage themes={themes} councils={councils} />,
  });
}

/** Guides to rights and figures, and their list. */
export function guidePages(collection: Collection): readonly PlannedPage[] {
  const lead =
    "Guides to community rights and to the figures on the map, step by step, each step with its source and date.";
  const home = page({
    path: pagePath("guide"),
    title: "Rights and guides",
    description: lead,
    thing: collectionThing("Rights and guides", lead),
    picture: { title: "Rights, step by step", over: "Guides", under: [] },
    body: <GuidesHome guides={GUIDES} />,
  });
  const guides = GUIDES.map((guide) =>
    page({
      path: pagePath("guide", guide.id),
      title: guide.title,
      description: guide.summary,
      trail: [{ path: pagePath("guide"), words: "Rights and guides" }],
      thing: guideThing(guide),
      picture: { title: guide.title, over: "Guide", under: [] },
      needsScript: guide.windowsFor !== undefined,
      changed: GUIDES_READ,
      body: (
        <GuidePage guide={guide}>
          {guide.windowsFor !== undefined && (
            <GuideWindows right={guide.windowsFor} collection={collection} />
          )}
        </GuidePage>
      ),
    }),
  );
  return [home, ...guides];
}

function GuideWindows({
  right,
  collection: { windows, pathOf },
}: {
  readonly right: RightsWindow["right"];
  readonly collection: Collection;
}) {
  const dated = windows.filter((window) => window.right === right && hasDates(window));
  return (
    <section>
      <h2>Is a window open?</h2>
      <p>Periods that authorities have published, as far as we have found them.</p>
      {dated.length === 0 ? <p>None is known yet.</p> : <OpenWindows windows={dated} pathOf={pathOf} />}
      <p>
        <PageLink to="rights/">All windows with their sources, and a calendar file</PageLink>
      </p>
    </section>
  );
}
