/** The checker page with files as people have them: nothing leaves the device, everything is told, what can be is put right. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./page.ts";

/** A file as a European spreadsheet saves it: a title above the header, semicolons, Windows-1252, names of its own. */
const SPREADSHEET = [
  "Our made-up groups;;;;;;",
  "Organisation name;Post code;lat;lon;About;Web;Kind",
  "Fictional Hall Trust;hx15nb;53.72412;-1.87011;A hall that is not real.;www.example.org;community-organisation",
  "Invented Caf\u00e9;HX1 5NB;-1.87011;53.72412;A caf\u00e9 that is not real.;#N/A;comunity business",
  "Made-up Garden;;;;A garden that is not real.;;charity",
].join("\r\n");

async function give(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "text/csv", buffer: content });
}

const verdict = (page: Page) => page.getByTestId("verdict");

test("a stranger's spreadsheet becomes rows of the map", async ({ page }) => {
  await page.goto("./check/");
  await expect(page.getByText("Nothing leaves this device.")).toBeVisible();
  await expectAccessible(page);
  // After the page is there, nothing but the site's own files may be asked for, and nothing may be sent.
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await give(page, "groups.csv", Buffer.from(SPREADSHEET, "latin1"));

  await expect(page.getByRole("group", { name: "Which column is which?" })).toBeVisible();
  await expect(page.getByLabel(/^Organisation name/)).toHaveValue("name");
  await expect(page.getByLabel(/^Post code/)).toHaveValue("postcode");
  await expect(page.getByLabel(/^lat /)).toHaveValue("latitude");
  await expectAccessible(page);
  await page.getByLabel(/^Status/).selectOption("active");
  await page.getByLabel(/^Anchor organisation/).selectOption("no");
  await page.getByLabel(/^How exactly it is placed/).selectOption("area");
  await page.getByLabel(/^Sources/).fill("https://example.org/groups");
  await page.getByLabel(/^Licence of this row/).selectOption("CC-BY-4.0");
  await page.getByRole("button", { name: "Check the rows" }).click();

  await expect(verdict(page)).toHaveText(/^1 of 3 rows is right; 5 errors/);
  await expect(page.getByText(/The header stands below a line of title/)).toBeVisible();
  await expect(page.getByText("Compared with what is on the map")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^By row/ }).click();
  await expect(page.getByRole("heading", { name: "Line 4: Invented Café" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Apply to line 3" }).first().click();
  await expect(verdict(page)).toHaveText(/4 errors/);
  await page.getByRole("button", { name: "Undo the last correction" }).click();
  await expect(verdict(page)).toHaveText(/5 errors/);
  await page.getByRole("button", { name: /^Apply all \d+ corrections$/ }).click();
  await expect(verdict(page)).toHaveText(/^All 3 rows are right/);

  // Back to the questions, and to another table: the corrections stay.
  await page.getByRole("button", { name: "Change which column is which" }).click();
  await expect(page.getByLabel(/^Organisation name/)).toHaveValue("name");
  await expect(page.getByText(/the corrections that you applied are taken back/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back without a change" }).click();
  await expect(verdict(page)).toHaveText(/^All 3 rows are right/);
  await page.getByLabel(/read as/).selectOption("projects");
  await expect(page.getByRole("group", { name: "Which column is which?" })).toBeVisible();
  await page.getByLabel(/read as/).selectOption("organisations");
  await expect(verdict(page)).toHaveText(/^All 3 rows are right/);

  await page.getByRole("button", { name: /^Good rows/ }).click();
  await expect(page.getByText("2 of 3 good rows have a point.")).toBeVisible();
  await expect(page.getByText("Invented Café")).toBeVisible();
  await page.getByRole("button", { name: "Show them on a map" }).click();
  await expect(page.getByRole("region", { name: /Map of the good rows/ })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the corrected file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("organisations-corrected.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("invented-cafe,");
  expect(text).toContain("HX1 5NB");
  expect(sent).toEqual([]);

  // The corrected file passes as it is.
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "organisations-corrected.csv", Buffer.from(text));
  await expect(verdict(page)).toHaveText(/^All 3 rows are right/);
});

test("a map whose code does not come leaves the rows as they are, and can be tried again", async ({
  page,
  watched,
}) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/PointMap*.js", (route) => route.abort());
  const rows = await (await page.request.get("./layers/tables/organisations.csv")).body();
  await page.goto("./check/");
  await give(page, "organisations.csv", rows);
  await page.getByRole("button", { name: /^Good rows/ }).click();
  await page.getByRole("button", { name: "Show them on a map" }).click();
  const note = page.getByRole("alert").filter({ hasText: "The map could not be loaded" });
  await expect(note).toBeVisible();
  await expect(page.locator(".preview-rows li").first()).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/assets/PointMap*.js");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: /Map of the good rows/ })).toBeVisible();
});

test("ten thousand rows are told about, the first before the last", async ({ page }) => {
  const response = await page.request.get("./layers/tables/organisations.csv");
  const [header = "", ...rows] = (await response.text()).trimEnd().split(/\n(?=[a-z0-9-]+,)/);
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const row = (rows[index % rows.length] ?? "").replace(/^[^,]+/, (id) => `${id}-${index}`);
    return index % 5 === 0 ? row.replace(/,20\d\d-\d\d-\d\d$/, ",7/3/2024") : row;
  });
  await page.goto("./check/");
  await expect(page.getByText("Choose a file")).toBeVisible();
  // What was on the page at any moment: the first rows may stand there for less than a test needs to look.
  await page.evaluate(() => {
    const seen = window as unknown as { first?: string };
    new MutationObserver(() => {
      const region = document.querySelector("[aria-label='First rows with issues']");
      if (region !== null) seen.first ??= region.textContent;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await give(page, "organisations.csv", Buffer.from([header, ...many].join("\n")));
  await expect(verdict(page)).toHaveText(/of 10,000 rows are right/);
  expect(await page.evaluate(() => (window as unknown as { first?: string }).first)).toContain(
    "“Last checked” is not a full date",
  );
});

/** Projects of which each has a postcode that can be put right. */
const untidyProjects = (count: number): Buffer =>
  Buffer.from(
    [
      "id,title,kind,summary,themes,status,postcode,location_precision,source_url,licence,last_checked",
      ...Array.from(
        { length: count },
        (_, at) =>
          `made-up-${at},Made-up ${at},project,A made-up project.,food,active,hx15nb,postcode,https://example.org/${at},CC-BY-4.0,2024-02-01`,
      ),
    ].join("\n"),
  );

for (const { file, words } of [
  {
    file: "tables/projects.csv",
    words: "the table “Projects” could not be loaded (the server answered 503)",
  },
  { file: "ground.json", words: "the councils and neighbourhoods of the map could not be loaded" },
])
  test(`rows are not judged beside a map whose ${file} did not come, and are once it does`, async ({
    page,
    watched,
  }) => {
    watched.allow(/503|Failed to load resource/);
    const updates = await page.request.get("./layers/tables/updates.csv");
    await page.route(`**/layers/${file}*`, (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto("./check/");
    await give(page, "updates.csv", await updates.body());
    await expect(page.getByRole("alert")).toContainText(`Not compared with what is on the map: ${words}`);
    await expect(verdict(page)).toHaveText(/^All [\d,]+ rows are right/);
    await expectAccessible(page);
    await page.unroute(`**/layers/${file}*`);
    await page.getByRole("button", { name: "Compare again" }).click();
    await expect(page.getByText("Compared with what is on the map")).toBeVisible();
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(verdict(page)).toHaveText(/^All [\d,]+ rows are right/);
    await expect(verdict(page)).toBeFocused();
  });

test("a check that cannot be started says so, and the next one is", async ({ page, watched }) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/check-worker*", (route) => route.abort());
  await page.goto("./check/");
  await give(page, "projects.csv", untidyProjects(1));
  await expect(page.getByRole("alert")).toContainText("The file could not be checked.");
  await expectAccessible(page);
  await page.unroute("**/assets/check-worker*");
  await page.getByRole("button", { name: "Check another file" }).click();
  await expect(page.getByLabel("Choose a file")).toBeFocused();
  await give(page, "projects.csv", untidyProjects(1));
  await expect(verdict(page)).toHaveText(/^The row is not right yet; 1 error/);
});

test("a correction on the second page of rows stays there, at the row that comes next", async ({ page }) => {
  await page.goto("./check/");
  await give(page, "projects.csv", untidyProjects(60));
  await expect(page.getByText("Compared with what is on the map")).toBeVisible();
  await page.getByRole("button", { name: "By row (60)" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("26 to 50 of 60")).toBeVisible();
  await page.getByRole("button", { name: "Apply to line 30" }).click();
  await expect(page.getByText("26 to 50 of 59")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Line 31: Made-up 29" })).toBeFocused();
});

test("rows can be pasted, and a file that is no table is told so kindly", async ({ page }) => {
  await page.goto("./check/");
  await page.getByText("Or paste rows from a spreadsheet").click();
  await page
    .getByLabel(/^Rows, with the names/)
    .fill(
      "id\ttitle\topens\tcloses\tsource_url\tlicence\tlast_checked\ncall-x\tA made-up call\t1/2/2024\t2023\thttps://example.org\tCC-BY-4.0\t2024-02-01",
    );
  await page.getByRole("button", { name: "Check these rows" }).click();
  await expect(page.getByLabel(/read as/)).toHaveValue("calls");
  await expect(verdict(page)).toHaveText(/^The row is not right yet; 1 error/);
  await page.getByRole("button", { name: "Check another file" }).click();
  await expect(page.getByLabel(/^Rows, with the names/)).toHaveValue(/A made-up call/);
  await expect(page.getByLabel(/^Rows, with the names/)).toBeFocused();
  await give(page, "photo.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 10, 26, 10, 0xff, 0]));
  await expect(page.getByRole("alert")).toHaveText(/this is a picture, not a CSV; find the table/);
  await expect(page.getByLabel(/read as/)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "page.csv", Buffer.from("<!DOCTYPE html>\n<html><body>Not found</body></html>"));
  await expect(page.getByRole("alert")).toHaveText(/this is a web page or XML, not a CSV/);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "big-endian.csv", Buffer.from("id,title\na,A garden\n", "utf16le").swap16());
  await expect(page.getByRole("alert")).toHaveText(/it as CSV in UTF-8/);
  await page.getByRole("button", { name: "Check another file" }).click();
  const headings = Array.from({ length: 5000 }, (_, at) => `${"c".repeat(60)}${at}`).join(",");
  await give(page, "wide.csv", Buffer.from(`${headings}\n1,2\n`));
  await expect(page.getByRole("alert")).toHaveText(/^None of the first 200 of 5,000 headings in line 1/);
  await expect(page.getByLabel(/read as/)).toHaveValue("");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "colours.csv", Buffer.from("Colour,Weight\nred,3\n"));
  await expect(page.getByRole("alert")).toHaveText(/^None of the 2 headings in line 1/);
  await page.getByLabel(/read as/).selectOption("projects");
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText(/missing from the header/).first()).toBeVisible();
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "projects.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
  await expect(page.getByRole("alert")).toHaveText(/this is a spreadsheet file; save it as CSV/);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, "empty.csv", Buffer.from(""));
  await expect(page.getByRole("alert")).toHaveText(/The file is empty/);
  await expectAccessible(page);
});

test("a map of good rows whose ground does not come says so, and can be tried again", async ({
  page,
  watched,
}) => {
  watched.allow(/Failed to load resource/);
  await page.route("**/layers/areas.pmtiles*", (route) => route.fulfill({ status: 404, body: "" }));
  const rows = await (await page.request.get("./layers/tables/organisations.csv")).body();
  await page.goto("./check/");
  await give(page, "organisations.csv", rows);
  await page.getByRole("button", { name: /^Good rows/ }).click();
  await page.getByRole("button", { name: "Show them on a map" }).click();
  const note = page.getByRole("alert").filter({ hasText: "land, borders, names and shading" });
  await expect(note).toContainText("Its points, and the list below, are whole.");
  await expectAccessible(page);
  await page.unroute("**/layers/areas.pmtiles*");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note).toBeHidden();
});
