/** The card of what is selected: a record, a neighbourhood or a council. */
import { AreaCard } from "../place/AreaCard.tsx";
import { RecordCard } from "./RecordCard.tsx";

export function SelectedCard() {
  return (
    <>
      <RecordCard />
      <AreaCard />
    </>
  );
}
