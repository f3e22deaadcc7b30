/** Who belongs to a consortium may stand in its own row or in the rows of its members: people see one answer. */
import { describe, expect, it } from "vitest";
import { consortiaFrom } from "../../../src/core/coverage/known-consortia.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, rowOf } from "../../records.ts";

const consortium = (id: string, cells: Record<string, string>) =>
  rowOf("projects", { id, title: `${id} together`, kind: "consortium", ...cells });
const member = (id: string, consortium_ids = "") =>
  rowOf("organisations", { id, name: id.toUpperCase(), consortium_ids });

const { dataset } = assembleDataset(
  checkAll({
    projects: [
      consortium("vale", { lead_org: "lead", partner_orgs: "both;named" }),
      consortium("fell", {}),
      consortium("nobody", {}),
      rowOf("projects", { id: "garden", kind: "project", lead_org: "lead" }),
    ],
    organisations: [
      member("both", "vale"),
      member("lead", "vale"),
      member("named"),
      member("says", "vale;fell"),
    ],
  }),
  await fictionalGeography(),
);
const { projects, organisations } = recordFeatures(dataset);

describe("members of a consortium", () => {
  it("are those that it names and those that name it, each once, its lead apart", () => {
    const partners = projects.map(({ id, properties }) => [id, properties.partners.map((one) => one.id)]);
    expect(partners).toEqual([
      ["fell", ["says"]],
      ["garden", []],
      ["nobody", []],
      ["vale", ["both", "named", "says"]],
    ]);
  });

  it("are told of it on their own pages too", () => {
    const parts = organisations.map(({ id, properties }) => [
      id,
      properties.takes_part_in.map((one) => one.id),
    ]);
    expect(parts).toEqual([
      ["both", ["vale"]],
      ["lead", []],
      ["named", ["vale"]],
      ["says", ["vale", "fell"]],
    ]);
  });

  it("make the consortia that could bid: none without a member, and no other project", () => {
    expect(consortiaFrom(projects)).toEqual([
      { id: "fell", name: "fell together", members: ["says"] },
      { id: "vale", name: "vale together", members: ["both", "lead", "named", "says"] },
    ]);
  });
});
