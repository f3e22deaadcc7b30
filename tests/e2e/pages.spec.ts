/** Pages that stand alone, in a real browser: accessible, readable without a script, printable, at any width, under a sub-path. */
import { expect, expectAccessible, test } from "./page.ts";

const PAGES = [
  { path: "project/outback-halifax/", title: "The Outback" },
  { path: "organisation/halifax-opportunities-trust/", title: "Halifax Opportunities Trust" },
  { path: "council/E08000033/", title: "Calderdale" },
  { path: "programme/portas-pilots/", title: "Portas Pilots" },
  { path: "theme/library/", title: "Library" },
  { path: "principle/2019-local-spend/", title: "Local spend" },
  { path: "guide/right-to-challenge/", title: "Community Right to Challenge" },
  { path: "lessons/library/", title: "Lessons: Library" },
  { path: "updates/", title: "Latest updates" },
  { path: "rights/", title: "Rights windows" },
  { path: "council/", title: "Councils" },
  { path: "data/", title: "Data" },
  { path: "data/leaning/", title: "Where the map leans" },
  { path: "data/readings/", title: "How the records were read again" },
] as const;

for (const { path, title } of PAGES) {
  test(`${path} is accessible and does not scroll sideways`, async ({ page }) => {
    await page.goto(`./${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test.describe("on the narrowest phone", () => {
  test.use({ viewport: { width: 320, height: 740 } });
  for (const path of ["data/leaning/", "data/readings/", "data/projects/"])
    test(`${path} has wide tables that a keyboard can scroll`, async ({ page }) => {
      await page.goto(`./${path}`);
      await expectAccessible(page);
      const tables = await page.locator(".wide-table").all();
      expect(tables).not.toHaveLength(0);
      for (const table of tables) {
        await table.focus();
        await expect(table).toBeFocused();
        await expect(table).toHaveAttribute("aria-label", /\w/);
      }
    });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a record is read, and leads to its council, a theme and the map", async ({ page }) => {
    await page.goto("./project/outback-halifax/");
    await expect(page.getByRole("heading", { name: "Near here" })).toBeVisible();
    await page.getByRole("link", { name: "Calderdale" }).first().click();
    await expect(page).toHaveURL(/council\/E08000033\/$/);
    await expect(page.getByRole("table", { name: /facts to compare/ })).toContainText(
      "Member since March 2020",
    );
    await page.goBack();
    await page.getByRole("link", { name: "Food", exact: true }).click();
    await expect(page).toHaveURL(/theme\/food\/$/);
  });

  test("a page that needs one says so, and leads to those that need none", async ({ page }) => {
    for (const path of ["./", "./submit/", "./check/", "./brief/", "./embed/builder/"]) {
      await page.goto(path);
      await expect(page.getByText(/needs? JavaScript/)).toBeVisible();
      const link = page.getByRole("link", { name: /^lessons$/i });
      expect((await link.boundingBox())?.x).toBeGreaterThanOrEqual(12);
      await link.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lessons");
    }
  });
});

test.describe("with the letters, words and lines of a reader who needs them far apart", () => {
  // The page's own policy lets no foreign style in; the browser's tools do.
  test.use({ bypassCSP: true });
  for (const path of ["./", "./?tool=gaps", "./?tool=bid", "./?layout=table", "./data/", "./rights/"])
    test(`${path} stays as wide as a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.addStyleTag({
        content:
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
});

test("a guide ends on the map with its filters set", async ({ page }) => {
  await page.goto("./guide/asset-transfer/");
  await page.getByRole("link", { name: /what was transferred/ }).click();
  await expect(page).toHaveURL(/\?right=asset-transfer$/);
  await expect(page.getByRole("region", { name: "Results", exact: true })).toContainText(/\d+ projects?/);
});

test("windows say whether they are open today", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2027-07-15T12:00:00Z"));
  await page.goto("./council/E08000033/");
  await expect(page.getByRole("table", { name: /facts to compare/ })).toContainText(
    "Open now, until 30 September 2027",
  );
});

test("councils stand side by side by a link, and the link follows the choice", async ({ page }) => {
  await page.goto("./compare/?with=E08000033,E08000032");
  const table = page.getByRole("table");
  await expect(table.getByRole("columnheader", { name: "Bradford" })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Keep it Local Network/ })).toContainText("Member since");
  await expectAccessible(page);
  await page.getByLabel("Council 3").selectOption({ label: "Leeds" });
  await expect(table.getByRole("columnheader", { name: "Leeds" })).toBeVisible();
  await expect(page).toHaveURL(/with=E08000033,E08000032,E08000035$/);
});

test("a link with councils that are not there, or too many, says what was left out", async ({ page }) => {
  await page.goto("./compare/?with=XXX,E08000033,E08000032,E08000034,E08000035,E08000036");
  await expect(page.getByRole("table").getByRole("columnheader")).toHaveCount(5);
  await expect(page.getByText(/^Part of this link could not be used/)).toHaveText(
    "Part of this link could not be used and was left out: council “XXX” and council “Wakefield”. All else is shown. At most 4 councils stand side by side.",
  );
  await expectAccessible(page);
});

test("the explorer leads to the pages, and a card to its own", async ({ page }) => {
  await page.goto("./?sel=outback-halifax");
  await page.getByRole("link", { name: "Its full page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The Outback");
  const site = page.getByRole("navigation", { name: "Site" });
  const menu = site.getByText("Menu");
  if (await menu.isVisible()) await menu.click();
  await site.getByRole("link", { name: "Map" }).click();
  await expect(page.getByRole("region", { name: "Results", exact: true })).toBeVisible();
});

test("a page prints without what only a screen needs", async ({ page }) => {
  await page.goto("./council/E08000033/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Site" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "Neighbourhoods by deprivation" })).toBeVisible();
});
