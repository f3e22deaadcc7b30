/** Taking away what a question finds: every format, offline, with failures; sharing, printing, a picture; the addresses of the build. */
import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { answer, expect, expectAccessible, mapDrawn, openExplorer, test } from "./page.ts";

const FORMATS = ["CSV", "Excel", "GeoJSON", "KML", "GeoPackage", "FlatGeobuf"] as const;

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Download and share" }).click();
  await expect(page.getByRole("dialog", { name: "Download and share" })).toBeVisible();
}

async function take(page: Page, format: string): Promise<Download> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: format, exact: true }).click();
  const download = await waiting;
  await expect(page.getByRole("dialog").getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

test("what is filtered is what is taken, in every format, named after the question", async ({ page }) => {
  await openExplorer(page, "?q=library");
  const said = await answer(page).innerText();
  const count = Number(/(\d+) project/.exec(said)?.[1]);
  await openDialog(page);
  await expectAccessible(page);
  for (const format of FORMATS) {
    const download = await take(page, format);
    expect(download.suggestedFilename()).toMatch(
      /library.*-\d{4}-\d\d-\d\d(?:-csv|-fgb)?\.(?:zip|xlsx|geojson|kml|gpkg)$/,
    );
    const bytes = await bytesOf(download);
    if (format === "CSV") {
      const files = unzipSync(bytes);
      const lines = strFromU8(files["projects.csv"] ?? new Uint8Array())
        .trim()
        .split("\n");
      expect(lines.filter((line) => /^[a-z0-9-]+,/.test(line)).length).toBeGreaterThanOrEqual(count);
      expect(lines[0]).toContain(
        "neighbourhood_code,neighbourhood_name,ward_name,council_code,council_name,region_code",
      );
      const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
      expect(readme).toContain(`Question: ${said}`);
      expect(readme).toContain("Filter: Words: “library”");
      expect(readme).toContain("Licence: CC-BY-4.0");
      expect(readme).toMatch(/Link: http:\/\/localhost:\d+\/\?q=library/);
      expect(
        JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array())).resources[0].schema.fields
          .length,
      ).toBeGreaterThan(40);
    }
    if (format === "GeoJSON") {
      const { about, features } = JSON.parse(bytes.toString("utf8"));
      expect(about.question).toBe(said);
      expect(about.tables[0].rows).toBe(count);
      expect(features.length).toBeLessThanOrEqual(
        about.tables.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0),
      );
    }
    if (format === "KML") expect(bytes.toString("utf8")).toContain("Definitions");
    if (format === "GeoPackage") expect(bytes.subarray(0, 15).toString()).toBe("SQLite format 3");
    if (format === "Excel") {
      const sheets = unzipSync(bytes);
      const words = Object.entries(sheets).map(([name, content]) =>
        name.endsWith(".xml") ? strFromU8(content) : "",
      );
      expect(words.join("")).toContain("Definitions");
      expect(words.join("")).not.toMatch(/<f[ >]/);
    }
  }
});

test("the table, a circle and a council are taken as they are asked", async ({ page }) => {
  await openExplorer(page, "?layout=table&near=53.721,-1.863,8047,Halifax");
  await openDialog(page);
  const files = unzipSync(await bytesOf(await take(page, "CSV")));
  const header = strFromU8(files["projects.csv"] ?? new Uint8Array()).split("\n")[0];
  expect(header).toMatch(/,distance_metres$/);
});

test("nothing found is nothing to download, and the dialog says so", async ({ page }) => {
  await openExplorer(page, "?q=zzzzqqqq");
  await openDialog(page);
  await expect(page.getByRole("dialog")).toContainText("There is nothing to download");
  await expect(page.getByRole("heading", { name: "No records to download" })).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("button", { name: "CSV", exact: true })).toBeHidden();
  await expectAccessible(page);
});

test("a layer that failed is named in dialog and file", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/columns/organisations.json*", (route) =>
    route.fulfill({ status: 404, body: "" }),
  );
  await openExplorer(page, "?q=library");
  await openDialog(page);
  const words = "Organisations are missing, because their file could not be loaded: the file is missing.";
  await expect(page.getByRole("dialog")).toContainText(words);
  const { about } = JSON.parse((await bytesOf(await take(page, "GeoJSON"))).toString("utf8"));
  expect(about.notes).toContain(words);
});

test("records that cannot be loaded are counted in dialog and file", async ({ page, watched }) => {
  watched.allow(/500|Failed to load resource/);
  await page.route("**/layers/details/projects-0.json*", (route) => route.fulfill({ status: 500, body: "" }));
  await openExplorer(page);
  await openDialog(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "GeoJSON", exact: true }).click();
  const { about } = JSON.parse((await bytesOf(await waiting)).toString("utf8"));
  expect(about.notes.join(" ")).toMatch(/50 of \d+ records are missing/);
  await expect(page.getByRole("dialog")).toContainText(
    "without 50 records that could not be loaded; the file says so",
  );
  await expectAccessible(page);
});

test("the link can be copied, sent as a code, and opens the same", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExplorer(page, "?theme=food");
  const said = await answer(page).innerText();
  await openDialog(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeInViewport({ ratio: 0.99 });
  await expectAccessible(page);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(answer(page)).toHaveText(said);
});

test("the keyboard opens, walks and closes the dialog, and comes back to its button", async ({ page }) => {
  await openExplorer(page, "?q=library");
  const button = page.getByRole("button", { name: "Download and share" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button).toBeFocused();
});

test("on paper stand question, map, legend, every record, sources and date", async ({ page }, info) => {
  await openExplorer(page, "?q=library");
  if (info.project.name === "desktop") await mapDrawn(page);
  const sheet = await layOut(page);
  await expect(sheet).toBeVisible();
  await expect(page.getByRole("button", { name: "Download and share" })).toBeHidden();
  await expect(sheet).toContainText("Printed ");
  await expect(sheet).toContainText("Contains OS data © Crown copyright");
  await expect(sheet).toContainText("?q=library");
  const count = (await sheet.locator(".print-records li").count()) ?? 0;
  const said = await sheet.locator("h2").innerText();
  const asked = [...said.matchAll(/(\d+) (?:project|anchor organisation|organisation)/g)].reduce(
    (sum, [, one]) => sum + Number(one),
    0,
  );
  expect(count).toBe(asked);
  if (info.project.name === "desktop") {
    await expect(sheet.getByText("Anchor organisation", { exact: false }).first()).toBeVisible();
    // A picture with something on it, not an empty canvas.
    const colours = await sheet.locator("img").evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const pen = canvas.getContext("2d");
      pen?.drawImage(image, 0, 0);
      const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const found = new Set<number>();
      for (let at = 0; at < data.length; at += 404)
        found.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return found.size;
    });
    expect(colours).toBeGreaterThan(5);
  }
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(sheet).toHaveCount(0);
});

/** Lays the page out for paper, as the browser does before it prints. */
async function layOut(page: Page): Promise<Locator> {
  const sheet = page.locator(".print-sheet");
  // The sheet's own code comes a little after the first list.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(sheet).toBeAttached({ timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: "print" });
  return sheet;
}

test("the table goes on paper with its columns, in its order", async ({ page }) => {
  await openExplorer(page, "?q=library&layout=table&columns=council,checked&sort=council");
  const shown = page.locator(".result-table");
  await expect(shown.locator("tbody tr").nth(5)).toBeVisible();
  const cells = await shown
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const sheet = await layOut(page);
  await expect(sheet.getByRole("columnheader", { includeHidden: true })).toHaveText([
    "Name",
    "Council",
    "Last checked",
  ]);
  const printed = await sheet
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(printed.slice(0, cells.length)).toEqual(cells);
});

test("the list goes on paper in its order, and says what the map does not draw", async ({ page }, info) => {
  await openExplorer(page, "?q=rotherham%20rise&sort=title");
  const names = await page.locator(".result h3").allInnerTexts();
  if (info.project.name === "desktop") await mapDrawn(page);
  const sheet = await layOut(page);
  const printed = await sheet.locator(".print-records strong").allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  for (const [place, name] of names.entries()) expect(printed[place]).toBe(name);
  if (info.project.name !== "desktop") return;
  await expect(sheet).toContainText("The map has no point for any of these records");
  await expect(sheet.locator(".print-legend")).toContainText("Several together, with their number");
  await expect(sheet.locator(".print-legend")).toContainText("Outline only");
});

test("the gap finder takes its own question along: dialog, rows, paper", async ({ page }, info) => {
  await openExplorer(page, "?tool=gaps&council=E08000033&gap=imd,20,1609");
  const said = page.locator(".gap-finder .gap-answer").first();
  await expect(said).toHaveText(/Calderdale/);
  const sentence = await said.innerText();
  if (info.project.name === "desktop") await mapDrawn(page);
  const sheet = await layOut(page);
  await expect(sheet.locator("h2")).toHaveText(sentence);
  await expect(sheet).toContainText("Not on the map does not mean not there.");
  await expect(sheet).toContainText("By council");
  await expect(sheet.locator(".print-gaps li").first()).toContainText(/Calderdale \d.*E0101\d{4}.*rank \d/);
  if (info.project.name === "desktop")
    await expect(sheet.locator(".print-legend")).toContainText("Neighbourhood in a gap");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await openDialog(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".reuse-question")).toHaveText(sentence);
  await expectAccessible(page);
  const waiting = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download CSV" }).click();
  const rows = await waiting;
  expect(rows.suggestedFilename()).toMatch(
    /^neighbourhoods-in-calderdale-among-the-20-most-deprived.*-csv\.zip$/,
  );
  const zip = unzipSync(new Uint8Array(await bytesOf(rows)));
  expect(strFromU8(zip["gaps.csv"] ?? new Uint8Array())).toMatch(/\nE0101\d{4},Calderdale \d/);
  const about = strFromU8(zip["README.txt"] ?? new Uint8Array());
  expect(about).toContain(sentence);
  expect(about).toMatch(/^Link: http:.*tool=gaps/m);
  expect(about).toMatch(/^Data version: \w+$/m);
  const geojson = JSON.parse((await bytesOf(await take(page, "GeoJSON"))).toString("utf8"));
  expect(geojson.about.notes).toContain(sentence);
});

test("who could bid goes on paper with the demand, the lists and what must be said", async ({ page }) => {
  await openExplorer(page, "?tool=bid&region=E12000003");
  const said = page.locator(".bid-finder .gap-answer").first();
  await expect(said).toHaveText(/could bid at/);
  const sentence = await said.innerText();
  const sheet = await layOut(page);
  await expect(sheet.locator("h2")).toHaveText(sentence);
  await expect(sheet).toContainText("Local means the organisations among these");
  await expect(sheet.getByText(/^Could bid \(\d+\)$/)).toBeVisible();
  await expect(sheet.getByText(/^Income not known \(\d+\)$/)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await openDialog(page);
  await expect(page.getByRole("dialog").locator(".reuse-question")).toHaveText(sentence);
});

test("the map is a picture with its legend, where it is shown", async ({ page }, info) => {
  await openExplorer(page, "?q=library");
  await openDialog(page);
  if (info.project.name === "phone") {
    await page.getByRole("button", { name: "Picture of the map" }).click();
    await expect(page.getByText("There is no map on the page now.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Show the map" })).toBeInViewport({ ratio: 0.99 });
    await page.getByRole("button", { name: "Show the map" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByRole("region", { name: "Map of the results", exact: true })).toBeVisible();
    return;
  }
  await mapDrawn(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture of the map" }).click();
  const bytes = await bytesOf(await waiting);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(20_000);
});

test("a dialog that cannot be fetched says so, and is tried again at the next press", async ({
  page,
  watched,
}) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/ReuseDialog*", (route) => route.abort());
  await openExplorer(page, "?q=library");
  await page.getByRole("button", { name: "Download and share" }).click();
  await expect(page.getByRole("dialog")).toContainText("This part could not be fetched");
  await expect(answer(page)).toHaveText(/projects/);
  await page.getByRole("button", { name: "Close" }).click();
  await page.unroute("**/assets/ReuseDialog*");
  await page.getByRole("button", { name: "Download and share" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "CSV", exact: true })).toBeVisible();
});

test.describe("without a connection", () => {
  test.use({ serviceWorkers: "allow" });

  test("every format is still written", async ({ page, context, watched }, info) => {
    test.skip(info.project.name === "phone", "one size is enough");
    // The map asks for tiles that it has not seen yet, and says so.
    watched.allow(/ERR_INTERNET_DISCONNECTED|^console: Error$/);
    // A first visit; nobody has opened the dialog when the connection goes.
    await openExplorer(page, "?q=library");
    const kept = () =>
      page.evaluate(async () => {
        const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
        return requests.map(({ url }) => url.replace(/^.*\/|\?.*$/g, "")).join(" ");
      });
    for (const part of [
      /\.wasm/,
      /flatgeobuf-/,
      /excel-/,
      /kml-/,
      /projects-0\.json/,
      /ReuseDialog-[\w-]+\.js/,
    ])
      await expect.poll(kept, { timeout: 15_000 }).toMatch(part);
    await context.setOffline(true);
    await openDialog(page);
    for (const format of FORMATS) await take(page, format);
    await context.setOffline(false);
  });
});

test.describe("the addresses of the build", () => {
  test("answer with what their endings say", async ({ request }) => {
    for (const path of [
      "download/projects.csv",
      "download/organisations.geojson",
      "download/councils.kml",
      "download/rights-windows.fgb",
      "download/neighbourhoods.pmtiles",
      "download/everything.gpkg",
      "download/everything.zip",
      "download/datapackage.json",
      "download/catalogue.jsonld",
      "openreferral/services.json",
      "data/",
      "api/",
    ]) {
      const response = await request.get(path);
      expect([path, response.status()]).toEqual([path, 200]);
      expect((await response.body()).length).toBeGreaterThan(100);
    }
  });

  test("every example of the API answers, from its own page", async ({ page, request }) => {
    await page.goto("api/");
    const links = page.getByRole("main").getByRole("link", { name: /\.json$/ });
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThanOrEqual(7);
    for (const address of addresses) {
      // Figures keep the licence under which they were published.
      const licence = address.includes("/neighbourhood") ? "OGL-UK-3.0" : "CC-BY-4.0";
      expect(await (await request.get(address)).json()).toMatchObject({ licence });
    }
    await expectAccessible(page);
  });

  test("the data page tells every layer with its files, and is accessible", async ({ page }) => {
    await page.goto("data/");
    for (const title of ["Projects", "Organisations", "Councils", "Rights windows", "Neighbourhoods"])
      await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "PMTiles" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: /columns of projects/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Columns of projects");
    await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/).first()).toBeVisible();
    await expectAccessible(page);
  });
});
