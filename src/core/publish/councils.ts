/** The councils layer: every council, with what the map holds of each. */
import { codesWithin } from "../place/council.ts";
import type { Geography } from "../place/geography.ts";
import type { Dataset } from "../record/dataset.ts";
import { councilsByName } from "./council-facts.ts";
import { isOpenAnchor } from "./derived.ts";
import { type CouncilProperties, compareText, type Feature, pointGeometry } from "./feature.ts";

/** One feature a council, at the middle of its people, in order of code; a county counts what its districts hold. */
export function councilFeatures(
  dataset: Dataset,
  geography: Geography,
): readonly Feature<CouncilProperties>[] {
  const rows = new Map(dataset.councils.map((row) => [row.gss, row]));
  const all = [...geography.councilByCode.values()];
  const projects = countByCouncil(dataset.projects);
  const boxes = boxesOf(geography);
  const boxOf = (code: string): Pick<Feature<CouncilProperties>, "bbox"> => {
    const bbox = boxes.get(code);
    return bbox === undefined ? {} : { bbox };
  };
  const anchors = countByCouncil(dataset.organisations.filter(({ record }) => isOpenAnchor(record)));
  return [...councilsByName(geography)]
    .sort((a, b) => compareText(a.code, b.code))
    .map((council) => {
      const codes = codesWithin(council.code, all);
      const [, ...districts] = codes;
      return {
        type: "Feature",
        id: council.code,
        ...boxOf(council.code),
        geometry: pointGeometry(council),
        properties: {
          ...rows.get(council.code),
          layer: "councils",
          gss: council.code,
          name: council.name,
          tier: council.tier,
          ...(districts.length === 0 ? {} : { districts }),
          region_code: council.regionCode,
          region_name: council.region,
          project_count: sumOf(projects, codes),
          anchor_count: sumOf(anchors, codes),
        },
      };
    });
}

type CouncilBox = readonly [west: number, south: number, east: number, north: number];

/** Box around the centres of each council's neighbourhoods; a county's is that of its districts. */
function boxesOf({ neighbourhoods, councilByCode }: Geography): ReadonlyMap<string, CouncilBox> {
  const boxes = new Map<string, CouncilBox>();
  for (const { council, longitude, latitude } of neighbourhoods) {
    for (const code of [council, councilByCode.get(council)?.county ?? ""]) {
      const [west, south, east, north] = boxes.get(code) ?? [180, 90, -180, -90];
      boxes.set(code, [
        Math.min(west, longitude),
        Math.min(south, latitude),
        Math.max(east, longitude),
        Math.max(north, latitude),
      ]);
    }
  }
  return boxes;
}

function countByCouncil(
  placed: readonly { readonly placement: { readonly council?: { readonly code: string } } }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { placement } of placed) {
    const code = placement.council?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
}
