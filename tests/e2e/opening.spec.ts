/** The first page before and while the whole catalogue comes: it can be read at once, and nothing moves when the rest is there. */
import type { Page, Route } from "@playwright/test";
import { answer, expect, expectAccessible, openExplorer, pickFilter, test } from "./page.ts";

/** Holds requests back until they are let go. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route: Route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const COLUMNS = "**/layers/columns/*.json*";

test("the first page reads from its own file, and keeps focus and place when the rest comes", async ({
  page,
}) => {
  const letGo = await hold(page, COLUMNS);
  await openExplorer(page);
  const titles = page.getByRole("region", { name: "Results" }).getByRole("heading", { level: 3 });
  await expect(titles).toHaveCount(25);
  await expect(page.locator(".result-summary").first()).toHaveText(/\w+ \w+/);
  const words = await answer(page).textContent();
  const before = await titles.allTextContents();
  await expectAccessible(page);

  const row = page.getByRole("link", { name: before[12] ?? "", exact: true });
  await row.focus();
  await row.evaluate((link) => {
    link.dataset["kept"] = "yes";
  });
  const place = await row.boundingBox();

  const arrived = page.waitForResponse(COLUMNS);
  letGo();
  await arrived;
  // What comes after the whole catalogue, the map or nothing, has come too.
  await page.waitForLoadState("networkidle");
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute("data-kept", "yes");
  expect(await row.boundingBox()).toEqual(place);
  expect(await titles.allTextContents()).toEqual(before);
  expect(await answer(page).textContent()).toBe(words);

  await pickFilter(page, /^Anchor organisation/);
  await expect(answer(page)).toHaveText(/^\d+ anchor organisations in England\.$/);
});

test("counts stand beside the filters before the rest comes, and a press then is answered as soon as it can be", async ({
  page,
}) => {
  const letGo = await hold(page, COLUMNS);
  await openExplorer(page);
  await pickFilter(page, /^Anchor organisation\s*[1-9]/);
  await expect(answer(page)).toHaveText("Loading the records …");
  await expect(page).toHaveURL(/kind=anchor/);
  letGo();
  await expect(answer(page)).toHaveText(/^\d+ anchor organisations in England\.$/);
});

test("a link with filters waits for the records rather than showing others", async ({ page }) => {
  const letGo = await hold(page, COLUMNS);
  await page.goto("./?kind=anchor");
  await expect(answer(page)).toHaveText("Loading the records …");
  await expect(page.getByRole("region", { name: "Results" }).getByRole("heading", { level: 3 })).toHaveCount(
    0,
  );
  letGo();
  await expect(answer(page)).toHaveText(/^\d+ anchor organisations in England\.$/);
});

test("without the opening file everything comes as before", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/opening.json*", (route) => route.fulfill({ status: 404, body: "" }));
  await openExplorer(page);
  await expect(answer(page)).toHaveText(/^\d+ projects and \d+ organisations/);
});

test("what is typed before the suggestions come is kept, and goes on where it was", async ({ page }) => {
  const letGo = await hold(page, "**/assets/Combobox*.js");
  await openExplorer(page);
  const plain = page.getByRole("textbox", { name: /Postcode, place/ });
  await plain.click();
  await page.keyboard.type("calder");
  letGo();
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("calder");
  await page.keyboard.type("dale");
  await expect(page.getByRole("option", { name: /^Calderdale Council/ })).toBeVisible();
});

test("words can be looked for before the suggestions come", async ({ page }) => {
  await hold(page, "**/assets/Combobox*.js");
  await openExplorer(page);
  const plain = page.getByRole("textbox", { name: /Postcode, place/ });
  await plain.fill("library");
  await plain.press("Enter");
  await expect(page).toHaveURL(/q=library/);
  await expect(answer(page)).toHaveText(/library/);
});
