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
  const anchors = countByCouncil(dataset.organisations.filter(({ record }) => isOpenAnchor(record)));
  return [...geography.councilByCode.values()]
    .filter((council) => council.tier !== "county" || rows.has(council.code))
    .sort((a, b) => compareText(a.code, b.code))
    .map((council) => ({
      type: "Feature",
      id: council.code,
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
