/** The map: the same Results as the list, drawn; it owns only what is transient (the canvas, the pointer). */
import "maplibre-gl/dist/maplibre-gl.css";
import { addProtocol, type GeoJSONSource, type MapLayerMouseEvent, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { PMTiles, Protocol } from "pmtiles";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import MapGl, { AttributionControl, Layer, type MapRef, NavigationControl, ScaleControl, Source, type ViewStateChangeEvent } from "react-map-gl/maplibre";
import { TileFile } from "../../io/tiles.ts";
import { valueOf } from "../../io/load.ts";
import { recordIndex } from "../../state/derive.ts";
import { useActions, useMap, useResults } from "../common/store.tsx";
import { useMedia } from "../common/useMedia.ts";
import { basemapStyle } from "./basemap.ts";
import { addKindImages } from "./images.ts";
import { SOURCES } from "./layers.ts";
import { MapHelp } from "./MapHelp.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { DARK_LOOK, LIGHT_LOOK } from "./looks.ts";
import { pointsOf } from "./points.ts";

setWorkerUrl(workerUrl);
const protocol = new Protocol();
addProtocol("pmtiles", protocol.tile);

/** All of England, with room. */
const ENGLAND: [number, number, number, number] = [-6.5, 49.8, 1.9, 55.9];
const AREAS_FILE = "areas.pmtiles";

export function MapView() {
  const results = useResults();
  const catalogue = useMap((state) => state.catalogue);
  const manifest = useMap((state) => valueOf(state.manifest));
  const camera = useMap((state) => state.view.camera);
  const { change, hover } = useActions();
  const map = useRef<MapRef>(null);
  const look = useMedia("(prefers-color-scheme: dark)") ? DARK_LOOK : LIGHT_LOOK;
  const [cursor, setCursor] = useState("");
  const points = pointsOf(catalogue, results.passes);

  const tilesUrl = useMemo(() => {
    if (!manifest?.files.some(({ file }) => file === AREAS_FILE)) return undefined;
    const url = `${new URL(import.meta.env.BASE_URL, window.location.href).href}layers/${AREAS_FILE}?v=${manifest.version}`;
    protocol.add(new PMTiles(new TileFile(url, (input, init) => fetch(input, init))));
    return `pmtiles://${url}`;
  }, [manifest]);
  const style = useMemo(() => basemapStyle(look, tilesUrl), [look, tilesUrl]);

  const drawImages = useCallback(() => {
    const canvas = map.current?.getMap();
    if (canvas !== undefined) addKindImages(canvas, look);
  }, [look]);
  useEffect(drawImages, [drawImages]);

  const rememberCamera = ({ viewState, originalEvent }: ViewStateChangeEvent): void => {
    // Only people's own moves go into the link.
    if (originalEvent === undefined) return;
    const { latitude, longitude, zoom } = viewState;
    change((view) => ({ ...view, camera: { latitude, longitude, zoom } }), "replace");
  };

  const press = (event: MapLayerMouseEvent): void => {
    const feature = event.features?.[0];
    if (feature === undefined) return;
    const cluster: unknown = feature.properties["cluster_id"];
    if (typeof cluster === "number") return void openCluster(map.current, cluster, event.lngLat.toArray() as [number, number]);
    const id: unknown = feature.properties["id"];
    if (typeof id === "string") change((view) => ({ ...view, selected: id }));
  };

  return (
    <>
      <MapGl
        ref={map}
        mapStyle={style}
        initialViewState={
          camera === undefined
            ? { bounds: ENGLAND, fitBoundsOptions: { padding: 16 } }
            : { latitude: camera.latitude, longitude: camera.longitude, zoom: camera.zoom }
        }
        minZoom={4}
        maxZoom={16}
        maxBounds={[-16, 46, 12, 60]}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        attributionControl={false}
        interactiveLayerIds={["points", "clusters"]}
        cursor={cursor}
        onLoad={drawImages}
        onStyleData={drawImages}
        onMoveEnd={rememberCamera}
        onClick={press}
        onMouseMove={(event) => {
          const feature = event.features?.[0];
          const id: unknown = feature?.properties["id"];
          setCursor(feature === undefined ? "" : "pointer");
          hover(typeof id === "string" ? id : undefined);
        }}
        onMouseLeave={() => hover(undefined)}
        locale={{ "Map.Title": "Map of the results. Arrow keys move it, plus and minus zoom." }}
      >
        <Source id={SOURCES.points} type="geojson" data={points} cluster clusterRadius={44} clusterMaxZoom={11} promoteId="id">
          <Layer
            id="clusters"
            type="circle"
            filter={["has", "point_count"]}
            paint={{
              "circle-color": look.cluster,
              "circle-radius": ["interpolate", ["linear"], ["get", "point_count"], 2, 12, 20, 18, 100, 26],
              "circle-stroke-color": look.paper,
              "circle-stroke-width": 2,
              "circle-opacity": 0.92,
            }}
          />
          <Layer
            id="cluster-count"
            type="symbol"
            filter={["has", "point_count"]}
            layout={{ "text-field": ["get", "point_count_abbreviated"], "text-font": ["Atkinson Hyperlegible Next", "sans-serif"], "text-size": 13, "text-allow-overlap": true }}
            paint={{ "text-color": look.clusterText }}
          />
          <Layer
            id="points"
            type="symbol"
            filter={["!", ["has", "point_count"]]}
            layout={{
              "icon-image": ["get", "image"],
              "icon-size": ["interpolate", ["linear"], ["zoom"], 5, 0.55, 10, 0.8],
              "icon-allow-overlap": true,
            }}
          />
        </Source>
        <MarkedPoint ring={look.selected} />
        <NavigationControl showCompass={false} position="top-right" />
        <ScaleControl unit="imperial" position="top-right" />
        <AttributionControl compact={false} customAttribution={[manifest?.site.attribution ?? "", ATTRIBUTION]} />
      </MapGl>
      <MapLegend />
      <MapHelp />
    </>
  );
}

/** The licences' own words for what the embedded basemap is made of. */
const ATTRIBUTION =
  "Contains OS data © Crown copyright and database right 2025 · Contains Royal Mail data © Royal Mail copyright and database right 2025 · ONS, OGL v3.0 · Natural Earth";

async function openCluster(map: MapRef | null, cluster: number, center: [number, number]): Promise<void> {
  const source = map?.getSource<GeoJSONSource>(SOURCES.points);
  if (map === null || source === undefined) return;
  const zoom = await source.getClusterExpansionZoom(cluster);
  map.easeTo({ center, zoom: zoom + 0.3 });
}

/** A ring around the selected record and around the one that is pointed at. */
function MarkedPoint({ ring }: { readonly ring: string }) {
  const catalogue = useMap((state) => state.catalogue);
  const selected = useMap((state) => state.view.selected);
  const hovered = useMap((state) => state.hovered);
  const data = useMemo(() => {
    const features = [...new Set([selected, hovered])].flatMap((id) => {
      const record = recordIndex(catalogue, id);
      const longitude = record === undefined ? Number.NaN : (catalogue.longitudes[record] ?? Number.NaN);
      const latitude = record === undefined ? Number.NaN : (catalogue.latitudes[record] ?? Number.NaN);
      if (Number.isNaN(longitude)) return [];
      return [{ type: "Feature" as const, geometry: { type: "Point" as const, coordinates: [longitude, latitude] }, properties: {} }];
    });
    return { type: "FeatureCollection" as const, features };
  }, [catalogue, selected, hovered]);
  return (
    <Source id={SOURCES.marked} type="geojson" data={data}>
      <Layer
        id="marked-ring"
        type="circle"
        paint={{ "circle-radius": 16, "circle-color": "transparent", "circle-stroke-color": ring, "circle-stroke-width": 3.5 }}
      />
    </Source>
  );
}

