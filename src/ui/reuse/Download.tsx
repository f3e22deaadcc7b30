/** Downloading exactly what the question finds, in the format of someone's own tool; written on the device. */
import { useState } from "react";
import type { View } from "../../core/find/view.ts";
import { countInWords } from "../../core/find/words.ts";
import { EXPORT_FORMATS, type ExportFormatId } from "../../io/export/formats.ts";
import { readyValue } from "../../io/load.ts";
import { saveFile } from "../../io/save-file.ts";
import { isWaiting } from "../../state/derive.ts";
import { missingLayers, orderOf } from "../../state/take-away.ts";
import { useMap, useMapStore, useResults } from "../common/store.tsx";
import { useAnswer } from "../explore/useAnswer.ts";
import { currentLink } from "./query.ts";
import { addressOf, useExporter } from "./useExporter.ts";
import { useShown } from "./useShown.ts";

/** What is being said of the last download. */
interface Said {
  readonly words: string;
  readonly isProblem: boolean;
}

function headingOf(tool: View["tool"], count: number): string {
  if (count === 0) return "No records to download";
  const records = countInWords(count, "record");
  return tool === "find" ? `Download these ${records}` : `Download the ${records} that pass the filters`;
}

export function Download() {
  const store = useMapStore();
  const { count } = useResults();
  const missing = useMap((state) => missingLayers(state).join(" "));
  const waiting = useMap((state) => state.opening !== undefined || isWaiting(state));
  const [busy, setBusy] = useState<ExportFormatId>();
  const [said, setSaid] = useState<Said>();
  const tool = useMap((state) => state.view.tool);
  const answer = useAnswer();
  const { sentence, caveats } = useShown();
  const exporter = useExporter(waiting ? 0 : count);

  const download = async (format: ExportFormatId): Promise<void> => {
    const state = store.getState();
    const manifest = readyValue(state.manifest);
    const order = orderOf(state, format, {
      link: currentLink(state.view),
      today: state.today,
      notes: tool === "find" ? [] : [sentence, ...caveats],
    });
    if (order === undefined || manifest === undefined || busy !== undefined) return;
    setBusy(format);
    setSaid({ words: "Writing the file …", isProblem: false });
    const answer = await exporter.current?.write(order, addressOf(manifest));
    setBusy(undefined);
    if (answer === undefined) return;
    if (!answer.ok) return setSaid({ words: answer.reason, isProblem: true });
    saveFile(answer.file.path, answer.file.mediaType, answer.file.bytes);
    setSaid(
      answer.missing === 0
        ? { words: `Saved as ${answer.file.path}.`, isProblem: false }
        : {
            words: `Saved as ${answer.file.path}, without ${countInWords(answer.missing, "record")} that could not be loaded; the file says so.`,
            isProblem: true,
          },
    );
  };

  return (
    <section aria-label="Download">
      <h3>{headingOf(tool, count)}</h3>
      {tool !== "find" && <p className="small">{answer}</p>}
      {tool === "bid" && (
        <p className="small">
          This is another thing than who could bid, which has a download of its own above: every record that
          passes the filters, projects and closed organisations too, with nothing of the contract in its rows.
        </p>
      )}
      {missing !== "" && <p className="note problem">{missing} A download will lack them, and say so.</p>}
      {count === 0 ? (
        <p className="note">There is nothing to download: no record passes the filters in force.</p>
      ) : (
        <ul className="plain reuse-formats">
          {EXPORT_FORMATS.map(({ id, label, opensIn }) => (
            <li key={id}>
              <button
                type="button"
                aria-disabled={waiting || busy !== undefined}
                aria-busy={busy === id}
                aria-describedby={`format-${id}`}
                onClick={() => void download(id)}
              >
                {label}
              </button>
              <span className="small" id={`format-${id}`}>
                {opensIn}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={said?.isProblem === true ? "note problem" : "small"}>
        {said?.words ?? ""}
      </p>
      <p className="small">
        Every file says the question, the date, the data version, the sources and the licence, and bears GSS
        codes in each row. Records without a place of their own are in tables (CSV, Excel, GeoPackage) only.
      </p>
    </section>
  );
}
