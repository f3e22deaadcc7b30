import { describe, expect, it } from "vitest";
import { measureDistances } from "../../../src/core/coverage/distances.ts";
import { gapTable } from "../../../src/core/coverage/gap-rows.ts";
import {
  gapCaveat,
  gapQuestionInWords,
  gapSentence,
  percentInWords,
} from "../../../src/core/coverage/gap-words.ts";
import { findGaps, orderGaps } from "../../../src/core/coverage/gaps.ts";
import { METRES_PER_MILE } from "../../../src/core/place/distance.ts";
import { ANCHORS, centresOf, neighbourhood, pointsOf, question } from "./ground.ts";

/** Ranks 2, 3, 4 are among the 10%; 20,000 is not. A provider stands on the first. */
const centres = centresOf([
  neighbourhood(1, 0),
  neighbourhood(2, 1, { council: "E06990002" }),
  neighbourhood(3, 10, { council: "E06990003" }),
  neighbourhood(4, 20, { council: "E06990003", imdRank: 20_000 }),
]);
const distances = measureDistances(centres, pointsOf([52, -1]));

describe("gaps", () => {
  it("are the most deprived neighbourhoods beyond the distance, with their people", () => {
    const answer = findGaps(centres, distances, question({ beyondMetres: 2000 }));
    expect([...answer.gaps]).toEqual([2]);
    expect(answer).toMatchObject({
      neighbourhoods: 1,
      people: 1003,
      asked: { neighbourhoods: 3, people: 3006 },
    });
    expect(answer.shareOfPeople).toBeCloseTo(1003 / 3006);
  });

  it("come by council and region, most people first, those without a gap included", () => {
    const answer = findGaps(centres, distances, question({ beyondMetres: 500 }));
    expect(answer.byCouncil.map(({ name, people, asked }) => [name, people, asked.people])).toEqual([
      ["Wold", 1003, 1003],
      ["Tarn", 1002, 1002],
      ["Merrow", 0, 1001],
    ]);
    expect(answer.byRegion.map(({ name, people, asked }) => [name, people, asked.people])).toEqual([
      ["South", 1003, 1003],
      ["North", 1002, 2003],
    ]);
  });

  it("end exactly at the distance: at it is within", () => {
    const far = distances.metres[2] ?? 0;
    expect(findGaps(centres, distances, question({ beyondMetres: far })).neighbourhoods).toBe(0);
    expect(findGaps(centres, distances, question({ beyondMetres: far - 0.001 })).neighbourhoods).toBe(1);
  });

  it("are everywhere where nothing counts", () => {
    const answer = findGaps(
      centres,
      measureDistances(centres, pointsOf()),
      question({ shareOfMostDeprived: 100 }),
    );
    expect(answer.neighbourhoods).toBe(4);
    expect(answer.shareOfPeople).toBe(1);
  });

  it("follow a domain by its deciles", () => {
    // Digits: index, income, employment, education, health, crime, barriers, environment; each a decile less one.
    const byDomain = centresOf([neighbourhood(1, 10), neighbourhood(2, 20)], [90_000_000, 9_000_000]);
    const none = measureDistances(byDomain, pointsOf());
    expect([...findGaps(byDomain, none, question({ measure: "income" })).gaps]).toEqual([0]);
    expect([...findGaps(byDomain, none, question({ measure: "crime" })).gaps]).toEqual([0, 1]);
  });

  it("can be ordered by people and by distance", () => {
    const answer = findGaps(centres, distances, question({ shareOfMostDeprived: 100, beyondMetres: 500 }));
    expect([...orderGaps(centres, distances, answer, "deprivation")]).toEqual([1, 2, 3]);
    expect([...orderGaps(centres, distances, answer, "people")]).toEqual([3, 2, 1]);
    expect([...orderGaps(centres, distances, answer, "distance")]).toEqual([3, 2, 1]);
    expect([...answer.gaps]).toEqual([1, 2, 3]);
  });
});

describe("the gap sentence", () => {
  const ask = question({ beyondMetres: METRES_PER_MILE });
  const say = (changes = {}) => {
    const asked = { ...ask, ...changes };
    return gapSentence(asked, findGaps(centres, distances, asked), "miles");
  };

  it("says how many, where, and how many people", () => {
    expect(say()).toBe(
      "1 of 3 neighbourhoods among the 10% most deprived in England (IMD 2025) has no anchor organisation on this map within 1 mile. 1,003 people live there, 33% of all people in such neighbourhoods.",
    );
  });

  it("says when none is a gap and when all are", () => {
    expect(say({ beyondMetres: 100_000 })).toContain("Every neighbourhood among the 10% most deprived");
    const nothing = measureDistances(centres, pointsOf());
    expect(gapSentence(ask, findGaps(centres, nothing, ask), "km")).toContain(
      "None of the 3 neighbourhoods among the 10% most deprived in England (IMD 2025) has any anchor organisation on this map within 1.6 km.",
    );
  });

  it("asks of all neighbourhoods without speaking of deprivation", () => {
    expect(gapQuestionInWords({ ...ask, shareOfMostDeprived: 100 }, "miles")).toBe(
      "Neighbourhoods in England with no anchor organisation on this map within 1 mile",
    );
    expect(gapQuestionInWords({ ...ask, measure: "health" }, "miles")).toContain(
      "(IMD 2025, Health deprivation and disability domain)",
    );
  });

  it("always stands beside how distance is measured and what was left out", () => {
    expect(gapCaveat({ ...ANCHORS, onTowns: 2, leftOut: 1, closed: 1 })).toBe(
      "Distance is as the crow flies from the neighbourhood's centre. 3 anchor organisations count, 2 of them placed only on the middle of their town. 1 more is left out, as the map knows no more than the council or must not show more. 1 that has closed does not count. Not on the map does not mean not there.",
    );
    expect(gapCaveat({ ...ANCHORS, count: 0 })).toContain("No anchor organisation counts.");
  });

  it("never rounds some to none, nor most to all", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentInWords)).toEqual([
      "0%",
      "less than 1%",
      "50%",
      "more than 99%",
      "100%",
    ]);
  });
});

describe("gaps to download", () => {
  const ask = question({ beyondMetres: 500 });
  const namesOf = (centre: number) => ({ name: `Name ${centre}`, ward: `Ward ${centre}` });

  it("carry codes, the question, and a definition of every column", () => {
    const provider = (number: number) => ({ id: `trust-${number}`, name: "Trust" });
    const table = gapTable(centres, distances, findGaps(centres, distances, ask), {
      namesOf,
      provider,
      units: "miles",
    });
    expect(table.question).toBe(gapQuestionInWords(ask, "miles"));
    const part = {
      namesOf: () => undefined,
      provider: () => undefined,
      units: "miles",
      where: "in Merrow",
    } as const;
    const inPart = gapTable(centres, distances, findGaps(centres, distances, ask), part);
    expect(inPart.question).toContain("Neighbourhoods in Merrow among the");
    expect(inPart.answer).toContain("in Merrow");
    expect(table.rows[0]).toEqual({
      neighbourhood_code: "E01990002",
      neighbourhood_name: "Name 1",
      ward_name: "Ward 1",
      council_code: "E06990002",
      council_name: "Tarn",
      region_code: "E12990001",
      region_name: "North",
      people: 1002,
      imd_rank: 3,
      nearest_metres: 1112,
      nearest_id: "trust-0",
      nearest_name: "Trust",
      latitude: 52.01,
      longitude: -1,
    });
    expect(table.columns.map(({ name }) => name)).toEqual(Object.keys(table.rows[0] ?? {}));
    expect(table.columns.every(({ definition }) => definition.length > 10)).toBe(true);
  });

  it("leave the nearest empty where nothing counts", () => {
    const none = measureDistances(centres, pointsOf());
    const words = { namesOf, provider: () => undefined, units: "miles" as const };
    const [row] = gapTable(centres, none, findGaps(centres, none, ask), words).rows;
    expect(row).toMatchObject({ nearest_metres: undefined, nearest_id: undefined });
  });
});
