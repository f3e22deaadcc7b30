/** Where the map stands. Its code is fetched after the list is there; without WebGL or after a failure the rest still works. */
import { useEffect, useState } from "react";
import { isLost } from "../../state/derive.ts";
import { useLater } from "../common/later.ts";
import { useMap } from "../common/store.tsx";
import { useMedia } from "../common/useMedia.ts";
import { MAP, MapPart, MapWait } from "../map/MapPart.tsx";
import { isSettled, useListShown } from "./useListShown.ts";

export function MapFrame() {
  const settled = useMap(isSettled);
  const lost = useMap(isLost);
  const listShown = useListShown();
  const layout = useMap((state) => state.view.layout);
  const pane = useMap((state) => state.view.pane);
  const narrow = useMedia("(max-width: 47.99em)");
  const wanted = layout === "list" && (!narrow || pane === "map");
  const [ready, setReady] = useState(false);
  // After the list is painted, while the records come; a first visit on a phone never pays for a map that it does not open.
  useLater(MAP, listShown && wanted);
  useEffect(() => {
    if (settled && listShown && wanted) setReady(true);
  }, [settled, listShown, wanted]);
  if (!wanted) return null;
  return (
    <section className="map-frame" aria-label="Map of the results">
      {ready ? (
        <MapPart instead="The list and the table show everything that the map would, with the same filters." />
      ) : (
        !lost && <MapWait />
      )}
    </section>
  );
}
