/** Where a file comes in: dropped, chosen, or pasted from a spreadsheet. */
import { type DragEvent, useEffect, useRef, useState } from "react";
import { TABLES } from "../../core/record/tables/registry.ts";
import { useCheck, useCheckStore } from "./context.ts";

interface Props {
  /** True where another file was put away for this one: whoever did it is taken to where the next is given. */
  readonly isNext: boolean;
}

export function FileDrop({ isNext }: Props) {
  const { actions } = useCheckStore();
  const [isOver, setOver] = useState(false);
  const pasted = useCheck((state) => state.pasted);
  const [hadPasted] = useState(pasted !== "");
  const [chooser, rows] = [useRef<HTMLInputElement>(null), useRef<HTMLTextAreaElement>(null)];
  useEffect(() => {
    if (isNext) (hadPasted ? rows : chooser).current?.focus();
  }, [isNext, hadPasted, chooser, rows]);
  const take = (file: File | undefined): void => {
    if (file !== undefined) actions.open(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button inside does the same */}
      <div
        className={`file-drop${isOver ? " over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          <span className="file-button">Choose a file</span>
          <input
            ref={chooser}
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
        <p>or drop it here. CSV in any of the ways spreadsheets save it, up to 50 MB.</p>
      </div>
      <details className="paste" open={hadPasted}>
        <summary>Or paste rows from a spreadsheet</summary>
        <label>
          Rows, with the names of the columns in the first
          <textarea
            ref={rows}
            rows={6}
            value={pasted}
            onChange={(event) => actions.paste(event.target.value)}
          />
        </label>
        <button type="button" disabled={pasted.trim() === ""} onClick={() => actions.openPasted()}>
          Check these rows
        </button>
      </details>
      <section>
        <h2>Blank tables to fill in</h2>
        <ul className="plain templates">
          {TABLES.map(({ name, title, describes }) => (
            <li key={name}>
              <a href={`../templates/${name}.csv`} download>
                {title}
              </a>
              <span className="small"> {describes}</span>
            </li>
          ))}
        </ul>
        <p className="small">
          One row only? <a href="../submit/">The form</a> asks for it a question at a time.
        </p>
      </section>
    </>
  );
}
