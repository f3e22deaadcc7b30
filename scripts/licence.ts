/** What a licence is called where programs read it: by its identifier in the list at https://spdx.org/licenses/. */

import deprecated from "spdx-license-ids/deprecated.json" with { type: "json" };
import current from "spdx-license-ids/index.json" with { type: "json" };
import { fold } from "../src/core/record/fold.ts";

/** Licences that maps are often given, by the other names under which people write them, as `namesake` folds them. */
const LICENCES: readonly (readonly [id: string, names: readonly string[]])[] = [
  ["CC-BY-4.0", ["ccby", "creativecommonsattribution", "creativecommonsattribution4"]],
  ["CC-BY-SA-4.0", ["ccbysa", "creativecommonsattributionsharealike4"]],
  ["CC-BY-NC-4.0", ["creativecommonsattributionnoncommercial4"]],
  ["CC-BY-NC-SA-4.0", []],
  ["CC0-1.0", ["cc0", "cczero", "creativecommonszero", "creativecommonszero1"]],
  ["OGL-UK-3.0", ["ogl", "ogl3", "ogluk", "opengovernment", "opengovernment3"]],
  ["OGL-UK-2.0", ["ogl2", "opengovernment2"]],
  ["ODbL-1.0", ["odbl", "opendatabase", "opendatabase1"]],
  ["ODC-By-1.0", ["odcby", "opendatacommonsattribution", "opendatacommonsattribution1"]],
  ["PDDL-1.0", ["pddl"]],
];

const IDS: ReadonlySet<string> = new Set([...current, ...deprecated]);

/** True for an identifier that stands in the list, also for one that the list keeps for old works only. */
export function isLicenceId(text: string): boolean {
  return IDS.has(text);
}

/** The identifier of the licence that a text surely means, `CC-BY-4.0` for “CC BY 4.0”; undefined where it is none of the usual ones. */
export function licenceMeant(text: string): string | undefined {
  const name = namesake(text);
  const listed = [...IDS].find((id) => id.toLowerCase() === text.trim().toLowerCase());
  return listed ?? LICENCES.find(([id, names]) => namesake(id) === name || names.includes(name))?.[0];
}

/** A name without what people write or leave out as they like: `OGLv3.0`, `OGL 3` and “OGL licence, version 3” give one. */
function namesake(text: string): string {
  const words = fold(text)
    .split(" ")
    .filter((word) => !LEFT_OUT.has(word));
  return words
    .join("")
    .replace(/v(?=\d)/g, "")
    .replace(/(\d)0$/, "$1");
}

const LEFT_OUT: ReadonlySet<string> = new Set([
  "the",
  "v",
  "version",
  "licence",
  "license",
  "international",
  "universal",
]);
