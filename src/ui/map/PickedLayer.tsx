/** Outlines of the councils that are asked for. */
import { Layer } from "react-map-gl/maplibre";
import { codesInside } from "../../core/publish/feature.ts";
import { readyValue } from "../../io/load.ts";
import { useMap } from "../common/store.tsx";
import { councilsOf } from "./MarkedLayer.tsx";

const NONE: readonly string[] = [];

export function PickedLayer({ colour }: { readonly colour: string }) {
  const picked = useMap((state) => state.view.picked.council ?? NONE);
  const councils = useMap((state) => readyValue(state.councils));
  if (picked.length === 0) return null;
  // A county is drawn by its districts.
  const codes = picked.flatMap((code) => {
    const council = councils?.find(({ id }) => id === code);
    return council === undefined ? [code] : codesInside(council.properties);
  });
  return (
    <Layer
      {...councilsOf(codes)}
      id="picked-line"
      type="line"
      layout={{ "line-join": "round" }}
      paint={{ "line-color": colour, "line-width": 2.5, "line-dasharray": [3, 1.5] }}
    />
  );
}
