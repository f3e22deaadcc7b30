/** Twins found by what they share, held to comparing a row with every other; and fast enough for a long list. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../src/core/record/difference.ts";
import { findTwins, twinFinder } from "../../src/core/record/twins.ts";

const rows: fc.Arbitrary<Cells> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  name: fc.constantFrom("", "The Hub", "Hub Ltd", "HUB", "Other"),
  org_ids: fc.constantFrom("", "GB-CHC-100001", "GB-CHC-100002; GB-COH-00000001", "GB-COH-00000001"),
  website: fc.constantFrom(
    "",
    "https://hub.example.org/",
    "http://www.hub.example.org",
    "https://o.example.org",
  ),
  council: fc.constantFrom("", "E06000001", "E06000002"),
  latitude: fc.constantFrom("", "52.001", "52.002", "53.000"),
  longitude: fc.constantFrom("", "-1.001"),
});

describe("the finder of twins", () => {
  it("finds what comparing two rows alone finds, in the same order", () => {
    fc.assert(
      fc.property(rows, fc.array(rows, { maxLength: 12 }), (row, others) => {
        const alone = others.flatMap((other) => findTwins(row, [other]));
        const sorted = [...alone].sort((a, b) => b.reasons.length - a.reasons.length);
        expect(twinFinder(others)(row)).toEqual(sorted);
      }),
    );
  });

  it("looks for the twins of 40,000 rows among as many in a few seconds", () => {
    const many = Array.from({ length: 40_000 }, (_, at) => ({
      id: `r-${at}`,
      name: `Village hall ${at >> 1}`,
    }));
    const started = performance.now();
    const twinsOf = twinFinder(many);
    expect(many.every((row) => twinsOf(row).length === 1)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
