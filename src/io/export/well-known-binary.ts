/** Shapes as GeoPackage keeps them: its own header with the box around the shape, then well-known binary, little-endian. */
import { boxOf } from "../../core/place/polygon.ts";
import type { ExportGeometry } from "../../core/publish/export/table.ts";

/** EPSG code of WGS84 degrees. */
export const WGS84 = 4326;
const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;
const LITTLE_ENDIAN = 1;
/** Flags of the header: little-endian; with a box of four numbers. */
const FLAGS = { point: 0b0000_0001, area: 0b0000_0011 } as const;
const HEADER_BYTES = 8;
const BOX_BYTES = 32;

/** The bytes of a shape. */
export function geometryBytes(geometry: ExportGeometry): Uint8Array {
  const isPoint = geometry.type === "Point";
  const bytes = new Uint8Array(HEADER_BYTES + (isPoint ? 21 : BOX_BYTES + areaBytes(geometry.coordinates)));
  const view = new DataView(bytes.buffer);
  // The letters GP, version 0.
  bytes.set([0x47, 0x50, 0, isPoint ? FLAGS.point : FLAGS.area]);
  view.setInt32(4, WGS84, true);
  const write = writer(view, HEADER_BYTES);
  if (geometry.type === "Point") {
    write.byte(LITTLE_ENDIAN);
    write.integer(POINT);
    for (const degrees of geometry.coordinates) write.double(degrees);
    return bytes;
  }
  const { west, east, south, north } = boxOf(geometry.coordinates);
  for (const degrees of [west, east, south, north]) write.double(degrees);
  write.byte(LITTLE_ENDIAN);
  write.integer(MULTI_POLYGON);
  write.integer(geometry.coordinates.length);
  for (const polygon of geometry.coordinates) {
    write.byte(LITTLE_ENDIAN);
    write.integer(POLYGON);
    write.integer(polygon.length);
    for (const ring of polygon) {
      write.integer(ring.length);
      for (const [x = 0, y = 0] of ring) {
        write.double(x);
        write.double(y);
      }
    }
  }
  return bytes;
}

function areaBytes(polygons: readonly (readonly (readonly unknown[])[])[]): number {
  let bytes = 9;
  for (const polygon of polygons) {
    bytes += 9;
    for (const ring of polygon) bytes += 4 + ring.length * 16;
  }
  return bytes;
}

function writer(view: DataView, start: number) {
  let at = start;
  return {
    byte(value: number): void {
      view.setUint8(at, value);
      at += 1;
    },
    integer(value: number): void {
      view.setUint32(at, value, true);
      at += 4;
    },
    double(value: number): void {
      view.setFloat64(at, value, true);
      at += 8;
    },
  };
}
