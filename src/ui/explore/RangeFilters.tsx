/** Ranges: income in pounds, the year in which something began, and how lately it was checked. */
import { useEffect, useState } from "react";
import { type RangeId, setRange } from "../../core/find/view.ts";
import { addDays, dayNumber, isCalendarDay } from "../../core/record/day.ts";
import { useActions, useMap } from "../common/store.tsx";

export function RangeFilters() {
  return (
    <>
      <NumberRange id="income" title="Income in a year (£)" least={0} step={1000} />
      <NumberRange id="started" title="Year it began" least={1800} step={1} />
      <CheckedSince />
    </>
  );
}

function NumberRange({
  id,
  title,
  least,
  step,
}: {
  readonly id: RangeId;
  readonly title: string;
  readonly least: number;
  readonly step: number;
}) {
  const range = useMap((state) => state.view.ranges[id]);
  const { change } = useActions();
  const set = (end: "from" | "to", text: string): void =>
    change((view) => {
      const { [end]: _dropped, ...other } = view.ranges[id] ?? {};
      return setRange(view, id, text === "" ? other : { ...other, [end]: Number(text) });
    });
  return (
    <details className="facet" open={range === undefined ? undefined : true}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="range-ends">
        <RangeEnd
          label="From"
          value={range?.from}
          least={least}
          step={step}
          onSettle={(text) => set("from", text)}
        />
        <RangeEnd
          label="To"
          value={range?.to}
          least={least}
          step={step}
          onSettle={(text) => set("to", text)}
        />
      </div>
    </details>
  );
}

interface EndProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly step: number;
  readonly onSettle: (text: string) => void;
}

/** A number that counts once it is whole: on Enter or when the box is left, so that "2" on the way to "2019" does nothing. */
function RangeEnd({ label, value, least, step, onSettle }: EndProps) {
  const [text, setText] = useState("");
  useEffect(() => setText(value === undefined ? "" : String(value)), [value]);
  const settle = (): void => {
    if (text !== (value === undefined ? "" : String(value))) onSettle(text);
  };
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={least}
        step={step}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
    </label>
  );
}

const FIRST_DAY = "0000-03-01";

function CheckedSince() {
  const from = useMap((state) => state.view.ranges.checked?.from);
  const { change } = useActions();
  return (
    <details className="facet" open={from === undefined ? undefined : true}>
      <summary>
        <h3>Checked since</h3>
      </summary>
      <div className="range-ends">
        <label>
          Day
          <input
            type="date"
            value={from === undefined ? "" : addDays(FIRST_DAY, from)}
            onChange={({ target: { value } }) =>
              change((view) =>
                setRange(view, "checked", isCalendarDay(value) ? { from: dayNumber(value) } : undefined),
              )
            }
          />
        </label>
      </div>
    </details>
  );
}
