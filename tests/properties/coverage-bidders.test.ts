import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, findBidders, turnoverDemanded } from "../../src/core/coverage/bidders.ts";
import { findConsortia } from "../../src/core/coverage/consortium.ts";
import { LARGEST_SET, SETS_SHOWN } from "../../src/core/coverage/consortium-search.ts";
import { findBiddersByLot, splitByArea, splitByService, splitEqually } from "../../src/core/coverage/lots.ts";
import { distanceMetres } from "../../src/core/place/distance.ts";
import { candidate } from "../unit/coverage/ground.ts";
import { pointArbitrary } from "./coverage-arbitrary.ts";

const SERVICES = ["advice", "food", "youth"];

const candidatesArbitrary = (most: number): fc.Arbitrary<readonly Candidate[]> =>
  fc
    .array(
      fc.record({
        services: fc.subarray(SERVICES),
        income: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
        position: fc.option(pointArbitrary, { nil: undefined }),
        metres: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
        councils: fc.subarray(["A", "B"]),
      }),
      { maxLength: most },
    )
    .map((list) =>
      list.map(({ services, income, position, metres, councils }, index) =>
        candidate(`c${index}`, {
          services,
          councils,
          ...(income === undefined ? {} : { income }),
          ...(position === undefined ? {} : { position }),
          ...(metres === undefined ? {} : { metres }),
        }),
      ),
    );

const contractArbitrary = fc.record({
  services: fc.subarray(SERVICES),
  annualValue: fc.integer({ min: 0, max: 800 }),
  turnoverMultiple: fc.constantFrom(0.5, 1, 1.1, 2, 3),
});

const hasAll = ({ services }: Candidate, wanted: readonly string[]): boolean =>
  wanted.every((service) => services.includes(service));

describe("bidders", () => {
  it("are each in exactly one list, and in the right one", () => {
    fc.assert(
      fc.property(candidatesArbitrary(12), contractArbitrary, (candidates, contract) => {
        const { could, tooSmall, incomeUnknown, lacksServices } = findBidders(candidates, contract);
        const listed = [
          ...could,
          ...tooSmall.map((one) => one.candidate),
          ...incomeUnknown,
          ...lacksServices.map((one) => one.candidate),
        ];
        expect(listed.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
        const demanded = turnoverDemanded(contract);
        for (const one of could)
          expect(hasAll(one, contract.services) && (one.income ?? -1) >= demanded).toBe(true);
        for (const { candidate: one, shortBy } of tooSmall) {
          expect(hasAll(one, contract.services)).toBe(true);
          expect(shortBy).toBeGreaterThan(0);
          expect((one.income ?? Number.NaN) + shortBy).toBeCloseTo(demanded);
        }
        for (const one of incomeUnknown)
          expect(one.income === undefined && hasAll(one, contract.services)).toBe(true);
        for (const { candidate: one, missing } of lacksServices) {
          expect(missing).toEqual(contract.services.filter((service) => !one.services.includes(service)));
          expect(missing.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("are as many as said up to the largest value, and fewer a pound above", () => {
    fc.assert(
      fc.property(candidatesArbitrary(12), contractArbitrary, (candidates, contract) => {
        const { largestValues } = findBidders(candidates, contract);
        expect(largestValues.map(({ bidders }) => bidders)).toEqual([1, 3, 5]);
        for (const { bidders, annualValue } of largestValues) {
          const countAt = (value: number): number =>
            findBidders(candidates, { ...contract, annualValue: value }).could.length;
          if (annualValue === undefined) expect(countAt(0)).toBeLessThan(bidders);
          else {
            expect(countAt(annualValue)).toBeGreaterThanOrEqual(bidders);
            expect(countAt(annualValue + 1)).toBeLessThan(bidders);
          }
        }
      }),
    );
  });
});

describe("lots", () => {
  it("add up to the whole in whole pounds", () => {
    fc.assert(
      fc.property(
        contractArbitrary,
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 6 }),
        (contract, lots, people) => {
          const areas = people.map((count, index) => ({
            code: `A${index}`,
            name: `Area ${index}`,
            people: count + 1,
          }));
          const ways = [
            splitEqually(contract, lots),
            splitByArea(contract, areas),
            splitByService({ ...contract, services: SERVICES }, (id) => id),
          ];
          for (const way of ways) {
            expect(way.reduce((sum, lot) => sum + lot.annualValue, 0)).toBe(contract.annualValue);
            expect(way.every((lot) => Number.isInteger(lot.annualValue) && lot.annualValue >= 0)).toBe(true);
          }
          const values = splitEqually(contract, lots).map((lot) => lot.annualValue);
          expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("ask each area's own organisations, and never have fewer bidders than the whole has", () => {
    fc.assert(
      fc.property(candidatesArbitrary(10), contractArbitrary, (candidates, contract) => {
        const whole = findBidders(candidates, contract).could.length;
        for (const { answer } of findBiddersByLot(
          candidates,
          splitEqually(contract, 3),
          contract.turnoverMultiple,
        )) {
          expect(answer.could.length).toBeGreaterThanOrEqual(whole);
        }
        const areas = [{ code: "A", name: "A", people: 1 }];
        const [lot] = findBiddersByLot(candidates, splitByArea(contract, areas), contract.turnoverMultiple);
        const own = candidates.filter(({ councils }) => councils.includes("A"));
        expect(lot?.answer).toEqual(findBidders(own, contract));
      }),
    );
  });
});

/** All sets of up to `LARGEST_SET` that could bid together and of whose proper parts none could, by trying every subset. */
function everySet(
  candidates: readonly Candidate[],
  contract: { services: readonly string[]; annualValue: number; turnoverMultiple: number },
  withinMetres: number,
): readonly string[] {
  const subsets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_one, index) => (bits >> index) & 1),
  );
  const could = (set: readonly Candidate[]): boolean =>
    set.length > 0 &&
    set.reduce((sum, { income }) => sum + (income ?? 0), 0) >= turnoverDemanded(contract) &&
    contract.services.every((service) => set.some(({ services }) => services.includes(service)));
  const isNear = (set: readonly Candidate[]): boolean =>
    set.every((a) =>
      set.every(
        (b) =>
          a.position === undefined ||
          b.position === undefined ||
          distanceMetres(a.position, b.position) <= withinMetres,
      ),
    );
  const good = subsets.filter((set) => could(set) && isNear(set));
  return good
    .filter((set) => set.length <= LARGEST_SET && set.length > 0)
    .filter(
      (set) => !good.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
    )
    .map((set) =>
      set
        .map(({ id }) => id)
        .sort()
        .join(" "),
    );
}

function largestMetres(candidates: readonly Candidate[], ids: readonly string[]): number {
  const points = candidates.flatMap(({ id, position }) =>
    position !== undefined && ids.includes(id) ? [position] : [],
  );
  return Math.max(0, ...points.flatMap((a) => points.map((b) => distanceMetres(a, b))));
}

describe("consortia", () => {
  const limits = fc.constantFrom(Number.POSITIVE_INFINITY, 5_000.5, 120_000.5);

  it("are those that trying every subset finds, smallest and closest first", () => {
    fc.assert(
      fc.property(candidatesArbitrary(8), contractArbitrary, limits, (candidates, contract, withinMetres) => {
        // Candidates that bring neither money nor a service are no part of a set, whatever is asked.
        const useful = candidates.filter(
          ({ income = 0, services }) =>
            income > 0 || contract.services.some((service) => services.includes(service)),
        );
        const expected = everySet(useful, contract, withinMetres);
        const answer = findConsortia(candidates, contract, { withinMetres });
        const found = answer.sets.map(({ members }) => members.map(({ id }) => id).join(" "));
        expect(answer.isExact).toBe(true);
        expect(new Set(found).size).toBe(found.length);
        for (const set of found) expect(expected).toContain(set);
        const sizes = (sets: readonly string[]): readonly number[] =>
          sets.map((set) => set.split(" ").length).sort((a, b) => a - b);
        expect(sizes(found)).toEqual(sizes(expected).slice(0, SETS_SHOWN));
        const spread = (set: string): number =>
          set.split(" ").length * 1e9 + largestMetres(candidates, set.split(" "));
        const closest = expected.map(spread).sort((a, b) => a - b);
        for (const [index, set] of found.entries())
          expect(spread(set)).toBeCloseTo(closest[index] ?? Number.NaN, 3);
      }),
      { numRuns: 300 },
    );
  });

  it("say the distance, the income and the unknowns of their members", () => {
    fc.assert(
      fc.property(candidatesArbitrary(8), contractArbitrary, (candidates, contract) => {
        for (const set of findConsortia(candidates, contract).sets) {
          const pairs = set.members.flatMap((a) =>
            set.members.flatMap((b) =>
              a.position === undefined || b.position === undefined
                ? []
                : [distanceMetres(a.position, b.position)],
            ),
          );
          expect(set.largestMetres).toBeCloseTo(Math.max(0, ...pairs), 6);
          expect(set.income).toBe(set.members.reduce((sum, { income }) => sum + (income ?? 0), 0));
          expect(set.incomeUnknown).toEqual(set.members.filter(({ income }) => income === undefined));
          expect(set.unplaced).toEqual(set.members.filter(({ position }) => position === undefined));
        }
      }),
    );
  });
});
