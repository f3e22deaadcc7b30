/** The book of keys against texts put together and looked up one after another. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { keyBook } from "../../src/core/record/key-book.ts";

it("finds the first row of the same key, whatever the cells are", () => {
  const cell = fc.constantFrom("", "a", "b", "ab", "\u001f", "a\u001fb", "é", "aa");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 }),
      fc.constantFrom<readonly number[]>([0], [0, 1], [2, 0], [0, -1], [0, 1, 2]),
      (all, positions) => {
        const book = keyBook(positions);
        const first = new Map<string, number>();
        all.forEach((cells, index) => {
          const key = JSON.stringify(positions.map((position) => [...cells][position] ?? ""));
          expect(book.enter({ line: index + 2, cells })).toBe(first.get(key));
          if (!first.has(key)) first.set(key, index + 2);
        });
      },
    ),
  );
});
