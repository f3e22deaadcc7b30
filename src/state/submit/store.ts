/** The form's state: which row is being written, where the person stands in it, and what has been loaded beside it. */
import { createStore } from "zustand/vanilla";
import type { Table } from "../../core/record/column.ts";
import { type Cells, keyOf, withKeptKey } from "../../core/record/difference.ts";
import { blankCells } from "../../core/record/form.ts";
import { joinedPlace } from "../../core/record/joined-place.ts";
import { TABLES } from "../../core/record/tables/registry.ts";
import type { Draft, Drafts } from "../../io/drafts.ts";
import { LOADING, type Loading, readyValue } from "../../io/load.ts";
import type { ScreenAddress, Standing } from "../../io/screen.ts";
import type { CurationFiles } from "../curation-files.ts";
import { correctionKey, newKey, withId } from "./keys.ts";
import { isOfRow, isQuestion, isScreen, type Screen } from "./screens.ts";
import type { SubmitActions, SubmitState, SubmitStore } from "./state.ts";

export interface SubmitEffects {
  readonly files: CurationFiles;
  readonly drafts: Drafts;
  /** Keeps where the person stands in the address, so that Back and a reload work. */
  readonly showScreen: ScreenAddress["show"];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The store of the form. */
export function createSubmitStore({ files, drafts, showScreen, today }: SubmitEffects): SubmitStore {
  const store = createStore<SubmitState>(() => ({
    screen: "start",
    table: undefined,
    cells: {},
    original: undefined,
    remark: "",
    draftKey: undefined,
    resumed: undefined,
    drafts: drafts.list(),
    isKept: true,
    seen: new Set(),
    rows: {},
    councils: undefined,
    ground: undefined,
    notTwins: new Set(),
    problem: undefined,
  }));
  const { setState, getState } = store;
  /** Counts what has been opened or asked for, so that a row that comes late takes the place of nothing. */
  let turn = 0;
  /** Writes into the address where the person stands. */
  const tellAddress = (as: "step" | "instead" = "step"): void => {
    const { screen, table, original, draftKey, isKept } = getState();
    const at: Standing = {
      screen,
      ...(table === undefined ? {} : { table: table.name }),
      ...(table === undefined || original === undefined ? {} : { row: keyOf(table, original) }),
      ...(draftKey === undefined || !isKept ? {} : { draft: draftKey }),
    };
    showScreen(at, as);
  };
  const enter = (next: Partial<SubmitState>, screen: Screen): void => {
    turn++;
    setState({
      seen: new Set(),
      notTwins: new Set(),
      problem: undefined,
      remark: "",
      draftKey: undefined,
      resumed: undefined,
      ...next,
      screen,
    });
    tellAddress();
    const { table } = getState();
    if (table === undefined) return;
    // Names that references choose from, and rows that may be the same.
    for (const name of tablesNamedBy(table)) actions.want(name);
  };
  const close = (): void => enter({ table: undefined, cells: {}, original: undefined }, "start");
  const keep = (): void => {
    const { table, cells, original, remark, draftKey } = getState();
    if (table === undefined) return;
    // A new row takes its key with its first word: another window may have taken one since it was begun.
    const key = draftKey ?? newKey(table, drafts.list());
    const draft = {
      key,
      table: table.name,
      cells,
      remark,
      day: today,
      ...(original === undefined ? {} : { original }),
    };
    const isKept = drafts.keep(draft);
    const isNews = key !== draftKey || isKept !== getState().isKept;
    setState({ isKept, draftKey: key, drafts: drafts.list() });
    if (isNews) tellAddress("instead");
  };
  /** Opens the row of an entry again, where it stood; the beginning where there is nothing of it any more. */
  const reopen = async (at: Standing, preset: Cells): Promise<void> => {
    const { table, row } = at;
    const draft = draftOf(at);
    // What is sent is looked over once more: the draft may have been changed elsewhere.
    const screen = at.screen === "done" ? "review" : at.screen;
    showScreen({ ...at, screen }, "instead");
    if (draft !== undefined) return actions.resume(draft, screen);
    if (table !== undefined && row !== undefined) return actions.fix(table, row, screen);
    // Nothing had been written into a new row without a draft; one whose draft is gone was thrown away.
    const isBlank = table !== undefined && at.draft === undefined && isQuestion(screen);
    if (isBlank) return actions.begin(table, preset, screen);
    setState({ screen: "start", problem: undefined });
    showScreen({ screen: "start" }, "instead");
  };
  const draftOf = (at: Standing): Draft | undefined => drafts.list().find(({ key }) => key === at.draft);
  const actions: SubmitActions = {
    async open(query, at = { screen: "" }) {
      const asked = new URLSearchParams(query);
      const [table, id, about] = [asked.get("table"), asked.get("id"), asked.get("about")];
      const key = TABLES.find(({ name }) => name === table)?.key[0];
      const preset = about !== null && key !== undefined && key !== "id" ? { [key]: about } : {};
      // A correction that the address asks for begins with its overview, which says that a draft stands in its place.
      const isFix = id !== null && (at.table === undefined || at.row !== undefined);
      if (isOfRow(at.screen) && !isFix && (at.table !== undefined || table === null))
        return reopen(at, at.table === table ? preset : {});
      if (table === null) return;
      if (id !== null) return actions.fix(table, id);
      actions.begin(table, preset);
    },
    begin(name, preset = {}, screen = "question:") {
      const table = TABLES.find((one) => one.name === name);
      if (table === undefined) return setState({ problem: `There is no table “${name}”.` });
      enter({ table, cells: { ...blankCells(table, today), ...preset }, original: undefined }, screen);
    },
    async fix(name, key, screen = "review") {
      const table: Table | undefined = TABLES.find((one) => one.name === name);
      if (table === undefined) return setState({ problem: `There is no table “${name}”.` });
      const mine = ++turn;
      const loaded = await files.table(name);
      if (mine !== turn) return;
      if (loaded.state === "failed") {
        setState({
          problem: `The rows of the map could not be loaded: ${loaded.reason}. Reload the page to try again.`,
        });
        return;
      }
      const rows = readyValue(loaded) ?? [];
      const original = rows.find(
        (row) => row["id"] === key || keyOf(table, row) === key || row[table.key[0] ?? ""] === key,
      );
      if (original === undefined)
        return setState({ problem: `There is no ${table.one} “${key}” on this map now.` });
      const draftKey = correctionKey(table, original);
      const draft = drafts.list().find((one) => one.key === draftKey);
      if (draft !== undefined) {
        actions.resume(draft, screen);
        return setState({ resumed: draft.day });
      }
      const cells = "last_checked" in original ? { ...original, last_checked: today } : { ...original };
      enter({ table, cells, original, draftKey }, screen);
    },
    async fixAfresh() {
      const { table, original, draftKey } = getState();
      if (table === undefined || original === undefined || draftKey === undefined) return;
      drafts.drop(draftKey);
      setState({ drafts: drafts.list() });
      return actions.fix(table.name, keyOf(table, original));
    },
    resume({ key, table: name, cells, original, remark }, screen = "review") {
      const table: Table | undefined = TABLES.find((one) => one.name === name);
      if (table === undefined) return;
      const kept = withKeptKey(table, { ...blankCells(table, today), ...cells }, original);
      enter({ table, cells: kept, original, remark, draftKey: key }, screen);
    },
    dropDraft(key) {
      drafts.drop(key);
      setState({ drafts: drafts.list() });
      if (getState().draftKey === key) close();
    },
    discard() {
      const { draftKey } = getState();
      if (draftKey !== undefined) drafts.drop(draftKey);
      setState({ drafts: drafts.list() });
      close();
    },
    set(cells) {
      const { table, original } = getState();
      const kept = table === undefined ? cells : withKeptKey(table, cells, original);
      setState({ cells: withId(kept, getState()) });
      keep();
    },
    setRemark(remark) {
      setState({ remark });
      keep();
    },
    go(screen) {
      setState({ screen });
      tellAddress();
    },
    follow(at) {
      if (!isScreen(at.screen)) return;
      // A row that was asked for before comes too late.
      turn++;
      const { table, draftKey } = getState();
      const isOther = at.draft !== draftKey && draftOf(at) !== undefined;
      if (isOfRow(at.screen) && (table === undefined || isOther)) void reopen(at, {});
      else setState({ screen: at.screen || "start", problem: undefined });
    },
    leave: (question) => setState({ seen: new Set([...getState().seen, question]) }),
    isAnother: (id) => setState({ notTwins: new Set([...getState().notTwins, id]) }),
    isThis(id) {
      const { table, cells, rows, remark, draftKey: ownKey } = getState();
      const twin =
        table === undefined ? undefined : readyValue(rows[table.name])?.find((row) => row["id"] === id);
      if (table === undefined || twin === undefined) return;
      if (ownKey !== undefined) drafts.drop(ownKey);
      // A correction of the twin that was begun before goes on; it is not written over.
      const draftKey = correctionKey(table, twin);
      const draft = drafts.list().find(({ key }) => key === draftKey);
      const present = draft?.cells ?? twin;
      const merged: Record<string, string> = { ...present, last_checked: today };
      for (const [name, text] of Object.entries(cells)) if ((merged[name] ?? "") === "") merged[name] = text;
      const remarks = [draft?.remark ?? "", remark].filter((words) => words !== "").join("\n");
      const original = draft?.original ?? twin;
      const placed = joinedPlace(merged, present, cells);
      enter({ table, cells: placed, original, remark: remarks, draftKey }, "review");
      keep();
    },
    want(name) {
      if (!isWanting(getState().rows[name])) return;
      const show = (loaded: Loading<readonly Cells[]>): void =>
        setState((state) => {
          const rows = { ...state.rows, [name]: loaded };
          // A name may have been written before the ids that are taken were known.
          return { rows, cells: withId(state.cells, { ...state, rows }) };
        });
      show(LOADING);
      void files.table(name).then(show);
    },
    wantCouncils() {
      if (!isWanting(getState().councils)) return;
      setState({ councils: LOADING });
      void files.councils().then((councils) => setState({ councils }));
    },
    wantGround() {
      if (!isWanting(getState().ground)) return;
      setState({ ground: LOADING });
      void files.ground().then((ground) => setState({ ground }));
    },
  };
  return Object.assign(store, { actions });
}

/** True for what has not been asked for, or could not be had. */
function isWanting(loading: Loading<unknown> | undefined): boolean {
  return loading === undefined || loading.state === "failed";
}

/** Tables whose rows a form of this table needs: itself for rows that are there already, and those that its references name. */
function tablesNamedBy(table: Table): readonly string[] {
  const named = Object.values(table.columns).flatMap(({ cell }) => cell.refersTo ?? []);
  const alike = Object.hasOwn(table.columns, "id") ? ["projects", "organisations"] : [];
  return [...new Set([table.name, ...alike, ...named])];
}
