import { describe, expect, it } from "vitest";
import { formatPostcode, parsePostcode } from "../../../src/core/place/postcode.ts";

describe("reading a postcode", () => {
  it.each([
    ["HX1 1AA", "full", "HX1 1AA", "HX1 1", "HX1"],
    ["hx11aa", "full", "HX1 1AA", "HX1 1", "HX1"],
    [" hx1-1aa ", "full", "HX1 1AA", "HX1 1", "HX1"],
    ["M1 1AE", "full", "M1 1AE", "M1 1", "M1"],
    ["EC1A1BB", "full", "EC1A 1BB", "EC1A 1", "EC1A"],
    ["W1A 0AX", "full", "W1A 0AX", "W1A 0", "W1A"],
    ["hx1 1", "sector", undefined, "HX1 1", "HX1"],
    ["E1W 3", "sector", undefined, "E1W 3", "E1W"],
    ["hx1", "outward", undefined, undefined, "HX1"],
    ["HX11", "outward", undefined, undefined, "HX11"],
    ["S1", "outward", undefined, undefined, "S1"],
  ] as const)("takes %j as %s", (text, kind, full, sector, outward) => {
    expect(parsePostcode(text)).toEqual({
      kind,
      outward,
      ...(sector === undefined ? {} : { sector }),
      ...(full === undefined ? {} : { full }),
    });
  });

  it.each(["", "Halifax", "12345", "HX", "HX1 1A", "HX1 1AC", "HX1 IAA", "QX1 1AA", "HX1 1AA 2", "HX1 12"])(
    "takes %j as none",
    (text) => {
      expect(parsePostcode(text)).toBeUndefined();
    },
  );

  it("writes sectors and outward codes too", () => {
    expect(
      ["hx1 1", "hx1"].map((text) => parsePostcode(text)).map((found) => found && formatPostcode(found)),
    ).toEqual(["HX1 1", "HX1"]);
  });
});
