/** How fast gaps are found over England's real neighbourhoods: a filter's distances beside geokdbush, and slider steps. */
import { around } from "geokdbush";
import KDBush from "kdbush";
import { bestPlaces } from "../../src/core/coverage/best-places.ts";
import { type Centres, prepareCentres } from "../../src/core/coverage/centres.ts";
import { type Distances, measureDistances } from "../../src/core/coverage/distances.ts";
import { findGaps, type GapQuestion } from "../../src/core/coverage/gaps.ts";
import { tryOut } from "../../src/core/coverage/what-if.ts";
import { DEPRIVED_SHARES } from "../../src/core/place/deprivation.ts";
import { distanceMetres, METRES_PER_MILE } from "../../src/core/place/distance.ts";
import type { Neighbourhood } from "../../src/core/place/neighbourhood.ts";
import { realEffects } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import { loadGeography } from "../reference.ts";
import { type BenchLine, percentile } from "./line.ts";
import { type Draw, drawFrom } from "./random.ts";

const PROVIDERS = 10_000;
const WARM_UP = 3;
const RUNS = 15;
const STEPS = 400;
/** Real organisations stand among people: about a kilometre from some neighbourhood's centre. */
const SCATTER_DEGREES = 0.02;

interface Points {
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
}

/** Distances of 33,755 centres to 10,000 providers beside geokdbush, slider steps, a trial and the best places. */
export async function benchCoverage(): Promise<readonly BenchLine[]> {
  const { neighbourhoods } = await loadGeography(realEffects(), foldersFor(process.env).reference);
  const draw = drawFrom(23);
  const centres = prepareCentres(neighbourhoods.map((one) => ({ ...one, imdRank: one.ranks.imd })));
  const distances = measureDistances(centres, scatter(neighbourhoods, draw, 500));
  return [
    ...benchDistances(centres, neighbourhoods, draw),
    ...benchSlider(centres, distances, draw),
    ...benchTrials(centres, distances, draw),
  ];
}

function scatter(neighbourhoods: readonly Neighbourhood[], draw: Draw, count: number): Points {
  const latitudes = new Float64Array(count);
  const longitudes = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const near = neighbourhoods[draw.below(neighbourhoods.length)];
    latitudes[at] = (near?.latitude ?? 0) + (draw.share() - 0.5) * SCATTER_DEGREES;
    longitudes[at] = (near?.longitude ?? 0) + (draw.share() - 0.5) * SCATTER_DEGREES;
  }
  return { latitudes, longitudes };
}

/** Each run has other providers, both build their index anew, and both must name equally near ones. */
function benchDistances(
  centres: Centres,
  neighbourhoods: readonly Neighbourhood[],
  draw: Draw,
): readonly BenchLine[] {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const points = scatter(neighbourhoods, draw, PROVIDERS);
    const mine = timed(() => measureDistances(centres, points));
    const other = timed(() => measureByGeokdbush(centres, points));
    assertSame(centres, points, mine.value, other.value);
    if (run < WARM_UP) continue;
    ours.push(mine.ms);
    theirs.push(other.ms);
  }
  const note = `${centres.count} centres, ${PROVIDERS} providers, index built anew`;
  return [0.5, 0.95].flatMap((share): BenchLine[] => {
    const [own, reference] = [percentile(ours, share), percentile(theirs, share)];
    const rank = `p${share * 100}`;
    return [
      {
        name: `coverage distances ${rank}`,
        value: own,
        unit: "ms",
        note: `${note}; beside geokdbush`,
        ratio: own / reference,
      },
      { name: `coverage distances ${rank}, geokdbush`, value: reference, unit: "ms", note },
    ];
  });
}

function measureByGeokdbush({ count, latitudes, longitudes }: Centres, points: Points): Int32Array {
  const index = new KDBush(points.latitudes.length);
  for (let at = 0; at < points.latitudes.length; at++)
    index.add(points.longitudes[at] ?? 0, points.latitudes[at] ?? 0);
  index.finish();
  const nearest = new Int32Array(count);
  for (let centre = 0; centre < count; centre++) {
    nearest[centre] = around(index, longitudes[centre] ?? 0, latitudes[centre] ?? 0, 1)[0] ?? -1;
  }
  return nearest;
}

function assertSame(centres: Centres, points: Points, { nearest }: Distances, other: Int32Array): void {
  const metresTo = (centre: number, provider: number): number =>
    distanceMetres(positionOf(centres, centre), positionOf(points, provider));
  for (let centre = 0; centre < centres.count; centre++) {
    const [own, reference] = [nearest[centre] ?? -1, other[centre] ?? -1];
    if (own !== reference && Math.abs(metresTo(centre, own) - metresTo(centre, reference)) > 0.001) {
      throw new Error(`The two disagree about the nearest provider to ${centres.codes[centre]}.`);
    }
  }
}

function positionOf({ latitudes, longitudes }: Points, at: number) {
  return { latitude: latitudes[at] ?? 0, longitude: longitudes[at] ?? 0 };
}

function questionOf(shareOfMostDeprived: GapQuestion["shareOfMostDeprived"], miles: number): GapQuestion {
  const providers = {
    one: "anchor organisation",
    many: "anchor organisations",
    count: 500,
    onTowns: 0,
    leftOut: 0,
    closed: 0,
  };
  return { measure: "imd", shareOfMostDeprived, beyondMetres: miles * METRES_PER_MILE, providers };
}

/** Steps of either slider over its whole range, totals by council and region and the ranked list included. */
function benchSlider(centres: Centres, distances: Distances, draw: Draw): readonly BenchLine[] {
  const times = Array.from({ length: STEPS }, () => {
    const question = questionOf(draw.one(DEPRIVED_SHARES), 0.25 + draw.share() * 10);
    return timed(() => findGaps(centres, distances, question)).ms;
  }).slice(STEPS / 10);
  const worst = Array.from(
    { length: STEPS },
    () => timed(() => findGaps(centres, distances, questionOf(100, 0.25))).ms,
  );
  const note = "totals, councils, regions and the ranked list";
  return [
    { name: "gap slider step p50", value: percentile(times, 0.5), unit: "ms", note },
    { name: "gap slider step p95", value: percentile(times, 0.95), unit: "ms", note },
    { name: "gap slider step p95, every neighbourhood", value: percentile(worst, 0.95), unit: "ms", note },
  ];
}

function benchTrials(centres: Centres, distances: Distances, draw: Draw): readonly BenchLine[] {
  const question = questionOf(20, 2);
  const trials = Array.from({ length: 60 }, () => {
    const centre = draw.below(centres.count);
    const { latitude, longitude } = positionOf(centres, centre);
    const trial = {
      added: { latitudes: [latitude], longitudes: [longitude] },
      removed: [draw.below(distances.tree.size)],
    };
    return timed(() => tryOut(centres, distances, question, trial)).ms;
  }).slice(10);
  const places = Array.from(
    { length: 8 },
    () => timed(() => bestPlaces(centres, distances, question, 10)).ms,
  ).slice(2);
  return [
    {
      name: "try one put there and one taken away p95",
      value: percentile(trials, 0.95),
      unit: "ms",
      note: "500 providers, 20% most deprived, 2 miles",
    },
    {
      name: "ten best places p50",
      value: percentile(places, 0.5),
      unit: "ms",
      note: "all centres as candidates, 500 providers, 20% most deprived, 2 miles",
    },
  ];
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}
