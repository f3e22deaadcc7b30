/** The map, whose code comes when it is wanted; without WebGL, or where the map fails, words that say what shows the same. */
import { Component, type ReactNode, useState } from "react";
import { LaterPart } from "../common/LaterPart.tsx";
import { later } from "../common/later.ts";

/** The map's code. */
export const MAP = later(() => import("./MapView.tsx"));

interface Props {
  /** What shows the same where there is no map: a whole sentence. */
  readonly instead: string;
  /** True inside someone else's page, which the wheel and one finger must be able to move past the map. */
  readonly cooperative?: boolean;
}

/** True when the browser can draw with WebGL 2. */
function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

export function MapPart({ instead, cooperative = false }: Props) {
  const [drawable] = useState(canDraw);
  if (!drawable)
    return <div className="note">This browser cannot draw the map (it has no WebGL). {instead}</div>;
  return (
    <MapBoundary instead={instead}>
      <LaterPart code={MAP} waiting={<MapWait />} missing={`The map could not be loaded. ${instead}`}>
        {({ MapView }) => <MapView cooperative={cooperative} />}
      </LaterPart>
    </MapBoundary>
  );
}

/** Stands where the map will be. */
export function MapWait() {
  return <p className="map-wait">The map is on its way …</p>;
}

interface BoundaryProps {
  readonly instead: string;
  readonly children: ReactNode;
}

/** Keeps a map that fails from taking the page with it. */
class MapBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="note">
        The map could not be started. {this.props.instead}{" "}
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
