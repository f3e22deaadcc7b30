/** Search equals a brute-force reading of what it promises. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lacksLetters, lettersOf, slipCounter } from "../../src/core/find/closeness.ts";
import { createSearch } from "../../src/core/find/search.ts";
import { createFolder } from "../../src/core/find/tokens.ts";
import { fold } from "../../src/core/record/fold.ts";
import { someCatalogue } from "./find/arbitrary.ts";
import { searchPlainly, slipsBetween, slipsToBeginning } from "./find/search-oracle.ts";

const someWord = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
const typedWords = [
  "par",
  "prak",
  "halifax",
  "hallifax",
  "hailf",
  "oneill",
  "O’Neil",
  "St",
  "fod",
  "community",
  "co-operative",
  "cooperative",
  "energee",
  "nrothenr",
  "parsk",
];
const someQuery = fc
  .array(fc.constantFrom(...typedWords, "&", "1234"), { maxLength: 3 })
  .map((words) => words.join(" "));

describe("search", () => {
  test("scores every record as the brute-force reading does", () => {
    fc.assert(
      fc.property(someCatalogue(25), someQuery, (catalogue, query) => {
        const plain = {
          ...catalogue,
          keywords: catalogue.keywords.map((text, at) =>
            at % 3 === 0 ? `${text} Co-operative GB-CHC-1234 Northern` : text,
          ),
        };
        const scores = createSearch(plain).match(query);
        expect(scores && [...scores]).toEqual(searchPlainly(plain, query));
      }),
      { numRuns: 300 },
    );
  });
});

describe("slips", () => {
  test("are counted as by definition, up to the most asked for", () => {
    fc.assert(
      fc.property(someWord, someWord, fc.integer({ min: 0, max: 3 }), (typed, word, most) => {
        expect(slipCounter(typed, most, false)(word)).toBe(Math.min(most + 1, slipsBetween(typed, word)));
        expect(slipCounter(typed, most, true)(word)).toBe(Math.min(most + 1, slipsToBeginning(typed, word)));
      }),
    );
  });

  test("are never ruled out by letters where they suffice", () => {
    fc.assert(
      fc.property(someWord, someWord, fc.integer({ min: 0, max: 2 }), (typed, word, most) => {
        if (slipsToBeginning(typed, word) > most) return;
        expect(lacksLetters(typed, lettersOf(word), most)).toBe(false);
      }),
    );
  });
});

describe("folding word by word", () => {
  test("gives what folding the whole gives", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(
            "St",
            "Mary's",
            "Co-op",
            "&",
            "É",
            "--",
            "GB-CHC-1",
            "a-",
            " ",
            "\t",
            "\u00a0",
            "’",
            "ﬁ",
          ),
          { maxLength: 6 },
        )
        .map((parts) => parts.join(" ")),
      fc
        .array(fc.constantFrom("a", "B", "-", "'", " ", "1", "é", "Σ"), { maxLength: 8 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(createFolder().fold(one)).toBe(fold(one));
      }),
      { numRuns: 500 },
    );
  });
});
