/** What pages are joined from: each id gives the name and page of what it belongs to, and each council all windows that its people may use. */
import { describe, expect, it } from "vitest";
import { type Collection, collect } from "../../../src/core/publish/collection.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

const geography = await fictionalGeography();

function collected(rows: Readonly<Record<string, readonly Row[]>>): Collection {
  const { dataset, issues } = assembleDataset(checkAll(rows), geography);
  expect(issues).toEqual([]);
  return collect(dataset, geography);
}

describe("a programme with the id of a record", () => {
  const collection = collected({
    programmes: [rowOf("programmes", { id: "power", name: "Power: the fund" }), rowOf("programmes")],
    organisations: [rowOf("organisations", { id: "power", name: "Power Trust" })],
    projects: [rowOf("projects", { lead_org: "power", programme: "power" })],
  });

  it("leaves the record its name, and keeps its own", () => {
    const [project] = collection.projects;
    expect(project?.properties.lead?.name).toBe("Power Trust");
    expect(project?.properties.programmes).toEqual([{ id: "power", name: "Power: the fund" }]);
  });

  it("has a page of its own, and so has every other programme", () => {
    expect(collection.pathOf("power")).toBe("organisation/power/");
    expect(collection.pathOf("power", "outcomes")).toBe("organisation/power/");
    expect(collection.pathOf("power", "programmes")).toBe("programme/power/");
    expect(collection.pathOf("merrow-fund")).toBe("programme/merrow-fund/");
    expect(collection.pathOf("merrow-fund", "organisations")).toBeUndefined();
    expect(collection.pathOf("power", "rights-windows")).toBeUndefined();
  });
});

describe("the windows of a council", () => {
  const window = (id: string, authority: string) => rowOf("rights-windows", { id, authority });
  const { councils } = collected({
    "rights-windows": [
      window("county", "E10990004"),
      window("own", "E07990002"),
      window("else", "E06990001"),
      window("fire", ""),
    ],
  });
  const idsOf = (code: string) =>
    councils.find(({ council }) => council.code === code)?.windows.map(({ id }) => id);

  it("are its own, then those of the county above it", () => {
    expect(idsOf("E07990002")).toEqual(["own", "county"]);
    expect(idsOf("E10990004")).toEqual(["county"]);
    expect(idsOf("E06990001")).toEqual(["else"]);
    expect(idsOf("E08990003")).toEqual([]);
  });
});
