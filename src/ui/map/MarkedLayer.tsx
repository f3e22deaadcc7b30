/** Outlines and a light wash on the councils that are marked. */
import { Layer } from "react-map-gl/maplibre";
import { numberOfCode } from "../../core/place/gss-code.ts";
import { deriveMarked } from "../../state/marked.ts";
import { useMap } from "../common/store.tsx";
import { ABOVE_SHADES, SOURCES } from "./layers.ts";

/** What a layer needs to draw these councils only, by GSS code. */
export function councilsOf(codes: readonly string[]) {
  const ids = codes.map(numberOfCode);
  const filter = ["in", ["id"], ["literal", ids]] as ["in", ["id"], ["literal", number[]]];
  return { source: SOURCES.areas, "source-layer": "councils", filter } as const;
}

export function MarkedLayer({ colour }: { readonly colour: string }) {
  const councils = useMap(deriveMarked);
  if (councils === undefined || councils.length === 0) return null;
  const common = councilsOf(councils.flatMap(({ codes }) => codes));
  return (
    <>
      <Layer
        {...common}
        id="marked-fill"
        type="fill"
        beforeId={ABOVE_SHADES}
        paint={{ "fill-color": colour, "fill-opacity": 0.18 }}
      />
      <Layer
        {...common}
        id="marked-line"
        type="line"
        layout={{ "line-join": "round" }}
        paint={{ "line-color": colour, "line-width": 2.5 }}
      />
    </>
  );
}
