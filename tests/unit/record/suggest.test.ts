/** What a person probably meant, held to the plain recursive definition of the distance. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestTerm } from "../../../src/core/record/suggest.ts";
import { THEMES, YES_NO } from "../../../src/core/record/vocabulary.ts";

/** Levenshtein's distance as it is defined. */
function defined(from: string, to: string): number {
  if (from === "" || to === "") return from.length + to.length;
  const change = defined(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1);
  return Math.min(change, defined(from.slice(1), to) + 1, defined(from, to.slice(1)) + 1);
}

describe("editDistance", () => {
  const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
  it("is what its definition says", () => {
    fc.assert(
      fc.property(short, short, (from, to) => {
        expect(editDistance(from, to)).toBe(defined(from, to));
      }),
    );
  });
});

describe("nearestTerm", () => {
  it("finds every term by its id, its label, in capitals and with one slip", () => {
    for (const { id, label } of THEMES.terms) {
      expect(nearestTerm(THEMES, id)).toBe(id);
      expect(nearestTerm(THEMES, label.toUpperCase())).toBe(id);
      if (id.length > 5) expect(nearestTerm(THEMES, `${id.slice(0, 3)}x${id.slice(3)}`)).toBe(id);
    }
  });
  it("gives nothing for what is near nothing, or is far too long", () => {
    expect(nearestTerm(THEMES, "quantum chromodynamics")).toBeUndefined();
    expect(nearestTerm(YES_NO, "x".repeat(4000))).toBeUndefined();
  });
});
