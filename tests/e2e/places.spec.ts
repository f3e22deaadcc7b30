/** Near me, neighbourhoods and councils. */
import { answer, expect, expectAccessible, openExplorer, test } from "./page.ts";

test("a postcode is found at the level of its sector, says so, and never enters the link whole", async ({
  page,
}) => {
  await openExplorer(page);
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("hx1 5nb");
  await box.press("Enter");
  await expect(answer(page)).toHaveText(
    /within 5 miles of HX1 5; the nearest anchor is Halifax Opportunities Trust/,
  );
  await expect(page.locator(".place-note")).toContainText("Placed at the middle of HX1 5");
  expect(decodeURIComponent(page.url()).toUpperCase()).not.toMatch(/5NB/);
  await expect(page.getByText(/miles? away/).first()).toBeVisible();
  await page.getByRole("button", { name: "km", exact: true }).click();
  await expect(page.getByText(/km away/).first()).toBeVisible();
  await expectAccessible(page);
});

test("a place is found by name, and misspelt", async ({ page }) => {
  await openExplorer(page);
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("todmordon");
  await page
    .getByRole("option", { name: /^Todmorden ?Place/ })
    .first()
    .click();
  await expect(answer(page)).toHaveText(/within 5 miles of Todmorden/);
  await expect(page).toHaveURL(/near=/);
});

test("the device's location is asked for on a press only", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 53.72499, longitude: -1.86288 });
  await openExplorer(page);
  await expect(page).not.toHaveURL(/near=/);
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(answer(page)).toHaveText(/of your location/);
  await expect(page).toHaveURL(/near=53\.725,-1\.863/);
});

test("a name that several places have is asked about, and a misspelt one is understood", async ({ page }) => {
  await openExplorer(page);
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("Whitechapel");
  await box.press("Enter");
  await expect(page.locator(".place-note")).toHaveText(/\d places are called “Whitechapel”/);
  await expect(page).not.toHaveURL(/q=/);
  await page.getByRole("option", { name: /Whitechapel.*Tower Hamlets/ }).click();
  await expect(answer(page)).toHaveText(/of Whitechapel/);
  await page
    .getByRole("link", { name: "Clear all" })
    .or(page.getByRole("button", { name: "Clear all" }))
    .click();
  await box.fill("Thirskk");
  await box.press("Enter");
  await expect(answer(page)).toHaveText(/of Thirsk/);
  await expect(page.locator(".place-note")).toHaveText("Nothing has “Thirskk” in its name; Thirsk is shown.");
  await openExplorer(page, "?q=Thirskk");
  await expect(page.getByRole("heading", { name: "Is a place meant?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Thirsk", exact: true }).click();
  await expect(answer(page)).toHaveText(/of Thirsk/);
  await expect(page).not.toHaveURL(/q=/);
});

test("a link to a neighbourhood or a council opens the map on it", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone loads the map when it is opened");
  const scale = page.locator(".maplibregl-ctrl-scale");
  await openExplorer(page, "?sel=E01010957");
  await expect(scale).toHaveText(/^[12]\smi$/);
  await openExplorer(page, "?sel=E08000033");
  await expect(scale).toHaveText(/^[235]\smi$/);
});

test("a neighbourhood says its name, ward, rank, decile, people, domains and nearest anchors", async ({
  page,
}) => {
  await openExplorer(page, "?sel=E01010957");
  const card = page.getByRole("complementary", { name: "Calderdale 027E" });
  await expect(card).toContainText("Neighbourhood in Greetland and Stainland ward, Calderdale");
  await expect(card).toContainText(
    /Ranked [\d,]+ of 33,755 neighbourhoods in England \(1 is most deprived\); among the \d+% (most|least) deprived, IMD 2025/,
  );
  await expect(card).toContainText("1,481 people");
  await expect(card.getByRole("table", { name: /Deprivation by domain/ }).getByRole("row")).toHaveCount(9);
  await expect(card.getByRole("heading", { name: "Nearest anchor organisations" })).toBeVisible();
  await expect(card).toContainText("not everyone", { ignoreCase: true });
  await expectAccessible(page);
  await card.getByRole("link", { name: "Calderdale", exact: true }).click();
  const council = page.getByRole("complementary", { name: "Calderdale" });
  await expect(council).toContainText(/neighbourhoods are among the 20% most deprived/);
  await expectAccessible(page);
  await council
    .getByRole("listitem")
    .getByRole("link", { name: /^Calderdale \d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/sel=E01/);
});

test("a record names its neighbourhood and its nearest anchor", async ({ page }) => {
  await openExplorer(page, "?sel=outback-halifax");
  const card = page.getByRole("complementary");
  await expect(card).toContainText(/Ranked [\d,]+ of 33,755/);
  await card.getByRole("link", { name: /^Calderdale \d/ }).click();
  await expect(page.getByRole("complementary")).toContainText("What happens here");
});

test("a withheld record shows nothing finer than its council", async ({ page }) => {
  await openExplorer(page, "?sel=rotherham-rise");
  const card = page.getByRole("complementary");
  await expect(card).toContainText("Rotherham");
  await expect(card).toContainText("For people's safety");
  await expect(card).not.toContainText("Ranked");
});

test("councils with a rights window are marked, listed and filtered by", async ({ page }) => {
  await page.clock.setFixedTime("2026-08-15T12:00:00Z");
  await openExplorer(page, "?marked=open-now");
  const button = page.getByRole("button", { name: /^Filters/ });
  if (await button.isVisible()) await button.click();
  await expect(page.getByRole("radio", { name: "Rights window open now" })).toBeChecked();
  const listed = page
    .getByRole("listitem")
    .filter({ hasText: /Calderdale: / })
    .first();
  await expect(listed).toBeVisible();
  await page.getByRole("button", { name: "Filter to these councils" }).click();
  await expect(page).toHaveURL(/council=E0/);
});

test("Enter takes the place or council that the words name, and the map goes there", async ({ page }) => {
  await openExplorer(page);
  const box = page.locator("#one-box-input");
  await box.fill("Penzance");
  await box.press("Enter");
  await expect(page).toHaveURL(/near=50\.1\d*,-5\.5/);
  await expect(answer(page)).toContainText("no anchor on this map there, the nearest is");
  await page.getByRole("button", { name: "Clear all" }).click();
  await box.fill("tower hamlets");
  await box.press("Enter");
  await expect(page).toHaveURL(/council=E09000030/);
  await expect(page.getByRole("link", { name: "Tower Hamlets’s page" })).toBeVisible();
});

test("what and where are understood as people type them", async ({ page }) => {
  await openExplorer(page);
  const box = page.getByRole("combobox", { name: /Postcode, place/ });
  await box.fill("pubs in Norf");
  await expect(page.getByRole("option", { name: /^Pub in Norfolk ?What and where/ })).toBeVisible();
  await expectAccessible(page);
  await box.fill("pubs in Norfolk");
  await box.press("Enter");
  await expect(page).toHaveURL(/\?theme=pub&council=E10000020$/);
  await expect(answer(page)).toHaveText(/in Norfolk, about pub/);
  // A new question takes the place of the old one.
  await box.fill("anchors near hx1");
  await box.press("Enter");
  await expect(page).toHaveURL(/\?kind=anchor&near=[^&]+HX1/);
  await page.goBack();
  await expect(answer(page)).toHaveText(/in Norfolk, about pub/);
  await box.fill("shops in Middleton");
  await box.press("Enter");
  await expect(page.locator(".place-note")).toHaveText(/\d+ places are called “Middleton”/);
  await page.getByRole("option", { name: /^Shop near Middleton.*Leeds/ }).click();
  await expect(answer(page)).toHaveText(/of Middleton \(Leeds\), about shop/);
  // A link whose words were sent before the box knew better.
  await openExplorer(page, "?q=workspaces+in+Rutland");
  await page.getByRole("button", { name: "Space for enterprise in Rutland" }).click();
  await expect(answer(page)).toHaveText(/in Rutland, about space for enterprise/);
  await expect(page).not.toHaveURL(/q=/);
});

test("a new place takes the place of the old one, councils go by their style, and short names are asked about", async ({
  page,
}) => {
  await openExplorer(page);
  const box = page.locator("#one-box-input");
  await box.fill("Thetford");
  await box.press("Enter");
  await expect(page).toHaveURL(/near=52\.4/);
  await box.fill("City of Wakefield");
  await box.press("Enter");
  await expect(page).toHaveURL(/\?council=E08000036$/);
  await expect(answer(page)).toHaveText(/in Wakefield\.$/);
  await box.fill("newcastle");
  await box.press("Enter");
  await expect(page.locator(".place-note")).toHaveText(/3 places are called “newcastle”/);
  await page.getByRole("option", { name: /^Newcastle ?Place · Shropshire/ }).click();
  await expect(answer(page)).toHaveText(/of Newcastle/);
  await expect(page).not.toHaveURL(/council=/);
  // What was found out about a place is heard too.
  await box.fill("EH1 1AA");
  await box.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "EH1 1 is not a postcode" })).toHaveCount(1);
});

test("Enter takes what is typed, wherever the pointer rests", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no pointer");
  await openExplorer(page);
  const box = page.locator("#one-box-input");
  await box.fill("Hartlepool");
  await page
    .getByRole("option", { name: /^Hartlepool/ })
    .nth(1)
    .hover();
  await box.press("Enter");
  await expect(page).toHaveURL(/council=E06000001/);
  // Stepped to with the keys it is chosen.
  await box.fill("halifax opportunities");
  await expect(
    page.getByRole("option", { name: /^Halifax Opportunities Trust ?Organisation/ }),
  ).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL(/sel=halifax-opportunities-trust/);
});
