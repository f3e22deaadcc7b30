/** The map in a real browser: tiles, points, pressing, searching here. */
import type { Page } from "@playwright/test";
import { answer, expect, expectAccessible, mapDrawn, openExplorer, test } from "./page.ts";

test.describe.configure({ timeout: 120_000 });

test("the list is there before the map's code, which comes after it", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone loads the map when it is opened");
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/MapView*.js", async (route) => {
    await held;
    await route.continue();
  });
  await openExplorer(page);
  await expect(page.getByRole("heading", { level: 3 }).nth(10)).toBeVisible();
  await expect(page.getByText("The map is on its way …")).toBeVisible();
  release();
  await expect(page.locator("canvas.maplibregl-canvas")).toBeVisible();
});

test("pressing a neighbourhood opens its facts; moving offers a search here", async ({ page, isMobile }) => {
  await openExplorer(page, `?map=53.72,-1.86,12${isMobile ? "&pane=map" : ""}&q=zzzz`);
  const canvas = page.locator("canvas.maplibregl-canvas");
  await expect(canvas).toBeVisible();
  await page.waitForLoadState("networkidle");
  await canvas.scrollIntoViewIfNeeded();
  await expect(async () => {
    const box = await canvas.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 3);
    await expect(page).toHaveURL(/sel=E01/, { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("complementary")).toContainText("neighbourhoods in England");
});

test("a shape drawn with corners narrows the results, stays in the link and has a brief", async ({
  page,
  isMobile,
}) => {
  await openExplorer(page, `?map=53.72,-1.86,10${isMobile ? "&pane=map" : ""}`);
  const canvas = page.locator("canvas.maplibregl-canvas");
  await expect(canvas).toBeVisible();
  await page.getByRole("button", { name: "Draw an area" }).click();
  const middle = page.getByRole("button", { name: "Corner at the middle" });
  await middle.click();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft"]) {
    await canvas.focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(900);
    await middle.click();
  }
  await page.getByRole("button", { name: "Search in it" }).click();
  await expect(page).toHaveURL(/shape=/);
  await expect(answer(page)).toHaveText(/in the shape drawn/);
  const words = await answer(page).textContent();
  const link = page.url();
  await page.goto(link);
  await expect(answer(page)).toHaveText(words ?? "");
  await page.goto(`./brief/${new URL(link).search}`);
  await expect(page.getByRole("heading", { level: 1, name: "The area drawn" })).toBeVisible();
});

test("searching this area narrows the results to what the map shows", async ({ page, isMobile }) => {
  await openExplorer(page, `?map=53.72,-1.86,11${isMobile ? "&pane=map" : ""}`);
  const canvas = page.locator("canvas.maplibregl-canvas");
  await expect(canvas).toBeVisible();
  await canvas.focus();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: "Search this area" })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("button", { name: "Search this area" }).click();
  await expect(page).toHaveURL(/within=/);
  await expect(answer(page)).toHaveText(/this part of the map/);
});

test("on a low window what stands on the map else stands below it, and is reached", async ({ page }) => {
  // A page of 1280 by 1024 pixels at four times its size.
  await page.setViewportSize({ width: 320, height: 256 });
  await openExplorer(page, "?pane=map");
  await expect(page.locator("canvas.maplibregl-canvas")).toBeVisible();
  const key = page.locator("summary", { hasText: "Key to the points" });
  await key.click();
  await expect(page.getByText("Anchor organisation").last()).toBeInViewport();
  const below = await key.evaluate((summary) => {
    const map = document.querySelector("canvas.maplibregl-canvas")?.getBoundingClientRect();
    return summary.getBoundingClientRect().top >= (map?.bottom ?? Number.POSITIVE_INFINITY);
  });
  expect(below).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("the map's scale is in the unit chosen, inside another page too", async ({ page, isMobile }) => {
  test.skip(isMobile, "the scale is the same");
  const scale = page.locator(".maplibregl-ctrl-scale");
  await openExplorer(page, "?near=53.724,-1.872,8047,HX1");
  await expect(scale).toHaveText(/\d\smi$/);
  await page.getByRole("button", { name: "km" }).click();
  await expect(scale).toHaveText(/\d\skm$/);
  await page.goto("embed/?show=map&units=km");
  await expect(scale).toHaveText(/\d\skm$/);
});

test("a map without a point for anything found says so, and one with a point does not", async ({
  page,
  isMobile,
}) => {
  const pane = isMobile ? "&pane=map" : "";
  const note = page.locator(".map-panels > .note");
  await openExplorer(page, `?kind=policy${pane}`);
  await expect(note).toHaveText(/^The map has no point for any of these records: .* The list shows them\.$/);
  await expect(note).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await openExplorer(page, `?kind=anchor${pane}`);
  await mapDrawn(page);
  await expect(note).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 420 });
  await page.goto("embed/?show=map&kind=policy");
  await expect(note).toHaveText(/^The map has no point for any of these records: .*\.$/);
  await expect(note).toBeInViewport({ ratio: 1 });
});

/** Waits until two pictures of the map, a moment apart, are the same. */
async function mapStill(page: Page): Promise<void> {
  await expect(async () => {
    const before = await page.locator(".map-ground").screenshot();
    await page.waitForTimeout(400);
    expect((await page.locator(".map-ground").screenshot()).equals(before)).toBe(true);
  }).toPass({ timeout: 30_000 });
}

/** Where the link says that the map looks after one step to the right. */
async function cameraAfterStep(page: Page): Promise<readonly number[]> {
  await page.locator("canvas.maplibregl-canvas").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/[?&]map=/);
  await mapStill(page);
  return (new URL(page.url()).searchParams.get("map") ?? "").split(",").map(Number);
}

for (const [what, opened] of [
  ["opened from the list", ""],
  ["that the link opened", "&sel=halifax-opportunities-trust"],
] as const)
  test(`a map that a card ${what} had pushed aside stands as without it, once the card is closed`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, "on a phone the card is a screen of its own");
    const search = "?near=53.724,-1.872,8047,HX1";
    await openExplorer(page, search);
    await mapDrawn(page);
    await mapStill(page);
    const [latitude = 0, longitude = 0, zoom = 0] = await cameraAfterStep(page);
    await openExplorer(page, `${search}${opened}`);
    await mapDrawn(page);
    if (opened === "") await page.locator(".result h3 a").first().click();
    await expect(page.getByRole("complementary")).toBeVisible();
    await mapStill(page);
    await page.getByRole("button", { name: "Close" }).press("Escape");
    await expect(page.getByRole("complementary")).toBeHidden();
    await expect(page).not.toHaveURL(/map=/);
    await mapStill(page);
    const back = await cameraAfterStep(page);
    expect(back[0]).toBeCloseTo(latitude, 2);
    expect(back[1]).toBeCloseTo(longitude, 2);
    expect(back[2]).toBeCloseTo(zoom, 1);
  });

test("a map that was moved beside a card stays where it was put", async ({ page, isMobile }) => {
  test.skip(isMobile, "on a phone the card is a screen of its own");
  await openExplorer(page, "?near=53.724,-1.872,8047,HX1");
  await mapDrawn(page);
  await page.locator(".result h3 a").first().click();
  await mapStill(page);
  const put = await cameraAfterStep(page);
  await page.getByRole("button", { name: "Close" }).click();
  await mapStill(page);
  // One step more, and one back.
  const step = await cameraAfterStep(page);
  await page.keyboard.press("ArrowLeft");
  await mapStill(page);
  const back = (new URL(page.url()).searchParams.get("map") ?? "").split(",").map(Number);
  expect(step).not.toEqual(back);
  for (const at of [0, 1, 2]) expect(back[at]).toBeCloseTo(put[at] ?? Number.NaN, 2);
});

test("a record that the link opened stands in the middle of the map once its card is closed", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "on a phone the card is a screen of its own");
  await openExplorer(page, "?sel=halifax-opportunities-trust");
  await mapDrawn(page);
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await mapStill(page);
  const [latitude, longitude, zoom] = await cameraAfterStep(page);
  // A step of a hundred pixels from the record.
  expect(latitude).toBeCloseTo(53.725, 2);
  expect(longitude).toBeCloseTo(-1.877 + (100 * 360) / (512 * 2 ** 10), 2);
  expect(zoom).toBeCloseTo(10, 1);
});
