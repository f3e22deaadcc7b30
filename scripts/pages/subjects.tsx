/** Pages of programmes, themes and principles, and their lists. */
import { OPENING_VIEW, setPicks } from "../../src/core/find/view.ts";
import { numberInWords } from "../../src/core/find/words.ts";
import type { Collection, ProjectFeature, RecordFeature } from "../../src/core/publish/collection.ts";
import {
  feedPath,
  type PageKind,
  pagePath,
  partPath,
  principleId,
} from "../../src/core/publish/page-path.ts";
import { themesOf } from "../../src/core/publish/similar.ts";
import { collectionThing, type Thing, termThing } from "../../src/core/publish/structured-data.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, type Term, THEMES } from "../../src/core/record/vocabulary.ts";
import { CouncilNames } from "../../src/ui/pages/CouncilNames.tsx";
import { countRecords, NamedPages } from "../../src/ui/pages/ListPages.tsx";
import { ProgrammePage } from "../../src/ui/pages/ProgrammePage.tsx";
import { TermPage } from "../../src/ui/pages/TermPage.tsx";
import { inParts, type PlannedPage, page, shortened } from "./page.ts";
import { hasLesson, lessonsPath } from "./shelves.ts";

/** Names on one part of a theme's page. */
const NAMES_PER_PART = 80;

/** Pages of programmes and their list. */
export function programmePages({ programmes, projects }: Collection): readonly PlannedPage[] {
  const own = (id: string): readonly ProjectFeature[] =>
    projects.filter(({ properties }) => properties.programme.includes(id));
  const pages = programmes.map((programme) =>
    page({
      path: pagePath("programme", programme.id),
      title: programme.name,
      description: shortened(programme.summary),
      trail: [{ path: pagePath("programme"), words: "Programmes" }],
      thing: { "@type": "Project", name: programme.name, description: programme.summary },
      picture: {
        title: programme.name,
        over: "Programme",
        under: [`${countRecords(own(programme.id).length, 0)} on the map`],
      },
      changed: programme.last_checked,
      body: <ProgrammePage programme={programme} projects={own(programme.id)} />,
    }),
  );
  const lead =
    "Funds, pilots and networks that projects took part in: what each was, its places, and what happened to them.";
  const groups = [
    {
      title: "By name",
      pages: programmes.map(({ id, name }) => ({
        path: pagePath("programme", id),
        words: name,
        why: countRecords(own(id).length, 0),
      })),
    },
  ];
  return [...pages, listPage("programme", "Programmes", lead, <NamedPages lead={lead} groups={groups} />)];
}

function listPage(kind: PageKind, title: string, lead: string, body: PlannedPage["body"]): PlannedPage {
  return page({
    path: pagePath(kind),
    title,
    description: lead,
    thing: collectionThing(title, lead),
    picture: { title, over: "On the map", under: [] },
    body,
  });
}

/** Pages of themes and their list. */
export function themePages(collection: Collection): readonly PlannedPage[] {
  const all: readonly RecordFeature[] = [...collection.projects, ...collection.organisations];
  const withTheme = (id: string): readonly RecordFeature[] =>
    all.filter(({ properties }) => themesOf(properties).some((one) => one === id));
  const pages = THEMES.terms.flatMap((term) => {
    const path = pagePath("theme", term.id);
    return termPages(collection, {
      term,
      path,
      over: "Theme",
      trail: { path: pagePath("theme"), words: "Themes" },
      thing: termThing(term.label, term.definition, "Themes"),
      features: withTheme(term.id),
      view: setPicks(OPENING_VIEW, "theme", [term.id]),
      lessons: lessonsPath("theme", term.id),
    });
  });
  const lead = "What the projects are about and what the organisations offer.";
  const groups = [
    {
      title: "By subject",
      pages: THEMES.terms.map(({ id, label }) => ({
        path: pagePath("theme", id),
        words: label,
        why: countOf(withTheme(id)),
      })),
    },
  ];
  return [...pages, listPage("theme", "Themes", lead, <NamedPages lead={lead} groups={groups} />)];
}

/** Pages of the principles of 2017 and of 2019, and their list. */
export function principlePages(collection: Collection): readonly PlannedPage[] {
  const lists = [
    { year: 2017, facet: "principle2017", terms: PRINCIPLES_2017.terms, title: "The five of 2017" },
    { year: 2019, facet: "principle2019", terms: PRINCIPLES_2019.terms, title: "The six of 2019" },
  ] as const;
  const shows = (year: 2017 | 2019, id: string): readonly ProjectFeature[] =>
    collection.projects.filter(({ properties }) =>
      (year === 2017 ? properties.principles_2017 : properties.principles_2019).some((one) => one === id),
    );
  const pages = lists.flatMap(({ year, facet, terms }) =>
    terms.flatMap((term) =>
      termPages(collection, {
        term,
        path: pagePath("principle", principleId(year, term.id)),
        over: `Keep it Local principle of ${year}`,
        trail: { path: pagePath("principle"), words: "Principles" },
        thing: termThing(term.label, term.definition, `Keep it Local principles (${year})`),
        features: shows(year, term.id),
        view: setPicks(OPENING_VIEW, facet, [term.id]),
        lessons: lessonsPath("principle", principleId(year, term.id)),
        extra: (
          <CouncilNames
            title="Councils that show it, by our reading"
            councils={collection.councils.filter(({ row }) =>
              (year === 2017 ? row?.principles_2017 : row?.principles_2019)?.some((one) => one === term.id),
            )}
          />
        ),
      }),
    ),
  );
  const lead =
    "What councils in the Keep it Local Network commit to: five principles in the guide of 2017, six since 2019. The two lists are not merged.";
  const groups = lists.map(({ year, terms, title }) => ({
    title,
    pages: terms.map(({ id, label, definition }) => ({
      path: pagePath("principle", principleId(year, id)),
      words: label,
      why: `${definition} ${countOf(shows(year, id))}.`,
    })),
  }));
  return [
    ...pages,
    listPage("principle", "Keep it Local principles", lead, <NamedPages lead={lead} groups={groups} />),
  ];
}

interface TermFacts {
  readonly term: Term;
  readonly path: string;
  readonly over: string;
  readonly trail: PlannedPage["trail"][number];
  readonly thing: Thing;
  readonly features: readonly RecordFeature[];
  readonly view: Parameters<typeof TermPage>[0]["view"];
  readonly lessons: string;
  readonly extra?: PlannedPage["body"];
}

function termPages({ updates }: Collection, facts: TermFacts): readonly PlannedPage[] {
  const { term, path, features, trail, over } = facts;
  const ids = new Set(features.map(({ id }) => id));
  // Principles share councils and themes with others; only themes have feeds.
  const own = over === "Theme" ? updates.filter(({ feature }) => ids.has(feature.id)) : [];
  const parts = inParts(features, NAMES_PER_PART);
  const count = countOf(features);
  return parts.map((some, index) =>
    page({
      path: partPath(path, index + 1),
      title: index === 0 ? term.label : `${term.label}, part ${index + 1}`,
      description: `${term.definition} ${over}: ${count} on the map of community action.`,
      trail: index === 0 ? [trail] : [trail, { path, words: term.label }],
      thing: facts.thing,
      picture:
        index === 0 ? { title: term.label, over, under: [`${count} on the map`] } : { sharedWith: path },
      updates: index === 0 ? own : [],
      body: (
        <TermPage
          definition={term.definition}
          view={facts.view}
          count={count}
          lessons={features.some(hasLesson) ? facts.lessons : undefined}
          feed={own.length > 0 ? feedPath(path) : undefined}
          features={some}
          list={path}
          part={index + 1}
          parts={parts.length}
        >
          {facts.extra}
        </TermPage>
      ),
    }),
  );
}

function countOf(features: readonly RecordFeature[]): string {
  const projects = features.filter(({ properties }) => properties.layer === "projects").length;
  const count = countRecords(projects, features.length - projects);
  return features.length > 999 ? numberInWords(features.length) : count;
}
