/** Names of licences: identifiers are taken, other names are not, and the usual ones lead to an identifier. */
import { describe, expect, it } from "vitest";
import { isLicenceId, licenceMeant } from "../../../scripts/licence.ts";
import { readSite } from "../../../scripts/site.ts";
import { LICENCES } from "../../../src/core/record/vocabulary.ts";

describe("a licence's identifier", () => {
  it.each([
    "CC-BY-4.0",
    "CC0-1.0",
    "OGL-UK-3.0",
    "ODbL-1.0",
    "ODC-By-1.0",
    "CC-BY-SA-4.0",
    "CC-BY-3.0",
    "OGL-UK-2.0",
    "OGL-Canada-2.0",
    "GPL-2.0",
  ])("%s is one", (id) => expect(isLicenceId(id)).toBe(true));

  it.each([
    ["CC BY 4.0", "CC-BY-4.0"],
    ["cc-by-4.0", "CC-BY-4.0"],
    ["CC-BY", "CC-BY-4.0"],
    ["Creative Commons Attribution 4.0 International", "CC-BY-4.0"],
    ["CC BY-SA 4.0", "CC-BY-SA-4.0"],
    ["CC0", "CC0-1.0"],
    ["CC0 1.0 Universal", "CC0-1.0"],
    ["OGL-3.0", "OGL-UK-3.0"],
    ["OGL v3", "OGL-UK-3.0"],
    ["OGL-2.0", "OGL-UK-2.0"],
    ["OGLv3.0", "OGL-UK-3.0"],
    ["Open Government Licence v3.0", "OGL-UK-3.0"],
    ["The Open Government License, version 3", "OGL-UK-3.0"],
    ["ODbL", "ODbL-1.0"],
    ["ODC-BY-1.0", "ODC-By-1.0"],
    ["etalab-2.0 ", "etalab-2.0"],
    ["Ours alone", undefined],
    ["Ours-1.0", undefined],
    ["CC BY 3.0", undefined],
    ["https://example.org/", undefined],
    ["", undefined],
  ])("%s is none, and means %s", (text, id) => {
    expect(isLicenceId(text)).toBe(false);
    expect(licenceMeant(text)).toBe(id);
  });
  it("is what a row takes too", () => {
    expect(LICENCES.terms.filter(({ id }) => !isLicenceId(id))).toEqual([]);
  });
});

describe("the licence of a site.json", () => {
  const read = (licence: string) =>
    readSite(
      JSON.stringify({ name: "Merrow", tagline: "Ours", area: "Merrow", licence, attribution: "Us" }),
      "data/site.json",
    );
  it("is an identifier", () => expect(read("OGL-UK-3.0").licence).toBe("OGL-UK-3.0"));
  it("is refused under another name, with the identifier", () => {
    expect(() => read("CC BY 4.0")).toThrow(
      /data\/site\.json:1 licence.*\n.*“licence” is “CC BY 4\.0”, and it takes a licence's SPDX identifier.*Did you mean “CC-BY-4\.0”\?\n.*\n {4}try: {3}CC-BY-4\.0\n/,
    );
    expect(() => read("Ours alone")).toThrow(/takes a licence's SPDX identifier, such as CC-BY-4\.0/);
  });
});
