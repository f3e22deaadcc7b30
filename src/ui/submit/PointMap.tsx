/** A small map of points, and the way to place one: by pressing it, or by moving the map under a cross with the keyboard. */
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useRef } from "react";
import MapGl, {
  AttributionControl,
  Layer,
  type MapRef,
  NavigationControl,
  Source,
} from "react-map-gl/maplibre";
import type { Position } from "../../core/place/distance.ts";
import type { Manifest } from "../../core/publish/manifest.ts";
import { MAP_CORNER_ATTRIBUTION } from "../../core/publish/sources.ts";
import { useMedia } from "../common/useMedia.ts";
import { useAreaTiles } from "../map/area-tiles.ts";
import { basemapStyle } from "../map/basemap.ts";
import { GroundNote } from "../map/GroundNote.tsx";
import { DARK_LOOK, LIGHT_LOOK } from "../map/looks.ts";
import { useGround } from "../map/useGround.ts";

/** All of England, with room. */
const ENGLAND: [number, number, number, number] = [-6.5, 49.8, 1.9, 55.9];

interface Props {
  readonly label: string;
  /** Which tiles lie under the points; without it there is only sea. */
  readonly manifest: Manifest | undefined;
  readonly points: readonly Partial<Position>[];
  /** Called with the place that was pressed; without it the map only shows. */
  readonly onPlace?: (point: Position) => void;
}

export function PointMap({ label, manifest, points, onPlace }: Props) {
  const map = useRef<MapRef>(null);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const look = dark ? DARK_LOOK : LIGHT_LOOK;
  const tiles = useAreaTiles(manifest);
  const ground = useGround(map, tiles);
  const style = useMemo(() => basemapStyle(look, tiles?.url), [look, tiles]);
  const data = useMemo(
    () => ({
      type: "FeatureCollection" as const,
      features: points.flatMap(({ latitude, longitude }) =>
        latitude === undefined || longitude === undefined
          ? []
          : [
              {
                type: "Feature" as const,
                properties: {},
                geometry: { type: "Point" as const, coordinates: [longitude, latitude] },
              },
            ],
      ),
    }),
    [points],
  );
  const only = points.length === 1 ? points[0] : undefined;
  const { latitude, longitude } = only ?? {};
  useEffect(() => {
    if (latitude === undefined || longitude === undefined || map.current === null) return;
    map.current.easeTo({ center: [longitude, latitude], zoom: Math.max(map.current.getZoom(), 12) });
  }, [latitude, longitude]);
  return (
    <div className="point-map">
      <div className="point-map-frame">
        <MapGl
          ref={map}
          mapStyle={style}
          initialViewState={
            latitude === undefined || longitude === undefined
              ? { bounds: ENGLAND, fitBoundsOptions: { padding: 8 } }
              : { latitude, longitude, zoom: 12 }
          }
          minZoom={4}
          maxZoom={16}
          maxBounds={[-16, 46, 12, 60]}
          dragRotate={false}
          attributionControl={false}
          locale={{ "Map.Title": `${label}. Arrow keys move it, plus and minus zoom.` }}
          onError={ground.onError}
          onClick={({ lngLat }) => onPlace?.({ latitude: lngLat.lat, longitude: lngLat.lng })}
        >
          <Source id="points" type="geojson" data={data}>
            <Layer
              id="points"
              type="circle"
              paint={{
                "circle-radius": only === undefined ? 5 : 8,
                "circle-color": look.doing,
                "circle-stroke-color": look.paper,
                "circle-stroke-width": 2,
              }}
            />
          </Source>
          <NavigationControl showCompass={false} position="top-right" />
          <AttributionControl compact customAttribution={MAP_CORNER_ATTRIBUTION} />
        </MapGl>
        {onPlace !== undefined && <span className="cross" aria-hidden="true" />}
      </div>
      <GroundNote
        {...ground}
        works={
          onPlace === undefined
            ? "Its points, and the list below, are whole."
            : "A postcode places it too, and your answers are kept."
        }
      />
      {onPlace !== undefined && (
        <button
          type="button"
          onClick={() => {
            const centre = map.current?.getCenter();
            if (centre !== undefined) onPlace({ latitude: centre.lat, longitude: centre.lng });
          }}
        >
          Put the point in the middle of the map
        </button>
      )}
    </div>
  );
}
