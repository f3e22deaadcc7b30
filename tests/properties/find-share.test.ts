import fc from "fast-check";
import { expect, it } from "vitest";
import { sharing } from "../../src/core/find/share.ts";

const data = fc.jsonValue({ maxDepth: 3 });

it("means what came after, whatever was before", () => {
  fc.assert(
    fc.property(data, data, (before, after) => {
      expect(sharing(before, after)).toStrictEqual(after);
    }),
  );
});

it("is what was before where nothing changed, and keeps each part that did not", () => {
  fc.assert(
    fc.property(data, data, (one, two) => {
      const before = { one, two: [two] };
      expect(sharing(before, structuredClone(before))).toBe(before);
      const changed = sharing<Readonly<Record<string, unknown>>>(before, {
        ...structuredClone(before),
        three: 3,
      });
      expect(changed).not.toBe(before);
      expect(changed).toEqual({ ...before, three: 3 });
      expect(changed["two"]).toBe(before.two);
    }),
  );
});
