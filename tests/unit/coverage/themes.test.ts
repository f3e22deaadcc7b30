import { expect, it } from "vitest";
import { countByTheme } from "../../../src/core/coverage/themes.ts";
import { catalogueOf } from "../find/catalogue.ts";

it("counts every theme, those of most records first and those of none with nought", () => {
  const counts = countByTheme(
    catalogueOf([
      { title: "A", facets: { theme: ["pub", "food"] } },
      { title: "B", facets: { theme: ["pub"] } },
      { title: "C" },
    ]),
  );
  expect(counts.slice(0, 2).map(({ id, records }) => [id, records])).toEqual([
    ["pub", 2],
    ["food", 1],
  ]);
  expect(counts[0]?.share).toBeCloseTo(2 / 3);
  expect(counts.find(({ id }) => id === "energy")).toMatchObject({ records: 0, share: 0 });
});
