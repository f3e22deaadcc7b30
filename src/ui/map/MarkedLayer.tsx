/** Outlines and a light wash on the councils that are marked. */
import { Layer } from "react-map-gl/maplibre";
import { deriveMarked } from "../../state/marked.ts";
import { useMap } from "../common/store.tsx";
import { featureIdOf } from "./AreaLayers.tsx";
import { SOURCES } from "./layers.ts";

export function MarkedLayer({ colour }: { readonly colour: string }) {
  const councils = useMap(deriveMarked);
  const ids = (councils ?? []).map(({ code }) => featureIdOf(code));
  if (ids.length === 0) return null;
  const filter = ["in", ["id"], ["literal", ids]] as ["in", ["id"], ["literal", number[]]];
  const common = { source: SOURCES.areas, "source-layer": "councils", filter } as const;
  return (
    <>
      <Layer
        {...common}
        id="marked-fill"
        type="fill"
        beforeId="council-line"
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
