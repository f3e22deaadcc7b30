/** Lessons across all projects: what worked beside what did not, failures as open as successes, by theme or principle. */
import { countInWords } from "../../core/find/words.ts";
import { nameOf, type ProjectFeature, placeOf } from "../../core/publish/collection.ts";
import { recordPath } from "../../core/publish/page-path.ts";
import { KindMark } from "../common/KindMark.tsx";
import { PageLink } from "./PageSetting.tsx";
import { Parts } from "./RecordList.tsx";

/** A theme or principle under which lessons are kept. */
export interface LessonShelf {
  readonly path: string;
  readonly words: string;
  readonly worked: number;
  readonly not: number;
}

interface LessonsHomeProps {
  readonly themes: readonly LessonShelf[];
  readonly principles: readonly LessonShelf[];
  /** Cases told for what went wrong. */
  readonly failures: readonly ProjectFeature[];
}

export function LessonsHome({ themes, principles, failures }: LessonsHomeProps) {
  return (
    <>
      <p className="lead">
        What people and their sources say made the difference, and what went wrong, in every project on this
        map.
      </p>
      {themes.length + principles.length === 0 && <p>No lesson is on this map yet.</p>}
      <Shelves title="By theme" shelves={themes} />
      <Shelves title="By Keep it Local principle" shelves={principles} />
      {failures.length > 0 && (
        <section>
          <h2>When it failed, and why</h2>
          <p>
            Cases told for their lesson: services that grew too large, projects that stopped, rights that few
            could use.
          </p>
          <LessonList features={failures} />
        </section>
      )}
    </>
  );
}

function Shelves({ title, shelves }: { readonly title: string; readonly shelves: readonly LessonShelf[] }) {
  if (shelves.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="records columns">
        {shelves.map(({ path, words, worked, not }) => (
          <li key={path}>
            <PageLink to={path}>{words}</PageLink>{" "}
            <span className="where">
              {worked} on what worked, {not} on what did not
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LessonsPageProps {
  readonly features: readonly ProjectFeature[];
  readonly all: LessonShelf;
  readonly list: string;
  readonly part: number;
  readonly parts: number;
}

export function LessonsPage({ features, all, list, part, parts }: LessonsPageProps) {
  return (
    <>
      <p className="lead">
        {countInWords(all.worked, "lesson")} about what worked and {countInWords(all.not, "lesson")} about
        what did not, side by side.
      </p>
      <section>
        <h2 className="visually-hidden">Lessons by project</h2>
        <LessonList features={features} />
      </section>
      <Parts list={list} part={part} count={parts} />
    </>
  );
}

/** Projects with their two lessons; an empty side says so. */
function LessonList({ features }: { readonly features: readonly ProjectFeature[] }) {
  return (
    <ul className="lessons plain">
      {features.map((feature) => (
        <li key={feature.id}>
          <h3>
            <KindMark kind={feature.properties.kind} />{" "}
            <PageLink to={recordPath("projects", feature.id)}>{nameOf(feature)}</PageLink>
          </h3>
          <p className="small">{placeOf(feature)}</p>
          <div className="sides">
            <p className="lesson worked">
              <strong>What worked:</strong> {feature.properties.lessons_worked ?? "no source says."}
            </p>
            <p className="lesson not">
              <strong>What did not:</strong> {feature.properties.lessons_not ?? "no source says."}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
