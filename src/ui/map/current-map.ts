/** The map that is on the page, for those who take its picture. */
import type { Map as MapLibreMap } from "maplibre-gl";

let current: MapLibreMap | undefined;

/** Called by the map itself when it is there, and with nothing when it goes. */
export function setCurrentMap(map: MapLibreMap | undefined): void {
  current = map;
}

/** A picture of the map as it stands. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  /** Pixels of the canvas for one of the page. */
  readonly scale: number;
}

/** Takes the picture; undefined where no map is on the page. */
export function takeMapPicture(): MapPicture | undefined {
  if (current === undefined) return undefined;
  // What WebGL has drawn can be read only within the same turn.
  current.redraw();
  const drawn = current.getCanvas();
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext("2d")?.drawImage(drawn, 0, 0);
  return { canvas, zoom: current.getZoom(), scale: drawn.width / Math.max(1, drawn.clientWidth) };
}
