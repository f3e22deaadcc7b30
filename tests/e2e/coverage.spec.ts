/** Gaps under the finger, what if, and who could bid; on a phone, by keyboard, without WebGL, inside the link. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, openExplorer, test } from "./page.ts";

const gapAnswer = "p.gap-answer";

test("the gap finder answers in a sentence that follows the sliders, and the link keeps it", async ({
  page,
}) => {
  await openExplorer(page);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Gaps" }).click();
  const answer = page.locator(gapAnswer).first();
  await expect(answer).toHaveText(
    /^[\d,]+ of 6,751 neighbourhoods among the 20% most deprived in England \(IMD 2025\) have no anchor organisation on this map within 2 miles\. [\d,]+ people live there/,
  );
  await expect(page.getByText(/as the crow flies/).first()).toBeVisible();
  await expect(page.getByText(/Not on the map does not mean not there/).first()).toBeVisible();
  await expectAccessible(page);
  const before = await answer.textContent();
  await page.getByRole("slider", { name: /Among the most deprived/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(answer).toHaveText(/among the 10% most deprived/);
  await page.getByRole("slider", { name: /With none within/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(answer).toHaveText(/within 2\.5 miles/);
  expect(await answer.textContent()).not.toBe(before);
  const link = page.url();
  expect(link).toContain("tool=gaps");
  const words = await answer.textContent();
  await page.goto(link);
  await expect(answer).toHaveText(words ?? "");
});

test("a link that takes away what is not on this map says that nothing changes", async ({ page }) => {
  await openExplorer(page, "?tool=gaps&without=nobody");
  await expect(page.getByText("“nobody” is not on this map, so nothing changes without it")).toBeVisible();
  await page.getByRole("button", { name: "Take it off" }).click();
  await expect(page).not.toHaveURL(/without=/);
});

test("on a phone the map of a gap is on the screen when it is asked for", async ({ page, isMobile }) => {
  test.skip(!isMobile, "beside the answer on a wide screen");
  await openExplorer(page, "?tool=gaps");
  await expect(page.locator(gapAnswer).first()).toHaveText(/have no anchor/);
  await page.getByRole("button", { name: "Map", exact: true }).click();
  const map = page.getByRole("region", { name: "Map of the results", exact: true });
  await expect.poll(async () => (await map.boundingBox())?.y ?? 9_999).toBeLessThan(400);
  await expect(page.getByRole("slider", { name: /With none within/ })).toBeInViewport();
});

test("one more anchor, or one less, changes the numbers at once and is in the link", async ({ page }) => {
  await openExplorer(page, "?tool=gaps&council=E08000036");
  const answer = page.locator(gapAnswer).first();
  await expect(answer).toHaveText(/in Wakefield/);
  const before = await answer.textContent();
  await page.getByText("What if?").click();
  await page.getByLabel("Put one at a postcode").fill("WF9 2");
  await page.getByRole("button", { name: "Try it" }).first().click();
  await expect(page.getByText(/would come within reach/)).toBeVisible();
  await expect(answer).not.toHaveText(before ?? "");
  await expect(page).toHaveURL(/try=/);
  await page.getByRole("button", { name: "Take it off" }).click();
  await expect(answer).toHaveText(before ?? "");
  await page.getByRole("button", { name: "Where would one more help most?" }).click();
  await expect(page.getByText(/newly within reach/).first()).toBeVisible();
  await page.getByRole("button", { name: "Try it", exact: true }).nth(1).click();
  await expect(page.getByText(/would come within reach/)).toBeVisible();
  await expectAccessible(page);
});

test("an existing organisation can be taken away", async ({ page }) => {
  await openExplorer(page, "?tool=gaps&council=E08000033&sel=halifax-opportunities-trust");
  await page.getByRole("complementary").getByRole("button", { name: "Try without it" }).click();
  await expect(page).toHaveURL(/without=halifax-opportunities-trust/);
  await expect(page.getByText("Without Halifax Opportunities Trust")).toBeVisible();
});

test("gaps download with GSS codes, the question and definitions", async ({ page }) => {
  await openExplorer(page, "?tool=gaps&council=E08000033&gap=imd,20,1609");
  await expect(page.locator(gapAnswer).first()).toHaveText(/Calderdale/);
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).click(),
  ]);
  const zip = unzipSync(new Uint8Array(await readFile((await csv.path()) ?? "")));
  const textOf = (path: string): string => strFromU8(zip[path] ?? new Uint8Array());
  expect(textOf("README.txt")).toMatch(/Neighbourhoods in Calderdale among the 20% most deprived/);
  const text = textOf("gaps.csv");
  expect(text).toMatch(/^\uFEFF?neighbourhood_code,neighbourhood_name,ward_name,council_code/);
  expect(text).toMatch(/\nE0101\d{4},Calderdale \d/);
  const [geojson] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download GeoJSON" }).click(),
  ]);
  const collection = JSON.parse(await readFile((await geojson.path()) ?? "", "utf8"));
  expect(collection.question).toMatch(/most deprived/);
  expect(collection.features[0].geometry.type).toBe("Point");
});

test("who could bid: how many, who, whose income is unknown, and by lots", async ({ page }) => {
  await openExplorer(page, "?tool=bid&region=E12000003");
  const answer = page.locator(gapAnswer).first();
  await expect(answer).toHaveText(
    /could bid at £100,000 a year with a turnover of £200,000 \(twice the annual value\)/,
  );
  await expect(answer).toHaveText(/not known/);
  await expectAccessible(page);
  await page.getByLabel("Annual value (£)").fill("90000000");
  await page.keyboard.press("Enter");
  await expect(answer).toHaveText(/None of the .* shuts/);
  await expect(page.getByText(/keeps local organisations out/)).toBeVisible();
  await page.getByLabel("In lots").selectOption("equal");
  await expect(page.getByText(/^In 4 lots/)).toBeVisible();
  await expect(page).toHaveURL(/lots=equal,4/);
  await page.getByLabel("In lots").selectOption("area");
  await expect(page.getByRole("rowheader", { name: "Calderdale" })).toBeVisible();
  const link = page.url();
  await page.goto(link);
  await expect(page.getByRole("rowheader", { name: "Calderdale" })).toBeVisible();
});

test("a brief of a council stands at a stable link and prints on two sides of A4", async ({ page }) => {
  await page.goto("./brief/?council=E08000033");
  await expect(page.getByRole("heading", { level: 1, name: "Calderdale" })).toBeVisible();
  for (const name of [
    "Deprivation",
    "Who is there",
    "What has been done here",
    "Gaps",
    "Who could bid",
    "Community rights",
    "Similar places",
  ]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  await expect(page.getByRole("img", { name: /neighbourhoods by deprivation/ })).toBeVisible();
  await expectAccessible(page);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(2);
});

test("a brief of a postcode", async ({ page }) => {
  await page.goto("./brief/");
  await expect(page.getByRole("heading", { level: 1, name: "Place brief" })).toBeVisible();
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("TS24 8");
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Around TS24 8" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("after midnight in summer", () => {
  test.use({ timezoneId: "Europe/London" });
  test("a brief is of the reader's day, as every page is", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-06-30T23:30:00Z"));
    await page.goto("./brief/?council=E08000033");
    await expect(page.locator(".brief-title .kind-line")).toContainText("1 July 2026");
  });
});
