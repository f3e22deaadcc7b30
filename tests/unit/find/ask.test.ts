/** Questions of what and where, as people type them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askInWords, readAsk, whatsOf, withWhat } from "../../../src/core/find/ask.ts";
import { GUIDE_NAMES, KIND_NAMES, THEME_NAMES } from "../../../src/core/find/other-names.ts";
import { createSearch } from "../../../src/core/find/search.ts";
import { createSuggest } from "../../../src/core/find/suggest.ts";
import { AUTHORED_TERMS } from "../../../src/core/find/terms.ts";
import { OPENING_VIEW, setNear, setPicks, setQuery } from "../../../src/core/find/view.ts";
import { GUIDES } from "../../../src/core/publish/guides/all.ts";
import { fold } from "../../../src/core/record/fold.ts";
import { namedSources } from "../../../src/state/named.ts";
import { catalogueOf } from "./catalogue.ts";

const COUNCILS = {
  E06000052: "Cornwall",
  E08000033: "Calderdale",
  E09000030: "Tower Hamlets",
  E07000033: "Bolsover",
};
const PLACES = [
  "All Stretton",
  "Church Stretton",
  "Appleby",
  "Halifax",
  "Penzance",
  "Middleton",
  "Middleton",
  "Stoke in Teignhead",
];
const catalogue = catalogueOf([
  { title: "Halifax Opportunities Trust", layer: "organisations", place: "Halifax" },
  { title: "Made in Manningham", place: "Bradford" },
  { title: "Appleby Hub", place: "Appleby" },
  { title: "Shop in Halifax", place: "Halifax" },
]);
const search = createSearch(catalogue);
const named = namedSources(
  { council: COUNCILS, region: { E12000002: "North West", E12000003: "Yorkshire and The Humber" } },
  {
    places: PLACES.map((name, at) => ({ name, council: "", rank: 0, latitude: 50 + at, longitude: -1 })),
    middleOf: () => undefined,
    outwardAt: () => "ZA1",
  },
);
const suggest = createSuggest({ catalogue, search, named });
const ask = (text: string) => readAsk(text, suggest(text), { whats: whatsOf(named), suggest, search });
const say = (text: string) => ask(text).asks.map(askInWords);
const sure = (text: string) => (ask(text).isCertain ? say(text) : []);

describe("a question of what and where", () => {
  test.each([
    ["pubs in Cornwall", "Pub in Cornwall"],
    ["Pub in cornwall", "Pub in Cornwall"],
    ["show me all the community shops near Penzance", "Shop near Penzance"],
    ["energy near HX1 1AA", "Energy near HX1 1AA"],
    ["energy near hx1", "Energy near HX1"],
    ["libraries in the North West", "Library in North West"],
    ["food in Yorkshire", "Food in Yorkshire and The Humber"],
    ["anchors around Halifax", "Anchor organisation near Halifax"],
    ["wind turbine in Cornwall", "“wind turbine” in Cornwall"],
    ["pubs in Stoke in Teignhead", "Pub near Stoke in Teignhead"],
    ["near Halifax", "Halifax"],
    ["organisations in Calderdale", "Organisations in Calderdale"],
    ["what is in Calderdale", "Calderdale"],
    ["pubs near me", "Pub near me"],
    ["near me", "Near me"],
    ["pubs in and around Halifax", "Pub near Halifax"],
    ["pubs in All Stretton", "Pub near All Stretton"],
    ["allotments in Cornwall", "“allotments” in Cornwall"],
    ["in Tower Hamlets", "Tower Hamlets"],
    ["pubs in Calderdail", "Pub in Calderdale"],
  ])("%s asks for: %s", (text, words) => {
    expect(sure(text)).toEqual([words]);
  });

  test.each([
    ["library Halifax", "Library near Halifax"],
    ["Halifax library", "Library near Halifax"],
    ["tower hamlets community centres", "Community hub or centre in Tower Hamlets"],
  ])("without a joint %s asks for: %s", (text, words) => {
    expect(sure(text)).toEqual([words]);
  });

  test("names every place of one name, and what it was called", () => {
    expect(sure("shops in Middleton")).toEqual(["Shop near Middleton", "Shop near Middleton"]);
    expect(ask("shops in the Middleton").place).toBe("Middleton");
  });

  test("is proposed, and not taken for certain, while the place is being typed", () => {
    expect(say("pubs in Corn")).toEqual(["Pub in Cornwall"]);
    expect(sure("pubs in Corn")).toEqual([]);
  });

  test.each([
    "Halifax Opportunities Trust",
    "Made in Manningham",
    // Names of records typed whole.
    "Appleby Hub",
    "shop in halifax",
    "pubs",
    "in",
    "pubs in",
    "pubs in zzzzqqq",
    "wind turbine Cornwall",
    "",
    " in in in ",
    "🏠 in 🏠",
  ])("is none in “%s”", (text) => {
    expect(sure(text)).toEqual([]);
  });

  test("is read from any joint, theme or kind and council by any of their names", () => {
    const whats = [...named.theme, ...named.kind].flatMap((one) =>
      [one.label, ...(one.otherNames ?? [])].map((name) => ({ name, id: one.id })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...whats),
        fc.constantFrom("in", "near", "around", "at", "within", "across", "In"),
        fc.constantFrom(...Object.entries(COUNCILS)),
        ({ name, id }, joint, [code, council]) => {
          const { asks, isCertain } = ask(`${name} ${joint} ${council}`);
          expect(isCertain).toBe(true);
          expect(asks).toEqual([
            { what: expect.objectContaining({ ids: [id] }), where: expect.objectContaining({ id: code }) },
          ]);
        },
      ),
    );
  });

  test("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const one of ask(text).asks) expect(askInWords(one)).not.toBe("");
      }),
    );
  });
});

describe("the View of such a question", () => {
  test("drops words, themes and kinds asked before, and keeps what is shown, how, and how far around", () => {
    const before = setNear(
      setPicks(setQuery({ ...OPENING_VIEW, layout: "table" }, "old words"), "theme", ["energy"]),
      { latitude: 51, longitude: -1, radiusMetres: 1000, label: "there" },
    );
    const open = setPicks(before, "status", ["active"]);
    expect(withWhat(open, { kind: "theme", ids: ["pub"], label: "Pub" })).toEqual({
      ...open,
      query: "",
      picked: { status: ["active"], theme: ["pub"] },
    });
    expect(withWhat(open, { kind: "words", words: "mill", label: "“mill”" }).query).toBe("mill");
    expect(withWhat(open, undefined).picked).toEqual({ status: ["active"] });
  });
});

test("every other name means one theme or kind, and all of them are named", () => {
  const all = { ...THEME_NAMES, ...KIND_NAMES };
  const terms = [...(AUTHORED_TERMS.theme?.terms ?? []), ...(AUTHORED_TERMS.kind?.terms ?? [])];
  expect(Object.keys(all).toSorted()).toEqual(terms.map(({ id }) => id).toSorted());
  const names = terms.flatMap(({ id, label }) => [label, ...(all[id as keyof typeof all] ?? [])].map(fold));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every guide is named in the one box, and nothing else is called so", () => {
  expect(Object.keys(GUIDE_NAMES).toSorted()).toEqual(GUIDES.map(({ id }) => id).toSorted());
  const terms = [...(AUTHORED_TERMS.theme?.terms ?? []), ...(AUTHORED_TERMS.kind?.terms ?? [])];
  const others = terms
    .flatMap(({ label }) => [label])
    .concat(Object.values({ ...THEME_NAMES, ...KIND_NAMES }).flat());
  const names = Object.values(GUIDE_NAMES).flatMap(({ label, otherNames }) => [label, ...otherNames]);
  const all = [...others, ...names].map(fold);
  expect(names.map(fold).filter((name) => all.indexOf(name) !== all.lastIndexOf(name))).toEqual([]);
});
