import { describe, expect, it } from "vitest";
import { hostOf, sourceInWords, titleInAddress } from "../../../src/core/publish/source-words.ts";

describe("a page by its address", () => {
  it.each([
    [
      "https://www.example.org/news/mill-saved-by-its-neighbours",
      "example.org: mill saved by its neighbours",
    ],
    [
      "https://example.org/2019/07/01/mill_saved_by_its_neighbours.html?x=1",
      "example.org: mill saved by its neighbours",
    ],
    [
      "https://example.org/news/mill-saved-by-its-neighbours-1-739205",
      "example.org: mill saved by its neighbours",
    ],
    ["https://example.org/23827990.fight-goes-on-to-save-mill", "example.org: fight goes on to save mill"],
    ["https://example.org/the-mill-saved-by-neighbours/page/2", "example.org: the mill saved by neighbours"],
    ["https://example.org/mill-has-33-homes-now", "example.org: mill has 33 homes now"],
  ])("%s reads %s", (url, words) => expect(sourceInWords(url)).toBe(words));

  it.each([
    "https://example.org",
    "https://example.org/about-us",
    "https://example.org/ieIssueDetails.aspx?IId=62557&a-b-c-d=3",
    "https://example.org/news/uk-england-town-54736218",
    "https://example.org/9f2a-77bc-11aa-c0de-4f",
    "https://example.org/%E0%A4%A",
    "no address",
  ])("%s spells no title", (url) => expect(titleInAddress(url)).toBeUndefined());

  it("is cut at a word where it is long", () => {
    const title =
      titleInAddress(`https://example.org/${Array.from({ length: 40 }, () => "word").join("-")}`) ?? "";
    expect(title.length).toBeLessThanOrEqual(92);
    expect(title).toMatch(/^(word )+…$/);
  });

  it("has its host as people know it", () => {
    expect(hostOf("https://www.example.org./a")).toBe("example.org");
    expect(hostOf("http://example.org?x")).toBe("example.org");
  });
});
