/** Imports official boundaries (GeoJSON of any size) into `.cache/official`, where the build finds them; they never enter git. */
import { compose, type Readable } from "node:stream";
import { parserStream } from "stream-json";
import pick from "stream-json/filters/pick.js";
import streamArray from "stream-json/streamers/stream-array.js";
import type { MultiPolygon, Polygon } from "../../src/core/place/polygon.ts";
import { joinPath } from "../effects.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { type Entry, withEntries } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** One official area. */
export interface Boundary {
  readonly code: string;
  readonly name: string;
  readonly area: MultiPolygon;
}

const KINDS = [
  {
    file: "neighbourhoods.ndjson",
    code: /^LSOA21CD$/i,
    name: /^LSOA21NM$/i,
    keep: /^E01/,
    title: "neighbourhoods",
  },
  { file: "councils.ndjson", code: /^LAD\d\dCD$/i, name: /^LAD\d\dNM$/i, keep: /^E/, title: "councils" },
  { file: "countries.ndjson", code: /^CTRY\d\dCD$/i, name: /^CTRY\d\dNM$/i, keep: /./, title: "countries" },
] as const;

/** The importer of boundaries. */
export const boundaries: Importer = {
  id: "boundaries",
  title:
    "ONS boundaries (LSOA 2021, districts, countries) for exact edges; kept in .cache/official, out of git",
  inputs: "GeoJSON in WGS84, or a zip that holds it",
  async run(context, inputs) {
    const lines: string[] = [];
    for (const input of inputs) {
      await withEntries(context, input, async (entries) => {
        const wanted = entries.filter(({ name }) => /json$/i.test(name));
        if (wanted.length === 0) throw new Refusal(`${input} holds no GeoJSON.`);
        for (const entry of wanted) lines.push(await keepBoundaries(context, entry));
      });
    }
    return lines;
  },
};

async function keepBoundaries(context: ImportContext, entry: Entry): Promise<string> {
  const areas = await readBoundaries(context, entry);
  const [first] = areas;
  if (first === undefined) throw new Refusal(`${entry.name} holds no area.`);
  const kind = KINDS.find(({ file }) => file === first.file);
  const kept = areas.filter(({ code }) => kind?.keep.test(code) === true);
  const text = kept.map(({ code, name, area }) => `${JSON.stringify({ code, name, area })}\n`).join("");
  await context.effects.write(joinPath(context.root, ".cache", "official", first.file), text);
  return `Kept ${formatCount(kept.length)} ${kind?.title} of ${formatCount(areas.length)} in .cache/official/${first.file}.`;
}

/** Reads every area of a GeoJSON feature collection; refuses other geometry, other coordinates and areas without a known code. */
export async function readBoundaries(
  context: ImportContext,
  entry: Entry,
): Promise<readonly (Boundary & { readonly file: string })[]> {
  const areas: (Boundary & { readonly file: string })[] = [];
  const progress = progressOver(context, entry.name);
  const seen = new Set<string>();
  try {
    for await (const { value } of featuresOf(await entry.open())) {
      const area = readFeature(entry.name, value, areas.length);
      if (seen.has(area.code)) throw new Refusal(`${entry.name} holds ${area.code} twice.`);
      seen.add(area.code);
      areas.push(area);
      progress(areas.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${entry.name} is no GeoJSON that can be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return areas;
}

function featuresOf(stream: Readable): AsyncIterable<{ value: unknown }> {
  return compose(stream, parserStream(), pick.asStream({ filter: "features" }), streamArray.asStream());
}

function readFeature(file: string, value: unknown, index: number): Boundary & { file: string } {
  const feature = value as {
    properties?: Record<string, unknown>;
    geometry?: { type?: string; coordinates?: unknown };
  };
  const properties = Object.entries(feature.properties ?? {});
  for (const kind of KINDS) {
    const code = properties.find(([key]) => kind.code.test(key))?.[1];
    if (typeof code !== "string") continue;
    const name = properties.find(([key]) => kind.name.test(key))?.[1];
    return { file: kind.file, code, name: String(name ?? ""), area: readArea(file, code, feature.geometry) };
  }
  const held = properties.map(([key]) => key).join(", ");
  throw new Refusal(
    `${file}, feature ${index + 1}: none of LSOA21CD, LAD..CD or CTRY..CD is among its properties (${held}).`,
  );
}

function readArea(
  file: string,
  code: string,
  geometry: { type?: string; coordinates?: unknown } | undefined,
): MultiPolygon {
  // The shape is that of the GeoJSON standard; the coordinates are checked below.
  const area =
    geometry?.type === "Polygon"
      ? [geometry.coordinates as Polygon]
      : geometry?.type === "MultiPolygon"
        ? (geometry.coordinates as MultiPolygon)
        : undefined;
  if (area === undefined)
    throw new Refusal(`${file}: ${code} is a ${geometry?.type ?? "missing geometry"}; a polygon is due.`);
  const [x = Number.NaN, y = Number.NaN] = area[0]?.[0]?.[0] ?? [];
  if (!(Math.abs(x) <= 15 && y >= 48 && y <= 62)) {
    throw new Refusal(
      `${file}: ${code} stands at ${x}, ${y}, which is not longitude and latitude in Britain. Take the file in WGS84 (EPSG:4326).`,
    );
  }
  return area;
}
