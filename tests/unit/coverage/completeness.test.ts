import { describe, expect, it } from "vitest";
import { measureBias } from "../../../src/core/coverage/bias.ts";
import { prepareCentres } from "../../../src/core/coverage/centres.ts";
import {
  completenessSentence,
  measureCompleteness,
  medianOf,
} from "../../../src/core/coverage/completeness.ts";
import { leaningInWords, leaningSentence } from "../../../src/core/publish/leaning.ts";
import { catalogueOf } from "../find/catalogue.ts";
import { neighbourhood } from "./ground.ts";
import { CATALOGUE, CENTRES, LEANING } from "./leaning.ts";

describe("completeness", () => {
  const table = measureCompleteness(CENTRES, CATALOGUE);

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

  it("tells a county by all its districts and by what is known of the county alone, and leaves the median to districts", () => {
    const area = { regionCode: "E12990001", region: "North" };
    const centres = prepareCentres(
      [
        neighbourhood(1, 0, { population: 20_000, council: "E07990001" }),
        neighbourhood(2, 1, { population: 10_000, council: "E07990002" }),
      ],
      {
        councils: [
          { ...area, code: "E10990001", name: "Fellshire" },
          { ...area, code: "E07990001", name: "East Fell", county: "E10990001" },
          { ...area, code: "E07990002", name: "West Fell", county: "E10990001" },
        ],
      },
    );
    const inDistrict = { title: "A", facets: { council: ["E07990001", "E10990001"] } };
    const inCounty = { title: "B", facets: { council: ["E10990001"] } };
    const table = measureCompleteness(centres, catalogueOf([inDistrict, inDistrict, inCounty]));
    expect(table.councils.map(({ name, records }) => [name, records])).toEqual([
      ["East Fell", 2],
      ["West Fell", 0],
    ]);
    expect(table.counties).toEqual([
      { code: "E10990001", name: "Fellshire", records: 3, people: 30_000, rate: 1 },
    ]);
    expect(table.medianRate).toBe(0.5);
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
  const bias = LEANING.bias;

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
    expect(measureBias(CENTRES, CATALOGUE).byRuralUrban).toEqual([]);
  });
});

describe("where the map leans, in words", () => {
  it.each([
    [0, 0.2, "none"],
    [0.2, 0.2, "about its share"],
    [0.36, 0.2, "1.8 times its share"],
    [0.05, 0.1, "half its share"],
    [0.04, 0.1, "0.4 times its share"],
    [0.001, 0.2, "less than 0.1 times its share"],
    [0.05, 0, "more than its share"],
  ])("%d of the records and %d of the people: %s", (records, people, words) =>
    expect(leaningInWords(records, people)).toBe(words),
  );
  it("names the ends, and the most deprived fifth", () =>
    expect(leaningSentence(LEANING)).toBe(
      "For its people, North has about its share of this map's records; South has about its share. " +
        "The most deprived fifth of neighbourhoods, with 75% of people, has 100% of the records whose neighbourhood is known.",
    ));
});
