/** When a row was added and what has changed in it since. */
import type { HistoryEntry } from "../../core/publish/history.ts";
import { dayInWords } from "../../core/record/day.ts";
import { usePageSetting } from "./PageSetting.tsx";

interface Props {
  readonly table: "projects" | "organisations" | "councils" | "programmes";
  readonly id: string;
  readonly lastChecked: string;
}

export function History({ table, id, lastChecked }: Props) {
  const entries = usePageSetting().historyOf?.(table, id) ?? [];
  return (
    <section id="history">
      <h2>History of this record</h2>
      {entries.length === 0 && <p>This build of the site does not hold the history of its tables.</p>}
      <ol className="plain">
        {entries.map((entry) => (
          <li key={entry.day}>
            {dayInWords(entry.day)}: {changeInWords(entry)}
          </li>
        ))}
      </ol>
      <p className="small">Last checked against its sources on {dayInWords(lastChecked)}.</p>
    </section>
  );
}

function changeInWords({ change, columns }: HistoryEntry): string {
  if (change === "added") return "added to the map";
  return change === "checked" ? "checked anew" : `changed: ${columns.join(", ")}`;
}
