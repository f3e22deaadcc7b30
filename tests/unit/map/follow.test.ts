/** Where a selected point is put on a map that the card covers in part. */
import { expect, test } from "vitest";
import { widthUnderCard } from "../../../src/ui/map/useFollow.ts";

test.each([
  [1000, 440],
  // A window of 1280 pixels, with filters and list.
  [560, 440],
  [539, 0],
  [360, 0],
])("on a map %i pixels wide %i are under the card", (width, covered) => {
  expect(widthUnderCard(width)).toBe(covered);
});
