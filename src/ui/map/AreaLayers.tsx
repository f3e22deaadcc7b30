/** Shading of areas, and outlines of the one that is pointed at or selected. */
import { Layer } from "react-map-gl/maplibre";
import { isEnglishCode, numberOfCode } from "../../core/place/gss-code.ts";
import { scaleOf } from "../../core/place/scale.ts";
import { useMap } from "../common/store.tsx";
import { NEIGHBOURHOOD_ZOOM } from "../explore/ShadeChoice.tsx";
import { ABOVE_SHADES, SOURCES } from "./layers.ts";
import type { MapLook } from "./looks.ts";
import { councilColour, neighbourhoodColour } from "./shading.ts";

interface Props {
  readonly look: MapLook;
  readonly dark: boolean;
}

export function AreaLayers({ look, dark }: Props) {
  const shade = useMap((state) => state.view.shade);
  const selected = useMap((state) => state.view.selected);
  const scale = scaleOf(shade);
  const marked = selected !== undefined && isEnglishCode(selected) ? numberOfCode(selected) : -1;
  const common = { source: SOURCES.areas, beforeId: ABOVE_SHADES } as const;
  return (
    <>
      {/* Always there, so that a neighbourhood can be pressed even when nothing is shaded. */}
      <Layer
        {...common}
        id="neighbourhood-fill"
        source-layer="neighbourhoods"
        type="fill"
        minzoom={NEIGHBOURHOOD_ZOOM}
        paint={{
          "fill-color": scale === undefined ? look.land : neighbourhoodColour(scale, dark),
          "fill-opacity": scale === undefined ? 0 : 0.8,
        }}
      />
      {scale !== undefined && (
        <Layer
          {...common}
          id="neighbourhood-line"
          source-layer="neighbourhoods"
          type="line"
          minzoom={NEIGHBOURHOOD_ZOOM + 1.5}
          paint={{ "line-color": look.land, "line-width": 0.6 }}
        />
      )}
      {scale?.measure === "imd" && (
        <Layer
          {...common}
          id="council-fill"
          source-layer="councils"
          type="fill"
          maxzoom={NEIGHBOURHOOD_ZOOM}
          paint={{ "fill-color": councilColour(dark), "fill-opacity": 0.8 }}
        />
      )}
      <Layer
        source={SOURCES.areas}
        id="area-marked"
        source-layer={selected?.startsWith("E01") ? "neighbourhoods" : "councils"}
        type="line"
        filter={["==", ["id"], marked]}
        layout={{ "line-join": "round" }}
        paint={{ "line-color": look.selected, "line-width": 3.5 }}
      />
    </>
  );
}
