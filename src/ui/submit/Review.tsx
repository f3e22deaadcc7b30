/** The overview before sending: what is still wrong, whether it is there already, what changes, and every answer. */
import { type RefObject, useState } from "react";
import type { Table } from "../../core/record/column.ts";
import { dayInWords } from "../../core/record/day.ts";
import { type Cells, keyOf, rowDifference } from "../../core/record/difference.ts";
import { formOf, PRECISION_WORDS, type Question, rowName } from "../../core/record/form.ts";
import { faultInWords } from "../../core/record/form-words.ts";
import { findTwins } from "../../core/record/twins.ts";
import { readyValue } from "../../io/load.ts";
import { FailureNote } from "../common/FailureNote.tsx";
import { inWords, type Names } from "./cell-words.ts";
import { useIssues, useSetting, useSubmit, useTable } from "./context.ts";
import { useNames } from "./options.ts";
import { faultsOf } from "./QuestionScreen.tsx";
import { Twins } from "./Twins.tsx";

export function Review({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { store } = useSetting();
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  const original = useSubmit((state) => state.original);
  const remark = useSubmit((state) => state.remark);
  const present = useSubmit((state) => state.rows[table.name]);
  const rows = readyValue(present);
  const resumed = useSubmit((state) => state.resumed);
  const notTwins = useSubmit((state) => state.notTwins);
  const issues = useIssues();
  const names = useNames();
  const [isAgreed, setAgreed] = useState(false);
  const questions = formOf(table, original !== undefined).flatMap((section) => section.questions);
  const errors = issues.filter(({ severity }) => severity === "error");
  const hasTwins = original === undefined && (table.name === "organisations" || table.name === "projects");
  const twins = hasTwins ? findTwins(cells, rows ?? []).slice(0, 4) : [];
  const open = twins.filter(({ row }) => !notTwins.has(row["id"] ?? ""));
  const changes = original === undefined ? undefined : rowDifference(table, original, cells);
  const same =
    original === undefined ? rows?.find((row) => keyOf(table, row) === keyOf(table, cells)) : undefined;
  const isReady =
    errors.length === 0 && same === undefined && open.length === 0 && isAgreed && changes?.length !== 0;
  return (
    <>
      <div>
        <p className="small">{original === undefined ? `New ${table.one}` : `Correcting the ${table.one}`}</p>
        <h1 ref={heading} tabIndex={-1}>
          {rowName(cells) || "Look it over"}
        </h1>
      </div>
      {resumed !== undefined && (
        <p className="note">
          This is your draft of {dayInWords(resumed)}, as this device kept it.{" "}
          <button type="button" onClick={() => void store.actions.fixAfresh()}>
            Begin afresh from the map
          </button>
        </p>
      )}
      {errors.length > 0 && <Errors questions={questions} table={table} />}
      {original === undefined && present?.state === "failed" && (
        <FailureNote
          words={`The rows of the map could not be loaded: ${present.reason}. Whether this ${table.one} is among them was not looked up.`}
          onRetry={() => store.actions.want(table.name)}
        />
      )}
      {same !== undefined && (
        <p className="note problem">
          The map has this {table.one} already.{" "}
          <button type="button" onClick={() => void store.actions.fix(table.name, keyOf(table, same))}>
            Correct the one that is there
          </button>
        </p>
      )}
      {open.length > 0 && <Twins twins={open} cells={cells} />}
      {changes !== undefined && (
        <section aria-labelledby="changes">
          <h2 id="changes">What changes</h2>
          {changes.length === 0 ? (
            <p>Nothing yet. Press “Change” beside an answer below.</p>
          ) : (
            <table className="change-table">
              <thead>
                <tr>
                  <th scope="col">Answer</th>
                  <th scope="col">On the map now</th>
                  <th scope="col">With your change</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ column, title, before, after }) => (
                  <tr key={column}>
                    <th scope="row">{title}</th>
                    <td>
                      {before === "" ? <em>empty</em> : <del>{inWords(table, column, before, names)}</del>}
                    </td>
                    <td>
                      {after === "" ? <em>empty</em> : <ins>{inWords(table, column, after, names)}</ins>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {changes.length === 1 && changes[0]?.column === "last_checked" && (
            <p className="small">
              You can send it so: it says that you looked at the sources today and that all is still right.
            </p>
          )}
        </section>
      )}
      <Answers questions={questions} />
      <section className="field">
        <label htmlFor="remark" className="question-title">
          Anything the curators should know <span className="small optional">(not shown on the map)</span>
        </label>
        <textarea
          id="remark"
          rows={3}
          value={remark}
          onChange={(event) => store.actions.setRemark(event.target.value)}
        />
      </section>
      <label className="tick">
        <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.target.checked)} />
        <span>
          My words may be used by anyone who names the source (CC BY 4.0), they say what the sources say, and
          they name no private person’s home, mobile or e-mail.
        </span>
      </label>
      <div className="form-actions">
        <button
          type="button"
          className="primary"
          disabled={!isReady}
          onClick={() => store.actions.go("done")}
        >
          Make the row to send
        </button>
        {!isReady && (
          <p className="small">
            {errors.length > 0
              ? "Some answers need putting right first."
              : same !== undefined
                ? "The map has it already: correct the one that is there."
                : open.length > 0
                  ? "Say first whether it is one of those that are there."
                  : changes?.length === 0
                    ? "Change something first."
                    : "Tick the box above first."}
          </p>
        )}
      </div>
    </>
  );
}

function Errors({ questions, table }: { readonly questions: readonly Question[]; readonly table: Table }) {
  const { store } = useSetting();
  const issues = useIssues();
  const errors = issues.filter(({ severity }) => severity === "error");
  const left = questions.filter((question) => faultsOf(question, errors).length > 0);
  const asked = new Set(questions.flatMap(({ columns }) => columns));
  const others = errors.filter(({ column }) => !asked.has(column ?? ""));
  return (
    <section className="note problem" aria-labelledby="left">
      <h2 id="left">Still to put right</h2>
      <ul className="plain to-do">
        {left.map((question) => (
          <li key={question.id}>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                store.actions.leave(question.id);
                store.actions.go(`question:${question.id}`);
              }}
            >
              {question.title}
            </button>{" "}
            <span className="small">{faultsOf(question, errors).slice(0, 1).map(faultInWords).join("")}</span>
          </li>
        ))}
        {others.map((issue) => (
          <li key={`${issue.code} ${issue.column}`}>
            {issue.column === "id"
              ? `This ${table.one} has no name yet, so it has no address on the map.`
              : issue.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ questions }: { readonly questions: readonly Question[] }) {
  const { store } = useSetting();
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  const names = useNames();
  const isFilled = ({ columns }: Question): boolean => columns.some((column) => (cells[column] ?? "") !== "");
  const empty = questions.filter((question) => !isFilled(question));
  const item = (question: Question) => (
    <div key={question.id}>
      <dt>{question.kind === "place" ? "Place" : question.title}</dt>
      <dd>
        <span className="answer">{answerInWords(table, question, cells, names)}</span>{" "}
        <button type="button" className="quiet" onClick={() => store.actions.go(`question:${question.id}`)}>
          {isFilled(question) ? "Change" : "Add"}
          <span className="visually-hidden"> {question.title}</span>
        </button>
      </dd>
    </div>
  );
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Your answers</h2>
      <dl className="facts answers-list">{questions.filter(isFilled).map(item)}</dl>
      {empty.length > 0 && (
        <details>
          <summary>{empty.length} questions without an answer</summary>
          <dl className="facts answers-list">{empty.map(item)}</dl>
        </details>
      )}
      {"id" in cells && cells["id"] !== "" && (
        <p className="small">
          Its address on the map will end in “{cells["id"]}”. Last checked: {cells["last_checked"]}.
        </p>
      )}
    </section>
  );
}

function answerInWords(table: Table, { kind, id }: Question, cells: Cells, names: Names): string {
  if (kind !== "place") return inWords(table, id, cells[id] ?? "", names);
  const precision = PRECISION_WORDS.find(([one]) => one === cells["location_precision"])?.[1];
  const point = cells["latitude"] ? `${cells["latitude"]}, ${cells["longitude"]}` : "";
  return [precision, cells["area_name"], cells["postcode"], point, names(cells["council"] ?? "")]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
}
