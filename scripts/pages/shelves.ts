/** Shelves of lessons: which projects teach something, and where the lessons of a theme or principle stand. */
import type { Collection, ProjectFeature, RecordFeature } from "../../src/core/publish/collection.ts";
import { pagePath, principleId } from "../../src/core/publish/page-path.ts";
import { PRINCIPLES_2017, PRINCIPLES_2019, THEMES } from "../../src/core/record/vocabulary.ts";
import type { LessonShelf } from "../../src/ui/pages/LessonsPage.tsx";

/** True where a source says what worked or what did not. */
export function hasLesson({ properties }: RecordFeature): boolean {
  return (
    properties.layer === "projects" &&
    (properties.lessons_worked !== undefined || properties.lessons_not !== undefined)
  );
}

/** Path of the lessons of a theme or of a principle. */
export function lessonsPath(of: "theme" | "principle", id: string): string {
  return pagePath("lessons", of === "theme" ? id : `principle-${id}`);
}

/** Projects with a lesson, under one heading. */
export interface Shelf extends LessonShelf {
  readonly features: readonly ProjectFeature[];
}

/** Shelves of themes and of principles that hold something. */
export function lessonShelves({ projects }: Collection): {
  readonly themes: readonly Shelf[];
  readonly principles: readonly Shelf[];
} {
  const teaching = projects.filter(hasLesson);
  const shelf = (path: string, words: string, holds: (feature: ProjectFeature) => boolean): Shelf => {
    const features = teaching.filter(holds);
    return {
      path,
      words,
      features: failuresBesideSuccesses(features),
      worked: features.filter(({ properties }) => properties.lessons_worked !== undefined).length,
      not: features.filter(({ properties }) => properties.lessons_not !== undefined).length,
    };
  };
  const themes = THEMES.terms.map(({ id, label }) =>
    shelf(lessonsPath("theme", id), label, ({ properties }) => properties.themes.includes(id)),
  );
  const of2017 = PRINCIPLES_2017.terms.map(({ id, label }) =>
    shelf(lessonsPath("principle", principleId(2017, id)), `${label} (2017)`, ({ properties }) =>
      properties.principles_2017.includes(id),
    ),
  );
  const of2019 = PRINCIPLES_2019.terms.map(({ id, label }) =>
    shelf(lessonsPath("principle", principleId(2019, id)), `${label} (2019)`, ({ properties }) =>
      properties.principles_2019.includes(id),
    ),
  );
  const filled = (shelves: readonly Shelf[]): readonly Shelf[] =>
    shelves.filter(({ features }) => features.length > 0);
  return { themes: filled(themes), principles: filled([...of2017, ...of2019]) };
}

/** Cases told for a lesson and those that failed come in turn with the others, so that neither hides the other. */
function failuresBesideSuccesses(features: readonly ProjectFeature[]): readonly ProjectFeature[] {
  const failed = features.filter(isFailure);
  const others = features.filter((feature) => !isFailure(feature));
  const mixed: ProjectFeature[] = [];
  for (let index = 0; index < Math.max(failed.length, others.length); index++) {
    for (const one of [failed[index], others[index]]) if (one !== undefined) mixed.push(one);
  }
  return mixed;
}

/** True for a case that stopped before its time, or that is told for what went wrong. */
export function isFailure({ properties }: ProjectFeature): boolean {
  return (
    properties.lessons_not !== undefined && (properties.status === "closed" || properties.kind === "lesson")
  );
}
