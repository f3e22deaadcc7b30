/** The councils layer: every district, and those counties about which something is known. */
import type { Geography } from "../place/geography.ts";
import type { Dataset } from "../record/dataset.ts";
import { isOpenAnchor } from "./derived.ts";
import { type CouncilProperties, compareText, type Feature, pointGeometry } from "./feature.ts";

/** One feature a council, at the middle of its people, in order of code. */
export function councilFeatures(
  dataset: Dataset,
  geography: Geography,
): readonly Feature<CouncilProperties>[] {
  const rows = new Map(dataset.councils.map((row) => [row.gss, row]));
  const projects = countByCouncil(dataset.projects);
  const boxes = boxesOf(geography);
  const boxOf = (code: string): Pick<Feature<CouncilProperties>, "bbox"> => {
    const bbox = boxes.get(code);
    return bbox === undefined ? {} : { bbox };
  };
  const anchors = countByCouncil(dataset.organisations.filter(({ record }) => isOpenAnchor(record)));
  return [...geography.councilByCode.values()]
    .filter((council) => council.tier !== "county" || rows.has(council.code))
    .sort((a, b) => compareText(a.code, b.code))
    .map((council) => ({
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
        region_code: council.regionCode,
        region_name: council.region,
        project_count: projects.get(council.code) ?? 0,
        anchor_count: anchors.get(council.code) ?? 0,
      },
    }));
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
