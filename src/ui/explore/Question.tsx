/** What is asked: words, filters in force, order and layout; and the answer in a sentence. */
import { useRef } from "react";
import { describeFilters } from "../../core/find/describe.ts";
import { clearFilters, isFiltered, SORT_IDS, type SortId, type View } from "../../core/find/view.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";
import { ReuseButton } from "../reuse/ReuseButton.tsx";
import { FilterButton } from "./FilterPanel.tsx";
import { NearTools } from "./NearTools.tsx";
import { OneBox } from "./OneBox.tsx";
import { PlaceLinks } from "./PlaceLinks.tsx";
import { useAnswer } from "./useAnswer.ts";

export function Question() {
  const tool = useMap((state) => state.view.tool);
  return (
    <div className="question">
      <OneBox />
      <Answer />
      <NearTools />
      <ActiveFilters />
      <PlaceLinks />
      <div className="result-tools">
        <FilterButton />
        <LayoutChoice />
        {tool === "find" && <SortChoice />}
        <ReuseButton />
      </div>
    </div>
  );
}

/** The answer of the list; a tool gives its own. */
function Answer() {
  const answer = useAnswer();
  const tool = useMap((state) => state.view.tool);
  return tool === "find" ? <p className="answer">{answer}</p> : null;
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

/** Orders offered above the list; the table's heads offer more. */
const SORT_LABELS: Readonly<Partial<Record<SortId, string>>> = {
  best: "Best first",
  distance: "Nearest",
  title: "Name",
  newest: "Newest",
  deprivation: "Most deprived first",
  income: "Largest income",
  checked: "Last checked",
  told: "Most told",
};
const SORT_CHOICES = SORT_IDS.filter((id) => SORT_LABELS[id] !== undefined);

function SortChoice() {
  const sort = useMap((state) => state.view.sort);
  const hasNear = useMap((state) => state.view.near !== undefined);
  const { change } = useActions();
  const choose =
    (value: string) =>
    (view: View): View => {
      const id = SORT_IDS.find((one) => one === value);
      return id === undefined ? view : { ...view, sort: id, reversed: false, page: 1 };
    };
  return (
    <label className="sort-choice">
      <span>Order </span>
      <select value={sort} onChange={(event) => change(choose(event.target.value))}>
        {SORT_CHOICES.filter((id) => id !== "distance" || hasNear).map((id) => (
          <option key={id} value={id}>
            {SORT_LABELS[id]}
          </option>
        ))}
        {SORT_LABELS[sort] === undefined && <option value={sort}>As the table’s head says</option>}
      </select>
    </label>
  );
}

/** List, table or map; a tool has an answer where the list is, and no table. */
function LayoutChoice() {
  const layout = useMap((state) => state.view.layout);
  const pane = useMap((state) => state.view.pane);
  const tool = useMap((state) => state.view.tool);
  const { change } = useActions();
  const group = useRef<HTMLDivElement>(null);
  const show = (next: Pick<View, "layout" | "pane">) => () => {
    change((view) => ({ ...view, ...next }));
    // The map stands below the question on a phone: what is above these buttons makes room for it.
    if (next.pane === "map") requestAnimationFrame(() => group.current?.scrollIntoView({ block: "start" }));
  };
  return (
    <div
      ref={group}
      className={tool === "find" ? "layout-choice" : "layout-choice phone-only"}
      role="group"
      aria-label="Show results as"
    >
      <button
        type="button"
        aria-pressed={layout === "list" && pane === "list"}
        className="seg"
        onClick={show({ layout: "list", pane: "list" })}
      >
        {tool === "find" ? "List" : "Answer"}
      </button>
      {tool === "find" && (
        <button
          type="button"
          aria-pressed={layout === "table" && pane === "list"}
          className="seg"
          onClick={show({ layout: "table", pane: "list" })}
        >
          Table
        </button>
      )}
      <button
        type="button"
        aria-pressed={pane === "map"}
        className="seg phone-only"
        onClick={show({ layout: "list", pane: "map" })}
      >
        Map
      </button>
    </div>
  );
}
