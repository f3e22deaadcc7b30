import { describe, expect, it } from "vitest";
import { measureBias } from "../../../src/core/coverage/bias.ts";
import {
  completenessSentence,
  measureCompleteness,
  medianOf,
} from "../../../src/core/coverage/completeness.ts";
import { dayNumber } from "../../../src/core/record/day.ts";
import { catalogueOf } from "../find/catalogue.ts";
import { centresOf, neighbourhood } from "./ground.ts";

const centres = centresOf([
  neighbourhood(1, 0, { population: 20_000, imdRank: 100 }),
  neighbourhood(2, 1, { population: 10_000, imdRank: 33_755, council: "E06990002" }),
  neighbourhood(3, 2, { population: 10_000, imdRank: 200, council: "E06990003" }),
]);

const record = (council: string, imdRank: number, checked: string, region = "E12990001") => ({
  title: "A",
  facets: { council: [council], region: [region] },
  numbers: { imdRank, checked: dayNumber(checked) },
});

const catalogue = catalogueOf([
  record("E06990001", 100, "2026-01-05"),
  record("E06990001", 100, "2026-11-01"),
  record("E06990001", Number.NaN, "2025-11-01"),
  record("E06990003", 200, "2024-02-29", "E12990002"),
  { title: "National" },
]);

describe("completeness", () => {
  const table = measureCompleteness(centres, catalogue);

  it("counts records per 10,000 people and the day of the last check", () => {
    expect(
      table.councils.map(({ name, records, rate, lastChecked }) => [name, records, rate, lastChecked]),
    ).toEqual([
      ["Merrow", 3, 1.5, "2026-11-01"],
      ["Tarn", 0, 0, undefined],
      ["Wold", 1, 1, "2024-02-29"],
    ]);
    expect(table.medianRate).toBe(1);
  });

  it("says so beside the median, and that a blank is the map's", () => {
    const [merrow, tarn] = table.councils;
    if (merrow === undefined || tarn === undefined) throw new Error("Two councils are due.");
    expect(completenessSentence(merrow, table.medianRate)).toBe(
      "The map has 3 records in Merrow, 1.5 for every 10,000 people; England's median council has 1.0. Last checked 1 November 2026.",
    );
    expect(completenessSentence(tarn, table.medianRate)).toContain(
      "how far the map has come, not what is there",
    );
  });

  it("takes the mean of the middle two for an even number", () => {
    expect([
      medianOf([]),
      medianOf([3]),
      medianOf([9, 1]),
      medianOf([5, 1, 3]),
      medianOf([4, 1, 3, 2]),
    ]).toEqual([0, 3, 5, 3, 2.5]);
  });
});

describe("the map's bias", () => {
  const bias = measureBias(centres, catalogue, ["UN1", "RSF1", "UN1"]);

  it("sets records beside people, by decile", () => {
    expect(bias.byDecile.map(({ records, people }) => [records, people])).toEqual([
      [3, 30_000],
      ...Array.from({ length: 8 }, () => [0, 0]),
      [0, 10_000],
    ]);
    expect(bias.byDecile[0]).toMatchObject({ shareOfRecords: 1, shareOfPeople: 0.75 });
  });

  it("by region and by rural-urban class", () => {
    expect(bias.byRegion.map(({ label, records, people }) => [label, records, people])).toEqual([
      ["North", 3, 30_000],
      ["South", 1, 10_000],
    ]);
    expect(
      bias.byRuralUrban
        .filter(({ people }) => people > 0)
        .map(({ id, records, people }) => [id, records, people]),
    ).toEqual([
      ["UN1", 3, 30_000],
      ["RSF1", 0, 10_000],
    ]);
  });

  it("says how many records could be placed", () => {
    expect([bias.inNeighbourhoods, bias.inRegions, bias.records]).toEqual([3, 4, 5]);
    expect(measureBias(centres, catalogue).byRuralUrban).toEqual([]);
  });
});
