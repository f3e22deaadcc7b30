/** Links as people see them. */
import { describe, expect, test } from "vitest";
import { droppedInWords } from "../../../src/core/find/dropped.ts";
import { decodeView, encodeView } from "../../../src/core/find/permalink.ts";
import { OPENING_VIEW, type View } from "../../../src/core/find/view.ts";
import { dayNumber } from "../../../src/core/record/day.ts";

const KNOWN = {
  terms: { kind: ["anchor"], theme: ["food", "energy", "a,b"] },
};

const VIEW: View = {
  ...OPENING_VIEW,
  query: "community hub",
  picked: { kind: ["anchor"], theme: ["food", "a,b"] },
  ranges: { income: { from: 10_000 }, checked: { to: dayNumber("2024-02-29") } },
  near: { latitude: 53.724, longitude: -1.87, radiusMetres: 8047, label: "HX1 5" },
  shade: "imd",
  sort: "distance",
  selected: "halifax-opportunities-trust",
  camera: { latitude: 53.72, longitude: -1.87, zoom: 11 },
};
const LINK =
  "?q=community+hub&kind=anchor&theme=food,a%2Cb&income=10000..&checked=..2024-02-29&near=53.724,-1.87,8047,HX1+5" +
  "&shade=imd&sort=distance&sel=halifax-opportunities-trust&map=53.72,-1.87,11";

describe("links", () => {
  test("are short and readable", () => {
    expect(encodeView(VIEW)).toBe(LINK);
    expect(decodeView(LINK, KNOWN)).toEqual({ view: VIEW, dropped: [] });
  });

  test("name a service that nobody knows", () => {
    const { view, dropped } = decodeView("?tool=bid&services=food,foo", KNOWN);
    expect(view.bid.services).toEqual(["food"]);
    expect(dropped).toEqual([{ key: "services", value: "foo", why: "unknown-value" }]);
  });

  test("keep what they can and say what they cannot", () => {
    const { view, dropped } = decodeView(
      "?theme=food,fod&near=53.7,north,5,x&sort=size&page=0&old=1&sel=&income=5&kind=%&q=a&q=b",
      KNOWN,
    );
    expect(view).toEqual({ ...OPENING_VIEW, query: "a", picked: { theme: ["food"] } });
    expect(dropped).toEqual([
      { key: "theme", value: "fod", why: "unknown-value" },
      { key: "near", value: "53.7,north,5,x", why: "broken" },
      { key: "sort", value: "size", why: "unknown-value" },
      { key: "page", value: "0", why: "broken" },
      { key: "old", value: "1", why: "unknown-key" },
      { key: "sel", value: "", why: "broken" },
      { key: "income", value: "5", why: "broken" },
      { key: "kind", value: "%", why: "broken" },
      { key: "q", value: "b", why: "repeated" },
    ]);
  });

  test("carry no white space at the edges", () => {
    expect(encodeView({ ...OPENING_VIEW, query: "  a b " })).toBe("?q=a+b");
  });

  test("carry no words without a letter or digit", () => {
    expect(encodeView({ ...OPENING_VIEW, query: "???" })).toBe("");
    expect(decodeView("?q=%3F%3F%3F&theme=food", KNOWN)).toEqual({
      view: { ...OPENING_VIEW, picked: { theme: ["food"] } },
      dropped: [],
    });
  });

  test("mind no marks that others hang on", () => {
    expect(decodeView("?utm_source=mail&fbclid=x", KNOWN)).toEqual({ view: OPENING_VIEW, dropped: [] });
  });

  test("give no home away: near is rounded to three decimals and full postcodes are cut", () => {
    const near = {
      latitude: 53.7241987,
      longitude: -1.8700123,
      radiusMetres: 5000.4,
      label: "your location",
    };
    expect(encodeView({ ...OPENING_VIEW, near })).toBe("?near=53.724,-1.87,5000,your+location");
    const postcode = { ...near, label: "HX1 5AB" };
    expect(encodeView({ ...OPENING_VIEW, query: "near hx15ab", near: postcode })).toBe(
      "?q=near+hx1+5&near=53.724,-1.87,5000,HX1+5",
    );
    for (const query of ["HX1.5AB", "HX1,5AB", "HX1_5AB", "HX15 AB"])
      expect(encodeView({ ...OPENING_VIEW, query })).toBe("?q=HX1+5");
  });
});

test("what was left out is said in one sentence, or not at all", () => {
  const { dropped } = decodeView("?theme=fod&old&page=x", KNOWN);
  const title = (key: string) => (key === "theme" ? "Theme" : key);
  expect(droppedInWords(dropped, title)).toBe(
    "Part of this link could not be used and was left out: Theme “fod”, old and page “x”. All else is shown.",
  );
  expect(droppedInWords([], title)).toBeUndefined();
});

describe("a contract in a link", () => {
  test.each(["100000,0.000000000000001", "100000,0", "100000,0.005", "100000,20.01", "20000000000,1"])(
    "of %s is none that the page asks about",
    (bid) => {
      expect(decodeView(`?tool=bid&bid=${bid}`, { terms: {} }).view.bid).toEqual(OPENING_VIEW.bid);
    },
  );
});

test("writes an apostrophe as the address bar does", () => {
  expect(encodeView({ ...OPENING_VIEW, query: "people's" })).toBe("?q=people%27s");
});
