/** A person from the first page to a filtered, linked, reloaded card. */
import { answer, expect, expectAccessible, openExplorer, pickFilter, test } from "./page.ts";

test("a right typed into the box leads to its guide, and Enter looks for the words among the records", async ({
  page,
}) => {
  await page.goto("./");
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("right to bid");
  await page.getByRole("option", { name: /^Community Right to Bid ?Guide/ }).click();
  await expect(page).toHaveURL(/guide\/right-to-bid\/$/);
  await page.goBack();
  await box.fill("right to bid");
  await box.press("Enter");
  await expect(page).toHaveURL(/[?&]q=right(?:\+|%20)to(?:\+|%20)bid/);
});

test("from the first page to a filtered, linked, reloaded card", async ({ page }) => {
  await openExplorer(page);
  await expect(answer(page)).toHaveText(
    /^\d+ projects and \d+ organisations, \d+ of them anchors, in England\.$/,
  );
  await expectAccessible(page);

  await pickFilter(page, /^Anchor organisation/);
  await expect(answer(page)).toHaveText(/^\d+ anchor organisations in England\.$/);
  await expect(page).toHaveURL(/kind=anchor/);
  await expectAccessible(page);

  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("calderdale");
  await page.getByRole("option", { name: /^Calderdale Council/ }).click();
  await expect(answer(page)).toHaveText(/anchor organisations in Calderdale/);
  await expect(
    page.getByRole("list", { name: "Filters in force" }).getByRole("button", { name: /Council: Calderdale/ }),
  ).toBeVisible();

  const result = page.getByRole("link", { name: "Halifax Opportunities Trust", exact: true });
  await result.click();
  const card = page.getByRole("complementary", { name: "Halifax Opportunities Trust" });
  await expect(card.getByText(/Park ward/).first()).toBeVisible();
  await expect(card.getByRole("link", { name: /halifaxopportunitiestrust/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/sel=halifax-opportunities-trust/);
  await expectAccessible(page);

  const link = page.url();
  await page.reload();
  await expect(card.getByText(/Park ward/).first()).toBeVisible();
  expect(page.url()).toBe(link);

  await card.getByRole("button", { name: "Close" }).click();
  await expect(card).toBeHidden();
  await expect(answer(page)).toHaveText(/anchor organisations in Calderdale/);

  await page.goBack();
  await expect(card).toBeVisible();
});

test("anchors in the 20% most deprived neighbourhoods of Calderdale are three presses and a link", async ({
  page,
}) => {
  await openExplorer(page, "?council=E08000033");
  await pickFilter(page, /^Anchor organisation/);
  await pickFilter(page, /^In the 20% most deprived neighbourhoods/);
  await expect(answer(page)).toHaveText(/anchor organisations?/);
  const count = await page
    .getByRole("list")
    .filter({ has: page.getByRole("heading", { level: 3 }) })
    .getByRole("listitem")
    .count();
  expect(count).toBeGreaterThan(0);
  const link = page.url();
  const words = await answer(page).textContent();
  await page.goto(link);
  await expect(answer(page)).toHaveText(words ?? "");
});

test("the table shows the same results, sorts by its heads and picks its columns", async ({ page }) => {
  await openExplorer(page, "?kind=anchor");
  const words = await answer(page).textContent();
  await page.getByRole("button", { name: "Table" }).click();
  const table = page.getByRole("table");
  await expect(table).toBeVisible();
  await expect(answer(page)).toHaveText(words ?? "");
  await table.getByRole("button", { name: /^Name/ }).click();
  await expect(table.getByRole("columnheader", { name: /^Name/ })).toHaveAttribute("aria-sort", "ascending");
  const first = await table.getByRole("row").nth(1).getByRole("rowheader").textContent();
  await table.getByRole("button", { name: /^Name/ }).click();
  await expect(table.getByRole("columnheader", { name: /^Name/ })).toHaveAttribute("aria-sort", "descending");
  await expect(table.getByRole("row").nth(1).getByRole("rowheader")).not.toHaveText(first ?? "");
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Region" }).check();
  await expect(table.getByRole("columnheader", { name: /^Region/ })).toBeVisible();
  await expect(page).toHaveURL(/columns=/);
  await expectAccessible(page);
});

test("Back and Forward retrace steps", async ({ page }) => {
  await openExplorer(page);
  const all = await answer(page).textContent();
  await pickFilter(page, /^Anchor organisation/);
  await expect(answer(page)).toHaveText(/anchor organisations in England/);
  await page.goBack();
  await expect(answer(page)).toHaveText(all ?? "");
  await page.goForward();
  await expect(answer(page)).toHaveText(/anchor organisations in England/);
});

test("Back from a card gives the focus back to what opened it", async ({ page }) => {
  await openExplorer(page);
  const first = page.locator(".result-list li").first().getByRole("link");
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(first).toBeFocused();
});

test("everything up to a card works by keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no keyboard");
  await openExplorer(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the results" })).toBeFocused();
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.focus();
  await page.keyboard.type("outback");
  await expect(page.getByRole("option", { name: /Outback/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const card = page.getByRole("complementary");
  await expect(card).toBeVisible();
  await expect(card.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test("words find what summaries and lessons tell, which nobody fetches before", async ({ page }) => {
  const told: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/told/")) told.push(request.url());
  });
  await openExplorer(page);
  expect(told).toEqual([]);
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("ballroom");
  await box.press("Enter");
  await expect(answer(page)).toHaveText(/matching “ballroom”/);
  await expect(
    page
      .getByRole("region", { name: "Results" })
      .getByRole("link", { name: "Stretford Public Hall", exact: true }),
  ).toBeVisible();
  expect(told).toHaveLength(2);
});
