/** What stands beside the map: the list, the gap finder, or who could bid. */
import type { ToolId } from "../../core/find/view.ts";
import { useMap } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";

const TOOLS: readonly { readonly id: ToolId; readonly label: string }[] = [
  { id: "find", label: "Find" },
  { id: "gaps", label: "Gaps" },
  { id: "bid", label: "Who could bid" },
];

export function ToolTabs() {
  const tool = useMap((state) => state.view.tool);
  return (
    <nav className="tool-tabs" aria-label="Tools">
      {TOOLS.map(({ id, label }) => (
        <ViewLink
          key={id}
          to={(view) => ({ ...view, tool: id, layout: "list", pane: "list" })}
          current={tool === id}
        >
          {label}
        </ViewLink>
      ))}
    </nav>
  );
}
