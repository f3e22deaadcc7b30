/** Official boundaries, where a maintainer has imported them: read from `.cache/official`, which is not in git. */
import type { MultiPolygon } from "../../src/core/place/polygon.ts";
import { type Effects, joinPath, readText } from "../effects.ts";

/** An official area in WGS84 degrees. */
export interface OfficialArea {
  readonly code: string;
  readonly name: string;
  readonly area: MultiPolygon;
}

/** Which boundaries can be imported. */
export type OfficialKind = "neighbourhoods" | "councils" | "countries";

/** Where a kind of boundaries is kept, relative to the project's folder. */
export function officialPath(kind: OfficialKind): string {
  return joinPath(".cache", "official", `${kind}.ndjson`);
}

/** The imported areas of a kind; undefined where none have been imported. */
export async function readOfficial(
  effects: Effects,
  root: string,
  kind: OfficialKind,
): Promise<readonly OfficialArea[] | undefined> {
  const text = await readText(effects, joinPath(root, officialPath(kind)));
  if (text === undefined) return undefined;
  // Written by our own importer, which checked every area.
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as OfficialArea]));
}
