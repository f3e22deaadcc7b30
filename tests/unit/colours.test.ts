/** Colours that a style sheet has to write again are those of the map. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MOST_DEPRIVED_SCALE } from "../../src/core/place/scale.ts";
import { DARK_LOOK, LIGHT_LOOK } from "../../src/ui/map/looks.ts";

/** A sheet's rules, and those for dark paper. */
function readStyles(name: string): readonly [light: string, dark: string] {
  const text = readFileSync(new URL(`../../src/ui/styles/${name}.css`, import.meta.url), "utf8");
  const [light = "", ...dark] = text.split(/@media[^{]*prefers-color-scheme: dark[^{]*\{/);
  return [light, dark.join("")];
}

describe("colours written in styles", () => {
  const [light, dark] = readStyles("brief");
  it.each(MOST_DEPRIVED_SCALE.classes)("$label is the map's in the brief", (one) => {
    for (const [rules, colour] of [
      [light, one.light],
      [dark, one.dark],
    ] as const)
      expect(rules).toMatch(
        new RegExp(`\\.class-${one.limit} \\{\\s*fill: ${colour};\\s*background: ${colour};`),
      );
  });
  it("the gap's is the map's in its key", () => {
    const [day, night] = readStyles("map");
    expect(day).toContain(`.gap-key rect {\n  fill: ${LIGHT_LOOK.gap};`);
    expect(night).toContain(`.gap-key rect {\n    fill: ${DARK_LOOK.gap};`);
  });
});
