// @vitest-environment jsdom
/** The page of a council: its county's windows with whose they are, and open anchors apart from closed ones. */
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { collect } from "../../src/core/publish/collection.ts";
import { councilFeatures } from "../../src/core/publish/councils.ts";
import { assembleDataset } from "../../src/core/record/dataset.ts";
import { CouncilPage } from "../../src/ui/pages/CouncilPage.tsx";
import { fictionalGeography } from "../effects.ts";
import { checkAll, rowOf } from "../records.ts";

const geography = await fictionalGeography();
const { dataset } = assembleDataset(
  checkAll({
    "rights-windows": [rowOf("rights-windows", { authority: "E10990004", authority_name: "Daleshire" })],
    organisations: [rowOf("organisations", { is_anchor: "yes", anchor_basis: "Said so.", status: "closed" })],
  }),
  geography,
);
const { councils } = collect(dataset, geography);

/** The words of a council's page. */
function pageText(code: string): string {
  const entry = councils.find(({ council }) => council.code === code);
  if (entry === undefined) throw new Error(`There is no council ${code}.`);
  return render(<CouncilPage entry={entry} gap={undefined} compareWith={[]} feed={undefined} />).container
    .textContent;
}

it("names the county as the one that opens the window, at a glance and in full", () => {
  const text = pageText("E07990002");
  expect(text.split("Community Right to Challenge, by the county (Daleshire): Any time")).toHaveLength(3);
  expect(text).not.toContain("No published period was found");
});

it("says nothing of a county on the county's own page", () => {
  expect(pageText("E10990004")).toContain("Community Right to Challenge: Any time");
  expect(pageText("E10990004")).not.toContain("by the county");
});

it("counts no closed anchor, as its layer counts none, and names it among other organisations", () => {
  const text = pageText("E06990001");
  expect(text).toContain("Anchor organisations on this map0");
  expect(text).toContain("No anchor organisation is on this map yet");
  expect(text).toMatch(/Other organisationsMerrow Trust.* · Closed/);
  expect(councilFeatures(dataset, geography)[0]?.properties.anchor_count).toBe(0);
});
