/** Outlines of the councils that are asked for. */
import { Layer } from "react-map-gl/maplibre";
import { useMap } from "../common/store.tsx";
import { councilsOf } from "./MarkedLayer.tsx";

const NONE: readonly string[] = [];

export function PickedLayer({ colour }: { readonly colour: string }) {
  const codes = useMap((state) => state.view.picked.council ?? NONE);
  if (codes.length === 0) return null;
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
