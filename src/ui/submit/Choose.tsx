/** Choosing by name from what the map knows: councils, or rows of its tables. */
import { NoChoice } from "./NoChoice.tsx";
import { useOptions } from "./options.ts";

interface ChooseProps {
  /** Tables whose rows can be chosen; undefined for councils. */
  readonly tables: readonly string[] | undefined;
  /** Ids or GSS codes, parted by semicolons where there are several. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One council, or one row of the tables. */
export function ChooseOne({
  common,
  tables,
  value,
  onChange,
}: ChooseProps & {
  readonly common: {
    readonly id: string;
    readonly "aria-describedby": string;
    readonly "aria-invalid": boolean;
  };
}) {
  const { options, failure, retry } = useOptions(tables);
  const isKnown = value === "" || options.some(({ id }) => id === value);
  return (
    <>
      <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{tables === undefined ? "Choose a council …" : "Choose from the map …"}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <NoChoice failure={failure} onRetry={retry} />
    </>
  );
}

/** Several of them. */
export function ChooseSeveral({ id, tables, value, onChange }: ChooseProps & { readonly id: string }) {
  const { options, failure, retry } = useOptions(tables);
  const chosen = value.split(";").filter((one) => one !== "");
  const nameOf = (one: string): string => options.find((option) => option.id === one)?.name ?? one;
  return (
    <div className="several">
      {chosen.length > 0 && (
        <ul className="plain chips">
          {chosen.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="chip"
                onClick={() => onChange(chosen.filter((held) => held !== one).join(";"))}
              >
                {nameOf(one)} <span aria-hidden="true">×</span>
                <span className="visually-hidden">(take it out)</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={`answer-${id}`}
        aria-label={tables === undefined ? "Add a council" : "Add one from the map"}
        value=""
        onChange={(event) => event.target.value !== "" && onChange([...chosen, event.target.value].join(";"))}
      >
        <option value="">{tables === undefined ? "Add a council …" : "Add one from the map …"}</option>
        {options
          .filter((option) => !chosen.includes(option.id))
          .map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
      </select>
      <NoChoice failure={failure} onRetry={retry} />
    </div>
  );
}
