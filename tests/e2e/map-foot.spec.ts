/** What stands on the map beside an open card: every button whole and pressed, every word of the credits read. */
import type { Page } from "@playwright/test";
import { expect, mapDrawn, openExplorer, test } from "./page.ts";

test.beforeEach(({ isMobile }) => test.skip(isMobile, "on a phone the card is a screen of its own"));

const SIZES = [
  [768, 1024],
  [1024, 800],
  [1200, 800],
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const;

/** Buttons and credits of the map of which a part is cut off, or lies under something else. */
function covered(page: Page): Promise<readonly string[]> {
  return page.locator(".map-frame").evaluate((frame) => {
    const found: string[] = [];
    const named = ".map-panels > button, .map-panels > details > summary, .gap-key, .search-here";
    const zooms = ".maplibregl-ctrl-zoom-in, .maplibregl-ctrl-zoom-out";
    for (const part of frame.querySelectorAll(`${named}, ${zooms}, .maplibregl-ctrl-attrib-inner`)) {
      const words = document.createRange();
      words.selectNodeContents(part);
      const boxes = [...words.getClientRects(), part.getBoundingClientRect()];
      const isSeen = boxes.every(({ left, top, width, height }) =>
        [0.03, 0.25, 0.5, 0.75, 0.97].every((share) => {
          const hit = document.elementFromPoint(left + width * share, top + height / 2);
          return width === 0 || (hit !== null && (part.contains(hit) || hit.contains(part)));
        }),
      );
      const isWhole = part.getBoundingClientRect().width > 0;
      if (!isSeen || !isWhole) found.push(part.textContent?.trim() || part.className);
    }
    return found;
  });
}

for (const [search, scheme] of [
  ["", "light"],
  ["?sel=homebaked", "light"],
  ["?sel=homebaked", "dark"],
  ["?tool=gaps&sel=homebaked", "light"],
] as const)
  test(`nothing covers the map's buttons and credits: “${search}”, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await openExplorer(page, search);
    await mapDrawn(page);
    const credits = page.locator(".maplibregl-ctrl-attrib-inner");
    await expect(credits).toContainText("Contains OS data © Crown copyright");
    await expect(credits).toContainText("Contains Royal Mail data © Royal Mail copyright");
    if (search !== "") await expect(page.getByRole("complementary")).toBeVisible();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await expect(async () => expect(await covered(page), `at ${width} pixels`).toEqual([])).toPass({
        timeout: 5_000,
      });
      await expect(page.getByRole("button", { name: "Draw an area" })).toHaveCSS("height", "32px");
    }
  });

test("beside a card the map that was moved can be searched", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openExplorer(page, "?sel=homebaked");
  await mapDrawn(page);
  const canvas = page.locator("canvas.maplibregl-canvas");
  const button = page.getByRole("button", { name: "Search this area" });
  await expect(async () => {
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    await expect(button).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect.poll(() => covered(page)).toEqual([]);
  await button.click();
  await expect(page).toHaveURL(/within=/);
});

for (const search of ["?map=51.5,-0.05,11.5", "?sel=homebaked&map=51.5,-0.05,11.5"])
  test(`the neighbourhood under the pointer is told where nothing covers it: “${search}”`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openExplorer(page, search);
    await mapDrawn(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const facts = page.locator(".area-facts");
      await expect(async () => {
        await page.mouse.move(width - 40, 330);
        await page.mouse.move(width - 30, 350);
        await expect(facts).toContainText("IMD 2025", { timeout: 1_000 });
      }).toPass();
      const hidden = await facts.evaluate((told) => {
        told.style.pointerEvents = "auto";
        const { left, top, width, height } = told.getBoundingClientRect();
        const shares = [0.03, 0.25, 0.5, 0.75, 0.97];
        return shares.filter((x) =>
          shares.some(
            (y) =>
              document.elementFromPoint(left + width * x, top + height * y)?.closest(".area-facts") !== told,
          ),
        );
      });
      expect(hidden, `at ${width} pixels`).toEqual([]);
      await expect.poll(() => covered(page), `at ${width} pixels`).toEqual([]);
    }
  });
