import { describe, expect, it } from "vitest";
import {
  COUNCIL_COLUMNS,
  councilTier,
  plainCouncilName,
  readCouncils,
} from "../../../src/core/place/council.ts";
import {
  NEIGHBOURHOOD_COLUMNS,
  neighbourhoodInWords,
  readNeighbourhoods,
} from "../../../src/core/place/neighbourhood.ts";

const row = [
  "E01010901",
  "Calderdale 008A",
  "Ovenden",
  "E08000033",
  "1600",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "UN1",
  "53.72",
  "-1.86",
];

describe("a council's name", () => {
  it.each([
    ["Bristol, City of", "Bristol"],
    ["Herefordshire, County of", "Herefordshire"],
    ["Bournemouth, Christchurch and Poole", "Bournemouth, Christchurch and Poole"],
    ["City of London", "City of London"],
  ])("%s is said %s", (register, said) => expect(plainCouncilName(register)).toBe(said));
});

describe("a neighbourhood in words", () => {
  it("is told with its ward, by which people know it", () => {
    expect(neighbourhoodInWords({ name: "Merrow 001A", ward: "Mill Hill" })).toBe(
      "Merrow 001A, in Mill Hill ward",
    );
  });

  it("is told alone where its ward is not known", () => {
    expect(neighbourhoodInWords({ name: "Merrow 001A", ward: "" })).toBe("Merrow 001A");
  });
});

describe("reading reference tables", () => {
  it("reads a neighbourhood by its columns' names, in any order", () => {
    const order = [...NEIGHBOURHOOD_COLUMNS.keys()].reverse();
    const reading = readNeighbourhoods([
      order.map((at) => NEIGHBOURHOOD_COLUMNS[at] ?? ""),
      order.map((at) => row[at] ?? ""),
    ]);
    expect(reading).toMatchObject({
      ok: true,
      value: [
        {
          code: "E01010901",
          population: 1600,
          ranks: { imd: 1, environment: 8 },
          latitude: 53.72,
          ruralUrban: "UN1",
        },
      ],
    });
  });

  it("names line and column of a cell that is no number", () => {
    const broken = row.with(4, "many");
    expect(readNeighbourhoods([[...NEIGHBOURHOOD_COLUMNS], row, broken])).toEqual({
      ok: false,
      problem: 'neighbourhoods.csv, line 3: population holds "many", which is no number.',
    });
  });

  it("names line and column of a class, a council's code and a tier that there is not", () => {
    expect(
      readNeighbourhoods([
        [...NEIGHBOURHOOD_COLUMNS],
        row.with(NEIGHBOURHOOD_COLUMNS.indexOf("rural_urban"), "A1"),
      ]),
    ).toEqual({
      ok: false,
      problem: 'neighbourhoods.csv, line 2: rural_urban holds "A1", which is no rural-urban class.',
    });
    const council = ["E06990001", "Merrow", "unitary", "E12990001", "Middle Shires", "", "52.01", "-1.01"];
    const read = (cells: readonly string[]) => readCouncils([[...COUNCIL_COLUMNS], cells]);
    expect(read(council)).toMatchObject({ ok: true, value: [{ tier: "unitary" }] });
    expect(read(council.with(0, "W06990001"))).toEqual({
      ok: false,
      problem: 'councils.csv, line 2: code holds "W06990001", which is no code of an English council.',
    });
    expect(read(council.with(2, "county"))).toEqual({
      ok: false,
      problem: 'councils.csv, line 2: tier holds "county", which is no tier of E06990001.',
    });
  });

  it("names a missing column", () => {
    expect(readCouncils([COUNCIL_COLUMNS.slice(1)])).toEqual({
      ok: false,
      problem: "councils.csv has no column code.",
    });
  });

  it("tells a council's tier by its code", () => {
    expect(
      ["E06000001", "E07000008", "E08000033", "E09000001", "E10000003", "W06000001", "x"].map(councilTier),
    ).toEqual(["unitary", "district", "metropolitan", "london", "county", undefined, undefined]);
  });
});
