/** What a person probably meant, held to the plain recursive definition of the distance. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestTerm } from "../../../src/core/record/suggest.ts";
import { EXACT_VOCABULARIES, SYNONYMS } from "../../../src/core/record/synonyms.ts";
import * as vocabularies from "../../../src/core/record/vocabulary.ts";

const {
  DELIVERY_MODELS,
  FUNDING_MODELS,
  LEGAL_FORMS,
  LICENCES,
  ORGANISATION_KINDS,
  ORGANISATION_STATUS,
  PROJECT_KINDS,
  PROJECT_STATUS,
  AUTHOR_ROLES,
  RELEVANT_BODIES,
  RIGHTS,
  THEMES,
  YES_NO,
} = vocabularies;
const ALL: readonly vocabularies.Vocabulary[] = Object.values(vocabularies);

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
  it("finds the terms of every list by id and label, however they are parted and capitalised", () => {
    for (const vocabulary of ALL)
      for (const { id, label } of vocabulary.terms)
        for (const text of [id, label, id.toUpperCase(), label.toUpperCase(), id.replaceAll("-", " ")])
          expect([text, nearestTerm(vocabulary, text)]).toEqual([text, id]);
  });
  it.each([
    [
      ORGANISATION_STATUS,
      ["inactive", "unactive", "Inactive", "non-active", "disactive", "in active", "inactve"],
    ],
    [PROJECT_STATUS, ["inactive", "incomplete", "uncompleted", "unplanned", "planted"]],
    [
      LICENCES,
      ["CC-BY-NC-4.0", "CC BY-SA 4.0", "CC-BY-ND-4.0", "CC-BY-3.0", "CC-BY", "CC BY SA", "OGL", "ODbL-1.0"],
    ],
    [YES_NO, ["x", "1", "0", "?", "✓", "✗", "ye", "nope", "not", "n/a", "none", "maybe", "yess"]],
    [
      LEGAL_FORMS,
      ["company limited by shares", "company", "company limited", "plc", "incorporated", "charity", "CLS"],
    ],
    [
      THEMES,
      ["Bus", "pool", "shed", "pup", "sop", "flood", "unemployment", "community", "social", "trans", "home"],
    ],
    [FUNDING_MODELS, ["rent", "grand", "contact", "contractor", "training", "loaf", "community", "private"]],
    [RIGHTS, ["right to buy", "buy", "community"]],
    [AUTHOR_ROLES, ["president", "dress", "counsel"]],
    [RELEVANT_BODIES, ["employers", "employer", "relevant body", "relevant"]],
    [DELIVERY_MODELS, ["council", "town", "in-sourced", "resident"]],
    [PROJECT_KINDS, ["police", "protect"]],
    [ORGANISATION_KINDS, ["clarity", "community", "local", "public", "--", " "]],
  ] as const)("proposes nothing for what means something else (list %#)", (vocabulary, texts) => {
    expect(texts.map((text) => [text, nearestTerm(vocabulary, text)])).toEqual(
      texts.map((text) => [text, undefined]),
    );
  });
  it.each([
    [THEMES, "hub", "community-hub"],
    [THEMES, "Community Hub", "community-hub"],
    [THEMES, "community centre", "community-hub"],
    [THEMES, "communty-hub", "community-hub"],
    [THEMES, "pubs", "pub"],
    [THEMES, "libraries", "library"],
    [THEMES, "libary", "library"],
    [THEMES, "enviroment", "environment"],
    [THEMES, "environ", "environment"],
    [THEMES, "child care", "childcare"],
    [THEMES, "homeless", "homelessness"],
    [THEMES, "Health & Wellbeing", "health-and-wellbeing"],
    [THEMES, "health", "health-and-wellbeing"],
    [THEMES, "young people", "youth"],
    [LEGAL_FORMS, "CIC", "community-interest-company"],
    [LEGAL_FORMS, "C.I.C.", "community-interest-company"],
    [LEGAL_FORMS, "CIO", "cio"],
    [LEGAL_FORMS, "CBS", "community-benefit-society"],
    [LEGAL_FORMS, "community benefit society", "community-benefit-society"],
    [LEGAL_FORMS, "CLG", "company-limited-by-guarantee"],
    [LEGAL_FORMS, "Company limited by guarantee", "company-limited-by-guarantee"],
    [LEGAL_FORMS, "limited by guarantee", "company-limited-by-guarantee"],
    [LEGAL_FORMS, "company limited by guarentee", "company-limited-by-guarantee"],
    [LEGAL_FORMS, "Cooperative society", "co-operative-society"],
    [ORGANISATION_KINDS, "Community organization", "community-organisation"],
    [ORGANISATION_KINDS, "charities", "charity"],
    [ORGANISATION_KINDS, "Town Council", "local-council"],
    [ORGANISATION_STATUS, "Active", "active"],
    [ORGANISATION_STATUS, "activ", "active"],
    [ORGANISATION_STATUS, "not known", "unknown"],
    [FUNDING_MODELS, "Grants", "grant"],
    [LICENCES, "cc by 4.0", "CC-BY-4.0"],
    [LICENCES, "CC0", "CC0-1.0"],
    [LICENCES, "OGL v3.0", "OGL-UK-3.0"],
    [LICENCES, "OGL-3.0", "OGL-UK-3.0"],
    [LICENCES, "ODC-BY-1.0", "ODC-By-1.0"],
    [YES_NO, "Yes", "yes"],
    [YES_NO, "Y", "yes"],
    [YES_NO, "TRUE", "yes"],
    [YES_NO, "No", "no"],
    [YES_NO, "n", "no"],
    [YES_NO, "False", "no"],
  ] as const)("knows a term by another spelling or name (%#)", (vocabulary, text, id) => {
    expect(nearestTerm(vocabulary, text)).toBe(id);
  });
  const someVocabulary = fc.constantFrom(...ALL);
  it("proposes nothing but terms, whatever is written", () => {
    const slipped = someVocabulary.chain((vocabulary) =>
      fc.tuple(
        fc.constant(vocabulary),
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 30 }),
          fc
            .tuple(fc.constantFrom(...vocabulary.terms), fc.nat(20), fc.string({ maxLength: 2 }), fc.nat(2))
            .map(([{ id }, at, put, cut]) => id.slice(0, at) + put + id.slice(at + cut)),
        ),
      ),
    );
    fc.assert(
      fc.property(slipped, ([vocabulary, text]) => {
        const proposed = nearestTerm(vocabulary, text);
        expect(proposed === undefined || vocabulary.ids.has(proposed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it("never proposes a term for the term with a negating prefix", () => {
    const negated = someVocabulary.chain((vocabulary) =>
      fc.tuple(
        fc.constant(vocabulary),
        fc.constantFrom(...vocabulary.terms),
        fc.constantFrom("in", "un", "non", "non-", "dis", "not "),
      ),
    );
    fc.assert(
      fc.property(negated, ([vocabulary, { id }, prefix]) => {
        expect(nearestTerm(vocabulary, `${prefix}${id}`)).not.toBe(id);
      }),
    );
  });
  it("knows synonyms of terms that there are, in lists that there are", () => {
    const byName = new Map(ALL.map((vocabulary) => [vocabulary.name, vocabulary]));
    for (const name of EXACT_VOCABULARIES) expect([...byName.keys()]).toContain(name);
    for (const [name, synonyms] of Object.entries(SYNONYMS))
      for (const [text, id] of Object.entries(synonyms)) {
        const vocabulary = byName.get(name);
        expect([text, vocabulary && nearestTerm(vocabulary, text)]).toEqual([text, id]);
      }
  });
});
