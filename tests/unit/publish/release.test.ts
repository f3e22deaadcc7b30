/** Fingerprints of a release: a row's own columns, and no others. */
import { describe, expect, it } from "vitest";
import { councilTable } from "../../../src/core/publish/export/place-tables.ts";
import { recordTables } from "../../../src/core/publish/export/record-tables.ts";
import { recordFeatures } from "../../../src/core/publish/feature.ts";
import {
  compareRows,
  fingerprints,
  type ReleaseFormat,
  readRelease,
} from "../../../src/core/publish/release.ts";
import { assembleDataset } from "../../../src/core/record/dataset.ts";
import { fictionalGeography } from "../../effects.ts";
import { checkAll, type Row, rowOf } from "../../records.ts";

describe("changes since a release", () => {
  it("are none in rows that nobody touched: one anchor more changes no other row", async () => {
    const geography = await fictionalGeography();
    const projects = [1, 2, 3].map((n) => rowOf("projects", { id: `p${n}`, title: `P ${n}` }));
    const anchor = rowOf("organisations", { is_anchor: "yes", anchor_basis: "Runs a building." });
    const ofRelease = (organisations: readonly Row[], format?: ReleaseFormat) => {
      const { dataset } = assembleDataset(checkAll({ projects, organisations }), geography);
      const features = recordFeatures(dataset);
      const tables = recordTables([...features.projects, ...features.organisations]);
      const table = tables.find(({ id }) => id === "projects");
      return table === undefined ? {} : fingerprints(table, (text) => text, format);
    };
    const change = (format?: ReleaseFormat) =>
      compareRows(ofRelease([], format), ofRelease([anchor], format)).changed;
    expect(change()).toBe(0);
    // As releases of the first format told it.
    expect(change(1)).toBe(3);
    const councils = councilTable([]);
    const council = (anchors: number) => ({
      ...councils,
      rows: [{ cells: councils.columns.map(({ name }) => (name === "anchor_count" ? anchors : "x")) }],
    });
    expect(fingerprints(council(2), (text) => text)).toEqual(fingerprints(council(1), (text) => text));
  });
});

describe("a release that was kept", () => {
  it.each([1, 2])("is read: format %d", (format) =>
    expect(readRelease(JSON.stringify({ format, tables: {} }))).toEqual({ format, tables: {} }),
  );
  it.each(["{ cut", "null", '{"format":3,"tables":{}}'])("is none: %s", (text) =>
    expect(readRelease(text)).toBeUndefined(),
  );
});
