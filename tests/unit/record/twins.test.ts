/** Which web addresses are one page. */
import { describe, expect, it } from "vitest";
import { findTwins } from "../../../src/core/record/twins.ts";
import { rowOf } from "../../records.ts";

const row = (id: string, website: string) =>
  rowOf("organisations", { id, name: `Group ${id} of ${id}`, org_ids: "", website });

describe("the same website", () => {
  it.each([
    ["https://example.org/", "http://www.example.org#top", true],
    ["https://example.org/a?utm_source=x&fbclid=1", "https://example.org/a", true],
    ["https://example.org/page?id=1&b=2", "https://example.org/page?b=2&id=1", true],
    [
      "https://social.example.org/profile.php?id=1001",
      "https://social.example.org/profile.php?id=1002",
      false,
    ],
    ["https://social.example.org/profile.php?id=1001", "https://social.example.org/profile.php", false],
  ])("%s and %s: %s", (one, other, isSame) => {
    const twins = findTwins(row("aa", one), [row("zz", other)]);
    expect(twins.flatMap(({ reasons }) => reasons)).toEqual(isSame ? ["website"] : []);
  });
});
