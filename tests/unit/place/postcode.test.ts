import { describe, expect, it } from "vitest";
import {
  formatPostcode,
  holdsFullPostcode,
  parsePostcode,
  withoutFullPostcodes,
} from "../../../src/core/place/postcode.ts";

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
    ["ts248", "sector", undefined, "TS24 8", "TS24"],
    ["SW1A1", "sector", undefined, "SW1A 1", "SW1A"],
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

describe("full postcodes in text", () => {
  it.each([
    ["Meets at HX1 1AA.", "Meets at HX1 1."],
    ["hx11aa", "hx1 1"],
    ["HX1-1AA", "HX1 1"],
    ["HX1  1AA", "HX1 1"],
    ["HX1\u00a01AA", "HX1 1"],
    ["HX1.1AA", "HX1 1"],
    ["HX1,1AA", "HX1 1"],
    ["_HX1_1AA_", "_HX1 1_"],
    ["HX11 AA", "HX1 1"],
    ["HX 1 1AA", "HX1 1"],
    ["(EC1A 1BB) and M1\u20111AE", "(EC1A 1) and M1 1"],
    ["HX1 1AA BB", "HX1 1"],
  ])("%j is cut to %j", (text, cut) => {
    expect(holdsFullPostcode(text)).toBe(true);
    expect(withoutFullPostcodes(text)).toBe(cut);
  });

  it.each([
    "",
    "HX1 1",
    "HX1",
    "HX1 1AC",
    "the M62 at Brighouse",
    "M1 2 St Mary's",
    "S106 by the council",
    "in 3 2hr sessions",
    "on 12 at 5pm",
    "it's 10 5lb bags",
    "of 20 11 we kept",
    "GB-CHC-1090095; GB-COH-09506232",
    "E06000001 to E06000009",
    "1,200 people in 2019, 35 of them at 12 events",
    "a 5 kW heat pump and 24 solar panels",
    "PM2.5 at three schools",
    "https://example.org/a1/2b-3cd?x=1",
  ])("%j is left", (text) => {
    expect(holdsFullPostcode(text)).toBe(false);
    expect(withoutFullPostcodes(text)).toBe(text);
  });
});
