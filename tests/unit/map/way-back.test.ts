/** A map that made room for cards goes back to where it stood, unless people moved it. */
import { describe, expect, it } from "vitest";
import { createWayBack, type Standing } from "../../../src/ui/map/way-back.ts";

/** A map without pixels, which moves at once or, `slow`, when it is told to. */
function mapAt(longitude: number) {
  let here = longitude;
  let arrive: (() => void) | undefined;
  const map = {
    getCenter: () => ({ lng: here, lat: 52 }),
    getZoom: () => 9,
    isMoving: () => arrive !== undefined,
    once: (_event: string, then: () => void) => {
      const go = arrive;
      arrive = () => {
        go?.();
        then();
      };
    },
  } as unknown as Standing;
  return {
    map,
    go: (to: number) => {
      here = to;
    },
    ease: (to: number) => {
      arrive = () => {
        here = to;
      };
    },
    arrive: () => {
      const then = arrive;
      arrive = undefined;
      then?.();
    },
  };
}

const at = (longitude: number) => ({ center: [longitude, 52], zoom: 9 });

describe("the way back", () => {
  it("leads to where the map stood before the first of several cards", () => {
    const { map, go } = mapAt(-1);
    const way = createWayBack();
    way.moveAside(map, () => go(-2));
    way.moveAside(map, () => go(-3));
    expect(way.take(map)).toEqual(at(-1));
    expect(way.take(map)).toBeUndefined();
  });
  it("is there while the map is still moving aside", () => {
    const { map, ease, arrive } = mapAt(-1);
    const way = createWayBack();
    way.moveAside(map, () => ease(-2));
    way.moveAside(map, () => ease(-3));
    arrive();
    expect(way.take(map)).toEqual(at(-1));
  });
  it("ends where people moved the map, and begins there with the next card", () => {
    const { map, go } = mapAt(-1);
    const way = createWayBack();
    way.moveAside(map, () => go(-2));
    go(-2.5);
    way.moveAside(map, () => go(-3));
    expect(way.take(map)).toEqual(at(-2.5));
    way.moveAside(map, () => go(-4));
    go(-4.5);
    expect(way.take(map)).toBeUndefined();
  });
  it("leads to what is asked where that was fitted beside a card", () => {
    const { map, go } = mapAt(-1);
    const way = createWayBack();
    way.moveAside(map, () => go(-2), "asked");
    way.moveAside(map, () => go(-3));
    expect(way.take(map)).toBe("asked");
  });
});
