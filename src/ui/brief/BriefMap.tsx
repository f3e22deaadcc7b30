/** The place as a small drawing that prints: its neighbourhoods as the map has them, shaded; records as marks. */
import { useEffect, useMemo, useState } from "react";
import type { PlaceBrief } from "../../core/coverage/brief.ts";
import { centresIn } from "../../core/coverage/place.ts";
import { type Catalogue, hasPoint } from "../../core/find/catalogue.ts";
import { decileFromRank } from "../../core/place/deprivation.ts";
import { numberOfCode } from "../../core/place/gss-code.ts";
import type { Box } from "../../core/place/polygon.ts";
import { classOfDecile, MOST_DEPRIVED_SCALE } from "../../core/place/scale.ts";
import { edgesInWords } from "../../core/publish/sources.ts";
import { type GroundTile, readGround } from "../../io/ground.ts";
import { readyValue } from "../../io/load.ts";
import { siteRoot } from "../../io/site-root.ts";
import { areaTiles } from "../../io/tiles.ts";
import type { Coverage } from "../../state/coverage.ts";
import { KindMark } from "../common/KindMark.tsx";
import { KIND_LOOKS, kindLook } from "../common/kinds.ts";
import { useLabels, useMap } from "../common/store.tsx";
import { kindOf } from "../explore/record-facts.ts";
import { type Drawing, drawGround, freeSpot, MARK, type Spot, WIDTH } from "./drawing.ts";

const MARK_SCALE = MARK / 24;
/** Tiles overlap by this much, so that no light line stands between them. */
const OVERLAP = 0.2;
/** Degrees around the outermost centres in which the place's ground lies. */
const ROOM_DEGREES = 0.3;

interface Mark extends Spot {
  readonly record: number;
  readonly kind: string;
}

export function BriefMap({ brief, coverage }: { readonly brief: PlaceBrief; readonly coverage: Coverage }) {
  const catalogue = useMap((state) => state.catalogue);
  const edges = useMap((state) => readyValue(state.manifest)?.edges);
  const { term } = useLabels();
  const ranks = useMemo(() => ranksIn(brief, coverage), [brief, coverage]);
  const ground = useGround(ranks, coverage);
  const drawing = useMemo(() => (Array.isArray(ground) ? drawGround(ground) : undefined), [ground]);
  if (ranks.size === 0) return null;
  if (drawing === undefined)
    return (
      <p className="brief-map small" aria-busy={ground === "coming"}>
        {ground === "coming" ? "Drawing the place …" : "The drawing of the place could not be loaded."}
      </p>
    );
  const marks = marksOf(catalogue, brief, drawing);
  const kinds = Object.keys(KIND_LOOKS).filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <figure className="brief-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${drawing.height}`}
        role="img"
        aria-label="The place's neighbourhoods by deprivation, with its projects and organisations"
      >
        <Cells drawing={drawing} ranks={ranks} />
        {marks.map(({ record, kind, x, y }) => {
          const { path, colour } = kindLook(kind);
          return (
            <path
              key={record}
              d={path}
              className={`kind-${colour}`}
              transform={`translate(${x - MARK / 2} ${y - MARK / 2}) scale(${MARK_SCALE})`}
            />
          );
        })}
      </svg>
      <figcaption className="small">
        <span className="class-1" /> 10%, <span className="class-2" /> 20%, <span className="class-3" /> 30%
        most deprived in England, IMD 2025. {edgesInWords(edges)}{" "}
        {kinds.map((kind) => (
          <span key={kind} className="brief-kind">
            <KindMark kind={kind} /> {term("kind", kind)}{" "}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Each tile shows its own part alone: what it holds beyond its edge is drawn by the next. */
function Cells({
  drawing,
  ranks,
}: {
  readonly drawing: Drawing;
  readonly ranks: ReadonlyMap<number, number>;
}) {
  return drawing.tiles.map(({ x, y, size, cells }, tile) => (
    <g key={`${x} ${y}`}>
      <clipPath id={`tile-${tile}`}>
        <rect x={x - OVERLAP} y={y - OVERLAP} width={size + 2 * OVERLAP} height={size + 2 * OVERLAP} />
      </clipPath>
      <g clipPath={`url(#tile-${tile})`}>
        {cells.map(({ digits, path }) => {
          const found = classOfDecile(MOST_DEPRIVED_SCALE, decileFromRank(ranks.get(digits) ?? 0));
          return <path key={digits} d={path} className={`class-${found?.limit ?? 0}`} />;
        })}
      </g>
    </g>
  ));
}

/** Ranks of the place's neighbourhoods by the digits of their codes. */
function ranksIn({ place }: PlaceBrief, { centres }: Coverage): ReadonlyMap<number, number> {
  const inside = centresIn(centres, place);
  const ranks = new Map<number, number>();
  for (let centre = 0; centre < centres.count; centre++)
    if (inside[centre] === 1)
      ranks.set(numberOfCode(centres.codes[centre] ?? ""), centres.imdRanks[centre] ?? 0);
  return ranks;
}

/** The ground of some neighbourhoods, fetched from the area tiles. */
function useGround(
  ranks: ReadonlyMap<number, number>,
  { centres }: Coverage,
): readonly GroundTile[] | "coming" | "failed" {
  const manifest = useMap((state) => readyValue(state.manifest));
  const [ground, setGround] = useState<readonly GroundTile[] | "coming" | "failed">("coming");
  useEffect(() => {
    if (manifest === undefined) return;
    const file = areaTiles((input, init) => fetch(input, init), siteRoot(), manifest);
    if (file === undefined) {
      setGround("failed");
      return;
    }
    let isWanted = true;
    setGround("coming");
    readGround(file, boxAround(ranks, centres), (digits) => ranks.has(digits)).then(
      (tiles) => isWanted && setGround(tiles),
      () => isWanted && setGround("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [ranks, centres, manifest]);
  return ground;
}

function boxAround(ranks: ReadonlyMap<number, number>, centres: Coverage["centres"]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let centre = 0; centre < centres.count; centre++) {
    if (!ranks.has(numberOfCode(centres.codes[centre] ?? ""))) continue;
    const [latitude, longitude] = [centres.latitudes[centre] ?? 0, centres.longitudes[centre] ?? 0];
    west = Math.min(west, longitude - ROOM_DEGREES);
    east = Math.max(east, longitude + ROOM_DEGREES);
    south = Math.min(south, latitude - ROOM_DEGREES);
    north = Math.max(north, latitude + ROOM_DEGREES);
  }
  return { west, south, east, north };
}

/** Marks of the records that have a point, side by side where they would cover one another, anchors drawn last. */
function marksOf(
  catalogue: Catalogue,
  { projects, organisations }: PlaceBrief,
  { at, height }: Drawing,
): readonly Mark[] {
  const order = Object.keys(KIND_LOOKS);
  const wanted = [...projects, ...organisations]
    .filter((record) => hasPoint(catalogue, record))
    .map((record) => ({ record, kind: kindOf(catalogue, record) }))
    .sort((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind));
  const placed: Mark[] = [];
  for (const { record, kind } of wanted) {
    const [x, y] = at({
      latitude: catalogue.latitudes[record] ?? 0,
      longitude: catalogue.longitudes[record] ?? 0,
    });
    placed.push({ record, kind, ...freeSpot({ x, y }, placed, height) });
  }
  return placed;
}
