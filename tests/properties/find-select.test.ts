/** A stretch of the sorted order is what a full sort would give. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { selectStretch } from "../../src/core/find/select.ts";

test("selecting equals sorting and slicing", () => {
  const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 80 });
  fc.assert(
    fc.property(keys, fc.nat(90), fc.nat(40), (values, from, length) => {
      const compare = (a: number, b: number): number => (values[a] ?? 0) - (values[b] ?? 0) || a - b;
      const records = Array.from(values, (_, at) => at);
      const selected = selectStretch(Uint32Array.from(records), from, from + length, compare);
      expect([...selected]).toEqual(records.toSorted(compare).slice(from, from + length));
    }),
    { numRuns: 1000 },
  );
});
