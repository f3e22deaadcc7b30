/** The table at the sizes of ordinary screens: whole words in its cells, and a page that is no wider for it. */
import type { Page } from "@playwright/test";
import { answer, expect, openExplorer, test } from "./page.ts";

test.beforeEach(({ isMobile }) => test.skip(isMobile, "each test sets its own sizes"));

/** Words of the table's cells whose letters stand on more than one line. */
function brokenWords(page: Page): Promise<readonly string[]> {
  return page.locator(".result-table").evaluate((table) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? "").matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    return broken;
  });
}

/** How far the page reaches to the right. */
function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

for (const width of [1440, 1280, 1024, 768, 320])
  test(`no word of the table is broken on a screen ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openExplorer(page, "?layout=table");
    await expect(page.getByRole("table").getByRole("row").nth(20)).toBeVisible();
    expect(await brokenWords(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(width);
  });

test("a word longer than any column is broken in its cell", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.route(/layers\/(opening|columns\/projects)\.json/, async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ body: text.replaceAll("Hebden Bridge Town Hall", "w".repeat(300)) });
  });
  await openExplorer(page, "?layout=table");
  const cell = page.getByRole("rowheader", { name: "w".repeat(300) });
  // Twenty-four times the size of the page's letters, and the padding.
  expect((await cell.boundingBox())?.width).toBeLessThanOrEqual(24 * 16 + 32);
  expect(await pageWidth(page)).toBeLessThanOrEqual(1280);
});

test("a long word that was looked for comes back without widening the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await openExplorer(page, `?layout=table&q=${"w".repeat(200)}`);
  await expect(answer(page)).toBeVisible();
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
});
