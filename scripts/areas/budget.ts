/** What a first view of England costs: the tiles that a window of a given size asks for, in bytes on the wire. */
import { PMTiles, type Source } from "pmtiles";

/** A window that shows all of England. */
export interface FirstView {
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The windows that the budget is held in. */
export const FIRST_VIEWS: readonly FirstView[] = [
  { title: "desktop 1440 × 900", width: 1440, height: 900 },
  { title: "phone 360 × 800", width: 360, height: 800 },
];

/** England in degrees: west, south, east, north. */
const ENGLAND = [-6.42, 49.86, 1.77, 55.82] as const;
const TILE_PIXELS = 512;
/** Readers ask for this much before they know the directory. */
const FIRST_FETCH_BYTES = 16_384;

/** Bytes that a window loads for all of England: the first fetch and its tiles, at the zoom where England just fits. */
export async function firstViewBytes(
  archive: Uint8Array,
  view: FirstView,
): Promise<{ zoom: number; tiles: number; bytes: number }> {
  const zoom = Math.max(4, Math.floor(fittingZoom(view)));
  const pixels = 2 ** (Math.max(4, fittingZoom(view)) - zoom) * TILE_PIXELS;
  const [across, down] = [view.width / pixels / 2, view.height / pixels / 2];
  const scale = 2 ** zoom;
  const middle = {
    x: ((ENGLAND[0] + ENGLAND[2]) / 2 + 180) / 360,
    y: (mercatorY(ENGLAND[1]) + mercatorY(ENGLAND[3])) / 2,
  };
  const sizes = await tileSizes(archive);
  let [tiles, bytes] = [0, FIRST_FETCH_BYTES];
  for (let x = Math.floor(middle.x * scale - across); x <= Math.floor(middle.x * scale + across); x++) {
    for (let y = Math.floor(middle.y * scale - down); y <= Math.floor(middle.y * scale + down); y++) {
      const size = await sizes(zoom, x, y);
      if (size === 0) continue;
      tiles++;
      bytes += size;
    }
  }
  return { zoom, tiles, bytes };
}

/** The zoom at which England fills the window's narrower side. */
function fittingZoom({ width, height }: FirstView): number {
  const wide = (ENGLAND[2] - ENGLAND[0]) / 360;
  const high = mercatorY(ENGLAND[1]) - mercatorY(ENGLAND[3]);
  return Math.log2(Math.min(width / wide, height / high) / TILE_PIXELS);
}

function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Reads an archive that is in memory. */
export function memorySource(archive: Uint8Array): Source {
  // Node's own buffers share their memory when sliced; a plain copy does not.
  const bytes = new Uint8Array(archive);
  return {
    getKey: () => "memory",
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  };
}

/** Compressed size of each tile; 0 where there is none. */
async function tileSizes(archive: Uint8Array): Promise<(z: number, x: number, y: number) => Promise<number>> {
  let lastLength = 0;
  const inner = memorySource(archive);
  const counting: Source = {
    getKey: () => "counted",
    getBytes: (offset, length) => {
      lastLength = length;
      return inner.getBytes(offset, length);
    },
  };
  const reader = new PMTiles(counting);
  await reader.getHeader();
  return async (z, x, y) => {
    lastLength = 0;
    return (await reader.getZxy(z, x, y)) === undefined ? 0 : lastLength;
  };
}
