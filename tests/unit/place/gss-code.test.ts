import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFromNumber, isEnglishCode, numberOfCode } from "../../../src/core/place/gss-code.ts";

describe("GSS codes", () => {
  it("come back from their digits, leading noughts and all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (digits) => {
        const code = codeFromNumber(digits);
        expect(isEnglishCode(code)).toBe(true);
        expect(numberOfCode(code)).toBe(digits);
      }),
    );
    expect(codeFromNumber(1_000_001)).toBe("E01000001");
  });

  it.each(["W06000015", "E0100000", "E010000011", "e01000001", " E01000001", "community-library"])(
    "are not %j",
    (text) => {
      expect(isEnglishCode(text)).toBe(false);
    },
  );
});
