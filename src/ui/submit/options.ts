/** What can be chosen by name: councils, and records of the map. */
import { useCallback, useEffect } from "react";
import { rowName } from "../../core/record/form.ts";
import { readyValue } from "../../io/load.ts";
import { useSetting, useSubmit } from "./context.ts";

interface Option {
  readonly id: string;
  readonly name: string;
}

interface Options {
  readonly options: readonly Option[];
  /** Why some of them are missing. */
  readonly failure: string | undefined;
  readonly retry: () => void;
}

/** What can be chosen: councils, or rows of the tables that a column refers to. */
export function useOptions(tables: readonly string[] | undefined): Options {
  const { store } = useSetting();
  const rows = useSubmit((state) => state.rows);
  const councils = useSubmit((state) => state.councils);
  const key = tables?.join(" ");
  const load = useCallback(() => {
    if (key === undefined) store.actions.wantCouncils();
    else for (const table of key.split(" ")) store.actions.want(table);
  }, [key, store]);
  useEffect(load, [load]);
  const options =
    tables === undefined
      ? (readyValue(councils) ?? []).map(({ code, name }) => ({ id: code, name }))
      : tables.flatMap((table) =>
          (readyValue(rows[table]) ?? []).map((row) => ({ id: row["id"] ?? "", name: rowName(row) })),
        );
  const sources = tables === undefined ? [councils] : tables.map((table) => rows[table]);
  const failed = sources.find((source) => source?.state === "failed");
  return {
    options: options.sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
    failure: failed?.state === "failed" ? failed.reason : undefined,
    retry: load,
  };
}

/** What an id or a GSS code is called, as far as names have been loaded. */
export function useNames(): (id: string) => string {
  const rows = useSubmit((state) => state.rows);
  const { options: councils } = useOptions(undefined);
  return (id) => {
    const council = councils.find((one) => one.id === id);
    if (council !== undefined) return council.name;
    const row = Object.values(rows)
      .flatMap((loaded) => readyValue(loaded) ?? [])
      .find((one) => one["id"] === id);
    return row === undefined ? id : rowName(row);
  };
}
