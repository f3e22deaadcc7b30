/** What an empty result proposes. */
import { describe, expect, test } from "vitest";
import { helpEmpty } from "../../../src/core/find/empty.ts";
import { createFinder } from "../../../src/core/find/finder.ts";
import { createSearch } from "../../../src/core/find/search.ts";
import {
  OPENING_VIEW,
  setNear,
  setPicks,
  setQuery,
  setRange,
  type View,
} from "../../../src/core/find/view.ts";
import { catalogueOf } from "./catalogue.ts";

const CATALOGUE = catalogueOf([
  { title: "Far food", facets: { theme: ["food"] }, at: [53.9, -1.87] },
  { title: "Further food", facets: { theme: ["food"] }, at: [54.5, -1.87] },
  { title: "Food somewhere", facets: { theme: ["food"] } },
  { title: "Near energy", facets: { theme: ["energy"] }, at: [53.72, -1.87], numbers: { income: 10 } },
]);
const NEAR = { latitude: 53.72, longitude: -1.87, radiusMetres: 1000, label: "HX1" };
const FOOD_NEAR = setNear(setPicks(OPENING_VIEW, "theme", ["food"]), NEAR);

function help(view: View, most?: number) {
  const search = createSearch(CATALOGUE);
  return helpEmpty(CATALOGUE, { finder: createFinder(CATALOGUE, search), search }, view, most);
}

describe("an empty result", () => {
  test("tells what dropping each filter alone would give, most first, and that is what it gives", () => {
    const { rescues } = help(FOOD_NEAR);
    expect(rescues.map(({ filter, count }) => [filter, count])).toEqual([
      ["near", 3],
      ["theme", 1],
    ]);
    for (const { view, count } of rescues) expect(createFinder(CATALOGUE).find(view).count).toBe(count);
  });

  test("tells the nearest outside, without those that have no place", () => {
    const { outside } = help(FOOD_NEAR);
    expect(outside.map(({ record }) => record)).toEqual([0, 1]);
    expect(outside[0]?.distanceMetres).toBeCloseTo(20_015, -1);
    expect(help(FOOD_NEAR, 1).outside.map(({ record }) => record)).toEqual([0]);
  });

  test("measures from the middle of the area where there is no circle", () => {
    const view = {
      ...FOOD_NEAR,
      near: undefined,
      within: { west: -2, south: 54.9, east: -1.7, north: 55.1 },
    };
    expect(help(view).outside.map(({ record }) => record)).toEqual([1, 0]);
  });

  test("tells what each of several words finds alone, fewest first", () => {
    const { words } = help(setQuery(OPENING_VIEW, "energy of further food"));
    expect(words.map(({ word, count }) => [word, count])).toEqual([
      ["energy", 1],
      ["further", 1],
      ["food", 3],
    ]);
    for (const { view, count } of words) expect(createFinder(CATALOGUE).find(view).count).toBe(count);
    expect(help(setQuery(OPENING_VIEW, "nothing")).words).toEqual([]);
    const asked = setPicks(setQuery(OPENING_VIEW, "energy of further food"), "theme", ["energy"]);
    expect(help(asked).words.map(({ word, count }) => [word, count])).toEqual([["energy", 1]]);
  });

  test("blames no single filter where two are to blame", () => {
    const view = setRange(setPicks(OPENING_VIEW, "theme", ["transport"]), "income", { from: 100 });
    expect(help(view)).toEqual({ rescues: [], words: [], outside: [] });
  });
});
