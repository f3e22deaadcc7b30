/** Pages of councils, their list, the comparison and the windows of rights. */
import { countInWords, listInWords, numberInWords } from "../../src/core/find/words.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import type { Collection, CouncilEntry } from "../../src/core/publish/collection.ts";
import type { CouncilGap } from "../../src/core/publish/council-gaps.ts";
import { isOpenAnchor } from "../../src/core/publish/derived.ts";
import { feedPath, pagePath } from "../../src/core/publish/page-path.ts";
import { collectionThing, governmentThing } from "../../src/core/publish/structured-data.ts";
import { ComparePage } from "../../src/ui/pages/ComparePage.tsx";
import { CouncilPage } from "../../src/ui/pages/CouncilPage.tsx";
import { CouncilsPage } from "../../src/ui/pages/ListPages.tsx";
import { RightsPage, UndatedRightsPage } from "../../src/ui/pages/RightsPage.tsx";
import { newestDay, type PlannedPage, page } from "./page.ts";

/** Path of the calendar of rights windows. */
export const CALENDAR_PATH = "rights/windows.ics";
const UNDATED_PATH = "rights/undated/";
/** Councils that a page offers to compare with. */
const NEIGHBOURS = 2;

/** A page for every council. */
export function councilPages(
  collection: Collection,
  gaps: ReadonlyMap<string, CouncilGap>,
): readonly PlannedPage[] {
  const { councils, updates } = collection;
  const nearest = nearestCouncils(councils);
  return councils.map((entry) => {
    const { council, row, windows, needs } = entry;
    const path = pagePath("council", council.code);
    const ids = new Set([...entry.projects, ...entry.organisations].map(({ id }) => id));
    const own = updates.filter(({ feature }) => ids.has(feature.id));
    const description = descriptionOf(entry);
    return page({
      path,
      title: council.name,
      description,
      trail: [{ path: pagePath("council"), words: "Councils" }],
      thing: governmentThing(council.name, council.code, description),
      picture: {
        title: council.name,
        over: row?.keep_it_local === "yes" ? "Council in the Keep it Local Network" : "Council",
        under: [countOf(entry), "Neighbourhoods by tenth of England, the most deprived first"],
        ...(needs === undefined ? {} : { bars: needs.byDecile }),
      },
      updates: own,
      needsScript: windows.length > 0,
      changed: newestDay([row?.last_checked, ...windows.map(({ last_checked }) => last_checked)]),
      body: (
        <CouncilPage
          entry={entry}
          gap={gaps.get(council.code)}
          compareWith={nearest(entry)}
          feed={own.length > 0 ? feedPath(path) : undefined}
        />
      ),
    });
  });
}

/** Codes of the nearest other councils of the same kind of tier: a county is compared with counties. */
function nearestCouncils(councils: readonly CouncilEntry[]): (entry: CouncilEntry) => readonly string[] {
  return ({ council }) => {
    const others = councils.filter(
      (one) =>
        (one.council.tier === "county") === (council.tier === "county") && one.council.code !== council.code,
    );
    const index = nearestIndex(others.map((one) => one.council));
    return index
      .within(council, 300_000)
      .slice(0, NEIGHBOURS)
      .flatMap((found) => others[found.index]?.council.code ?? []);
  };
}

function countOf({ projects, organisations }: CouncilEntry): string {
  const anchors = organisations.filter(({ properties }) => isOpenAnchor(properties)).length;
  return `${countInWords(projects.length, "project")} and ${countInWords(anchors, "anchor organisation")} on the map`;
}

function descriptionOf(entry: CouncilEntry): string {
  const { council, row, needs, windows } = entry;
  const deprived = (needs?.byDecile[0] ?? 0) + (needs?.byDecile[1] ?? 0);
  const facts = [
    ...(row?.keep_it_local === "yes" ? ["a member of the Keep it Local Network"] : []),
    countOf(entry),
    ...(needs === undefined
      ? []
      : [
          `${numberInWords(deprived)} of ${numberInWords(needs.neighbourhoods)} neighbourhoods among the 20% most deprived of England`,
        ]),
    ...(windows.length > 0 ? ["when community rights can be used"] : []),
  ];
  return `${council.name}, ${council.region}: ${listInWords(facts, "and")}.`;
}

/** The list of councils, the comparison, and all windows. */
export function councilLists({ councils, windows, pathOf }: Collection): readonly PlannedPage[] {
  const councilsTrail = [{ path: pagePath("council"), words: "Councils" }];
  return [
    page({
      path: pagePath("council"),
      title: "Councils",
      description: `${numberInWords(councils.length)} councils of England: Keep it Local membership, policies, rights windows, projects and neighbourhoods.`,
      thing: collectionThing("Councils", "The councils of England"),
      picture: {
        title: "Councils of England",
        over: "On the map",
        under: [countInWords(councils.length, "council")],
      },
      body: <CouncilsPage councils={councils} />,
    }),
    page({
      path: "compare/",
      title: "Compare councils",
      description:
        "Two to four councils side by side: membership, principles, policies, rights windows, projects and needs.",
      trail: councilsTrail,
      thing: collectionThing("Compare councils", "Two to four councils side by side"),
      picture: { title: "Compare councils", over: "Councils", under: ["Two to four, side by side"] },
      needsScript: true,
      body: <ComparePage councils={councils} />,
    }),
    page({
      path: "rights/",
      title: "Rights windows",
      description:
        "When councils of England take expressions of interest under the Right to Challenge and requests for asset transfer, with a calendar file.",
      trail: [{ path: pagePath("guide"), words: "Rights and guides" }],
      thing: collectionThing("Rights windows", "When community rights can be used"),
      picture: {
        title: "When rights can be used",
        over: "Rights windows",
        under: [countInWords(windows.length, "window")],
      },
      needsScript: true,
      changed: newestDay(windows.map(({ last_checked }) => last_checked)),
      body: <RightsPage windows={windows} pathOf={pathOf} calendar={CALENDAR_PATH} undated={UNDATED_PATH} />,
    }),
    page({
      path: UNDATED_PATH,
      title: "Rights windows without dates",
      description:
        "Authorities of England that publish no period for community rights, or say only how one comes about. That does not mean closed.",
      trail: [
        { path: pagePath("guide"), words: "Rights and guides" },
        { path: "rights/", words: "Rights windows" },
      ],
      thing: collectionThing("Rights windows without dates", "Authorities whose dates are not known"),
      picture: { sharedWith: "rights/" },
      changed: newestDay(windows.map(({ last_checked }) => last_checked)),
      body: <UndatedRightsPage windows={windows} pathOf={pathOf} />,
    }),
  ];
}
