import { describe, expect, it } from "vitest";
import { bestPlaces, howBestPlacesWereChosen } from "../../../src/core/coverage/best-places.ts";
import { measureDistances } from "../../../src/core/coverage/distances.ts";
import { tryOut } from "../../../src/core/coverage/what-if.ts";
import { centresOf, neighbourhood, pointsOf, question } from "./ground.ts";

/** Two gaps about 1.1 km apart, far from the only provider; the first lies in the part asked about. */
const centres = centresOf([neighbourhood(1, 0), neighbourhood(2, 1, { council: "E06990002" })]);
const distances = measureDistances(centres, pointsOf([53, -1]));
const inside = Uint8Array.of(1, 0);
const ask = question({ beyondMetres: 2000 });

describe("a trial of a part", () => {
  const added = { added: pointsOf([52, -1]), removed: [] };

  it("gains for all of England where no part is asked about", () => {
    expect(tryOut(centres, distances, ask, added).gained).toMatchObject({ neighbourhoods: 2, people: 2003 });
  });

  it("gains and loses in that part alone, as its answers do", () => {
    const { before, after, gained, lost } = tryOut(centres, distances, ask, added, inside);
    expect([before.people, after.people]).toEqual([1001, 0]);
    expect(gained).toMatchObject({ neighbourhoods: 1, people: 1001 });
    expect(lost).toMatchObject({ neighbourhoods: 0, people: 0 });
    const near = measureDistances(centres, pointsOf([52, -1]));
    const without = tryOut(centres, near, ask, { added: pointsOf(), removed: [0] }, inside);
    expect(without.lost).toMatchObject({ neighbourhoods: 1, people: 1001 });
  });
});

describe("the best places of a part", () => {
  it("stand in it and count its people alone, and say so", () => {
    expect(bestPlaces(centres, distances, ask, 5)).toEqual([{ centre: 0, neighbourhoods: 2, people: 2003 }]);
    expect(bestPlaces(centres, distances, ask, 5, inside)).toEqual([
      { centre: 0, neighbourhoods: 1, people: 1001 },
    ]);
    expect(howBestPlacesWereChosen(ask, "miles", true)).toContain("people of the area chosen");
    expect(howBestPlacesWereChosen(ask, "miles", false)).toContain("of all 33,755 in England");
  });
});
