/** Buttons on cards that put a hypothetical provider there, or take an existing one away. */
import { addTrial, toggleRemoved, type View } from "../../core/find/view.ts";
import type { Position } from "../../core/place/distance.ts";
import { useActions, useMap } from "../common/store.tsx";

/** On a neighbourhood's card. */
export function TryHere({ position }: { readonly position: Position }) {
  const { change } = useActions();
  return (
    <button type="button" onClick={() => change((view) => inGaps(addTrial(view, position)))}>
      Try one here
    </button>
  );
}

/** On an organisation's card. */
export function TryWithout({ id }: { readonly id: string }) {
  const isRemoved = useMap((state) => state.view.trial.removed.includes(id));
  const { change } = useActions();
  return (
    <button type="button" onClick={() => change((view) => inGaps(toggleRemoved(view, id)))}>
      {isRemoved ? "Put it back on the map" : "Try without it"}
    </button>
  );
}

function inGaps(view: View): View {
  return { ...view, tool: "gaps", layout: "list", selected: undefined };
}
