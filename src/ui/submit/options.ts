/** What can be chosen by name: councils, and records of the map. */
import { useEffect, useState } from "react";
import { rowName } from "../../core/record/form.ts";
import { readyValue } from "../../io/load.ts";
import { useSetting, useSubmit } from "./context.ts";

interface Option {
  readonly id: string;
  readonly name: string;
}

/** What can be chosen: councils, or rows of the tables that a column refers to. */
export function useOptions(tables: readonly string[] | undefined): readonly Option[] {
  const { store, files } = useSetting();
  const rows = useSubmit((state) => state.rows);
  const [councils, setCouncils] = useState<readonly Option[]>([]);
  const key = tables?.join(" ");
  useEffect(() => {
    if (key !== undefined) {
      for (const table of key.split(" ")) store.actions.want(table);
      return;
    }
    void files
      .councils()
      .then((loaded) =>
        setCouncils((readyValue(loaded) ?? []).map(({ code, name }) => ({ id: code, name }))),
      );
  }, [key, files, store]);
  const options =
    tables === undefined
      ? councils
      : tables.flatMap((table) =>
          (rows[table] ?? []).map((row) => ({ id: row["id"] ?? "", name: rowName(row) })),
        );
  return [...options].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** What an id or a GSS code is called, as far as names have been loaded. */
export function useNames(): (id: string) => string {
  const rows = useSubmit((state) => state.rows);
  const councils = useOptions(undefined);
  return (id) => {
    const council = councils.find((one) => one.id === id);
    if (council !== undefined) return council.name;
    const row = Object.values(rows)
      .flat()
      .find((one) => one["id"] === id);
    return row === undefined ? id : rowName(row);
  };
}
