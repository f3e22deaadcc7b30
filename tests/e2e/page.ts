/** What end-to-end tests share: a page that must stay free of errors, of foreign requests and of policy violations. */
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** A page that is watched; the test fails at its end for anything that the page should not have done. */
export const test = base.extend<{ readonly watched: { allow: (pattern: RegExp) => void } }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        const isOwn = url.startsWith(baseURL ?? "") || url.startsWith("blob:") || url.startsWith("data:");
        if (!isOwn) complaints.push(`another host was asked: ${url}`);
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      // What a test holds back or changes may still be on its way when the test ends.
      await page.unrouteAll({ behavior: "ignoreErrors" });
      expect(complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual(
        [],
      );
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the explorer and waits for its answer. */
export async function openExplorer(page: Page, search = ""): Promise<void> {
  await page.goto(`./${search}`);
  await expect(
    page
      .getByRole("region", { name: "Results" })
      .getByText(/projects?|organisations?|Nothing found/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText("Loading the records …").first()).toBeHidden();
}

/** Fails on any accessibility fault that axe finds against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`),
  ).toEqual([]);
}

/** Picks a filter where this size of screen has it: beside the list, or in the dialog that ends in "Show … results". */
export async function pickFilter(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole("button", { name: /^Filters/ });
  const isNarrow = await button.isVisible();
  if (isNarrow) await button.click();
  await page.getByRole("checkbox", { name }).first().check();
  if (isNarrow) await page.getByRole("button", { name: /^Show [\d,]+ results?$/ }).click();
}

/** The answer in a sentence. */
export function answer(page: Page) {
  return page.locator("p.answer");
}

/** Waits until the map is whole and has drawn the points of the question. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    ["map-loaded", "points-drawn"].every((mark) => performance.getEntriesByName(mark).length > 0),
  );
}
