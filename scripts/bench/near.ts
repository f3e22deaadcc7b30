/** Near a place: the finder, with all counts and the page sorted by distance, beside a linear scan with turf that only finds and sorts. */
import { distance, point } from "@turf/turf";
import type { Catalogue } from "../../src/core/find/catalogue.ts";
import { createFinder } from "../../src/core/find/finder.ts";
import { type Near, OPENING_VIEW, PAGE_SIZE, setNear } from "../../src/core/find/view.ts";
import { generateCatalogue } from "./generate.ts";
import { type BenchLine, percentile } from "./line.ts";
import { drawFrom } from "./random.ts";
import { TOWNS } from "./words.ts";

const CIRCLES = 24;
const WARM_UP = 4;

/** Times circles of 2 to 40 km around towns at one size. */
export function benchNear(count: number): readonly BenchLine[] {
  const catalogue = generateCatalogue(count, 3);
  const finder = createFinder(catalogue);
  // The order of titles settles ties and is made once; a page that is open has it already.
  finder.find(OPENING_VIEW);
  const points = pointsOf(catalogue);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [at, near] of circles().entries()) {
    const found = timed(() => finder.find(setNear(OPENING_VIEW, near)));
    const scanned = timed(() => scan(points, near));
    const same = found.value.count === scanned.value.count && samePage(found.value.rows, scanned.value.page);
    if (!same) throw new Error(`The two disagree about circle ${at}.`);
    if (at >= WARM_UP) {
      ours.push(found.ms);
      theirs.push(scanned.ms);
    }
  }
  const note = `${count} records, circles of 2 to 40 km`;
  return [0.5, 0.95].flatMap((share) => {
    const [mine, other] = [percentile(ours, share), percentile(theirs, share)];
    return [
      {
        name: `near p${share * 100}, finder with all counts`,
        value: mine,
        unit: "ms",
        note,
      },
      {
        name: `near p${share * 100}, linear scan with turf`,
        value: other,
        unit: "ms",
        note,
        ratio: mine / other,
      },
    ];
  });
}

/** Distances of the page are equal to a metre; the earths of the two differ by parts in a million. */
function samePage(rows: readonly { readonly distanceMetres?: number }[], page: readonly number[]): boolean {
  return (
    rows.length === page.length &&
    rows.every((row, at) => Math.abs((row.distanceMetres ?? 0) - (page[at] ?? 0)) < 1)
  );
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

function circles(): readonly Near[] {
  const draw = drawFrom(9);
  return Array.from({ length: CIRCLES }, () => {
    const [label, latitude, longitude] = TOWNS[draw.below(TOWNS.length)] ?? ["London", 51.51, -0.13];
    return { label, latitude, longitude, radiusMetres: 2000 + draw.below(38_000) };
  });
}

function pointsOf({ latitudes, longitudes }: Catalogue) {
  return Array.from(latitudes, (latitude, record) =>
    Number.isNaN(latitude) ? undefined : point([longitudes[record] ?? 0, latitude]),
  );
}

function scan(points: ReturnType<typeof pointsOf>, near: Near) {
  const middle = point([near.longitude, near.latitude]);
  const found: number[] = [];
  for (const one of points) {
    if (one === undefined) continue;
    const metres = distance(middle, one, { units: "meters" });
    if (metres <= near.radiusMetres) found.push(metres);
  }
  return { count: found.length, page: found.sort((a, b) => a - b).slice(0, PAGE_SIZE) };
}
