/** The neighbourhood under the pointer, at once in words: its tile carries the figures. */
import { decileFromRank, describeDecile } from "../../core/place/deprivation.ts";
import { joinName } from "../../core/place/neighbourhood.ts";

export interface PointedArea {
  readonly name: string;
  readonly rank: number;
  readonly population: number;
}

/** Reads the figures of a tile's feature. */
export function pointedArea({
  properties,
}: {
  readonly properties: Readonly<Record<string, unknown>>;
}): PointedArea {
  const { stem, tail, rank, population } = properties;
  return { name: joinName(String(stem), String(tail)), rank: Number(rank), population: Number(population) };
}

export function AreaFacts({ area }: { readonly area: PointedArea }) {
  return (
    <p className="area-facts">
      <strong>{area.name}</strong>
      <br />
      Rank {area.rank.toLocaleString("en-GB")}, {describeDecile(decileFromRank(area.rank))}, IMD 2025.{" "}
      {area.population.toLocaleString("en-GB")} people (2021).
    </p>
  );
}
