/** Where the map stands. Its code is fetched after the list is there; without WebGL or after a failure the rest still works. */
import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useMap } from "../common/store.tsx";
import { useMedia } from "../common/useMedia.ts";
import { isSettled, useListShown } from "./useListShown.ts";

const fetchMap = () => import("../map/MapView.tsx").then(({ MapView: view }) => ({ default: view }));
const MapView = lazy(fetchMap);

/** True when the browser can draw with WebGL 2. */
function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

export function MapFrame() {
  const settled = useMap(isSettled);
  const listShown = useListShown();
  const layout = useMap((state) => state.view.layout);
  const pane = useMap((state) => state.view.pane);
  const narrow = useMedia("(max-width: 47.99em)");
  const wanted = layout === "list" && (!narrow || pane === "map");
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // After the list is painted; a first visit on a phone never pays for a map that it does not open.
    if (!listShown || !wanted) return;
    if (settled) setReady(true);
    // The code comes while the records do; what fails here is tried again, and said, when the map is drawn.
    else fetchMap().catch(() => undefined);
  }, [settled, listShown, wanted]);
  if (!wanted) return null;
  return (
    <section className="map-frame" aria-label="Map of the results">
      {ready ? <Drawn /> : <p className="map-wait">The map is on its way …</p>}
    </section>
  );
}

function Drawn() {
  const [drawable] = useState(canDraw);
  if (!drawable) {
    return (
      <MapNote>
        This browser cannot draw the map (it has no WebGL). The list and the table show everything that the
        map would, with the same filters.
      </MapNote>
    );
  }
  return (
    <MapBoundary>
      <Suspense fallback={<p className="map-wait">The map is on its way …</p>}>
        <MapView />
      </Suspense>
    </MapBoundary>
  );
}

function MapNote({ children }: { readonly children: ReactNode }) {
  return <div className="note map-note">{children}</div>;
}

/** Keeps a map that fails from taking the page with it. */
class MapBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MapNote>
        The map could not be started. The list and the table show everything that the map would.{" "}
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </MapNote>
    );
  }
}
