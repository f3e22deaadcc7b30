/** The way back of a map that made room for a card: where it stood before, for as long as people leave it where it was put. */
import type { MapRef } from "react-map-gl/maplibre";

/** Where a map looks. */
export interface Spot {
  readonly center: [number, number];
  readonly zoom: number;
}

/** What the map goes back to: a spot, or what is asked, fitted as it is without a card. */
type Stood = Spot | "asked";

/** What is asked of a map to know where it stands. */
export type Standing = Pick<MapRef, "getCenter" | "getZoom" | "isMoving" | "once">;

export interface WayBack {
  /** Moves the map for a card. Where nothing else is said it stood where it stands, or where it did before an earlier card. */
  moveAside(map: Standing, move: () => void, stood?: Stood): void;
  /** What to go back to, once; undefined where the map was not moved for a card, or by people since. */
  take(map: Standing): Stood | undefined;
}

export function createWayBack(): WayBack {
  let aside: { readonly stood: Stood; put: Spot | undefined } | undefined;
  /** True while the map is on its way aside, or still there. */
  const isLeft = (map: Standing): boolean => aside?.put === undefined || isSame(aside.put, spotOf(map));
  const stoodBefore = (map: Standing): Stood | undefined => (isLeft(map) ? aside?.stood : undefined);
  return {
    moveAside(map, move, stood = stoodBefore(map) ?? spotOf(map)) {
      move();
      const next: typeof aside = { stood, put: undefined };
      const settle = (): void => {
        next.put = spotOf(map);
      };
      aside = next;
      if (map.isMoving()) map.once("moveend", settle);
      else settle();
    },
    take(map) {
      const stood = stoodBefore(map);
      aside = undefined;
      return stood;
    },
  };
}

/** Where a map stands. */
export function spotOf(map: Standing): Spot {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/** The same but for what reckoning in pixels leaves over. */
function isSame(one: Spot, other: Spot): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  return (
    isNear(one.center[0], other.center[0]) &&
    isNear(one.center[1], other.center[1]) &&
    isNear(one.zoom, other.zoom)
  );
}
