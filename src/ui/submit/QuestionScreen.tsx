/** One screen of questions: a single one on a phone, a section on a wide page. */
import { type FormEvent, type RefObject, useState } from "react";
import { formOf, type Question, rowName, type Section } from "../../core/record/form.ts";
import { heldBackInWords } from "../../core/record/form-words.ts";
import type { Issue } from "../../core/record/issue.ts";
import { useMedia } from "../common/useMedia.ts";
import { useIssues, useSetting, useSubmit, useTable } from "./context.ts";
import { Field } from "./Field.tsx";

interface Props {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Id of the question that is shown; the first where it is not known. */
  readonly at: string;
}

export function QuestionScreen({ heading, at }: Props) {
  const { store } = useSetting();
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  const original = useSubmit((state) => state.original);
  const seen = useSubmit((state) => state.seen);
  const isKept = useSubmit((state) => state.isKept);
  const issues = useIssues();
  const isWide = useMedia("(min-width: 48em)");
  const [warned, setWarned] = useState("");
  const sections = formOf(table, original !== undefined);
  const section = sections.find(({ questions }) => questions.some(({ id }) => id === at)) ?? sections[0];
  if (section === undefined) return null;
  const all = sections.flatMap(({ questions }) => questions);
  const only = all.find(({ id }) => id === at) ?? all[0];
  const shown = isWide || only === undefined ? section.questions : [only];
  const here = shown[0]?.id ?? "";
  const position = all.findIndex(({ id }) => id === here);
  const following = all[position + shown.length];
  const before = isWide ? sections[sections.indexOf(section) - 1]?.questions[0] : all[position - 1];
  const faulty = shown.filter((question) => faultsOf(question, issues).length > 0);
  const isMissing = (question: Question): boolean =>
    faultsOf(question, issues).every(({ code }) => code === "required-empty");
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    for (const { id } of shown) store.actions.leave(id);
    // A fault is shown once before it is passed; the review tells it again.
    if (faulty.length > 0 && warned !== here) {
      setWarned(here);
      document.getElementById(`field-${faulty[0]?.id}`)?.scrollIntoView({ block: "center" });
      return;
    }
    store.actions.go(following === undefined ? "review" : `question:${following.id}`);
  };
  const complete = all.every((question) => !question.required || !isEmpty(question, cells));
  return (
    <form onSubmit={goOn} className="questions" noValidate autoComplete="off">
      <div>
        <p className="small">
          {original === undefined ? `New ${table.one}` : `Correcting ${rowName(cells) || `the ${table.one}`}`}{" "}
          ·{" "}
          {isWide
            ? `part ${sections.indexOf(section) + 1} of ${sections.length}`
            : `question ${position + 1} of ${all.length}, ${section.title.toLowerCase()}`}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {isWide ? section.title : (only?.title ?? section.title)}
        </h1>
        <progress aria-label="How far you are" max={all.length} value={position + shown.length} />
      </div>
      {shown.map((question) => (
        <Field
          key={question.id}
          question={question}
          isAlone={!isWide}
          faults={seen.has(question.id) ? faultsOf(question, issues) : []}
        />
      ))}
      {faulty.length > 0 && warned === here && (
        <p className="note problem" role="alert">
          {heldBackInWords(
            faulty.filter(isMissing).map(({ title }) => title),
            faulty.filter((question) => !isMissing(question)).map(({ title }) => title),
          )}
        </p>
      )}
      <div className="form-actions">
        {before !== undefined && (
          <button type="button" onClick={() => store.actions.go(`question:${before.id}`)}>
            Back
          </button>
        )}
        <button type="submit" className="primary">
          Next
        </button>
        {(complete || original !== undefined) && (
          <button type="button" onClick={() => store.actions.go("review")}>
            {original === undefined ? "That is all I know" : "To the overview"}
          </button>
        )}
      </div>
      <DraftNote isKept={isKept} />
      <Contents sections={sections} here={section} />
    </form>
  );
}

function DraftNote({ isKept }: { readonly isKept: boolean }) {
  return (
    <p className="small">
      {isKept
        ? "A draft is kept on this device only; you can delete it at the beginning or at the end. Nothing is sent."
        : "This device keeps no drafts (its storage is off or full): finish in one go. Nothing is sent."}
    </p>
  );
}

function Contents({ sections, here }: { readonly sections: readonly Section[]; readonly here: Section }) {
  const { store } = useSetting();
  return (
    <nav aria-label="Parts of the form">
      <ol className="plain parts-list">
        {sections.map((section) => (
          <li key={section.title}>
            <button
              type="button"
              className="quiet"
              aria-current={section === here || section.title === here.title ? "step" : undefined}
              onClick={() => store.actions.go(`question:${section.questions[0]?.id ?? ""}`)}
            >
              {section.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Errors and warnings that belong to a question. */
export function faultsOf({ columns }: Question, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ column }) => column !== undefined && columns.includes(column));
}

function isEmpty({ columns, kind }: Question, cells: Readonly<Record<string, string>>): boolean {
  return kind === "place" ? !cells["location_precision"] : columns.every((column) => !cells[column]);
}
