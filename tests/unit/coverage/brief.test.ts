import { describe, expect, it } from "vitest";
import { type BriefSources, makeBrief } from "../../../src/core/coverage/brief.ts";
import { prepareCentres } from "../../../src/core/coverage/centres.ts";
import { measureDistances, providersOf } from "../../../src/core/coverage/distances.ts";
import { findGaps } from "../../../src/core/coverage/gaps.ts";
import { centresIn, recordsIn } from "../../../src/core/coverage/place.ts";
import { askedArea } from "../../../src/core/coverage/question.ts";
import { profileDifference, profileOf, similarCouncils } from "../../../src/core/coverage/similar.ts";
import { OPENING_VIEW, setPicks } from "../../../src/core/find/view.ts";
import type { RightsWindow } from "../../../src/core/record/tables/councils.ts";
import { catalogueOf } from "../find/catalogue.ts";
import { COUNCILS, candidate, centresOf, neighbourhood, pointsOf, question } from "./ground.ts";

const all = [
  neighbourhood(1, 0, { population: 1000, imdRank: 5000 }),
  neighbourhood(2, 1, { population: 3000, imdRank: 100 }),
  neighbourhood(3, 100, { population: 2000, imdRank: 30_000, council: "E06990002" }),
  neighbourhood(4, 200, { population: 2000, imdRank: 200, council: "E06990003" }),
];
const descriptions = [
  { name: "Merrow 001A", ward: "Mill", deciles: 10_000_000, ruralUrban: "UN1" as const },
  { name: "Merrow 001B", ward: "Mill", deciles: 9_000_000, ruralUrban: "UN1" as const },
  { name: "Tarn 001A", ward: "Tarn Head", deciles: 88_888_888, ruralUrban: "RSF1" as const },
  { name: "Wold 001A", ward: "", deciles: 9_999_999, ruralUrban: "UN1" as const },
];
const centres = centresOf(
  all,
  descriptions.map(({ deciles }) => deciles),
);
const catalogue = catalogueOf([
  {
    title: "Zeal Trust",
    layer: "organisations",
    facets: { kind: ["anchor"], council: ["E06990001"] },
    at: [52, -1],
  },
  {
    title: "Aid",
    layer: "organisations",
    facets: { kind: ["organisation"], council: ["E06990001"] },
    at: [52, -1],
  },
  {
    title: "Gone",
    layer: "organisations",
    facets: { council: ["E06990001"], status: ["closed"] },
    at: [52, -1],
  },
  { title: "Older", facets: { council: ["E06990001"] }, numbers: { started: 2001 }, at: [52.01, -1] },
  { title: "Newer", facets: { council: ["E06990001"] }, numbers: { started: 2020 }, at: [52.01, -1] },
  { title: "No year", facets: { council: ["E06990001"] }, at: [52.01, -1], precision: 4 },
  { title: "Elsewhere", facets: { council: ["E06990003"] }, at: [54, -1] },
  { title: "Refuge", layer: "organisations", facets: { council: ["E06990001"] }, precision: 6 },
]);

const rightsWindow = (id: string, authority: string, opens?: string, closes?: string): RightsWindow =>
  ({
    id,
    authority,
    authority_name: authority,
    right: "community-right-to-challenge",
    recurrence: opens === undefined ? "not-stated" : "annual",
    opens,
    closes,
    source_url: ["https://example.org/"],
    licence: "CC-BY-4.0",
    last_checked: "2026-11-01",
    // Cells that are empty in the table.
  }) as unknown as RightsWindow;

const sources: BriefSources = {
  centres,
  descriptions,
  catalogue,
  distances: measureDistances(centres, pointsOf([52, -1])),
  question: question({ beyondMetres: 1000 }),
  candidates: [candidate("zeal", { income: 500_000 })],
  contracts: [50_000, 250_000, 1_000_000].map((annualValue) => ({
    services: [],
    annualValue,
    turnoverMultiple: 2,
  })),
  windows: [
    rightsWindow("silent", "E06990001"),
    rightsWindow("spring", "E06990001", "04-01", "06-30"),
    rightsWindow("county", "E10990001", "11-01", "12-31"),
    rightsWindow("other", "E06990003", "11-01", "12-31"),
  ],
  counties: new Map([["E06990001", "E10990001"]]),
  today: "2026-11-22",
  units: "miles",
};
const brief = makeBrief({ kind: "council", code: "E06990001" }, sources);

describe("a place's brief", () => {
  it("tells deprivation in words and deciles", () => {
    expect(brief.deprivation.sentence).toBe(
      "Of 2 neighbourhoods here, home to 4,000 people, 2 are among the 20% most deprived of England (IMD 2025); 100% of the people here live there.",
    );
    expect(brief.deprivation.byDecile.slice(0, 3)).toEqual([
      { neighbourhoods: 1, people: 3000 },
      { neighbourhoods: 1, people: 1000 },
      { neighbourhoods: 0, people: 0 },
    ]);
    expect(brief.deprivation.mostDeprived.map(({ name }) => name)).toEqual([
      "Merrow 001B, in Mill ward",
      "Merrow 001A, in Mill ward",
    ]);
    expect(brief.deprivation.mostDeprived[0]?.rank).toContain("Ranked 100 of 33,755");
    const income = brief.deprivation.byDomain.find(({ measure }) => measure === "income");
    expect(income).toMatchObject({ neighbourhoods: 1, people: 1000 });
  });

  it("has who is there, anchors first, and what was done, the latest first", () => {
    const titles = (records: readonly number[]) => records.map((record) => catalogue.titles[record]);
    expect(titles(brief.organisations)).toEqual(["Zeal Trust", "Aid", "Refuge"]);
    expect(titles(brief.projects)).toEqual(["Newer", "Older", "No year"]);
  });

  it("has the gaps of the place alone", () => {
    expect([...brief.gaps.gaps]).toEqual([1]);
    expect(brief.gaps.asked).toEqual({ neighbourhoods: 1, people: 3000 });
    expect(findGaps(centres, sources.distances, sources.question).neighbourhoods).toBe(2);
    expect(brief.gapSentence).toContain(
      "1 of 1 neighbourhood in Merrow among the 10% most deprived in England (IMD 2025) has no anchor",
    );
  });

  it("has bidders at three sizes", () => {
    expect(brief.bidders.map(({ answer }) => answer.could.length)).toEqual([1, 1, 0]);
    expect(brief.bidders.map(({ isAsked }) => isAsked)).toEqual([false, false, false]);
  });

  describe("asked about a contract", () => {
    const contract = { services: [], annualValue: 200_000, turnoverMultiple: 2 };
    const sizesOf = (asked: BriefSources["asked"]) =>
      makeBrief(brief.place, { ...sources, asked }).bidders.map(({ answer, isAsked }) => [
        answer.contract.annualValue,
        answer.turnoverDemanded,
        answer.could.length,
        isAsked,
      ]);

    it("has it in its place among the sizes, at its own multiple", () => {
      expect(sizesOf({ ...contract, turnoverMultiple: 3 })).toEqual([
        [50_000, 100_000, 1, false],
        [200_000, 600_000, 0, true],
        [250_000, 500_000, 1, false],
        [1_000_000, 2_000_000, 0, false],
      ]);
      expect(sizesOf({ ...contract, annualValue: 5_000_000 }).at(-1)?.[3]).toBe(true);
      expect(sizesOf({ ...contract, annualValue: 1 })[0]?.[3]).toBe(true);
    });

    it("of one of the sizes has it once", () => {
      expect(
        sizesOf({ ...contract, annualValue: 250_000 }).map(([value, , , isAsked]) => [value, isAsked]),
      ).toEqual([
        [50_000, false],
        [250_000, true],
        [1_000_000, false],
      ]);
    });

    it("of one of the sizes with services or another multiple has it beside that size", () => {
      const same = { ...contract, annualValue: 250_000 };
      expect(sizesOf({ ...same, services: ["advice"] }).slice(1, 3)).toEqual([
        [250_000, 500_000, 1, false],
        [250_000, 500_000, 0, true],
      ]);
      expect(sizesOf({ ...same, turnoverMultiple: 1 })).toHaveLength(4);
    });
  });

  it("has the windows of its council and county, open ones first", () => {
    expect(brief.windows.map((one) => [one.rightsWindow.id, one.state.state])).toEqual([
      ["county", "open"],
      ["spring", "opens-next"],
      ["silent", "not-stated"],
    ]);
  });

  it("names the councils most like it, itself left out", () => {
    expect(brief.similar.map(({ name }) => name)).toEqual(["Wold", "Tarn"]);
    expect(brief.ruralUrban).toEqual([{ title: "Urban: nearer to a major town or city", shareOfPeople: 1 }]);
  });

  it("of a county goes by the county's name and likens it to none of its own districts", () => {
    const code = "E10990001";
    const ofShire = prepareCentres(all, {
      councils: [
        ...COUNCILS.map((one) => (one.code === "E06990002" ? one : { ...one, county: code })),
        { code, name: "Fellshire", regionCode: "", region: "" },
      ],
      deciles: descriptions.map(({ deciles }) => deciles),
    });
    const own = makeBrief({ kind: "council", code }, { ...sources, centres: ofShire });
    expect(own.councils.map(({ name }) => name)).toEqual(["Merrow", "Wold"]);
    expect(own.gapSentence).toContain("None of the 2 neighbourhoods in Fellshire among");
    expect(own.similar.map(({ name }) => name)).toEqual(["Tarn"]);
  });

  it("can be made of a circle, where whole-council and withheld records have no place", () => {
    const circle = { kind: "circle", latitude: 52.01, longitude: -1, radiusMetres: 500 } as const;
    const own = makeBrief(circle, sources);
    expect(own.deprivation.neighbourhoods).toBe(1);
    expect(own.organisations).toEqual([]);
    expect(own.projects.map((record) => catalogue.titles[record])).toEqual(["Newer", "Older"]);
    expect(own.councils.map(({ name }) => name)).toEqual(["Merrow"]);
  });

  it("of an empty place says so and divides nothing by nothing", () => {
    const sea = makeBrief({ kind: "box", west: 0, east: 1, south: 50, north: 50.1 }, sources);
    expect(sea.deprivation.sentence).toBe("No neighbourhood has its centre here.");
    expect(sea.gaps.shareOfPeople).toBe(0);
    expect(JSON.stringify(sea)).not.toContain("null");
  });
});

describe("places", () => {
  it("hold what lies on their edge", () => {
    const box = { kind: "box", west: -1, east: -1, south: 52, north: 52.01 } as const;
    expect([...centresIn(centres, box)]).toEqual([1, 1, 0, 0]);
    expect(recordsIn(catalogue, box)).toEqual([0, 1, 2, 3, 4]);
  });

  it("of a county hold what lies in its districts, in a brief and in the gap finder's question", () => {
    const county = "E10990001";
    const shire = prepareCentres(all, {
      councils: COUNCILS.map((one) => (one.code === "E06990001" ? one : { ...one, county })),
    });
    expect([...centresIn(shire, { kind: "council", code: county })]).toEqual([0, 0, 1, 1]);
    const asked = (codes: readonly string[]) => [
      ...(askedArea(shire, setPicks(OPENING_VIEW, "council", codes)) ?? []),
    ];
    expect(asked([county])).toEqual([0, 0, 1, 1]);
    expect(asked(["E06990001", county])).toEqual([1, 1, 1, 1]);
    expect(asked(["E06990002"])).toEqual([0, 0, 1, 0]);
  });
});

describe("providers of a filter", () => {
  it("are the records that pass with a point no coarser than a town; the others are counted", () => {
    const rough = catalogueOf([
      { title: "Building", at: [52, -1] },
      { title: "Town", at: [52, -1], precision: 3 },
      { title: "Council", at: [52, -1], precision: 4 },
      { title: "Withheld", precision: 6 },
      { title: "Filtered out", at: [52, -1] },
      { title: "Closed", layer: "organisations", facets: { status: ["closed"] }, at: [52, -1] },
      { title: "Closed project", facets: { status: ["closed"] }, at: [52, -1] },
    ]);
    const providers = providersOf(rough, Uint8Array.from([1, 1, 1, 1, 0, 1, 1]));
    expect([...providers.records]).toEqual([0, 1, 6]);
    expect(providers).toMatchObject({ count: 3, onTowns: 1, leftOut: 2, closed: 1 });
  });
});

describe("similar councils", () => {
  const classes = descriptions.map(({ ruralUrban }) => ruralUrban);
  const of = (...places: readonly number[]) =>
    profileOf(
      centres,
      classes,
      Uint8Array.from(all, (_, centre) => (places.includes(centre) ? 1 : 0)),
    );

  it("differ by nothing from themselves, and by one where all could differ", () => {
    expect(profileDifference(of(0, 1), of(0, 1))).toBe(0);
    const most = { people: 1, deciles: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0], classes: [1, 0, 0, 0, 0, 0] };
    const least = { people: 1, deciles: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], classes: [0, 0, 0, 0, 0, 1] };
    expect(profileDifference(most, least)).toBe(1);
    expect(profileDifference(least, most)).toBe(1);
  });

  it("are nearer with neighbouring deciles than with far ones", () => {
    const inDecile = (decile: number) => ({
      people: 1,
      deciles: Array.from({ length: 10 }, (_, at) => (at === decile ? 1 : 0)),
      classes: [1, 0, 0, 0, 0, 0],
    });
    expect(profileDifference(inDecile(0), inDecile(1))).toBeLessThan(
      profileDifference(inDecile(0), inDecile(5)),
    );
  });

  it("are found in one pass that agrees with profiles taken one by one", () => {
    const found = similarCouncils(centres, classes, of(0), { most: 9 });
    expect(found.map(({ code }) => code).sort()).toEqual(["E06990001", "E06990002", "E06990003"]);
    for (const { code, profile } of found) {
      expect(profile).toEqual(profileOf(centres, classes, centresIn(centres, { kind: "council", code })));
    }
  });
});
