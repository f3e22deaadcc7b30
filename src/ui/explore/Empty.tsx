/** Nothing found: what to do next. */
import { describeFilters } from "../../core/find/describe.ts";
import { clearFilters, isFiltered } from "../../core/find/view.ts";
import { useActions, useLabels, useMap } from "../common/store.tsx";

export function Empty() {
  const view = useMap((state) => state.view);
  const labels = useLabels();
  const { change } = useActions();
  if (!isFiltered(view)) return null;
  return (
    <div className="empty">
      <h2>Nothing matches all of these filters</h2>
      <p>Not on the map does not mean not there. Try with one filter less:</p>
      <ul>
        {describeFilters(view, labels).map(({ key, category, label, drop }) => (
          <li key={key}>
            <button type="button" onClick={() => change(drop)}>
              Without {category.toLowerCase()} {label}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={() => change(clearFilters)}>
        Show everything
      </button>
    </div>
  );
}
