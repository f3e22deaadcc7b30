/** What the finder promises beyond equal results: identity, clamped pages, and circles anywhere on earth. */
import { describe, expect, test } from "vitest";
import { createFinder } from "../../../src/core/find/finder.ts";
import { OPENING_VIEW, PAGE_SIZE, setNear, setPicks, setQuery } from "../../../src/core/find/view.ts";
import { catalogueOf, type Entry } from "./catalogue.ts";

const many = catalogueOf(
  Array.from(
    { length: 60 },
    (_, at): Entry => ({
      title: `Record ${100 + at}`,
      facets: { theme: [at % 2 === 0 ? "food" : "energy"] },
      numbers: { income: at },
    }),
  ),
);

describe("identity", () => {
  const finder = createFinder(many);
  const food = setPicks(OPENING_VIEW, "theme", ["food"]);

  test("the same View gives the same Results", () => {
    expect(finder.find(food)).toBe(finder.find(food));
  });

  test("what a change does not touch stays the same object", () => {
    const before = finder.find(food);
    const shaded = finder.find({ ...food, shade: "imd", selected: "r2", layout: "table" });
    expect([shaded.passes, shaded.counts, shaded.rows]).toEqual([before.passes, before.counts, before.rows]);
    expect(shaded.passes).toBe(before.passes);
    expect(shaded.counts).toBe(before.counts);
    expect(shaded.rows).toBe(before.rows);
  });

  test("another order changes rows alone", () => {
    const before = finder.find(food);
    const sorted = finder.find({ ...food, sort: "income" });
    expect(sorted.passes).toBe(before.passes);
    expect(sorted.rows[0]).toEqual({ record: 58 });
  });

  test("another filter leaves earlier Results alone", () => {
    const before = finder.find(food);
    const passes = [...before.passes];
    finder.find(setQuery(food, "101"));
    expect([...before.passes]).toEqual(passes);
  });
});

describe("pages", () => {
  test("are clamped to what there is", () => {
    const finder = createFinder(many);
    expect(finder.find({ ...OPENING_VIEW, page: 9 })).toMatchObject({ page: 3, pages: 3 });
    expect(finder.find({ ...OPENING_VIEW, page: 9 }).rows.length).toBe(60 - 2 * PAGE_SIZE);
    expect(finder.find({ ...OPENING_VIEW, page: 0 }).page).toBe(1);
    expect(finder.find({ ...OPENING_VIEW, page: Number.NaN }).page).toBe(1);
    expect(finder.find(setQuery(OPENING_VIEW, "nothing"))).toMatchObject({
      page: 1,
      pages: 1,
      rows: [],
      count: 0,
    });
  });
});

describe("circles", () => {
  const found = (
    at: readonly [number, number],
    middle: readonly [number, number],
    radiusMetres: number,
  ): number => {
    const near = { latitude: middle[0], longitude: middle[1], radiusMetres, label: "" };
    return createFinder(catalogueOf([{ title: "One", at }])).find(setNear(OPENING_VIEW, near)).count;
  };

  test.each([
    ["across the date line", [0, -179.9], [0, 179.9], 30_000],
    ["over a pole", [89.95, 180], [89.95, 0], 12_000],
    ["as wide as the earth", [-50, 100], [53, -1.8], 21_000_000],
    ["far north, where degrees are short", [70, 1.2], [70, 0], 46_000],
  ] as const)("%s hold what lies within", (_, at, middle, radius) => {
    expect(found(at, middle, radius)).toBe(1);
  });

  test("leave out what has no place and what lies just outside", () => {
    expect(found([Number.NaN, Number.NaN], [53, -1.8], 21_000_000)).toBe(0);
    expect(found([53.01, -1.8], [53, -1.8], 1000)).toBe(0);
    expect(found([53.01, -1.8], [53, -1.8], 1200)).toBe(1);
  });
});

describe("orders", () => {
  test("settle ties by title, then index, and put records without the number last", () => {
    const catalogue = catalogueOf([
      { title: "None" },
      { title: "beta", numbers: { imdRank: 5 } },
      { title: "Álpha", numbers: { imdRank: 5 } },
      { title: "alpha", numbers: { imdRank: 5 } },
      { title: "Last", numbers: { imdRank: 1 } },
    ]);
    const rows = createFinder(catalogue).find({ ...OPENING_VIEW, sort: "deprivation" }).rows;
    expect(rows.map(({ record }) => record)).toEqual([4, 2, 3, 1, 0]);
  });

  test("put the closest words first, and a whole title above a longer one", () => {
    const catalogue = catalogueOf([
      { title: "Garden centre", place: "Halifax" },
      { title: "Halifax garden project" },
      { title: "Gardens", place: "Halifax" },
      { title: "Garden Halifax" },
    ]);
    const rows = createFinder(catalogue).find(setQuery(OPENING_VIEW, "halifax garden")).rows;
    expect(rows.map(({ record }) => record)).toEqual([3, 1, 0, 2]);
  });
});

test("words that stand somewhere but nowhere together are taken for slips", () => {
  const catalogue = catalogueOf([
    { title: "Castel museum" },
    { title: "Castle garden" },
    { title: "Garden" },
  ]);
  const rows = createFinder(catalogue).find(setQuery(OPENING_VIEW, "castel garden")).rows;
  expect(rows.map(({ record }) => record)).toEqual([1]);
});
