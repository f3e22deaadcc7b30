/** Folding: what counts as the same text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/record/fold.ts";

describe("fold", () => {
  it.each([
    ["St. John’s  Café", "st johns cafe"],
    ["Bread & Butter", "bread and butter"],
    ["B&B", "b and b"],
    ["Ynys Môn/Anglesey", "ynys mon anglesey"],
    ["ﬁne № 1", "fine no 1"],
    ["!!!", ""],
    ["Łódź", "łodz"],
    ["مركز ١٢", "مركز ١٢"],
  ])("%s is %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("changes nothing the second time, and does not mind case or outer space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(`  ${text}\t`)).toBe(fold(text));
        expect(fold(text)).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });
});
