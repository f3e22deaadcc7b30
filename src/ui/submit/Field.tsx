/** One question as a field, by the kind of its answer, with help, an example and what is wrong with it. */
import type { ReactNode } from "react";
import { applyCorrections } from "../../core/record/corrections.ts";
import { sheetCells, sheetOfRow } from "../../core/record/difference.ts";
import type { Question } from "../../core/record/form.ts";
import { faultInWords } from "../../core/record/form-words.ts";
import type { Issue } from "../../core/record/issue.ts";
import { ChooseOne, ChooseSeveral } from "./Choose.tsx";
import { useSetting, useSubmit, useTable } from "./context.ts";
import { PlaceField } from "./PlaceField.tsx";

interface Props {
  readonly question: Question;
  /** True where the screen's heading says the question already. */
  readonly isAlone: boolean;
  readonly faults: readonly Issue[];
}

export function Field({ question, isAlone, faults }: Props) {
  const { id, title, help, example, kind, required } = question;
  const isGroup = kind === "term" || kind === "terms" || kind === "place" || kind === "choose several";
  const describedBy = `help-${id}${faults.length > 0 ? ` faults-${id}` : ""}`;
  const told = (
    <>
      <span id={`help-${id}`} className="small help">
        {help}
        {example !== "" && kind !== "term" && kind !== "terms" && <> For example: {example}</>}
      </span>
      <Faults id={id} faults={faults} />
    </>
  );
  const heading = (
    <span className={isAlone ? "visually-hidden" : "question-title"}>
      {title}
      {!required && <span className="small optional"> (if you know it)</span>}
    </span>
  );
  return (
    <div className="field" id={`field-${id}`}>
      {isGroup ? (
        <fieldset aria-describedby={describedBy}>
          <legend>{heading}</legend>
          {told}
          <Answer question={question} describedBy={describedBy} faults={faults} />
        </fieldset>
      ) : (
        <>
          <label htmlFor={`answer-${id}`}>{heading}</label>
          {told}
          <Answer question={question} describedBy={describedBy} faults={faults} />
        </>
      )}
    </div>
  );
}

function Faults({ id, faults }: { readonly id: string; readonly faults: readonly Issue[] }) {
  const { store } = useSetting();
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  if (faults.length === 0) return null;
  return (
    <ul className="plain faults" id={`faults-${id}`}>
      {faults.map((issue) => (
        <li key={`${issue.code} ${issue.column} ${issue.value}`} className={`issue ${issue.severity}`}>
          {faultInWords(issue)}
          {issue.suggestion !== undefined && (
            <button
              type="button"
              onClick={() => {
                const corrected = applyCorrections(table, sheetOfRow(table, cells), [issue]);
                store.actions.set({ ...cells, ...sheetCells(corrected)[0] });
              }}
            >
              {issue.suggestion === "" ? "Empty it" : `Use “${issue.suggestion}”`}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Answer({
  question,
  describedBy,
  faults,
}: Pick<Props, "question" | "faults"> & { readonly describedBy: string }): ReactNode {
  const { store } = useSetting();
  const table = useTable();
  const { id, kind } = question;
  const cells = useSubmit((state) => state.cells);
  const value = cells[id] ?? "";
  const set = (next: string): void => store.actions.set({ ...store.getState().cells, [id]: next });
  const leave = (): void => {
    if (value !== "") store.actions.leave(id);
  };
  const common = {
    id: `answer-${id}`,
    "aria-describedby": describedBy,
    "aria-invalid": faults.some(({ severity }) => severity === "error"),
    onBlur: leave,
  };
  const cell = table.columns[id]?.cell;
  switch (kind) {
    case "place":
      return <PlaceField faults={faults} />;
    case "term":
      return (
        <div className="terms">
          {cell?.vocabulary?.terms.map((term) => (
            <label key={term.id} className="tick">
              <input type="radio" name={id} checked={value === term.id} onChange={() => set(term.id)} />
              <span>
                {term.label} <span className="small">{term.definition}</span>
              </span>
            </label>
          ))}
          {!question.required && value !== "" && (
            <button type="button" className="quiet" onClick={() => set("")}>
              Take the answer back
            </button>
          )}
        </div>
      );
    case "terms":
      return <Terms value={value} terms={cell?.vocabulary?.terms ?? []} onChange={set} />;
    case "choose":
      return <ChooseOne common={common} tables={cell?.refersTo} value={value} onChange={set} />;
    case "choose several":
      return <ChooseSeveral id={id} tables={cell?.refersTo} value={value} onChange={set} />;
    case "lines":
      return (
        <>
          <textarea
            {...common}
            rows={3}
            value={value.split(";").join("\n")}
            onChange={(event) => set(event.target.value.split("\n").join(";"))}
          />
          <span className="small">One in each line.</span>
        </>
      );
    case "long text":
      return <textarea {...common} rows={5} value={value} onChange={(event) => set(event.target.value)} />;
    default: {
      const isNumber = cell?.field.type === "integer" || cell?.field.type === "number";
      return (
        <input
          {...common}
          type="text"
          inputMode={isNumber ? "decimal" : cell?.field.format === "uri" ? "url" : "text"}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      );
    }
  }
}

interface TermsProps {
  readonly value: string;
  readonly terms: readonly { readonly id: string; readonly label: string; readonly definition: string }[];
  readonly onChange: (value: string) => void;
}

function Terms({ value, terms, onChange }: TermsProps) {
  const chosen = value.split(";").filter((one) => one !== "");
  return (
    <div className="terms many">
      {terms.map((term) => (
        <label key={term.id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(term.id)}
            onChange={(event) =>
              onChange(
                (event.target.checked ? [...chosen, term.id] : chosen.filter((one) => one !== term.id)).join(
                  ";",
                ),
              )
            }
          />
          <span>
            {term.label} <span className="small">{term.definition}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
