/** The card of an area: a neighbourhood or a council, by its GSS code. */
import { useEffect } from "react";
import { useActions, useMap } from "../common/store.tsx";
import { CouncilCard } from "./CouncilCard.tsx";
import { NeighbourhoodCard } from "./NeighbourhoodCard.tsx";

export function AreaCard() {
  const selected = useMap((state) => state.view.selected);
  const ready = useMap((state) => state.manifest.state === "ready");
  const { want } = useActions();
  const isNeighbourhood = selected !== undefined && /^E01\d{6}$/.test(selected);
  const isCouncil = selected !== undefined && /^E(?:06|07|08|09|10)\d{6}$/.test(selected);
  useEffect(() => {
    if (!ready) return;
    if (isNeighbourhood || isCouncil) void want("atlas");
    if (isCouncil) void want("councils");
  }, [ready, isNeighbourhood, isCouncil, want]);
  if (isNeighbourhood) return <NeighbourhoodCard key={selected} code={selected} />;
  return isCouncil ? <CouncilCard key={selected} code={selected} /> : null;
}
