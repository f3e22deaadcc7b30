/** Who could bid as rows: the same organisations as the tool's lists, in their order, each with what the file must say of it. */
import { describe, expect, it } from "vitest";
import { BID_COLUMNS, bidTable } from "../../../src/core/coverage/bid-rows.ts";
import { bidQuestionInWords, bidSentence } from "../../../src/core/coverage/bidder-words.ts";
import { findBidders } from "../../../src/core/coverage/bidders.ts";
import { localInWords } from "../../../src/core/coverage/question.ts";
import { OPENING_VIEW, setNear, setPicks } from "../../../src/core/find/view.ts";
import { candidate } from "./ground.ts";

const CONTRACT = { services: ["food", "advice"], annualValue: 200_000, turnoverMultiple: 1.1 };
const BOTH = ["advice", "food", "youth"];
const LOCAL = [
  candidate("far", { income: 900_000, services: BOTH, metres: 1609.344 }),
  candidate("near", { income: 220_000, services: BOTH, metres: 99.6 }),
  candidate("shut-out", { income: 219_999, services: BOTH, metres: 5 }),
  candidate("nothing", { income: 0, services: BOTH }),
  candidate("silent", { services: BOTH, metres: 50 }),
  candidate("advice-only", { income: 900_000, services: ["advice", "youth"] }),
  candidate("neither", { services: ["youth"] }),
];
const answer = findBidders(LOCAL, CONTRACT);
const table = bidTable(answer, {
  where: "in Merrow",
  serviceOf: (id) => `The ${id.toUpperCase()}`,
  caveats: ["Not on the map does not mean not there."],
  factsOf: (id) => ({
    council: id === "silent" ? undefined : { code: "E06990001", name: "Merrow" },
    precision: id === "far" ? "town" : "postcode",
    incomeYear: 2025,
    page: `https://map.example.org/organisation/${id}/`,
  }),
});
const row = (id: string) => table.rows.find((one) => one.id === id);
const idsOf = (couldBid: string) =>
  table.rows.filter(({ could_bid }) => could_bid === couldBid).map(({ id }) => id);

describe("rows of who could bid", () => {
  it("are those of the tool's lists, each once, list by list and each in its own order", () => {
    expect(idsOf("could bid")).toEqual(answer.could.map(({ id }) => id));
    expect(idsOf("too small")).toEqual(answer.tooSmall.map((one) => one.candidate.id));
    expect(idsOf("income not known")).toEqual(answer.incomeUnknown.map(({ id }) => id));
    expect(idsOf("does not offer all the services")).toEqual(
      answer.lacksServices.map((one) => one.candidate.id),
    );
    expect(table.rows.map(({ id }) => id)).toEqual([
      ...["near", "far", "shut-out", "nothing", "silent", "advice-only", "neither"],
    ]);
    expect(table.rows.map(({ id }) => id).sort()).toEqual(LOCAL.map(({ id }) => id).sort());
  });

  it("say what is asked and what each has: income with its year, whole metres, services in the contract's order", () => {
    expect(row("far")).toEqual({
      id: "far",
      name: "FAR",
      council_code: "E06990001",
      council_name: "Merrow",
      distance_metres: 1609,
      location_precision: "town",
      income_gbp: 900_000,
      income_year: 2025,
      could_bid: "could bid",
      smallest_income_gbp: 220_000,
      services_matching: "food;advice",
      page: "https://map.example.org/organisation/far/",
    });
    expect(row("near")?.distance_metres).toBe(100);
    for (const { smallest_income_gbp } of table.rows)
      expect(smallest_income_gbp).toBe(answer.turnoverDemanded);
  });

  it("leave empty what is not known, and take no income of nothing for one that is not known", () => {
    expect(row("silent")).toMatchObject({ income_gbp: undefined, income_year: undefined });
    expect(row("silent")).toMatchObject({ council_code: undefined, council_name: undefined });
    expect(row("nothing")).toMatchObject({
      income_gbp: 0,
      could_bid: "too small",
      distance_metres: undefined,
    });
    expect(row("advice-only")?.services_matching).toBe("advice");
    expect(row("neither")?.services_matching).toBeUndefined();
  });

  it("have a column for everything that a row holds, with words for each", () => {
    expect(BID_COLUMNS.map(({ name }) => name)).toEqual(Object.keys(table.rows[0] ?? {}));
    for (const { describes, title } of BID_COLUMNS) {
      expect(title).not.toBe("");
      expect(describes).toMatch(/\.$/);
    }
  });

  it("stand under the question with its demand and services, and under the tool's own answer", () => {
    expect(table.question).toBe(
      "Which organisations in Merrow could bid alone for a contract of £200,000 a year that asks for a turnover of £220,000 (1.1 times the annual value) and for the food and the advice?",
    );
    expect(table.answer).toBe(bidSentence(answer));
    expect(table.caveats).toEqual(["Not on the map does not mean not there."]);
    expect(bidQuestionInWords({ ...CONTRACT, services: [] }, "here")).toMatch(/the annual value\)\?$/);
  });
});

describe("the part that counts as local", () => {
  const labels = { category: String, term: (_facet: string, id: string) => id.toUpperCase() };
  const near = { latitude: 52, longitude: -1, radiusMetres: 1609.344, label: "HX1 5" };

  it("is named by circle, council or all that the map covers", () => {
    expect(localInWords(OPENING_VIEW, labels, "England")).toBe("in England");
    expect(localInWords(setNear(OPENING_VIEW, near), labels, "England")).toBe("within 1 mile of HX1 5");
    const picked = setPicks(OPENING_VIEW, "council", ["merrow"]);
    expect(localInWords(picked, labels, "England")).toBe("in MERROW");
    expect(localInWords(setNear(picked, near), labels, "England")).toBe("within 1 mile of HX1 5, in MERROW");
  });
});
