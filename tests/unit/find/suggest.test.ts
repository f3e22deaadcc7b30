/** What the one box proposes. */
import { describe, expect, test } from "vitest";
import { namedExactly, namedNearly, placesNamed } from "../../../src/core/find/naming.ts";
import { createSearch } from "../../../src/core/find/search.ts";
import { createSuggest, MOST_OF_A_KIND } from "../../../src/core/find/suggest.ts";
import { namedSources } from "../../../src/state/named.ts";
import { catalogueOf, type Entry } from "./catalogue.ts";

const RECORDS: readonly Entry[] = [
  {
    title: "Halifax Opportunities Trust",
    layer: "organisations",
    place: "Park ward, Halifax",
    keywords: "GB-CHC-1090095 GB-COH-04085955 Locality",
  },
  {
    title: "St Augustine’s Centre",
    layer: "organisations",
    place: "Park ward, Halifax",
    keywords: "GB-CHC-1108719",
  },
  { title: "The Outback community kitchen and garden", place: "Park ward, Halifax" },
  { title: "Café Müller", place: "Leeds" },
  { title: "Co-operative bakery", place: "Leeds" },
  { title: "HX1", place: "Halifax" },
  ...Array.from({ length: 20 }, (_, at): Entry => ({ title: `Pantry ${at}`, place: "Hull" })),
];
const CATALOGUE = catalogueOf(RECORDS);
const suggest = createSuggest({
  catalogue: CATALOGUE,
  search: createSearch(CATALOGUE),
  named: {
    place: [
      { id: "p1", label: "Halifax", detail: "Calderdale" },
      { id: "p2", label: "King's Lynn" },
      { id: "p3", label: "Hull" },
    ],
    council: [
      { id: "E08000033", label: "Calderdale" },
      { id: "E06000010", label: "Kingston upon Hull, City of", otherNames: ["Hull"], styledNames: ["Hull"] },
      { id: "E06000047", label: "County Durham" },
    ],
    region: [{ id: "E12000003", label: "Yorkshire and The Humber" }],
    guide: [{ id: "right-to-bid", label: "Community Right to Bid", otherNames: ["ACV"] }],
    theme: [
      { id: "food", label: "Food" },
      { id: "library", label: "Library", otherNames: ["libraries"] },
    ],
    kind: [{ id: "anchor", label: "Anchor organisation", otherNames: ["anchors"] }],
  },
});
const say = (query: string, most?: number) =>
  suggest(query, most).map(({ kind, label }) => `${kind}: ${label}`);

describe("suggestions", () => {
  test("put a place before what is merely called after it", () => {
    expect(say("halifax").slice(0, 2)).toEqual([
      "place: Halifax",
      "organisation: Halifax Opportunities Trust",
    ]);
  });

  test("read postcodes, whole or in part, and put them first", () => {
    expect(suggest("hx1 1aa")[0]).toEqual({
      kind: "postcode",
      id: "HX1 1AA",
      label: "HX1 1AA",
      detail: "Postcode",
    });
    expect(say("hx1")[0]).toBe("postcode: HX1");
    expect(say("HX1 5")[0]).toBe("postcode: HX1 5");
  });

  test.each([
    ["halfiax", "place: Halifax"],
    ["kings lyn", "place: King's Lynn"],
    ["kings lynn", "place: King's Lynn"],
    ["yorkshire and the humber", "region: Yorkshire and The Humber"],
    ["libary", "theme: Library"],
    ["st augustines", "organisation: St Augustine’s Centre"],
    ["cafe muller", "project: Café Müller"],
    ["cooperative", "project: Co-operative bakery"],
    ["outbak garden", "project: The Outback community kitchen and garden"],
    ["calder", "council: Calderdale"],
    ["acv", "guide: Community Right to Bid"],
    ["community right", "guide: Community Right to Bid"],
  ])("for %s begin with %s", (query, first) => {
    expect(say(query)[0]).toBe(first);
  });

  test("find identifiers whole, begun or by their number, and say whose they are", () => {
    for (const query of ["GB-CHC-1090095", "gb-chc-10900", "1090095"]) {
      expect(suggest(query)[0]).toEqual({
        kind: "identifier",
        id: "r0",
        label: "GB-CHC-1090095",
        detail: "Halifax Opportunities Trust",
      });
    }
  });

  test("take an identifier without its number for a word", () => {
    expect(suggest("gb-chc").map(({ kind }) => kind)).toEqual(["organisation", "organisation"]);
  });

  test("keep one kind from pushing out the others, and stop at the most asked for", () => {
    expect(say("hull")).toContain("council: Kingston upon Hull, City of");
    expect(say("pantry", 20).length).toBe(MOST_OF_A_KIND);
    expect(say("h", 3).length).toBe(3);
  });

  test("are none for an empty box or one without letters and digits", () => {
    for (const query of ["", "  ", "’-!"]) expect(suggest(query)).toEqual([]);
  });
});

describe("what a name means beyond doubt", () => {
  const meant = (query: string) => namedExactly(query, suggest(query))?.id;
  test("is a council, a place or a theme called just so", () => {
    expect(meant("calderdale")).toBe("E08000033");
    expect(meant("Halifax")).toBe("p1");
    expect(meant("library")).toBe("library");
    expect(meant("HX1 5")).toBe("HX1 5");
  });
  test("is nothing where words only begin a name, or name a record", () => {
    expect(meant("Halif")).toBeUndefined();
    expect(meant("Café Müller")).toBeUndefined();
    expect(meant("pantry")).toBeUndefined();
  });
  test("is nothing where two of a kind are called so", () => {
    const twice = [
      { kind: "place", id: "1", label: "Newport" },
      { kind: "place", id: "2", label: "Newport" },
    ] as const;
    expect(namedExactly("newport", twice)).toBeUndefined();
    expect(placesNamed("Newport ", twice)).toBe(2);
    expect(placesNamed("newp", twice)).toBe(0);
    // A council of the same name is meant before any place.
    expect(placesNamed("newport", [{ kind: "council", id: "E1", label: "Newport" }, ...twice])).toBe(0);
    expect(namedExactly("newport", twice.slice(0, 1))?.id).toBe("1");
  });
});

describe("a council by its style", () => {
  test.each([
    "Calderdale Council",
    "calderdale metropolitan borough council",
    "Calderdale County Council",
    "Borough of Calderdale",
    "London Borough of Calderdale",
  ])("is what %s means", (query) => {
    expect(namedExactly(query, suggest(query))?.id).toBe("E08000033");
  });
  test.each([
    ["Durham County Council", "E06000047"],
    ["Durham Council", "E06000047"],
    ["Hull City Council", "E06000010"],
    ["Council of Calderdale", "E08000033"],
  ])("is what %s means by its label's style, or a name that only its style has", (query, code) => {
    expect(suggest(query)[0]?.id).toBe(code);
  });
  test("is none where only the style is left, or another word", () => {
    for (const query of ["council", "county council", "Calderdale Council House"])
      expect(namedExactly(query, suggest(query))).toBeUndefined();
  });
});

describe("a hamlet called as a record is", () => {
  test("is not taken for meant", () => {
    const hamlet = { kind: "place", id: "1", label: "Soar" } as const;
    const record = { kind: "organisation", id: "soar", label: "SOAR" } as const;
    expect(namedExactly("soar", [hamlet])?.id).toBe("1");
    expect(namedExactly("soar", [hamlet, record])).toBeUndefined();
  });
});

describe("other names", () => {
  test("mean the same as the label", () => {
    expect(namedExactly("libraries", suggest("libraries"))?.id).toBe("library");
    expect(namedExactly("anchors", suggest("anchors"))?.kind).toBe("kind");
  });
  test("of towns make namesakes of a village that is called so in full", () => {
    const both = createSuggest({
      catalogue: CATALOGUE,
      search: createSearch(CATALOGUE),
      named: namedSources(
        {},
        {
          places: ["Newcastle upon Tyne", "Newcastle-under-Lyme", "Burton upon Trent", "Newcastle"].map(
            (name, at) => ({ name, council: "", rank: at < 3 ? at + 1 : 0, latitude: 50, longitude: -1 }),
          ),
          middleOf: () => undefined,
          outwardAt: () => "ZA1",
        },
      ),
    });
    expect(namedExactly("newcastle", both("newcastle"))).toBeUndefined();
    expect(placesNamed("newcastle", both("newcastle"))).toBe(3);
    expect(both("newcastle").map(({ label }) => label)).toEqual([
      "Newcastle upon Tyne",
      "Newcastle-under-Lyme",
      "Newcastle",
    ]);
    expect(namedExactly("burton", both("burton"))?.label).toBe("Burton upon Trent");
  });
});

describe("a name with a slip in it", () => {
  const search = createSearch(CATALOGUE);
  const nearly = (query: string) => namedNearly(query, suggest(query), search)?.id;
  test("means the one place or council that is called nearly so", () => {
    expect(nearly("Halfiax")).toBe("p1");
    expect(nearly("calderdail")).toBe("E08000033");
  });
  test("means nothing where a record has the word as it stands, or it is no slip, or only the beginning", () => {
    expect(nearly("Halifax")).toBeUndefined();
    expect(nearly("Leed")).toBeUndefined();
    expect(nearly("zzzzzz")).toBeUndefined();
    expect(nearly("kings lim")).toBeUndefined();
    // Called nearly so is the project, which is no place.
    expect(nearly("pantrie")).toBeUndefined();
  });
  test("means nothing where two names come as near", () => {
    const two = [
      { kind: "place", id: "1", label: "Marton" },
      { kind: "place", id: "2", label: "Merton" },
    ] as const;
    expect(namedNearly("Morton", two, search)).toBeUndefined();
    expect(namedNearly("Morton", two.slice(0, 1), search)?.id).toBe("1");
    // A place and its council of one name are no doubt: the first is meant.
    const same = [
      { kind: "council", id: "E1", label: "Merton" },
      { kind: "place", id: "2", label: "Merton" },
    ] as const;
    expect(namedNearly("Morton", same, search)?.id).toBe("E1");
  });
});

describe("size", () => {
  const sized = createSuggest({
    catalogue: CATALOGUE,
    search: createSearch(CATALOGUE),
    named: {
      place: [
        { id: "big", label: "Haldonbury", size: 7 },
        { id: "h1", label: "Hale" },
        { id: "h2", label: "Hales" },
        { id: "h3", label: "Haleby" },
        { id: "h4", label: "Halem" },
        { id: "far", label: "Great Hal", size: 1 },
      ],
      council: [],
      region: [],
      guide: [],
      theme: [],
      kind: [],
    },
  });
  const ids = (query: string) => sized(query).flatMap(({ kind, id }) => (kind === "place" ? [id] : []));
  test("puts a town before the hamlets whose names begin so too, but not before a name typed whole", () => {
    expect(ids("hal")[0]).toBe("big");
    expect(ids("hale")[0]).toBe("h1");
    expect(ids("hald")).toEqual(["big"]);
  });
});

describe("places of one name", () => {
  const middletons = Array.from({ length: 20 }, (_, at) => ({
    id: `m${at}`,
    label: "Middleton",
    detail: `Council ${at}`,
    addition: `Council ${at}`,
  }));
  const among = createSuggest({
    catalogue: catalogueOf([]),
    search: createSearch(catalogueOf([])),
    named: {
      place: [
        ...middletons,
        { id: "q", label: "Middleton Cheney" },
        { id: "l", label: "Holbeck", addition: "Leeds" },
      ],
      council: [],
      region: [],
      guide: [],
      theme: [],
      kind: [],
    },
  });
  test("are all offered, and all counted", () => {
    const suggestions = among("Middleton");
    expect(suggestions.map(({ id }) => id)).toEqual(middletons.map(({ id }) => id));
    expect(placesNamed("middleton", suggestions)).toBe(20);
  });
  test("can be told by what people add", () => {
    expect(among("Middleton Council 7").map(({ id }) => id)).toEqual(["m7"]);
    expect(among("holbeck leeds").map(({ id }) => id)).toEqual(["l"]);
  });
  test("do not come up by the addition alone where names answer", () => {
    expect(among("Middleton C").map(({ id }) => id)).toEqual(["q"]);
  });
});
