import { describe, expect, it } from "vitest";
import { bidSentence, lotsSentence } from "../../../src/core/coverage/bidder-words.ts";
import { type Candidate, findBidders } from "../../../src/core/coverage/bidders.ts";
import { consortiumCaveat, findConsortia, MOST_CONSIDERED } from "../../../src/core/coverage/consortium.ts";
import { findBiddersByLot, splitByService } from "../../../src/core/coverage/lots.ts";
import { USUAL_TURNOVER_MULTIPLE } from "../../../src/core/find/view.ts";
import { candidate } from "./ground.ts";

const contract = (annualValue: number, services: readonly string[] = []) => ({
  services,
  annualValue,
  turnoverMultiple: USUAL_TURNOVER_MULTIPLE,
});

const LOCAL = [
  candidate("large", { income: 900_000, services: ["advice", "food"], metres: 900 }),
  candidate("small", { income: 90_000, services: ["advice"], metres: 100 }),
  candidate("silent", { services: ["advice"], metres: 50 }),
];

describe("who could bid", () => {
  it("is told by income, the nearest first, with what is short and what is unknown", () => {
    const answer = findBidders(LOCAL, contract(100_000, ["advice"]));
    expect(answer.turnoverDemanded).toBe(200_000);
    expect(answer.could.map(({ id }) => id)).toEqual(["large"]);
    expect(answer.tooSmall.map((one) => [one.candidate.id, one.shortBy])).toEqual([["small", 110_000]]);
    expect(answer.incomeUnknown.map(({ id }) => id)).toEqual(["silent"]);
    expect(answer.largestValues).toEqual([
      { bidders: 1, annualValue: 450_000 },
      { bidders: 3 },
      { bidders: 5 },
    ]);
  });

  it("counts an income that is exactly what is demanded", () => {
    expect(findBidders(LOCAL, contract(450_000)).could.map(({ id }) => id)).toEqual(["large"]);
    expect(findBidders(LOCAL, contract(450_001)).could).toEqual([]);
  });

  it.each([
    [33, 30],
    [187, 170],
    [188, 170],
    [0, 0],
  ])("with an income of £%i and 1.1 times the value ends at £%i", (income, annualValue) => {
    const trust = [candidate("trust", { income })];
    const at = (value: number) =>
      findBidders(trust, { services: [], annualValue: value, turnoverMultiple: 1.1 });
    expect(at(1).largestValues[0]?.annualValue).toBe(annualValue);
    expect([at(annualValue).could.length, at(annualValue + 1).could.length]).toEqual([1, 0]);
  });

  it("is said in a sentence", () => {
    expect(bidSentence(findBidders(LOCAL, contract(100_000, ["advice"])))).toBe(
      "1 of 2 local organisations whose income is known could bid at £100,000 a year with a turnover of £200,000 (twice the annual value). The income of 1 more that offers the services is not known; it is not counted either way. At least 1 could bid at up to £450,000 a year.",
    );
  });

  it("says that a size shuts local organisations out", () => {
    expect(bidSentence(findBidders(LOCAL, contract(1_000_000)))).toContain(
      "None of the 2 local organisations whose income is known could bid at £1,000,000 a year with a turnover of £2,000,000 (twice the annual value): this size shuts them out before anyone has read a bid.",
    );
  });

  it("speaks of one as of one, and of several sizes in one sentence", () => {
    const one = [candidate("trust", { income: 200_000 })];
    expect(bidSentence(findBidders(one, contract(1_000_000)))).toBe(
      "Not even the one local organisation whose income is known could bid at £1,000,000 a year with a turnover of £2,000,000 (twice the annual value): this size shuts it out before anyone has read a bid. At least 1 could bid at up to £100,000 a year.",
    );
    expect(bidSentence(findBidders(one, contract(1000)))).toMatch(
      /^The one local organisation whose income is known could bid at £1,000 a year with /,
    );
    const three = [200_000, 100_000, 50_000].map((income) => candidate(`t-${income}`, { income }));
    expect(bidSentence(findBidders(three, contract(1000)))).toMatch(
      / At least 1 could bid at up to £100,000 a year and at least 3 at up to £25,000\.$/,
    );
    const caveat = (some: readonly Candidate[]): string => consortiumCaveat(findConsortia(some, contract(1)));
    expect(caveat(one)).toContain("Only one of the organisations here");
    expect(caveat(three)).toContain("All sets of up to 3 of 3 organisations were looked at.");
  });

  it("claims nothing where no income is known, or nobody is on the map", () => {
    expect(bidSentence(findBidders(LOCAL.slice(2), contract(1)))).toBe(
      "Whether anyone local could bid at £1 a year cannot be said. The income of 1 is not known; it is not counted either way.",
    );
    expect(bidSentence(findBidders(LOCAL, contract(1, ["pub"])))).toContain(
      "Not on the map does not mean not there",
    );
  });
});

describe("lots", () => {
  it("are told with their bidders, and those without are named", () => {
    const whole = contract(400_000, ["advice", "food"]);
    const lots = splitByService(whole, (service) => service.toUpperCase());
    const answers = findBiddersByLot([...LOCAL], lots, 5);
    expect(answers.map(({ answer }) => answer.could.length)).toEqual([0, 0]);
    expect(lotsSentence(answers)).toBe(
      "In 2 lots, none has a local organisation whose known income would let it bid.",
    );
    const [first, second] = findBiddersByLot(
      LOCAL.slice(1),
      splitByService(contract(80_000, ["advice", "food"]), (id) => id),
      2,
    );
    expect(lotsSentence([first, second].filter((one) => one !== undefined))).toBe(
      "In 2 lots, 1 has at least one local organisation that could bid and 1 has none whose known income would let it bid: food.",
    );
    const many = [first, ...Array.from({ length: 20 }, () => second)].filter((one) => one !== undefined);
    expect(lotsSentence(many)).toMatch(/would let it bid: (food, ){11}food and 8 more\.$/);
  });
});

describe("consortia", () => {
  const here = { latitude: 52, longitude: -1 };
  const members = [
    candidate("a", { income: 100, services: ["advice"], position: here }),
    candidate("b", { income: 100, services: ["food"], position: { latitude: 52.01, longitude: -1 } }),
    candidate("c", { income: 500, services: ["food"], position: { latitude: 53, longitude: -1 } }),
  ];
  const existing = [{ id: "arise", name: "Arise", members: ["a", "b", "elsewhere"] }];

  it("are the closest first, and those that exist are marked", () => {
    const answer = findConsortia(members, contract(100, ["advice", "food"]), { existing });
    expect(
      answer.sets.map((set) => [
        set.members.map(({ id }) => id).join(),
        set.existing.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      ["a,b", "Arise"],
      ["a,c", ""],
    ]);
    expect(answer.sets[0]?.largestMetres).toBeCloseTo(1112, 0);
  });

  it("check those that exist against what is asked", () => {
    const [check] = findConsortia(members, contract(100, ["advice", "pub"]), { existing }).existing;
    expect(check).toMatchObject({ income: 200, missing: ["pub"], could: false });
    expect(findConsortia(members, contract(100, ["food"]), { existing }).existing[0]?.could).toBe(true);
    expect(findConsortia(members, contract(101, ["food"]), { existing }).existing[0]?.could).toBe(false);
  });

  it("leave out sets that are farther apart than asked", () => {
    const answer = findConsortia(members, contract(100, ["advice", "food"]), { withinMetres: 5000 });
    expect(answer.sets.map((set) => set.members.map(({ id }) => id).join())).toEqual(["a,b"]);
  });

  it("say when not all were looked at, and keep the only ones for a service whatever their distance", () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      candidate(`m${String(index).padStart(3, "0")}`, {
        income: 10,
        services: index === 99 ? ["food"] : ["advice"],
        metres: index,
      }),
    );
    const answer = findConsortia(many, contract(1, ["advice", "food"]));
    expect([answer.isExact, answer.candidates, answer.considered]).toEqual([false, 100, MOST_CONSIDERED]);
    expect(answer.sets.every((set) => set.members.some(({ id }) => id === "m099"))).toBe(true);
    expect(answer.sets.length).toBeGreaterThan(0);
    expect(consortiumCaveat(answer)).toContain("Of 100 organisations the 40 nearest were looked at");
    expect(consortiumCaveat({ ...answer, candidates: 0 })).toContain("there was no set to look at");
  });
});

it("comes to an end with a multiple too small to ask for a penny", () => {
  const contract = { services: [], annualValue: 100_000, turnoverMultiple: 1e-15 };
  expect(findBidders([candidate("a", { income: 100_000 })], contract).largestValues[0]?.annualValue).toBe(
    Number.POSITIVE_INFINITY,
  );
});
