/** Whether a postcode lies in another nation than England, by its area and the sectors that England has. */
import type { Geography } from "../../src/core/place/geography.ts";
import { parsePostcode } from "../../src/core/place/postcode.ts";

/** Postcode areas that lie in other nations, wholly or for the most part. */
const AREAS_BEYOND: readonly (readonly [nation: string, areas: string])[] = [
  ["Northern Ireland", "BT"],
  ["Scotland", "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE"],
  ["Wales", "CF CH HR LD LL NP SA SY"],
  ["the Isle of Man", "IM"],
  ["the Channel Islands", "GY JE"],
];

const NATION_BY_AREA = new Map(
  AREAS_BEYOND.flatMap(([nation, areas]) => areas.split(" ").map((area) => [area, nation] as const)),
);

/** The nation beyond England in which a postcode lies; undefined for one of England, and for text that is none. */
export function nationBeyond(text: string, geography: Pick<Geography, "sectorCentre">): string | undefined {
  const outward = parsePostcode(text)?.outward;
  if (outward === undefined) return undefined;
  const nation = NATION_BY_AREA.get(outward.replace(/\d.*$/, ""));
  if (nation === undefined) return undefined;
  // Some of these areas reach over the border: their English districts are those with an English sector.
  const isEnglish = Array.from({ length: 10 }, (_, digit) => `${outward} ${digit}`).some(
    (sector) => geography.sectorCentre(sector) !== undefined,
  );
  return isEnglish ? undefined : nation;
}
