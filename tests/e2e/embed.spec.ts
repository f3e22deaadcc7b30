/** A view in someone else's page: map, list or both; small, keyboard-safe, attributed; and the page that makes the line to paste. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, expectAccessible, test } from "./page.ts";

test("a list is shown in a small frame, with whose it is and the way to the whole", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 360 });
  await page.goto("embed/?show=list&q=library");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/project.*matching “library”/);
  await expect(page.getByRole("list").getByRole("link").first()).toBeVisible();
  await expect(page.locator(".maplibregl-map")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("CC-BY-4.0");
  const whole = page.getByRole("link", { name: /Open in the/ });
  await expect(whole).toHaveAttribute("target", "_blank");
  expect(await whole.getAttribute("href")).toMatch(/\/\?q=library$/);
  // Nothing is wider than the frame.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Nor taller, for then the wheel would scroll the frame into emptiness and not the page around.
  const [inside, frame] = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return [scrollHeight, clientHeight];
  });
  expect(inside).toBe(frame);
  await expectAccessible(page);
});

test("that nothing was found stands apart from what of the link could not be used", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await page.goto("embed/?q=zzzzqq&theme=foo");
  const none = page.getByText("Nothing found for this view.");
  await expect(none).toBeVisible();
  const note = page.getByRole("status").filter({ hasText: "could not be used" });
  const ground = await note.evaluate((box) => getComputedStyle(box).backgroundColor);
  await expect(none).not.toHaveCSS("background-color", ground);
  await expectAccessible(page);
});

test("a map lets the wheel and one finger pass to the page around", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 500 });
  await page.goto("embed/?show=map&q=library");
  await expect(page.locator(".maplibregl-canvas")).toBeVisible();
  await expect(page.locator(".maplibregl-cooperative-gesture-screen")).toHaveCount(1);
  await expect(page.locator(".embed-list")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toContainText("Contains OS data © Crown copyright");
  await expectAccessible(page);
});

test("panels stand in a row along the foot of the map, and leave it to be seen", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 400 });
  await page.goto("embed/?show=map");
  await expect(page.locator(".maplibregl-canvas")).toBeVisible();
  const panels = page.locator(".map-panels > .map-panel:visible");
  await expect(panels.first()).toBeVisible();
  const boxes = await Promise.all((await panels.all()).map((panel) => panel.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  for (const box of boxes) expect(box?.width).toBeLessThan(300);
});

test("a small map whose ground does not come says so over its points", async ({ page, watched }) => {
  watched.allow(/Failed to load resource/);
  await page.route("**/layers/areas.pmtiles*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.setViewportSize({ width: 360, height: 420 });
  await page.goto("embed/?show=map");
  const note = page.getByRole("alert");
  await expect(note).toContainText(
    "land, borders, names and shading could not be loaded: the file is missing.",
  );
  await expect(page.locator(".map-panels summary:visible")).toHaveCount(0);
  await expectAccessible(page);
  await page.unroute("**/layers/areas.pmtiles*");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(note).toBeHidden();
});

test("a map whose code does not come leaves the list, and can be tried again", async ({ page, watched }) => {
  watched.allow(/Failed to load resource|ERR_FAILED/);
  await page.route("**/assets/MapView*.js", (route) => route.abort());
  await page.setViewportSize({ width: 900, height: 500 });
  await page.goto("embed/?q=library");
  const note = page.getByRole("alert");
  await expect(note).toContainText("The map could not be loaded.");
  await expect(page.locator(".embed-list").getByRole("link").first()).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/assets/MapView*.js");
  await note.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".maplibregl-canvas")).toBeVisible();
});

test("both stand side by side where there is room, one above the other where there is not", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await page.goto("embed/?q=library");
  const [list, map] = [page.locator(".embed-list"), page.locator(".embed-map")];
  await expect(list.getByRole("link").first()).toBeVisible();
  const wide = [await list.boundingBox(), await map.boundingBox()];
  expect(wide[0]?.x).toBeLessThan(wide[1]?.x ?? 0);
  await page.setViewportSize({ width: 360, height: 600 });
  const narrow = [await list.boundingBox(), await map.boundingBox()];
  expect(narrow[1]?.y).toBeLessThan(narrow[0]?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(600);
  await expectAccessible(page);
});

test("it works inside another site's page, and leaves no step in its history", async ({
  page,
  baseURL,
  watched,
}) => {
  const host = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><html lang="en"><title>A parish</title><h1>A parish</h1><iframe src="${baseURL}embed/?show=list" title="Map of community action" width="100%" height="520"></iframe>`,
    );
  });
  await new Promise<void>((ready) => host.listen(0, "localhost", ready));
  watched.allow(
    new RegExp(`another host was asked: http://localhost:${(host.address() as AddressInfo).port}|favicon`),
  );
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(/projects/);
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole("button", { name: "Next" }).click();
  await expect(frame.getByText("Page 2 of")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  host.close();
});

test("the builder makes one line for the view, and shows it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("embed/builder/?q=library");
  const line = page.getByRole("textbox", { name: "HTML to paste" });
  await expect(line).toHaveValue(
    /^<iframe src="http:\/\/localhost:\d+\/embed\/\?q=library" title="Map of community action" width="100%" height="520"/,
  );
  await page.getByRole("radio", { name: "List", exact: true }).check();
  await expect(line).toHaveValue(/\?q=library&amp;show=list"/);
  await page.getByRole("spinbutton", { name: "Height in pixels" }).fill("400");
  await page.getByRole("textbox", { name: /^Title/ }).fill('Our "village" & <b>');
  await expect(line).toHaveValue(/title="Our &quot;village&quot; &amp; &lt;b>" width="100%" height="400"/);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(
    /matching “library”/,
  );
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await line.inputValue());
  await expectAccessible(page);
});

test("the explorer leads to the builder with its view", async ({ page }) => {
  await page.goto("./?q=library");
  await page.getByRole("button", { name: "Download and share" }).click();
  await page.getByRole("link", { name: "Embed" }).click();
  await expect(page).toHaveURL(/embed\/builder\/\?q=library$/);
  await expect(page.getByRole("textbox", { name: "Link of the view" })).toHaveValue(/\/\?q=library$/);
});
