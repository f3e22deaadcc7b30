/** Folding: what counts as the same text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/record/fold.ts";
import { idFromName } from "../../../src/core/record/id.ts";

describe("fold", () => {
  it.each<readonly [string, string]>([
    ["St. John’s  Café", "st johns cafe"],
    ["Bread & Butter", "bread and butter"],
    ["B&B", "b and b"],
    ...["'", "’", "‘", "`", "´", "ʼ", "′", "‛", "ʻ", "＇"].map(
      (mark) => [`O${mark}Neill`, "oneill"] as const,
    ),
    ["ŉ", "n"],
    ["Ynys Môn/Anglesey", "ynys mon anglesey"],
    ["ﬁne № 1", "fine no 1"],
    ["!!!", ""],
    ["Łódź", "łodz"],
    ["مركز ١٢", "مركز ١٢"],
  ])("%s is %s", (text, folded) => expect(fold(text)).toBe(folded));

  it.each(["'", "’", "´", "ʼ", "′"])("leaves no trace of %s in an id", (mark) => {
    expect(idFromName(`St John${mark}s Hall`)).toBe("st-johns-hall");
  });

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
