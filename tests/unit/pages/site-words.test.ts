/** Another network's map is called by its own name on every page that runs code. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../../../scripts/paths.ts";
import { WRITTEN, withSiteWords } from "../../../scripts/site-words.ts";

const SITE = { name: 'Merrow & "Friends"', tagline: "What Merrow does." };

describe("the words of a site", () => {
  it.each(["", "brief/", "check/", "submit/", "embed/", "embed/builder/"])(
    "stand in /%s in place of those that it was written with",
    async (folder) => {
      const html = await readFile(join(PROJECT_DIR, folder, "index.html"), "utf8");
      const own = withSiteWords(html, SITE);
      expect(/<title>(.*)<\/title>/.exec(own)?.[1]).toContain("Merrow &amp; &quot;Friends&quot;");
      expect(own).not.toContain(WRITTEN.name);
      expect(own).not.toMatch(/England/);
      expect(withSiteWords(html, WRITTEN)).toBe(html);
    },
  );

  it("are heading and description of the explorer", async () => {
    const own = withSiteWords(await readFile(join(PROJECT_DIR, "index.html"), "utf8"), SITE);
    expect(own).toContain("<h1>Merrow &amp; &quot;Friends&quot;</h1>");
    expect(own).toContain('<meta name="description" content="What Merrow does: projects, ');
  });
});
