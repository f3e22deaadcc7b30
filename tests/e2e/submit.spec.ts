/** The form as a person uses it: a new row with a duplicate in its way, a draft, a correction with its difference, and the calls. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, openExplorer, test } from "./page.ts";

/** Presses "Next" until a question is shown, wide pages having several on one screen. */
async function nextUntil(page: Page, name: RegExp): Promise<void> {
  const wanted = page
    .getByRole("textbox", { name })
    .or(page.getByRole("group", { name }))
    .or(page.getByRole("combobox", { name }));
  for (let step = 0; step < 30; step++) {
    await page.waitForTimeout(60);
    if (await wanted.first().isVisible()) return;
    await page.getByRole("button", { name: "Next", exact: true }).click();
    // A question that is left empty is asked for once.
    const again = page.getByRole("alert");
    if (await again.isVisible()) await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  throw new Error(`No screen asks for ${name}.`);
}

test("an organisation is added, a question at a time on a phone", async ({ page }, { project }) => {
  await page.goto("./submit/");
  await expect(page.getByRole("heading", { name: "Calls for evidence" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^An organisation/ }).click();
  const name = page.getByRole("textbox", { name: /^Name/ });
  await expect(name).toBeVisible();
  await expectAccessible(page);
  if (project.name === "phone") await expect(page.getByRole("group", { name: /^Kind/ })).toBeHidden();

  await name.fill("MADE UP HALL TRUST");
  await nextUntil(page, /^Kind/);
  if (project.name === "phone") await page.getByRole("button", { name: "Back" }).click();
  else {
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await expect(page.getByText(/all in capitals/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use “Made up hall trust”" }).click();
  await expect(name).toHaveValue("Made up hall trust");
  await nextUntil(page, /^Kind/);
  await page.getByRole("radio", { name: /^Community organisation/ }).check();
  await nextUntil(page, /^Status/);
  await page.getByRole("radio", { name: /^Active/ }).check();
  await nextUntil(page, /^Summary/);
  await page.getByRole("textbox", { name: /^Summary/ }).fill("A hall that is not real, for a test.");
  await nextUntil(page, /^Anchor organisation/);
  await page
    .getByRole("group", { name: /^Anchor organisation/ })
    .getByRole("radio", { name: /^No/ })
    .check();
  await nextUntil(page, /^Where is this organisation/);
  await expectAccessible(page);
  await page.getByRole("radio", { name: /^Show its postcode/ }).check();
  await page.getByRole("textbox", { name: "Its postcode" }).fill("hx1 5nb");
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText(/Calderdale/).first()).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Its council" })).toHaveValue("E08000033");
  await expectAccessible(page);

  // Withheld: what could give the place away is emptied at once.
  await page.getByRole("radio", { name: /^Do not show a location/ }).check();
  await expect(page.getByRole("textbox", { name: "Its postcode" })).toBeHidden();
  await page.getByRole("radio", { name: /^Show only the area/ }).check();
  await page.getByRole("textbox", { name: /^What people call the place/ }).fill("Park ward, Halifax");
  await page.getByRole("textbox", { name: /^A postcode nearby/ }).fill("HX1 5NB");
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText(/^The point lies in Calderdale\./)).toBeVisible();
  await nextUntil(page, /^Sources/);
  await page.getByRole("textbox", { name: /^Sources/ }).fill("https://example.org/hall");
  await page.getByRole("button", { name: "That is all I know" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Made up hall trust" })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("heading", { name: "Still to put right" })).toBeHidden();
  await page.getByRole("checkbox", { name: /^My words may be used/ }).check();
  await page.getByRole("button", { name: "Make the row to send" }).click();
  await expect(page.getByRole("heading", { name: "Your row is ready" })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the row" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("organisations-made-up-hall-trust.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text.split("\n")[1]).toContain("made-up-hall-trust,Made up hall trust,");
  expect(text).not.toContain("HX1 5NB");
  const receipt = page.waitForEvent("download");
  await page.getByRole("button", { name: "Keep a receipt" }).click();
  expect(await readFile(await (await receipt).path(), "utf8")).toContain(
    "New organisation: Made up hall trust",
  );

  // A draft stays on the device until it is deleted.
  await page.goto("./submit/");
  await expect(page.getByRole("heading", { name: "Drafts on this device" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete the draft of Made up hall trust" }).click();
  await expect(page.getByRole("heading", { name: "Drafts on this device" })).toBeHidden();
  expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
});

test("what is there already is shown side by side", async ({ page }) => {
  await page.goto("./submit/?table=organisations");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Halifax Opportunities Trust");
  // The overview is reached by its own address too.
  await nextUntil(page, /^Where is this organisation/);
  await page.getByRole("radio", { name: /^It covers a whole council area/ }).check();
  await page.getByRole("combobox", { name: "Its council" }).selectOption("E08000033");
  await page.goto("./submit/");
  await page.getByRole("button", { name: "Go on with Halifax Opportunities Trust" }).click();
  await expect(page.getByRole("heading", { name: "Is it one of these?" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /the same name close by/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Yes, it is this one/ }).click();
  await expect(page.getByRole("heading", { name: "Is it one of these?" })).toBeHidden();
  await expect(page.getByText("Correcting the organisation")).toBeVisible();
});

test("“Fix this” opens a record filled in and shows the difference", async ({ page }) => {
  await openExplorer(page, "?sel=outback-halifax");
  await page.getByRole("link", { name: "Fix this", exact: true }).click();
  await expect(page).toHaveURL(/submit\/\?table=projects&id=outback-halifax/);
  await expect(page.getByRole("heading", { level: 1, name: /Outback/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Change Summary" }).click();
  const summary = page.getByRole("textbox", { name: /^Summary/ });
  await expect(summary).not.toHaveValue("");
  await summary.fill("A garden, told anew for a test.");
  await page.getByRole("button", { name: "To the overview" }).click();
  const changes = page.getByRole("table");
  await expect(changes.getByRole("row", { name: /Summary/ })).toContainText(
    "A garden, told anew for a test.",
  );
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: /^My words may be used/ }).check();
  await page.getByRole("button", { name: "Make the row to send" }).click();
  await page.getByText("The row as it is sent").click();
  const row = page.getByRole("region", { name: "The row as CSV" });
  await expect(row).toContainText("outback-halifax,");
  await expect(row).toContainText("A garden, told anew for a test.");
  await page.goBack();
  await expect(changes).toBeVisible();
});

test("a second draft stands beside the first", async ({ page }) => {
  for (const title of ["A made-up garden", "A made-up shop"]) {
    await page.goto("./submit/");
    await page.getByRole("button", { name: /^A project/ }).click();
    await page.getByRole("textbox", { name: /^Title/ }).fill(title);
  }
  await page.goto("./submit/");
  await expect(page.getByRole("button", { name: "Go on with A made-up shop" })).toBeVisible();
  await page.getByRole("button", { name: "Go on with A made-up garden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A made-up garden" })).toBeVisible();
});

test("a new row outlives a reload at its question, and every press of Back shows another", async ({
  page,
}) => {
  await page.goto("./submit/");
  await page.getByRole("button", { name: /^A project/ }).click();
  await page.getByRole("textbox", { name: /^Title/ }).fill("A made-up garden");
  await nextUntil(page, /^Where is this project/);
  await page.reload();
  await expect(page.getByRole("group", { name: /^Where is this project/ })).toBeVisible();
  await expect(page).toHaveURL(/#question(:|%3A)place$/);
  await expectAccessible(page);
  const shown = () => page.locator("#content").innerText();
  const start = page.getByRole("heading", { name: "Add or correct" });
  for (let step = 0; step < 30 && !(await start.isVisible()); step++) {
    const before = await shown();
    await page.goBack();
    await expect.poll(shown).not.toBe(before);
  }
  await expect(start).toBeVisible();
  await expect(page).toHaveURL(/submit\/$/);
});

test("a correction outlives a reload, and can be begun afresh", async ({ page }) => {
  await page.goto("./submit/?table=projects&id=outback-halifax");
  await page.getByRole("button", { name: "Change Summary" }).click();
  await page.getByRole("textbox", { name: /^Summary/ }).fill("A garden, told anew for a test.");
  await page.reload();
  await expect(page.getByText(/^This is your draft of /)).toBeVisible();
  const changes = page.getByRole("table");
  await expect(changes.getByRole("row", { name: /Summary/ })).toContainText(
    "A garden, told anew for a test.",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin afresh from the map" }).click();
  await expect(page.getByText(/^This is your draft of /)).toBeHidden();
  await expect(page.getByText("A garden, told anew for a test.")).toBeHidden();
});

test("“Skip to the content” stays in the overview", async ({ page }) => {
  await page.goto("./submit/?table=projects&id=outback-halifax");
  await expect(page.getByText("Correcting the project")).toBeVisible();
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await expect(page.getByText("Correcting the project")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the row to send" })).toBeVisible();
});

for (const { of, path, table, correcting } of [
  {
    of: "a result",
    path: "project/outback-halifax/",
    table: "outcomes",
    correcting: "Correcting the outcome",
  },
  {
    of: "an update",
    path: "project/outback-halifax/",
    table: "updates",
    correcting: "Correcting the update",
  },
  {
    of: "a rights window",
    path: "council/E08000033/",
    table: "rights-windows",
    correcting: "Correcting the rights window",
  },
]) {
  test(`“Fix this” opens the row of ${of}`, async ({ page }) => {
    await page.goto(`./${path}`);
    await page.locator(`a[href*="submit/?table=${table}&id="]`, { hasText: "Fix this" }).first().click();
    await expect(page.getByText(correcting)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Change / }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test("a place is pressed on the map or found with the keyboard", async ({ page }) => {
  await page.goto("./submit/?table=projects");
  await nextUntil(page, /^Where is this project/);
  await page.getByRole("radio", { name: /^Show only the area/ }).check();
  await page.getByRole("button", { name: "Show it on a map" }).click();
  const map = page.getByRole("region", { name: /Map to place it/ });
  await expect(map).toBeVisible();
  await page.getByRole("button", { name: "Put the point in the middle of the map" }).click();
  await expect(page.getByText(/^The point lies in /)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the point away" }).click();
  await expect(page.getByText("The point is taken away.")).toBeVisible();
});

test("a map whose code does not come leaves the form as it is, and can be tried again", async ({
  page,
  watched,
}) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/PointMap*.js", (route) => route.abort());
  await page.goto("./submit/?table=projects");
  await nextUntil(page, /^Where is this project/);
  await page.getByRole("radio", { name: /^Show only the area/ }).check();
  await page.getByRole("button", { name: "Show it on a map" }).click();
  const note = page.getByRole("alert").filter({ hasText: "The map could not be loaded." });
  await expect(note).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^A postcode nearby/ })).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/assets/PointMap*.js");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: /Map to place it/ })).toBeVisible();
});

test("a postcode that could not be looked up is not said to be nowhere", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/postcode-sectors.json*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./submit/?table=projects");
  await nextUntil(page, /^Where is this project/);
  await page.getByRole("radio", { name: /^Show only the area/ }).check();
  await expect(page.getByRole("alert")).toContainText("could not be loaded: the file is missing.");
  await page.getByRole("textbox", { name: /^A postcode nearby/ }).fill("HX1 5NB");
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText(/“HX1 5NB” could not be looked up: the file is missing\./)).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/layers/postcode-sectors.json*");
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText(/^The point lies in Calderdale\./)).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

test("a browser that does not let the page copy is told of", async ({ page }) => {
  // As on a page without https.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.clock.setFixedTime(new Date("2027-01-02T12:00:00Z"));
  await page.goto("./submit/?table=projects&id=outback-halifax");
  await page.getByRole("checkbox", { name: /^My words may be used/ }).check();
  await page.getByRole("button", { name: "Make the row to send" }).click();
  await page.getByRole("button", { name: "Copy the row" }).click();
  await expect(page.getByText(/^This browser did not let the page copy/)).toBeVisible();
});

test("calls are shown by the visitor's calendar", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2024-12-30T12:00:00Z"));
  await page.goto("./submit/");
  await expect(page.getByText("Open until 31 December 2024, that day included.")).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-01-02T12:00:00Z"));
  await page.reload();
  await expect(page.getByText(/No call that we know of is open now/)).toBeVisible();
});

test("a record that nobody has checked for 18 months says so, gently", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2029-01-02T12:00:00Z"));
  await page.goto("./project/outback-halifax/");
  await expect(page.getByText(/^Nobody has checked this since /)).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-11-23T12:00:00Z"));
  await page.reload();
  await expect(page.getByText(/^Nobody has checked this since /)).toBeHidden();
});
