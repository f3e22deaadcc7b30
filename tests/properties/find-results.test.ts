/** Results equal naive filtering, for any catalogue and any sequence of Views. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/core/find/catalogue.ts";
import { FACET_IDS } from "../../src/core/find/catalogue.ts";
import { createFinder } from "../../src/core/find/finder.ts";
import type { Results } from "../../src/core/find/results.ts";
import { createSearch } from "../../src/core/find/search.ts";
import { setPicks, type View } from "../../src/core/find/view.ts";
import { someCatalogue, someView, someWalk } from "./find/arbitrary.ts";
import { findPlainly, type Score } from "./find/oracle.ts";

/** Scores by the search itself, which has an oracle of its own. */
function scoreOf(catalogue: Catalogue): Score {
  const search = createSearch(catalogue);
  return (query) => {
    const scores = search.match(query);
    return scores && ((record) => scores[record] ?? 0);
  };
}

function plain(results: Results) {
  const { count, passes, rows, page, pages, counts } = results;
  return {
    count,
    passes: [...passes],
    rows,
    page,
    pages,
    counts: Object.fromEntries(FACET_IDS.map((id) => [id, [...counts[id]]])),
  };
}

function expected(catalogue: Catalogue, view: View) {
  const found = findPlainly(catalogue, view, scoreOf(catalogue));
  return { ...found, count: found.passes.filter((pass) => pass === 1).length };
}

describe("results", () => {
  test("equal naive filtering after any walk of single changes", () => {
    fc.assert(
      fc.property(someCatalogue(), someWalk, (catalogue, walk) => {
        const finder = createFinder(catalogue);
        for (const view of walk) expect(plain(finder.find(view))).toEqual(expected(catalogue, view));
      }),
      { numRuns: 150 },
    );
  });

  test("equal naive filtering after any jumps from View to View", () => {
    fc.assert(
      fc.property(someCatalogue(), fc.array(someView, { minLength: 1, maxLength: 5 }), (catalogue, views) => {
        const finder = createFinder(catalogue);
        for (const view of views) expect(plain(finder.find(view))).toEqual(expected(catalogue, view));
      }),
      { numRuns: 150 },
    );
  });

  test("once given are never changed", () => {
    fc.assert(
      fc.property(someCatalogue(), someWalk, (catalogue, walk) => {
        const finder = createFinder(catalogue);
        const given = walk.map((view) => finder.find(view));
        for (const results of given) expect(plain(results)).toEqual(expected(catalogue, results.view));
      }),
      { numRuns: 60 },
    );
  });
});

describe("filters", () => {
  test("never find less when a value joins an any-of filter", () => {
    fc.assert(
      fc.property(
        someCatalogue(),
        someView,
        fc.constantFrom(...FACET_IDS),
        fc.constantFrom("food", "energy"),
        (catalogue, view, facet, value) => {
          const some = setPicks(view, facet, ["anchor"]);
          const more = setPicks(view, facet, ["anchor", value]);
          const finder = createFinder(catalogue);
          const narrow = finder.find(some);
          const wide = finder.find(more);
          expect([...narrow.passes].every((pass, at) => pass <= (wide.passes[at] ?? 0))).toBe(true);
        },
      ),
    );
  });

  test("give the same in whatever order they are set", () => {
    fc.assert(
      fc.property(
        someCatalogue(),
        someView,
        fc.shuffledSubarray([...FACET_IDS], { minLength: FACET_IDS.length }),
        (catalogue, view, order) => {
          const turned: View = {
            ...view,
            picked: Object.fromEntries(
              order.flatMap((id) => (view.picked[id] ? [[id, view.picked[id].toReversed()]] : [])),
            ),
          };
          expect(plain(createFinder(catalogue).find(turned))).toEqual(
            plain(createFinder(catalogue).find(view)),
          );
        },
      ),
    );
  });
});
