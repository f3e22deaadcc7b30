/** Active filters name their category and can each be dropped. */
import { describe, expect, test } from "vitest";
import { describeFilters } from "../../../src/core/find/describe.ts";
import {
  isFiltered,
  OPENING_VIEW,
  setNear,
  setQuery,
  setRange,
  togglePick,
  type View,
} from "../../../src/core/find/view.ts";
import { LABELS } from "./catalogue.ts";

const NEAR = { latitude: 53.724, longitude: -1.87, radiusMetres: 8047, label: "HX1" };
let view: View = setNear({ ...OPENING_VIEW, query: "park" }, NEAR);
view = togglePick(togglePick(togglePick(view, "theme", "food"), "theme", "energy"), "council", "E08000033");
view = setRange({ ...view, within: { west: -2, south: 53, east: -1, north: 54 } }, "income", { from: 1000 });

describe("active filters", () => {
  test("name category and value", () => {
    expect(describeFilters(view, LABELS).map(({ category, label }) => `${category}: ${label}`)).toEqual([
      "Words: “park”",
      "Near: within 5 miles of HX1",
      "Area: this part of the map",
      "Theme or service: Food",
      "Theme or service: Energy",
      "Council: Calderdale",
      "Income: with an income of £1,000 or more",
    ]);
  });

  test("are dropped one at a time, leaving the others", () => {
    const all = describeFilters(view, LABELS);
    for (const { key, drop } of all) {
      const left = describeFilters(drop(view), LABELS).map((filter) => filter.key);
      expect(left).toEqual(all.map((filter) => filter.key).filter((other) => other !== key));
    }
  });

  test("leave the opening View when all are dropped", () => {
    const left = describeFilters(view, LABELS).reduce((from, filter) => filter.drop(from), view);
    expect(isFiltered(left)).toBe(false);
    expect(left).toEqual(OPENING_VIEW);
  });

  test("are none for marks without a letter or digit", () => {
    const marks = setQuery(OPENING_VIEW, " ?! ");
    expect(describeFilters(marks, LABELS)).toEqual([]);
    expect(isFiltered(marks)).toBe(false);
  });

  test("have keys of their own", () => {
    const keys = describeFilters(view, LABELS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
