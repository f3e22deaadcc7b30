/** The opening file says what the finder would say over the whole catalogue, and a catalogue handed over by a worker is the same catalogue. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Catalogue, FACET_IDS, NUMBER_IDS, termsOf } from "../../src/core/find/catalogue.ts";
import type { Labels } from "../../src/core/find/describe.ts";
import { createFinder } from "../../src/core/find/finder.ts";
import { prepare } from "../../src/core/find/prepare.ts";
import { createSearch } from "../../src/core/find/search.ts";
import { answerSentence } from "../../src/core/find/sentence.ts";
import { OPENING_VIEW, type View } from "../../src/core/find/view.ts";
import { packCatalogue, unpackCatalogue } from "../../src/core/publish/handover.ts";
import {
  answersView,
  type Opening,
  openingFile,
  openingResults,
  readOpening,
} from "../../src/core/publish/opening.ts";
import { someCatalogue, someView } from "./find/arbitrary.ts";

const LABELS: Labels = { category: (id) => id, term: (_facet, id) => id };

/** The opening as a page gets it: through a file. */
function openingOf(catalogue: Catalogue): Opening {
  const file = openingFile(catalogue, {}, (record) => `Summary of ${catalogue.ids[record]}`);
  return readOpening(JSON.parse(JSON.stringify(file)));
}

/** Everything that list and table show of a record. */
function shown(catalogue: Catalogue, record: number) {
  return {
    id: catalogue.ids[record],
    title: catalogue.titles[record],
    place: catalogue.places[record],
    layer: catalogue.layers[record],
    precision: catalogue.precisions[record],
    terms: FACET_IDS.map((id) =>
      termsOf(catalogue.facets[id], record).map((term) => catalogue.facets[id].terms[term]),
    ),
    numbers: NUMBER_IDS.map((id) => catalogue.numbers[id][record]),
  };
}

describe("the opening file", () => {
  test("shows the same rows, counts, pages and sentence as the finder", () => {
    fc.assert(
      fc.property(someCatalogue(), (catalogue) => {
        const { catalogue: rows, results, tally, summaries } = openingOf(catalogue);
        const whole = createFinder(catalogue).find(OPENING_VIEW);
        expect(results.rows.map(({ record }) => shown(rows, record))).toEqual(
          whole.rows.map(({ record }) => shown(catalogue, record)),
        );
        expect([results.count, results.page, results.pages]).toEqual([whole.count, whole.page, whole.pages]);
        expect(results.counts).toEqual(whole.counts);
        for (const id of FACET_IDS) expect(rows.facets[id].terms).toEqual(catalogue.facets[id].terms);
        expect(answerSentence(rows, results, LABELS, tally)).toBe(answerSentence(catalogue, whole, LABELS));
        for (const id of rows.ids) expect(summaries[id]).toBe(`Summary of ${id}`);
      }),
    );
  });

  test("answers a View only as the finder would, and says nothing otherwise", () => {
    const near = fc.oneof(someView, someView.map(likeOpening));
    fc.assert(
      fc.property(someCatalogue(), near, (catalogue, view) => {
        const opening = openingOf(catalogue);
        const results = openingResults(opening, view);
        expect(results.view).toBe(view);
        const whole = createFinder(catalogue).find(view);
        const ids = results.rows.map(({ record }) => opening.catalogue.ids[record]);
        if (answersView(view)) {
          expect(ids).toEqual(whole.rows.map(({ record }) => catalogue.ids[record]));
          expect(results.counts).toEqual(whole.counts);
        } else {
          expect([results.count, ids]).toEqual([0, []]);
        }
      }),
    );
  });
});

/** A View that asks for what the opening View asks for, and differs in what is shown. */
function likeOpening(view: View): View {
  const { query, picked, ranges, near, within, sort, page } = OPENING_VIEW;
  return { ...view, query, picked, ranges, near, within, sort, page };
}

describe("a catalogue handed over", () => {
  const handedOver = (catalogue: Catalogue): Catalogue => {
    const { handover, buffers } = packCatalogue(catalogue);
    const moved = structuredClone(handover, { transfer: [...buffers] });
    const { steps, catalogue: read } = unpackCatalogue(moved);
    for (const step of steps) step();
    return read();
  };
  test("is the same catalogue", () => {
    fc.assert(
      fc.property(someCatalogue(), (catalogue) => {
        const expected = structuredClone(prepare(catalogue));
        expect(handedOver(prepare(structuredClone(catalogue)))).toEqual(expected);
      }),
    );
  });
  test("is found in and searched as if nothing had been worked out ahead", () => {
    fc.assert(
      fc.property(someCatalogue(), someView, (catalogue, view) => {
        const moved = handedOver(prepare(structuredClone(catalogue)));
        expect(createFinder(moved).find(view)).toEqual(createFinder(catalogue).find(view));
        expect(createSearch(moved).match(view.query)).toEqual(createSearch(catalogue).match(view.query));
      }),
    );
  });
});
