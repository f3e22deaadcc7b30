/** Ranges: income in pounds, the year in which something began, and how lately it was checked. */
import { type RangeId, setRange } from "../../core/find/view.ts";
import { dayNumber, dayOfNumber, isCalendarDay } from "../../core/record/day.ts";
import { DayBox } from "../common/DayBox.tsx";
import { NumberBox } from "../common/NumberBox.tsx";
import { useActions, useMap } from "../common/store.tsx";

export function RangeFilters() {
  return (
    <>
      <NumberRange id="income" title="Income in a year (£)" least={0} />
      <NumberRange id="started" title="Year it began" least={1800} />
      <CheckedSince />
    </>
  );
}

function NumberRange({
  id,
  title,
  least,
}: {
  readonly id: RangeId;
  readonly title: string;
  readonly least: number;
}) {
  const range = useMap((state) => state.view.ranges[id]);
  const { change } = useActions();
  const set = (end: "from" | "to", text: string): true => {
    change((view) => {
      const { [end]: _dropped, ...other } = view.ranges[id] ?? {};
      return setRange(view, id, text === "" ? other : { ...other, [end]: Number(text) });
    });
    return true;
  };
  const box = { least, inputMode: "numeric" } as const;
  return (
    <details className="facet" open={range === undefined ? undefined : true}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="range-ends">
        <NumberBox {...box} label="From" value={range?.from} onSettle={(text) => set("from", text)} />
        <NumberBox {...box} label="To" value={range?.to} onSettle={(text) => set("to", text)} />
      </div>
    </details>
  );
}

function CheckedSince() {
  const from = useMap((state) => state.view.ranges.checked?.from);
  const { change } = useActions();
  return (
    <details className="facet" open={from === undefined ? undefined : true}>
      <summary>
        <h3>Checked since</h3>
      </summary>
      <div className="range-ends">
        <DayBox
          label="Day"
          value={from === undefined ? "" : dayOfNumber(from)}
          onSettle={(day) =>
            change((view) =>
              setRange(view, "checked", isCalendarDay(day) ? { from: dayNumber(day) } : undefined),
            )
          }
        />
      </div>
    </details>
  );
}
