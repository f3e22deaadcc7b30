/** Distances and ranges in words. */
import { describe, expect, test } from "vitest";
import {
  chosenDistanceInWords,
  distanceInWords,
  listInWords,
  rangeInWords,
} from "../../../src/core/find/words.ts";
import { dayNumber } from "../../../src/core/record/day.ts";

describe("distances", () => {
  test.each([
    [0, "less than 0.1 miles"],
    [100, "0.1 miles"],
    [1609.344, "1 mile"],
    [1700, "1.1 miles"],
    [8047, "5 miles"],
    [16_000, "9.9 miles"],
    [16_090, "10 miles"],
    [3_000_000, "1,864 miles"],
  ])("%d metres are %s", (metres, words) => {
    expect(distanceInWords(metres, "miles")).toBe(words);
  });

  test("to a whole place are rounded to what is known", () => {
    expect(distanceInWords(300, "miles", 2)).toBe("less than 1 mile");
    expect(distanceInWords(2000, "miles", 2)).toBe("about 1 mile");
    expect(distanceInWords(2600, "km", 2)).toBe("about 3 km");
    expect(distanceInWords(2600, "km", 1)).toBe("2.6 km");
  });
});

describe("ranges", () => {
  test("say which end is open", () => {
    expect(rangeInWords("income", { from: 1000 })).toBe("with an income of £1,000 or more");
    expect(rangeInWords("income", { to: 1000 })).toBe("with an income of £1,000 or less");
    expect(rangeInWords("started", { from: 2010, to: 2010 })).toBe("begun in 2010");
    expect(rangeInWords("started", { to: 2010 })).toBe("begun in 2010 or earlier");
    const [from, to] = [dayNumber("2024-02-29"), dayNumber("2025-03-01")];
    expect(rangeInWords("checked", { from, to })).toBe("checked between 29 February 2024 and 1 March 2025");
    expect(rangeInWords("checked", { to })).toBe("last checked by 1 March 2025");
  });
});

test("things in a row are joined by commas and one word", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map((parts) => listInWords(parts, "or"))).toEqual([
    "a",
    "a or b",
    "a, b or c",
  ]);
});

test.each([
  [402, "miles", "0.25 miles"],
  [1207, "miles", "0.75 miles"],
  [1609, "miles", "1 mile"],
  [3219, "miles", "2 miles"],
  [3219, "km", "3.2 km"],
  [750, "km", "0.75 km"],
  [16_093, "km", "16 km"],
  [0, "miles", "less than 0.1 miles"],
] as const)("%i metres that somebody chose are %s: %s", (metres, units, words) => {
  expect(chosenDistanceInWords(metres, units)).toBe(words);
});
