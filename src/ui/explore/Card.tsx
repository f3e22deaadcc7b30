/** Where a card stands; the code of cards comes after the list, or at once when something is selected. */
import { useRef } from "react";
import { NotLoaded } from "../common/LaterPart.tsx";
import { later, useLater } from "../common/later.ts";
import { useMap } from "../common/store.tsx";
import { CardShell } from "./CardShell.tsx";
import { useListShown } from "./useListShown.ts";

/** The inside of cards. */
export const CARDS = later(() => import("./SelectedCard.tsx"));

export function Card() {
  const selected = useMap((state) => state.view.selected);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useListShown();
  const cards = useLater(CARDS, shown || selected !== undefined);
  if (selected === undefined || cards === "coming") return null;
  if (cards === "failed") {
    return (
      <CardShell title="Record" heading={heading} returnTo={`result-${selected}`}>
        <NotLoaded
          code={CARDS}
          missing="This card could not be loaded. The list and the filters still work."
        />
      </CardShell>
    );
  }
  const { SelectedCard } = cards.code;
  return <SelectedCard />;
}
