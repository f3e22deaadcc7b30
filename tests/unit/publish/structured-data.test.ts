/** What pages tell machines: a place no more exact than it is known. */
import { expect, it } from "vitest";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { recordThing } from "../../../src/core/publish/structured-data.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

const geography = await fictionalGeography();

/** The place of a garden as schema.org has it. */
function placeWith(cells: Row): unknown {
  const { dataset } = assembleDataset(checkAll({ projects: [rowOf("projects", cells)] }), geography);
  const [garden] = recordFeatures(dataset).projects;
  if (garden === undefined) throw new Error("There is no garden.");
  return recordThing(garden)["location"];
}

it("has coordinates where they are the record's own", () => {
  expect(placeWith({})).toHaveProperty("geo.latitude", 52.001);
});

it("has none where they are the middle of an area, or of the sector of a postcode without coordinates", () => {
  expect(placeWith({ location_precision: "area" })).not.toHaveProperty("geo");
  expect(placeWith({ latitude: "", longitude: "" })).not.toHaveProperty("geo");
});
