/** The states that nobody hopes for: each says what happened, what still works, and what to do. */
import { answer, expect, expectAccessible, openExplorer, test } from "./page.ts";

test("a missing layer is named, can be tried again, and the rest works", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/columns/organisations.json*", (route) =>
    route.fulfill({ status: 404, body: "" }),
  );
  await openExplorer(page);
  const note = page.getByRole("alert");
  await expect(note).toContainText("The layer “Organisations” could not be loaded: the file is missing.");
  await expect(note).toContainText("Only projects are listed and counted");
  await expect(answer(page)).toHaveText(/\d+ projects/);
  await expectAccessible(page);
  await page.unroute("**/layers/columns/organisations.json*");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note).toBeHidden();
  await expect(answer(page)).toHaveText(/organisations/);
});

test("what needs a layer that failed is not answered as if nothing were there", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/columns/organisations.json*", (route) =>
    route.fulfill({ status: 404, body: "" }),
  );
  const untold = "This cannot be answered, because organisations could not be loaded.";
  for (const tool of ["gaps", "bid"]) {
    await page.goto(`./?tool=${tool}&council=E06000051`);
    await expect(page.getByText(untold)).toBeVisible();
    await expect(page.getByText(/have no anchor|has any anchor|No organisation on this map/)).toHaveCount(0);
    await expect(page.getByText("In the gap")).toHaveCount(0);
    // Nothing more is on its way.
    await expect(page.locator(":is(.gap-finder, .bid-finder) [aria-busy=true]")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Download (CSV|GeoJSON)$/ })).toHaveCount(0);
  }
  await page.goto("./?tool=gaps&kind=project&council=E06000051");
  await expect(
    page.getByText(/neighbourhoods in Shropshire among the 20% most deprived/).first(),
  ).toBeVisible();
  await page.goto("./brief/?council=E06000051");
  await expect(page.getByText("it waits for them")).toBeVisible();
  await expect(page.getByText("No organisation on this map")).toHaveCount(0);
});

test("records on their way are no answer about who could bid", async ({ page }) => {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/layers/columns/organisations.json*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./?tool=bid");
  await expect(page.getByText("Loading the records …").first()).toBeVisible();
  await expect(page.getByText("No organisation on this map")).toHaveCount(0);
  await expect(page).toHaveTitle(/^How many local organisations could bid\? · /);
  send();
  await expect(page.getByText(/local organisations.*could bid/).first()).toBeVisible();
});

test("a brief without windows of rights says that they are not known", async ({ page, watched }) => {
  watched.allow(/404|Failed to load resource/);
  await page.route("**/layers/rights-windows.json*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./brief/?council=E08000033");
  await expect(page.getByText("Windows of community rights could not be loaded")).toBeVisible();
  await expect(page.getByText("No window is known here")).toHaveCount(0);
});

test("a damaged layer is named", async ({ page }) => {
  await page.route("**/layers/columns/projects.json*", (route) =>
    route.fulfill({ body: '{"layer":"projects","ids":[' }),
  );
  await openExplorer(page);
  await expect(page.getByRole("alert")).toContainText(
    "The layer “Projects” could not be loaded: the file is damaged.",
  );
  await expect(answer(page)).toHaveText(/organisations/);
});

test("a layer with columns of different lengths is refused", async ({ page }) => {
  await page.route("**/layers/columns/projects.json*", async (route) => {
    const file = await (await route.fetch()).json();
    await route.fulfill({ json: { ...file, titles: file.titles.slice(1) } });
  });
  await openExplorer(page);
  await expect(page.getByRole("alert")).toContainText("does not hold what it should");
});

test("without the manifest the page says so and tries again", async ({ page, watched }) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/layers/manifest.json", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText(
    "The map's records could not be loaded: there is no connection to the site.",
  );
  await expect(page.getByText("The map is on its way …")).toHaveCount(0);
  await page.unroute("**/layers/manifest.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(answer(page)).toHaveText(/projects and/);
});

test("where no record could be loaded, nothing is said not to match", async ({ page, watched }) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route(/layers\/(columns|opening)/, (route) => route.abort());
  await page.goto("./?theme=food");
  await expect(answer(page)).toHaveText("The records could not be loaded.");
  await expect(page.getByRole("alert").first()).toContainText("could not be loaded");
  await expect(page.getByText("Nothing matches")).toHaveCount(0);
});

test("details that fail leave the list and the map working", async ({ page, watched }) => {
  watched.allow(/Failed to load resource/);
  await page.route("**/layers/details/**", (route) => route.fulfill({ status: 500, body: "" }));
  await openExplorer(page, "?sel=outback-halifax");
  await expect(page.getByRole("complementary")).toContainText("could not be loaded");
});

test("an unknown value in a link is dropped and named, with the rest kept", async ({ page }) => {
  await openExplorer(page, "?kind=anchor,unicorn&theme=food&nonsense=1");
  await expect(page.getByText(/unicorn/)).toBeVisible();
  await expect(answer(page)).toHaveText(/anchor organisation/);
  await expect(
    page.getByRole("list", { name: "Filters in force" }).getByRole("button", { name: /Food/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(/unicorn/)).toBeHidden();
});

for (const [chunk, link, missing, brought] of [
  ["GapFinder", "Gaps", "The gap finder could not be loaded.", ".gap-finder"],
  ["BidFinder", "Who could bid", "“Who could bid” could not be loaded.", ".bid-finder"],
] as const)
  test(`a tool whose code does not come says so, and can be tried again: ${chunk}`, async ({
    page,
    watched,
  }) => {
    watched.allow(/Failed to load resource|ERR_FAILED/);
    const files = `**/assets/${chunk}*.js`;
    await page.route(files, (route) => route.abort());
    await openExplorer(page);
    await page.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: link }).click();
    const note = page.getByRole("alert");
    await expect(note).toContainText(missing);
    await expectAccessible(page);
    await page.unroute(files);
    await note.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(brought).first()).toBeVisible();
    await expect(note).toBeHidden();
  });

test("a map whose code does not come says so, and can be tried again", async ({
  page,
  isMobile,
  watched,
}) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/MapView*.js", (route) => route.abort());
  await openExplorer(page, isMobile ? "?pane=map" : "");
  const frame = page.getByRole("region", { name: "Map of the results", exact: true });
  await expect(frame.getByRole("alert")).toContainText("The map could not be loaded.");
  await expect(answer(page)).toHaveText(/projects and/);
  await expectAccessible(page);
  await page.unroute("**/assets/MapView*.js");
  await frame.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".maplibregl-canvas")).toBeVisible();
});

/** The file that holds land, borders, names of places and shades. */
const GROUND = "**/layers/areas.pmtiles*";

test("a map whose ground is missing says so, drops the key to it, and can be tried again", async ({
  page,
  isMobile,
  watched,
}) => {
  watched.allow(/Failed to load resource/);
  await page.route(GROUND, (route) => route.fulfill({ status: 404, body: "" }));
  await openExplorer(page, isMobile ? "?pane=map" : "");
  const frame = page.getByRole("region", { name: "Map of the results", exact: true });
  const note = frame.getByRole("alert");
  await expect(note).toContainText(
    "The map's land, borders, names and shading could not be loaded: the file is missing.",
  );
  await expect(note).toContainText("Its points, the list and the table still work.");
  const shading = frame.locator("summary", { hasText: "Shading" });
  await expect(shading).toHaveCount(0);
  await expect(frame.locator("summary", { hasText: "Key to the points" })).toBeVisible();
  await expect(answer(page)).toHaveText(/projects and/);
  await expectAccessible(page);
  await page.unroute(GROUND);
  const came = page.waitForResponse((response) => response.url().includes("areas.pmtiles"));
  await note.getByRole("button", { name: "Try again" }).click();
  expect((await came).ok()).toBe(true);
  await expect(note).toBeHidden();
  await expect(shading).toBeVisible();
});

test("a damaged ground is named, and not kept", async ({ page, isMobile }) => {
  await page.route(GROUND, (route) => route.fulfill({ body: "<!doctype html>".repeat(2000) }));
  await openExplorer(page, isMobile ? "?pane=map" : "");
  const note = page.locator(".map-frame").getByRole("alert");
  await expect(note).toContainText("the file is damaged");
  await page.unroute(GROUND);
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note).toBeHidden();
  await page.waitForLoadState("networkidle");
  await expect(note).toBeHidden();
});

test("without a connection the ground that is missing is told, and comes back with it", async ({
  page,
  context,
  isMobile,
  watched,
}) => {
  watched.allow(/Failed to load resource|ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  await page.route(GROUND, (route) => route.abort());
  await openExplorer(page, isMobile ? "?pane=map" : "");
  const note = page.locator(".map-frame").getByRole("alert");
  await expect(note).toContainText("there is no connection to the site");
  await context.setOffline(true);
  const offline = page.getByText(/You are offline/);
  await expect(offline).toContainText("The map is without its land and shading");
  await page.unroute(GROUND);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await expect(note).toBeHidden();
});

test("a record that is not there any more is said to be so", async ({ page }) => {
  await openExplorer(page, "?sel=never-was-on-this-map");
  await expect(page.getByRole("complementary")).toContainText("no record “never-was-on-this-map”");
});

test("without WebGL the list and the table still do everything", async ({ page, isMobile }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    // Only WebGL is taken away; the pictures of kinds are drawn in two dimensions.
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...words: Parameters<typeof original>
    ) {
      return words[0].startsWith("webgl") ? null : original.apply(this, words);
    } as typeof original;
  });
  await openExplorer(page, isMobile ? "?pane=map" : "");
  await expect(page.getByText(/cannot draw the map/)).toBeVisible();
  await page.getByRole("button", { name: "List" }).click();
  const titles = page.getByRole("region", { name: "Results" }).getByRole("heading", { level: 3 });
  await expect(titles.first()).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  // The first row is the header.
  await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();
});

test("nothing found: says which filter to drop, with what each would give", async ({ page }) => {
  await openExplorer(page, "?kind=lesson&council=E08000033&theme=energy");
  await expect(page.getByRole("heading", { name: "Nothing matches all of these filters" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(answer(page)).toHaveText(/projects and/);
});

test("nothing near: shows the nearest results outside", async ({ page }) => {
  await openExplorer(page, "?near=54.9,-2.2,1609,Nowhere&sort=distance&kind=anchor");
  await expect(page.getByRole("heading", { name: "The nearest outside" })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Results" }).getByRole("listitem").filter({ hasText: /miles/ }).first(),
  ).toBeVisible();
});

test("a refused location is said plainly, with another way", async ({ page, context }) => {
  await context.clearPermissions();
  await openExplorer(page);
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page.getByText(/Type a postcode or a place instead/)).toBeVisible();
});

/** What a browser says without a connection. */
const OFFLINE_NOISE = [/ERR_INTERNET_DISCONNECTED|Failed to load resource|offline/i];

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("offline, what has been loaded still works, and the page opens again", async ({
    page,
    context,
    watched,
  }) => {
    for (const noise of OFFLINE_NOISE) watched.allow(noise);
    await openExplorer(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Once more under the worker, so that it has kept the page and its files.
    await openExplorer(page);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await expect(page.getByText(/You are offline/)).toBeVisible();
    await page.reload();
    await expect(answer(page)).toHaveText(/projects and/);
    await context.setOffline(false);
  });

  test("one visit that stays a while is enough to open the page again offline", async ({
    page,
    context,
    watched,
  }) => {
    for (const noise of OFFLINE_NOISE) watched.allow(noise);
    await openExplorer(page);
    /** Files that the page was made of and that are not kept yet. */
    const notKept = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = await Promise.all(stores.map((store) => store.keys()));
        const kept = new Set(requests.flat().map(({ url }) => url.replace(/\?.*/, "")));
        const columns = ["projects", "organisations"].map(
          (id) => new URL(`layers/columns/${id}.json`, location.href).href,
        );
        const used = performance.getEntriesByType("resource").map(({ name }) => name.replace(/\?.*/, ""));
        return [...used, ...columns].filter(
          (name) => /\/(?:assets|layers)\//.test(name) && !/pmtiles$/.test(name) && !kept.has(name),
        );
      });
    await expect.poll(notKept, { timeout: 30_000 }).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await expect(answer(page)).toHaveText(/projects and/);
    await context.setOffline(false);
  });
});
