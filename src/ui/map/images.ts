/** Pictures of the kinds for the map, drawn from the same paths as in the list. */
import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import { KIND_LOOKS, type KindLook } from "../common/kinds.ts";
import type { MapLook } from "./looks.ts";

const BOX = 24;
const MARGIN = 3;
const RATIO = 2;

/** The picture of a point (`PointProperties`): by kind, hollow where the point is not an address. */
export const POINT_IMAGE: ExpressionSpecification = [
  "concat",
  ["get", "kind"],
  ["case", ["get", "hollow"], "-hollow", ""],
];

/** Name of the picture of a kind, as `POINT_IMAGE` puts it together. */
function imageName(kind: string, hollow: boolean): string {
  return hollow ? `${kind}-hollow` : kind;
}

/** A picture of nothing. */
export const CLEAR_IMAGE = "clear";

/** Puts (or replaces) the pictures of all kinds. */
export function addKindImages(map: MapLibreMap, look: MapLook): void {
  if (!map.hasImage(CLEAR_IMAGE)) map.addImage(CLEAR_IMAGE, new ImageData(2, 2));
  for (const [kind, shape] of Object.entries(KIND_LOOKS)) {
    for (const hollow of [false, true]) {
      const name = imageName(kind, hollow);
      const picture = drawKind(shape, look, hollow);
      if (picture === undefined) continue;
      if (map.hasImage(name)) map.updateImage(name, picture);
      else map.addImage(name, picture, { pixelRatio: RATIO });
    }
  }
}

function drawKind({ path, colour }: KindLook, look: MapLook, hollow: boolean): ImageData | undefined {
  const size = (BOX + 2 * MARGIN) * RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (pen === null) return undefined;
  pen.scale(RATIO, RATIO);
  pen.translate(MARGIN, MARGIN);
  const shape = new Path2D(path);
  pen.lineJoin = "round";
  pen.strokeStyle = look.paper;
  pen.lineWidth = hollow ? 6 : 3;
  pen.stroke(shape);
  pen.fillStyle = hollow ? look.paper : look[colour];
  pen.fill(shape);
  if (hollow) {
    pen.strokeStyle = look[colour];
    pen.lineWidth = 3.5;
    pen.stroke(shape);
  }
  return pen.getImageData(0, 0, size, size);
}
