import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeNeighbourhoodNames,
  decodeNeighbourhoods,
  encodeNeighbourhoodNames,
  encodeNeighbourhoods,
} from "../../src/core/place/atlas.ts";
import {
  numbersFromSteps,
  numbersFromText,
  stepsFromNumbers,
  textFromNumbers,
} from "../../src/core/place/columns.ts";
import { packDeciles, unpackDecile } from "../../src/core/place/deciles.ts";
import {
  DEPRIVATION_MEASURES,
  decileFromRank,
  RANKED_NEIGHBOURHOODS,
} from "../../src/core/place/deprivation.ts";
import { distanceMetres, type Position } from "../../src/core/place/distance.ts";
import { decodePlaces, decodeSectors, encodePlaces, encodeSectors } from "../../src/core/place/gazetteer.ts";
import { gridFromPosition, positionFromGrid } from "../../src/core/place/grid.ts";
import { nearestIndex } from "../../src/core/place/nearest.ts";
import { isRuralUrbanCode, type Neighbourhood, RURAL_URBAN } from "../../src/core/place/neighbourhood.ts";
import {
  formatPostcode,
  holdsFullPostcode,
  parsePostcode,
  withoutFullPostcodes,
} from "../../src/core/place/postcode.ts";
import { decodeShard, encodeShard, findInShard } from "../../src/core/place/shard.ts";

const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const degrees = (min: number, max: number, places: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10 ** places, max: max * 10 ** places }).map((value) => value / 10 ** places);
const inEngland = (places: number): fc.Arbitrary<Position> =>
  fc.record({ latitude: degrees(50, 55, places), longitude: degrees(-6, 1, places) });
/** Few distinct positions, so that equal ones come up. */
const crowded = fc.array(
  fc.oneof(anywhere, fc.constantFrom({ latitude: 53, longitude: -1 }, { latitude: 53, longitude: 1 })),
  {
    maxLength: 60,
  },
);

const council = fc.constantFrom("E08000033", "E06000001", "E09000001");
const rank = fc.integer({ min: 1, max: RANKED_NEIGHBOURHOODS });
const neighbourhood: fc.Arbitrary<Neighbourhood> = fc.record({
  code: fc.integer({ min: 0, max: 99_999 }).map((digits) => `E01${String(digits).padStart(6, "0")}`),
  name: fc.constantFrom("Calderdale 008A", "Bournemouth, Christchurch and Poole 001B", "York 099Z"),
  ward: fc.constantFrom("Ovenden", "Town", "Abbots Langley & Bedmond", ""),
  council,
  population: fc.integer({ min: 1, max: 10_000 }),
  ranks: fc.record({
    imd: rank,
    income: rank,
    employment: rank,
    education: rank,
    health: rank,
    crime: rank,
    barriers: rank,
    environment: rank,
  }),
  ruralUrban: fc.constantFrom(...Object.keys(RURAL_URBAN).filter(isRuralUrbanCode)),
  latitude: degrees(50, 55, 4),
  longitude: degrees(-6, 1, 4),
});

describe("the nearest index", () => {
  it("finds what brute force finds", () => {
    fc.assert(
      fc.property(crowded, anywhere, (positions, from) => {
        const found = nearestIndex(positions).nearest(from);
        const least = Math.min(...positions.map((one) => distanceMetres(from, one)));
        if (positions.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        expectNear(found?.metres, least);
        const at = positions[found?.index ?? -1];
        expectNear(at && distanceMetres(from, at), least);
      }),
    );
  });

  it("gives the first of equal positions", () => {
    const same = { latitude: 53, longitude: -1 };
    fc.assert(
      fc.property(
        fc.array(inEngland(1), { maxLength: 20 }),
        fc.integer({ min: 2, max: 20 }),
        (others, copies) => {
          const positions = [...others, ...Array.from({ length: copies }, () => same)];
          const first = positions.findIndex(({ latitude, longitude }) => latitude === 53 && longitude === -1);
          expect(nearestIndex(positions).nearest(same)?.index).toBe(first);
        },
      ),
    );
  });

  it("finds everything within a distance, nearest first, and nothing else", () => {
    fc.assert(
      fc.property(
        crowded,
        anywhere,
        fc.double({ min: 1, max: 5e6, noNaN: true }),
        (positions, from, metres) => {
          const found = nearestIndex(positions).within(from, metres);
          const clear = (one: Position): boolean => Math.abs(distanceMetres(from, one) - metres) > 1;
          const expected = positions.flatMap((one, index) =>
            clear(one) && distanceMetres(from, one) < metres ? [index] : [],
          );
          const got = found.map(({ index }) => index).filter((index) => clear(positions[index] ?? from));
          expect([...got].sort((a, b) => a - b)).toEqual(expected);
          expect(
            found.every((one, index) => index === 0 || one.metres >= (found[index - 1]?.metres ?? 0)),
          ).toBe(true);
        },
      ),
    );
  });

  it("finds the few nearest that everything within a distance begins with", () => {
    fc.assert(
      fc.property(
        crowded,
        anywhere,
        fc.nat({ max: 8 }),
        fc.oneof(fc.double({ min: 1, max: 5e6, noNaN: true }), fc.constant(undefined)),
        fc.integer({ min: 1, max: 3 }),
        (positions, from, count, metres, step) => {
          const index = nearestIndex(positions);
          const accept = (place: number): boolean => place % step === 0;
          const all = index.within(from, metres ?? 3e7).filter((one) => accept(one.index));
          expect(index.nearestFew(from, count, metres, accept)).toEqual(all.slice(0, count));
        },
      ),
    );
  });

  it("finds the few nearest that brute force finds", () => {
    fc.assert(
      fc.property(crowded, anywhere, fc.nat({ max: 8 }), (positions, from, count) => {
        const found = nearestIndex(positions).nearestFew(from, count);
        const all = positions.map((one) => distanceMetres(from, one)).sort((a, b) => a - b);
        expect(found).toHaveLength(Math.min(count, positions.length));
        for (const [at, { index, metres }] of found.entries()) {
          expectNear(metres, all[at] ?? Number.NaN);
          const position = positions[index];
          expectNear(metres, position === undefined ? Number.NaN : distanceMetres(from, position));
        }
      }),
    );
  });

  it("passes over what is not accepted", () => {
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 1, maxLength: 40 }), anywhere, (positions, from) => {
        const even = (index: number): boolean => index % 2 === 0;
        const found = nearestIndex(positions).nearest(from, even);
        const least = Math.min(
          ...positions.filter((_, index) => even(index)).map((one) => distanceMetres(from, one)),
        );
        expectNear(found?.metres, least);
        expect(even(found?.index ?? 1)).toBe(true);
      }),
    );
  });
});

describe("round trips", () => {
  it("goes to the grid and back within five centimetres", () => {
    fc.assert(
      fc.property(inEngland(5), (position) => {
        expect(distanceMetres(positionFromGrid(gridFromPosition(position)), position)).toBeLessThan(0.05);
      }),
    );
  });

  it("reads back every postcode it writes, whatever the spacing and case", () => {
    const outward = fc.constantFrom("HX1", "M1", "EC1A", "W1A", "DN55", "CR2", "S10");
    const inward = fc.constantFrom("1AA", "0AX", "9ZZ", "5PT");
    fc.assert(
      fc.property(
        outward,
        inward,
        fc.constantFrom("", " ", "  ", "-"),
        fc.boolean(),
        (first, last, gap, lower) => {
          const text = `${first}${gap}${last}`;
          const postcode = parsePostcode(lower ? text.toLowerCase() : text);
          expect(postcode && formatPostcode(postcode)).toBe(`${first} ${last}`);
        },
      ),
    );
  });

  it("finds every postcode in a text, whatever stands between its halves, and tells no more than its sector", () => {
    const outward = fc.constantFrom("HX1", "M1", "EC1A", "W1A", "DN55", "CR2", "S10");
    const inward = fc.constantFrom("1AA", "0AX", "9ZZ", "5PT", "1AT", "2BY");
    const gap = fc.stringMatching(/^[^A-Za-z0-9]{0,4}$/);
    const around = fc.stringMatching(/^(?:[a-z ]{0,12}[ .,;:(_-])?$/);
    fc.assert(
      fc.property(
        fc.tuple(around, outward, gap, inward, around),
        fc.boolean(),
        ([before, first, between, last, after], lower) => {
          const written = `${first}${between}${last}`;
          const text = `${before}${lower ? written.toLowerCase() : written} ${after}`;
          // Some signs are letters in capitals ("ß" is "SS"): the one reader says what is a postcode.
          fc.pre(parsePostcode(written)?.kind === "full");
          expect(holdsFullPostcode(text)).toBe(true);
          const cut = withoutFullPostcodes(text);
          expect(holdsFullPostcode(cut)).toBe(false);
          expect(withoutFullPostcodes(cut)).toBe(cut);
          expect(cut.toUpperCase()).toContain(`${first} ${last.slice(0, 1)}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("takes no words and figures of a sentence for a postcode", () => {
    const words = fc.constantFrom(
      ..."a at by of on in to the is we us it so no up as be people club hall St Road Mr 1st 2nd".split(" "),
    );
    const figures = fc.oneof(
      fc.integer({ min: 0, max: 3000 }).map(String),
      fc.constantFrom("£1,200", "10.30am", "5pm", "M62", "A58", "2019-06-27", "20%", "3.5", "4th"),
    );
    // Road and figure and ordinal ("A58 1st") are a postcode by their form, and pass for one.
    const endings = /\b[AM]\d+\W+\d(?:st|nd|th)\b/;
    fc.assert(
      fc.property(fc.array(fc.oneof(words, figures), { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        fc.pre(!endings.test(text));
        expect(withoutFullPostcodes(text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps numbers through steps and text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 46_655 })), (numbers) => {
        expect(numbersFromSteps(stepsFromNumbers(numbers))).toEqual(numbers);
        expect(numbersFromText(textFromNumbers(numbers, 3), 3)).toEqual(numbers);
      }),
    );
  });

  it("keeps neighbourhoods through both files", () => {
    fc.assert(
      fc.property(fc.uniqueArray(neighbourhood, { selector: ({ code }) => code, maxLength: 30 }), (all) => {
        expect(decodeNeighbourhoods(encodeNeighbourhoods(all))).toEqual(
          all.map(({ code, council, latitude, longitude, population, ranks }) => ({
            code,
            council,
            latitude,
            longitude,
            population,
            imdRank: ranks.imd,
          })),
        );
        const names = decodeNeighbourhoodNames(encodeNeighbourhoodNames(all));
        expect(names.map(({ name, ward, ruralUrban }) => [name, ward, ruralUrban])).toEqual(
          all.map(({ name, ward, ruralUrban }) => [name, ward, ruralUrban]),
        );
        names.forEach(({ deciles }, index) => {
          for (const { id } of DEPRIVATION_MEASURES) {
            expect(unpackDecile(deciles, id)).toBe(decileFromRank(all[index]?.ranks[id] ?? 0));
          }
        });
      }),
    );
  });

  it("keeps deciles through packing", () => {
    fc.assert(
      fc.property(neighbourhood, ({ ranks }) => {
        for (const { id } of DEPRIVATION_MEASURES)
          expect(unpackDecile(packDeciles(ranks), id)).toBe(decileFromRank(ranks[id]));
      }),
    );
  });

  it("keeps sectors, places and postcodes through their files", () => {
    const sector = fc.record({
      sector: fc.constantFrom("HX1 1", "HX1 2", "HX10 1", "HX2 0", "M1 1"),
      council,
      ...positionFields(3),
    });
    const place = fc.record({ name: fc.string(), council, rank: fc.constant(0), ...positionFields(3) });
    const record = fc.record({
      inward: fc.constantFrom("1AA", "1AB", "2ZZ", "9XY"),
      neighbourhood: fc.constantFrom("E01010901", "E01000001"),
      hasEnded: fc.boolean(),
      ...positionFields(5),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(sector, { selector: (one) => one.sector }),
        fc.array(place),
        fc.uniqueArray(record, { selector: (one) => one.inward }),
        (sectors, places, records) => {
          const bySector = [...sectors].sort((a, b) => (a.sector < b.sector ? -1 : 1));
          const back = [...decodeSectors(encodeSectors(bySector))].sort((a, b) =>
            a.sector < b.sector ? -1 : 1,
          );
          expect(back).toEqual(bySector);
          const towns = places.map((one, index) => ({ ...one, rank: index + 1 }));
          expect(decodePlaces(encodePlaces(towns, [])).map(plain)).toEqual(towns.map(plain));
          expect(new Set(decodePlaces(encodePlaces([], places)).map(plain))).toEqual(
            new Set(places.map(plain)),
          );
          const shard = encodeShard("HX1", records);
          expect(new Set(decodeShard(shard).map(plain))).toEqual(new Set(records.map(plain)));
          for (const one of records) expect(findInShard(shard, one.inward)).toEqual(one);
        },
      ),
    );
  });
});

function positionFields(places: number) {
  return { latitude: degrees(50, 55, places), longitude: degrees(-6, 1, places) };
}

/** Text with sorted keys, to compare sets of records. */
function plain(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Within a metre: at the far side of the earth neither formula is finer. */
function expectNear(metres: number | undefined, expected: number): void {
  expect(Math.abs((metres ?? Number.NaN) - expected)).toBeLessThan(1);
}
