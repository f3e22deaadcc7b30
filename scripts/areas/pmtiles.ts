/**
 * Writes a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): a header of
 * 127 bytes, one directory, metadata, then the tiles in the order of the Hilbert curve, equal tiles kept once.
 *
 * England's map has a few hundred tiles, so one directory holds them all and leaf directories are not written.
 */
import { gzipSync } from "fflate";
import { zxyToTileId } from "pmtiles";

/** One tile: its place in the pyramid and its bytes, not yet compressed. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** What an archive says of itself. */
export interface ArchiveHeader {
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly centre: { readonly zoom: number; readonly longitude: number; readonly latitude: number };
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** How many tiles in a row share the bytes. */
  run: number;
}

const HEADER_BYTES = 127;
/** Readers fetch this much first; header and root directory must lie within. */
const FIRST_FETCH_BYTES = 16_384;
const GZIP = 2;
const MVT = 1;

/** The bytes of an archive; the same tiles in any order give the same bytes. */
export function writeArchive(tiles: readonly Tile[], header: ArchiveHeader): Uint8Array {
  const { entries, data, contents } = layOut(tiles);
  const directory = compress(writeDirectory(entries));
  if (HEADER_BYTES + directory.length > FIRST_FETCH_BYTES)
    throw new Error("Too many tiles for one directory.");
  const metadata = compress(new TextEncoder().encode(JSON.stringify(header.metadata)));
  const sections = { directory: directory.length, metadata: metadata.length, data: data.length };
  const head = writeHeader(header, sections, tiles, entries.length, contents);
  return concatenate([head, directory, metadata, data]);
}

/** Gzip without a time stamp: same input, same bytes on every machine. */
export function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

function layOut(tiles: readonly Tile[]): { entries: readonly Entry[]; data: Uint8Array; contents: number } {
  const sorted = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id);
  const places = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const { id, bytes } of sorted) {
    const key = Buffer.from(bytes).toString("latin1");
    let place = places.get(key);
    if (place === undefined) {
      const packed = compress(bytes);
      place = { offset, length: packed.length };
      places.set(key, place);
      parts.push(packed);
      offset += packed.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, data: concatenate(parts), contents: places.size };
}

/** Four columns of variable-length numbers: steps between ids, runs, lengths, offsets (0 where it follows the one before). */
function writeDirectory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  entries.forEach(({ id }, index) => {
    pushVarint(bytes, id - (entries[index - 1]?.id ?? 0));
  });
  for (const { run } of entries) pushVarint(bytes, run);
  for (const { length } of entries) pushVarint(bytes, length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    pushVarint(bytes, before !== undefined && before.offset + before.length === offset ? 0 : offset + 1);
  });
  return Uint8Array.from(bytes);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function writeHeader(
  { bounds, centre }: ArchiveHeader,
  sections: { directory: number; metadata: number; data: number },
  tiles: readonly Tile[],
  entries: number,
  contents: number,
): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  const metadataAt = HEADER_BYTES + sections.directory;
  const dataAt = metadataAt + sections.metadata;
  // Root directory, metadata, leaf directories (none), tiles: where each begins and how long it is; then the counts.
  const numbers = [
    HEADER_BYTES,
    sections.directory,
    metadataAt,
    sections.metadata,
    dataAt,
    0,
    dataAt,
    sections.data,
  ];
  [...numbers, tiles.length, entries, contents].forEach((value, index) => {
    view.setBigUint64(8 + index * 8, BigInt(value), true);
  });
  const zooms = tiles.map(({ z }) => z);
  // Clustered: yes; compression of directories and of tiles; kind of tile; zooms.
  bytes.set([1, GZIP, GZIP, MVT, Math.min(...zooms), Math.max(...zooms)], 96);
  bounds.forEach((degrees, index) => {
    view.setInt32(102 + index * 4, Math.round(degrees * 1e7), true);
  });
  view.setUint8(118, centre.zoom);
  view.setInt32(119, Math.round(centre.longitude * 1e7), true);
  view.setInt32(123, Math.round(centre.latitude * 1e7), true);
  return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
