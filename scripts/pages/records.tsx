/** Pages of projects and organisations, and the lists of both. */

import { AUTHORED_TERMS } from "../../src/core/find/terms.ts";
import { countInWords } from "../../src/core/find/words.ts";
import { type Collection, nameOf, placeOf, type RecordFeature } from "../../src/core/publish/collection.ts";
import { compareText } from "../../src/core/publish/feature.ts";
import { outcomeInWords } from "../../src/core/publish/outcome-words.ts";
import { pagePath, partPath, recordPath } from "../../src/core/publish/page-path.ts";
import { collectionThing, recordThing } from "../../src/core/publish/structured-data.ts";
import { RecordsPage } from "../../src/ui/pages/ListPages.tsx";
import { kindOf } from "../../src/ui/pages/RecordList.tsx";
import { RecordPage } from "../../src/ui/pages/RecordPage.tsx";
import { inParts, newestDay, type PlannedPage, page, shortened } from "./page.ts";

/** Names on one part of a list of records. */
const NAMES_PER_PART = 100;

/** A page for every record. */
export function recordPages(collection: Collection): readonly PlannedPage[] {
  return [...collection.projects, ...collection.organisations].map((feature: RecordFeature) => {
    const { properties } = feature;
    const list = pagePath(properties.layer === "projects" ? "project" : "organisation");
    const [outcome] = properties.outcomes;
    const result = outcome === undefined ? "" : ` ${outcomeInWords(outcome)}`;
    return page({
      path: recordPath(properties.layer, feature.id),
      title: nameOf(feature),
      description: shortened(`${properties.summary}${result}`),
      trail: [{ path: list, words: properties.layer === "projects" ? "Projects" : "Organisations" }],
      thing: recordThing(feature),
      picture: {
        title: nameOf(feature),
        over: AUTHORED_TERMS.kind?.terms.find(({ id }) => id === kindOf(feature))?.label ?? "",
        under: [
          placeOf(feature),
          outcome === undefined
            ? ""
            : outcomeInWords({ measure: outcome.measure, value: outcome.value, unit: outcome.unit }),
        ],
        kind: kindOf(feature),
      },
      changed: newestDay([
        properties.last_checked,
        ...properties.updates.map(({ last_checked }) => last_checked),
      ]),
      // Whether it needs a fresh look is told by the visitor's own calendar.
      needsScript: true,
      body: <RecordPage feature={feature} collection={collection} />,
    });
  });
}

/** All projects and all organisations by name. */
export function recordLists({ projects, organisations }: Collection): readonly PlannedPage[] {
  return [
    ...recordList(
      "project",
      "Projects",
      projects,
      "What communities did: projects, services, consortia, policies and lessons, by name.",
    ),
    ...recordList(
      "organisation",
      "Organisations",
      organisations,
      "Anchor organisations and others that work in a place, by name.",
    ),
  ];
}

function recordList(
  kind: "project" | "organisation",
  title: string,
  features: readonly RecordFeature[],
  lead: string,
): readonly PlannedPage[] {
  const list = pagePath(kind);
  const sorted = [...features].sort((a, b) => compareText(nameOf(a).toLowerCase(), nameOf(b).toLowerCase()));
  const parts = inParts(sorted, NAMES_PER_PART);
  return parts.map((some, index) =>
    page({
      path: partPath(list, index + 1),
      title: index === 0 ? title : `${title}, part ${index + 1}`,
      description: `${lead} ${countInWords(features.length, kind)} in all.`,
      thing: collectionThing(title, lead),
      trail: index === 0 ? [] : [{ path: list, words: title }],
      picture:
        index === 0
          ? { title, over: "On the map", under: [countInWords(features.length, kind)] }
          : { sharedWith: list },
      body: <RecordsPage lead={lead} features={some} list={list} part={index + 1} parts={parts.length} />,
    }),
  );
}
