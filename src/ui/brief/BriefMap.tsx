/** The place as a small drawing that prints: each neighbourhood the ground nearest to its centre, shaded; records as points. */
import { Delaunay } from "d3-delaunay";
import { useMemo } from "react";
import type { PlaceBrief } from "../../core/coverage/brief.ts";
import { centresIn } from "../../core/coverage/place.ts";
import { hasPoint } from "../../core/find/catalogue.ts";
import { decileFromRank } from "../../core/place/deprivation.ts";
import { gridFromPosition } from "../../core/place/grid.ts";
import { classOfDecile, MOST_DEPRIVED_SCALE } from "../../core/place/scale.ts";
import type { Coverage } from "../../state/coverage.ts";
import { kindLook } from "../common/kinds.ts";
import { useMap } from "../common/store.tsx";
import { kindOf } from "../explore/record-facts.ts";

const WIDTH = 360;
/** Metres around the outermost centres. */
const MARGIN = 1500;
/** How far beyond the place its neighbours are known, as a share of its length. */
const NEIGHBOURS_SHARE = 0.3;

interface Drawing {
  readonly height: number;
  readonly cells: readonly { readonly path: string; readonly className: string }[];
  readonly at: (longitude: number, latitude: number) => readonly [number, number];
}

export function BriefMap({ brief, coverage }: { readonly brief: PlaceBrief; readonly coverage: Coverage }) {
  const catalogue = useMap((state) => state.catalogue);
  const drawing = useMemo(() => draw(brief, coverage), [brief, coverage]);
  if (drawing === undefined) return null;
  const records = [...brief.projects, ...brief.organisations].filter((record) => hasPoint(catalogue, record));
  return (
    <figure className="brief-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${drawing.height}`}
        role="img"
        aria-label="The place's neighbourhoods by deprivation, with its projects and organisations"
      >
        {drawing.cells.map(({ path, className }) => (
          <path key={path} d={path} className={className} />
        ))}
        {records.map((record) => {
          const [x, y] = drawing.at(catalogue.longitudes[record] ?? 0, catalogue.latitudes[record] ?? 0);
          const { path, colour } = kindLook(kindOf(catalogue, record));
          return (
            <path
              key={record}
              d={path}
              className={`kind-${colour}`}
              transform={`translate(${x - 5} ${y - 5}) scale(0.42)`}
            />
          );
        })}
      </svg>
      <figcaption className="small">
        <span className="class-1" /> 10%, <span className="class-2" /> 20%, <span className="class-3" /> 30%
        most deprived in England, IMD 2025. Diamonds and squares: organisations; circles and triangles:
        projects and services. Edges are approximate.
      </figcaption>
    </figure>
  );
}

function draw({ place }: PlaceBrief, { centres }: Coverage): Drawing | undefined {
  const inside = centresIn(centres, place);
  const all = Array.from({ length: centres.count }, (_, centre) => ({
    centre,
    ...gridFromPosition({
      latitude: centres.latitudes[centre] ?? 0,
      longitude: centres.longitudes[centre] ?? 0,
    }),
  }));
  const here = all.filter(({ centre }) => inside[centre] === 1);
  if (here.length === 0) return undefined;
  const west = Math.min(...here.map(({ easting }) => easting)) - MARGIN;
  const east = Math.max(...here.map(({ easting }) => easting)) + MARGIN;
  const south = Math.min(...here.map(({ northing }) => northing)) - MARGIN;
  const north = Math.max(...here.map(({ northing }) => northing)) + MARGIN;
  const scale = WIDTH / (east - west);
  const height = Math.round((north - south) * scale);
  const toPage = (easting: number, northing: number): [number, number] => [
    (easting - west) * scale,
    (north - northing) * scale,
  ];
  // Neighbours hold their own ground, so that the place has its shape; they are not drawn.
  const reach = Math.max(east - west, north - south) * NEIGHBOURS_SHARE;
  const around = all.filter(
    ({ centre, easting, northing }) =>
      inside[centre] !== 1 &&
      easting > west - reach &&
      easting < east + reach &&
      northing > south - reach &&
      northing < north + reach,
  );
  const points = [...here, ...around].map(({ easting, northing }) => toPage(easting, northing));
  const voronoi = Delaunay.from(points).voronoi([0, 0, WIDTH, height]);
  const cells = here.flatMap(({ centre }, index) => {
    const path = voronoi.renderCell(index);
    const found = classOfDecile(MOST_DEPRIVED_SCALE, decileFromRank(centres.imdRanks[centre] ?? 0));
    return path === null || path === ""
      ? []
      : [{ path, className: found === undefined ? "class-0" : `class-${found.limit}` }];
  });
  return {
    height,
    cells,
    at: (longitude, latitude) => {
      const { easting, northing } = gridFromPosition({ latitude, longitude });
      return toPage(easting, northing);
    },
  };
}
