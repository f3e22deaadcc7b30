/** Asks once which of a file's columns is which of ours, and what fills those that it lacks. */
import type { FormEvent } from "react";
import { ID_FROM_NAME, type ColumnQuestions as Questions } from "../../core/record/adapt.ts";
import type { Table } from "../../core/record/column.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import { shorten } from "../../core/record/words.ts";
import { useCheck, useCheckStore } from "./context.ts";

export function ColumnQuestions() {
  const name = useCheck((state) => state.table);
  const questions = useCheck((state) => state.questions);
  const table: Table | undefined = TABLES.find((one) => one.name === name);
  if (table === undefined || questions === undefined) return null;
  return <Ask key={name} table={table} questions={questions} />;
}

function Ask({ table, questions }: { readonly table: Table; readonly questions: Questions }) {
  const { actions } = useCheckStore();
  const taken = useCheck((state) => state.taken);
  const { choice, fills } = useCheck((state) => state.answers[table.name]) ?? questions.proposal;
  const chosen = new Set(choice);
  const missing = Object.entries(table.columns)
    .filter(([id, column]) => column.required && !chosen.has(id))
    .map(([id]) => id);
  const choose = (position: number, id: string): void => {
    // A column of ours can be only one of theirs.
    const next = choice.map((held, at) =>
      at === position ? id || undefined : held === id ? undefined : held,
    );
    actions.answer(table.name, { choice: next, fills });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    actions.read(table.name, { choice, fills });
  };
  return (
    <form onSubmit={send} className="ask">
      {questions.strange.length > 0 && (
        <fieldset>
          <legend>Which column is which?</legend>
          <p className="small">
            These columns have names of their own. Say what they are, or leave them out. You are asked this
            once, and can come back to it.
          </p>
          <ul className="plain ask-list">
            {questions.strange.map(({ position, name, example }) => (
              <li key={position}>
                <label>
                  <span>
                    <strong>{shorten(name, 60) || `Column ${position + 1} (no name)`}</strong>
                    {example !== "" && <span className="small"> such as “{shorten(example, 60)}”</span>}
                  </span>
                  <select
                    value={choice[position] ?? ""}
                    onChange={(event) => choose(position, event.target.value)}
                  >
                    <option value="">Leave it out</option>
                    {Object.entries(table.columns).map(([id, { title }]) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {missing.length > 0 && (
        <fieldset>
          <legend>Every row needs these too</legend>
          <p className="small">
            The file does not have them. Fill in what is the same in every row; what you leave empty is told
            as missing.
          </p>
          <ul className="plain ask-list">
            {missing.map((id) => (
              <li key={id}>
                <Fill
                  table={table}
                  id={id}
                  value={fills[id] ?? ""}
                  onChange={(value) =>
                    actions.answer(table.name, { choice, fills: { ...fills, [id]: value } })
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {taken !== undefined && taken > 0 && (
        <p className="note">
          Other answers read the file anew: the corrections that you applied are taken back.
        </p>
      )}
      <div className="check-actions">
        <button type="submit" className="primary">
          Check the rows
        </button>
        {taken !== undefined && (
          <button type="button" onClick={() => actions.read(table.name)}>
            Back without a change
          </button>
        )}
      </div>
    </form>
  );
}

interface FillProps {
  readonly table: Table;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Fill({ table, id, value, onChange }: FillProps) {
  const column = table.columns[id];
  if (column === undefined) return null;
  const { vocabulary } = column.cell;
  if (id === "id") {
    return (
      <label className="tick">
        <input
          type="checkbox"
          checked={value === ID_FROM_NAME}
          onChange={(event) => onChange(event.target.checked ? ID_FROM_NAME : "")}
        />
        <span>
          <strong>{column.title}</strong> <span className="small">Make one from each name</span>
        </span>
      </label>
    );
  }
  return (
    <label htmlFor={`fill-${id}`}>
      <span>
        <strong>{column.title}</strong> <span className="small">{column.help}</span>
      </span>
      {vocabulary === undefined ? (
        <input
          id={`fill-${id}`}
          type="text"
          value={value}
          placeholder={column.example}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <select id={`fill-${id}`} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">Leave it empty</option>
          {vocabulary.terms.map((term) => (
            <option key={term.id} value={term.id}>
              {term.label}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
