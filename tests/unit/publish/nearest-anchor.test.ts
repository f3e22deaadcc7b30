/** Which anchor is nearest means one thing in records, in the API and in the gap finder, and is told no finer than it is known. */
import { describe, expect, it } from "vitest";
import { providersOf } from "../../../src/core/coverage/distances.ts";
import { coarserRank, distanceInWords } from "../../../src/core/find/words.ts";
import { nearestFiles } from "../../../src/core/publish/api/neighbourhoods.ts";
import { catalogueFile, readCatalogue } from "../../../src/core/publish/catalogue-file.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

const anchor = (id: string, cells: Row) =>
  rowOf("organisations", { id, name: id, is_anchor: "yes", anchor_basis: "Says so.", ...cells });
const at = (latitude: string, longitude: string) => ({ latitude, longitude, postcode: "" });
const WHOLE = { area_name: "", ...at("", ""), location_precision: "council" };

const geography = await fictionalGeography();
const { dataset, issues } = assembleDataset(
  checkAll({
    projects: [rowOf("projects")],
    organisations: [
      anchor("town", { ...at("52.00200", "-1.00200"), location_precision: "town" }),
      anchor("house", at("52.01900", "-1.01900")),
      anchor("shut", { ...at("52.00100", "-1.00100"), status: "closed" }),
      anchor("whole", WHOLE),
    ],
  }),
  geography,
);
const { projects, organisations } = recordFeatures(dataset);

describe("the nearest anchor", () => {
  it("may be placed on the middle of its town; closed ones and those of a whole council are none", () => {
    expect(issues).toEqual([]);
    expect(projects[0]?.properties.nearest_anchor).toMatchObject({ id: "town", precision: "town" });
    expect(nearestFiles(dataset, geography).get("E06990001")?.["E01990001"]).toMatchObject([
      { id: "town", precision: "town" },
      { id: "house", precision: "postcode" },
    ]);
  });

  it("is one of those that the gap finder counts", () => {
    const catalogue = readCatalogue([catalogueFile("organisations", organisations)]);
    const { records } = providersOf(catalogue, new Uint8Array(catalogue.count).fill(1));
    const counted = [...records].map((record) => catalogue.ids[record]);
    const named = [...nearestFiles(dataset, geography).values()].flatMap((file) =>
      Object.values(file).flatMap((few) => few.map(({ id }) => id)),
    );
    expect([...new Set(named)].sort()).toEqual(counted.sort());
  });

  it("is as far as the coarser of both places lets us say", () => {
    expect(distanceInWords(2600, "km", coarserRank("building", "town"))).toBe("about 3 km");
    expect(distanceInWords(2600, "km", coarserRank("area", "postcode"))).toBe("about 3 km");
    expect(distanceInWords(2600, "km", coarserRank("postcode", "building"))).toBe("2.6 km");
  });
});
