/** What is asked: words, filters in force, order and layout; and the answer in a sentence. */
import { useDeferredValue, useEffect, useState } from "react";
import { describeFilters } from "../../core/find/describe.ts";
import { clearFilters, isFiltered, setQuery, type SortId, type View } from "../../core/find/view.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { FilterButton } from "./FilterPanel.tsx";
import { useAnswer } from "./useAnswer.ts";

export function Question() {
  return (
    <div className="question">
      <SearchWords />
      <FilterButton />
      <p className="answer">{useAnswer()}</p>
      <ActiveFilters />
      <div className="result-tools">
        <SortChoice />
        <LayoutChoice />
      </div>
    </div>
  );
}

function SearchWords() {
  const query = useMap((state) => state.view.query);
  const { change } = useActions();
  const [typed, setTyped] = useState(query);
  const settled = useDeferredValue(typed);
  // The address may change by Back or by "Clear all"; what is being typed is never overwritten by its own echo.
  useEffect(() => setTyped((now) => (now.trim() === query ? now : query)), [query]);
  useEffect(() => {
    change((view) => (view.query === settled.trim() ? view : setQuery(view, settled.trim())), "replace");
  }, [settled, change]);
  return (
    <form className="search-words" role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="words">Search names, places and identifiers</label>
      <input
        id="words"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
    </form>
  );
}

function ActiveFilters() {
  const view = useMap((state) => state.view);
  const labels = useLabels();
  const { change } = useActions();
  if (!isFiltered(view)) return null;
  return (
    <ul className="active-filters" aria-label="Filters in force">
      {describeFilters(view, labels).map(({ key, category, label, drop }) => (
        <li key={key}>
          <button type="button" className="chip" onClick={() => change(drop)}>
            <span className="chip-category">{category}:</span> {label}
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden"> – remove this filter</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="quiet" onClick={() => change(clearFilters)}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

const SORT_LABELS: Readonly<Record<SortId, string>> = {
  best: "Best match",
  distance: "Nearest",
  title: "Name",
  newest: "Newest",
  deprivation: "Most deprived first",
  income: "Largest income",
  checked: "Last checked",
};

function SortChoice() {
  const sort = useMap((state) => state.view.sort);
  const hasNear = useMap((state) => state.view.near !== undefined);
  const { change } = useActions();
  const choose = (value: string) => (view: View): View => {
    const id = (Object.keys(SORT_LABELS) as SortId[]).find((one) => one === value);
    return id === undefined ? view : { ...view, sort: id, page: 1 };
  };
  return (
    <label className="sort-choice">
      Order{" "}
      <select value={sort} onChange={(event) => change(choose(event.target.value))}>
        {(Object.keys(SORT_LABELS) as SortId[])
          .filter((id) => id !== "distance" || hasNear)
          .map((id) => (
            <option key={id} value={id}>
              {SORT_LABELS[id]}
            </option>
          ))}
      </select>
    </label>
  );
}

function LayoutChoice() {
  const layout = useMap((state) => state.view.layout);
  const pane = useMap((state) => state.view.pane);
  const { change } = useActions();
  return (
    <div className="layout-choice" role="group" aria-label="Show results as">
      <button type="button" aria-pressed={layout === "list" && pane === "list"} className="seg" onClick={() => change((view) => ({ ...view, layout: "list", pane: "list" }))}>
        List
      </button>
      <button type="button" aria-pressed={layout === "table" && pane === "list"} className="seg" onClick={() => change((view) => ({ ...view, layout: "table", pane: "list" }))}>
        Table
      </button>
      <button type="button" aria-pressed={pane === "map"} className="seg phone-only" onClick={() => change((view) => ({ ...view, layout: "list", pane: "map" }))}>
        Map
      </button>
    </div>
  );
}
