// @vitest-environment jsdom
/** Distances on a record's card and page are no finer than both places are known. */
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { collect } from "../../src/core/publish/collection.ts";
import { assembleDataset } from "../../src/core/record/dataset.ts";
import { RecordPage } from "../../src/ui/pages/RecordPage.tsx";
import { fictionalGeography } from "../effects.ts";
import { checkAll, type Row, rowOf } from "../records.ts";

const geography = await fictionalGeography();

/** Words of the page of a garden with an anchor about a mile away. */
function pageText(garden: Row, anchor: Row): string {
  const { dataset } = assembleDataset(
    checkAll({
      projects: [rowOf("projects", garden)],
      organisations: [
        rowOf("organisations", {
          is_anchor: "yes",
          anchor_basis: "Says so.",
          latitude: "52.01800",
          longitude: "-1.01000",
          postcode: "",
          ...anchor,
        }),
      ],
    }),
    geography,
  );
  const collection = collect(dataset, geography);
  const [feature] = collection.projects;
  if (feature === undefined) throw new Error("There is no project.");
  return render(<RecordPage feature={feature} collection={collection} />).container.textContent ?? "";
}

const AREA: Row = { location_precision: "area", postcode: "" };

it("tells a tenth of a mile where both places are addresses", () => {
  const text = pageText({}, {});
  expect(text).toContain("Merrow Trust, 1.2 miles as the crow flies");
  expect(text).toContain("1.2 miles away");
});

it.each([
  ["the record", AREA, {}],
  ["the anchor", {}, AREA],
])("is rough where %s stands for an area", (_which, garden, anchor) => {
  const text = pageText(garden, anchor);
  expect(text).toContain("Merrow Trust, about 1 mile as the crow flies");
  expect(text).toContain("about 1 mile away");
});
