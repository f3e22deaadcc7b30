/** The contract asked about: value of a year, turnover multiple, services, lots. */
import { LARGEST_CONTRACT } from "../../core/find/tools.ts";
import { type BidSettings, type LotSettings, USUAL_TURNOVER_MULTIPLE } from "../../core/find/view.ts";
import { THEMES } from "../../core/record/vocabulary.ts";
import { useActions, useMap } from "../common/store.tsx";
import { SettledNumber } from "./SettledNumber.tsx";

export function BidSettingsForm() {
  const bid = useMap((state) => state.view.bid);
  const { change } = useActions();
  const set = (part: Partial<BidSettings>): void =>
    change((view) => ({ ...view, bid: { ...view.bid, ...part } }));
  return (
    <div className="bid-settings">
      <SettledNumber
        label="Annual value (£)"
        value={bid.annualValue}
        least={1}
        onSettle={(annualValue) => set({ annualValue: Math.min(LARGEST_CONTRACT, Math.round(annualValue)) })}
      />
      <SettledNumber
        label="Turnover asked for, times the annual value"
        value={bid.turnoverMultiple}
        least={0.1}
        onSettle={(turnoverMultiple) =>
          set({ turnoverMultiple: Math.min(20, Math.max(0.1, Math.round(turnoverMultiple * 100) / 100)) })
        }
      />
      <p className="small">{USUAL_TURNOVER_MULTIPLE} is what the guide reports tenders to ask for.</p>
      <details>
        <summary>Services needed{bid.services.length === 0 ? ": any" : ` (${bid.services.length})`}</summary>
        <fieldset className="service-choice">
          <legend className="small">Only organisations that offer all of these count.</legend>
          {THEMES.terms.map(({ id, label }) => (
            <label key={id} className="term">
              <input
                type="checkbox"
                checked={bid.services.includes(id)}
                onChange={() =>
                  set({
                    services: bid.services.includes(id)
                      ? bid.services.filter((one) => one !== id)
                      : [...bid.services, id],
                  })
                }
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <LotChoice lots={bid.lots} onChoose={(lots) => set({ lots })} />
    </div>
  );
}

function LotChoice({
  lots,
  onChoose,
}: {
  readonly lots: LotSettings;
  readonly onChoose: (lots: LotSettings) => void;
}) {
  const kind = typeof lots === "string" ? lots : "equal" in lots ? "equal" : "values";
  const choose = (value: string): void => {
    if (value === "equal") onChoose({ equal: 4 });
    else if (value === "values") onChoose({ values: [50_000, 50_000] });
    else if (value === "service" || value === "area") onChoose(value);
    else onChoose("whole");
  };
  return (
    <div className="lot-choice">
      <label>
        In lots{" "}
        <select value={kind} onChange={(event) => choose(event.target.value)}>
          <option value="whole">No: one contract</option>
          <option value="service">One for each service</option>
          <option value="area">One for each council, by people</option>
          <option value="equal">Equal lots</option>
          <option value="values">Lots of typed values</option>
        </select>
      </label>
      {typeof lots !== "string" && "equal" in lots && (
        <SettledNumber
          label="How many lots"
          value={lots.equal}
          least={1}
          onSettle={(equal) => onChoose({ equal: Math.min(50, Math.max(1, Math.round(equal))) })}
        />
      )}
      {typeof lots !== "string" && "values" in lots && (
        <TypedLots values={lots.values} onChoose={(values) => onChoose({ values })} />
      )}
    </div>
  );
}

function TypedLots({
  values,
  onChoose,
}: {
  readonly values: readonly number[];
  readonly onChoose: (values: readonly number[]) => void;
}) {
  return (
    <div className="typed-lots">
      {values.map((value, place) => (
        <SettledNumber
          // biome-ignore lint/suspicious/noArrayIndexKey: lots have no name but their place
          key={place}
          label={`Lot ${place + 1} (£ a year)`}
          value={value}
          least={1}
          onSettle={(next) =>
            onChoose(values.map((one, index) => (index === place ? Math.max(0, Math.round(next)) : one)))
          }
        />
      ))}
      <button type="button" onClick={() => onChoose([...values, values.at(-1) ?? 50_000].slice(0, 50))}>
        One lot more
      </button>{" "}
      {values.length > 1 && (
        <button type="button" onClick={() => onChoose(values.slice(0, -1))}>
          One lot less
        </button>
      )}
    </div>
  );
}
