/** Where the map should look after a deliberate change of the question. */
import type { Catalogue } from "../../core/find/catalogue.ts";
import type { Results } from "../../core/find/results.ts";
import type { Position } from "../../core/place/distance.ts";
import type { Box } from "../../core/place/polygon.ts";
import type { CouncilFeature } from "../../state/layer-files.ts";

const METRES_PER_DEGREE = 111_195;

/** Boxes of councils, as their layer gives them. */
export type CouncilBoxes = readonly Pick<CouncilFeature, "id" | "bbox" | "properties">[];

/** The box to show: the circle, or the council or region; undefined where the question says nothing of a place. */
export function boxToShow(
  catalogue: Catalogue,
  { view, passes }: Results,
  councils: CouncilBoxes = [],
): Box | undefined {
  if (view.near !== undefined) {
    const { latitude, longitude, radiusMetres } = view.near;
    const north = radiusMetres / METRES_PER_DEGREE;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    return {
      west: longitude - east,
      east: longitude + east,
      south: latitude - north,
      north: latitude + north,
    };
  }
  if (view.within?.shape !== undefined) return view.within;
  const { council, region } = view.picked;
  if (council === undefined && region === undefined) return undefined;
  const picked = councils.filter(({ id, properties }) =>
    council === undefined ? region?.includes(properties.region_code) : council.includes(id),
  );
  // Until the councils have come, what passes inside them.
  return boxOfCouncils(picked) ?? boxOfPoints(catalogue, passes);
}

function boxOfCouncils(councils: CouncilBoxes): Box | undefined {
  const boxes = councils.flatMap(({ bbox }) => (bbox === undefined ? [] : [bbox]));
  if (boxes.length === 0) return undefined;
  const each = (side: 0 | 1 | 2 | 3): readonly number[] => boxes.map((box) => box[side]);
  return withEdges({
    west: Math.min(...each(0)),
    south: Math.min(...each(1)),
    east: Math.max(...each(2)),
    north: Math.max(...each(3)),
  });
}

/** How far the ground of a council reaches beyond the centres of its neighbourhoods, as a share of its box. */
const EDGE_SHARE = 0.1;

/** The box of a council's ground: its layer tells that of its neighbourhoods' centres. */
export function withEdges({ west, south, east, north }: Box): Box {
  const [across, up] = [EDGE_SHARE * (east - west), EDGE_SHARE * (north - south)];
  return { west: west - across, south: south - up, east: east + across, north: north + up };
}

function boxOfPoints({ count, latitudes, longitudes }: Catalogue, passes: Uint8Array): Box | undefined {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (let record = 0; record < count; record++) {
    const latitude = latitudes[record] ?? Number.NaN;
    const longitude = longitudes[record] ?? Number.NaN;
    if (passes[record] !== 1 || Number.isNaN(latitude)) continue;
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box.west > box.east ? undefined : box;
}

/** Half the side of a spot, in degrees: about 50 metres. */
const SPOT_DEGREES = 0.0005;

/** The box of what stands on one spot. */
export function boxAround({ latitude, longitude }: Position): Box {
  return {
    west: longitude - SPOT_DEGREES,
    east: longitude + SPOT_DEGREES,
    south: latitude - SPOT_DEGREES,
    north: latitude + SPOT_DEGREES,
  };
}
