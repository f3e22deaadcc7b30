/** The map: the same Results as the list, drawn; it owns only what is transient (the canvas, the pointer). */

import { MarkedPoint } from "./MarkedPoint.tsx";
import { PickedLayer } from "./PickedLayer.tsx";
import { PointLayers } from "./PointLayers.tsx";
import { PointlessNote } from "./PointlessNote.tsx";
import { lookAtFirst, useFollow } from "./useFollow.ts";
import "maplibre-gl/dist/maplibre-gl.css";
import type { MapLayerMouseEvent } from "maplibre-gl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import MapGl, {
  AttributionControl,
  type MapRef,
  NavigationControl,
  ScaleControl,
  type ViewStateChangeEvent,
} from "react-map-gl/maplibre";
import { setNear, setWithin } from "../../core/find/view.ts";
import { MOST_CORNERS } from "../../core/find/within.ts";
import { codeFromNumber } from "../../core/place/gss-code.ts";
import { MAP_CORNER_ATTRIBUTION } from "../../core/publish/sources.ts";
import { readyValue } from "../../io/load.ts";
import { deriveResults } from "../../state/derive.ts";
import { LAST_CLUSTERED_ZOOM } from "../../state/point-layer.ts";
import { useActions, useMap } from "../common/store.tsx";
import { useMedia } from "../common/useMedia.ts";
import { AreaFacts, type PointedArea, pointedArea } from "./AreaFacts.tsx";
import { AreaLayers } from "./AreaLayers.tsx";
import { useAreaTiles } from "./area-tiles.ts";
import { basemapStyle } from "./basemap.ts";
import { boxAround } from "./camera.ts";
import { setCurrentMap } from "./current-map.ts";
import { DrawnShape, DrawTools, useDrawing } from "./DrawArea.tsx";
import { GapLayers } from "./GapLayers.tsx";
import { GroundNote } from "./GroundNote.tsx";
import { addKindImages } from "./images.ts";
import { SOURCES } from "./layers.ts";
import { DARK_LOOK, LIGHT_LOOK } from "./looks.ts";
import { MapHelp } from "./MapHelp.tsx";
import { MapLegend } from "./MapLegend.tsx";
import { MarkedLayer } from "./MarkedLayer.tsx";
import { NearCircle } from "./NearCircle.tsx";
import { usePoints } from "./points.ts";
import { ReadyIcon } from "./ReadyIcon.tsx";
import { useFoot } from "./useFoot.ts";
import { useGround } from "./useGround.ts";
import { usePasses } from "./usePasses.ts";
import { useSoon } from "./useSoon.ts";

interface Props {
  /** True inside someone else's page, which the wheel and one finger must be able to move past the map. */
  readonly cooperative?: boolean;
}

export function MapView({ cooperative = false }: Props) {
  const results = useSoon(deriveResults);
  const catalogue = useMap((state) => state.catalogue);
  const manifest = useMap((state) => readyValue(state.manifest));
  const camera = useMap((state) => state.view.camera);
  const units = useMap((state) => state.view.units);
  const hasCard = useMap((state) => state.view.selected !== undefined);
  const { change, hover, points: drawing, tellGround } = useActions();
  const map = useRef<MapRef>(null);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const narrow = useMedia("(max-width: 47.99em)");
  const look = dark ? DARK_LOOK : LIGHT_LOOK;
  const councils = useMap((state) => readyValue(state.councils));
  const [firstLook] = useState(() => lookAtFirst(catalogue, results, councils));
  const [cursor, setCursor] = useState("");
  const [zoom, setZoom] = useState(camera?.zoom ?? 5);
  const [moved, setMoved] = useState(false);
  const [isLoaded, setLoaded] = useState(false);
  const [pointed, setPointed] = useState<PointedArea>();
  const points = usePoints(map, usePasses());

  const tiles = useAreaTiles(manifest);
  const tilesUrl = tiles?.url;
  const ground = useGround(map, tiles);
  const isGroundMissing = ground.missing !== undefined;
  useEffect(() => {
    if (!isGroundMissing) return;
    tellGround(true);
    return () => tellGround(false);
  }, [isGroundMissing, tellGround]);
  const style = useMemo(() => basemapStyle(look, tilesUrl), [look, tilesUrl]);

  const drawImages = useCallback(() => {
    const canvas = map.current?.getMap();
    if (canvas !== undefined) addKindImages(canvas, look);
  }, [look]);
  useEffect(drawImages, [drawImages]);
  useEffect(() => () => setCurrentMap(undefined), []);

  useFollow(map, isLoaded, results);
  const panels = useRef<HTMLDivElement>(null);
  useFoot(panels, isLoaded);

  const { corners, setCorners } = useDrawing();
  const searchHere = (): void => {
    const bounds = map.current?.getBounds();
    if (bounds === undefined) return;
    const box = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
    change((view) => setWithin(setNear(view, undefined), box));
    setMoved(false);
  };

  const rememberCamera = ({ viewState, originalEvent }: ViewStateChangeEvent): void => {
    setZoom(viewState.zoom);
    // Only people's own moves go into the link.
    if (originalEvent === undefined) return;
    setMoved(true);
    change(
      (view) => ({
        ...view,
        camera: { latitude: viewState.latitude, longitude: viewState.longitude, zoom: viewState.zoom },
      }),
      "replace",
    );
  };

  /** Comes closer until a cluster falls apart; what shares one spot is listed instead. */
  const openCluster = async (cluster: number, [longitude = 0, latitude = 0]: readonly number[]) => {
    const zoom = await drawing.expansionZoom(cluster);
    if (zoom <= LAST_CLUSTERED_ZOOM) {
      map.current?.easeTo({ center: [longitude, latitude], zoom: zoom + 0.3 });
      return;
    }
    change((view) => setWithin(setNear(view, undefined), boxAround({ longitude, latitude })));
  };

  const press = (event: MapLayerMouseEvent): void => {
    if (corners !== undefined) {
      if (corners.length < MOST_CORNERS) setCorners([...corners, [event.lngLat.lng, event.lngLat.lat]]);
      return;
    }
    const feature = event.features?.[0];
    if (feature === undefined) return;
    const cluster: unknown = feature.properties["cluster_id"];
    if (typeof cluster === "number") {
      void openCluster(cluster, feature.geometry.type === "Point" ? feature.geometry.coordinates : []);
      return;
    }
    const id: unknown = feature.properties["id"];
    const selected = typeof id === "string" ? id : areaCodeOf(feature);
    if (selected !== undefined) change((view) => ({ ...view, selected }));
  };

  const searchButton = moved && corners === undefined && (
    <button type="button" className="search-here" onClick={searchHere}>
      Search this area
    </button>
  );

  return (
    <>
      <div className="map-ground">
        <MapGl
          ref={map}
          mapStyle={style}
          initialViewState={firstLook}
          minZoom={4}
          maxZoom={LAST_CLUSTERED_ZOOM}
          maxBounds={[-16, 46, 12, 60]}
          dragRotate={false}
          pitchWithRotate={false}
          touchPitch={false}
          cooperativeGestures={cooperative}
          attributionControl={false}
          interactiveLayerIds={INTERACTIVE.filter(
            (id) => id !== "neighbourhood-fill" || tilesUrl !== undefined,
          )}
          cursor={cursor}
          onLoad={({ target }) => {
            drawImages();
            setCurrentMap(target);
            performance.mark("map-loaded");
            setLoaded(true);
            if (narrow) foldAttribution(target.getContainer());
            setZoom(target.getZoom());
          }}
          onStyleData={drawImages}
          onError={ground.onError}
          {...points.handlers}
          onMoveEnd={rememberCamera}
          onClick={press}
          onMouseMove={(event) => {
            const feature = event.features?.[0];
            const id: unknown = feature?.properties["id"];
            setCursor(feature === undefined ? "" : "pointer");
            hover(typeof id === "string" ? id : undefined);
            setPointed(feature?.layer.id === "neighbourhood-fill" ? pointedArea(feature) : undefined);
          }}
          onMouseLeave={() => {
            hover(undefined);
            setPointed(undefined);
          }}
          locale={{ "Map.Title": "Map of the results. Arrow keys move it, plus and minus zoom." }}
        >
          {tilesUrl !== undefined && <AreaLayers look={look} dark={dark} />}
          {tilesUrl !== undefined && <GapLayers colour={look.gap} tried={look.selected} />}
          {tilesUrl !== undefined && <MarkedLayer colour={look.anchor} />}
          {tilesUrl !== undefined && <PickedLayer colour={look.cluster} />}
          <DrawnShape colour={look.selected} corners={corners} />
          <NearCircle colour={look.selected} />
          <ReadyIcon />
          <PointLayers tiles={points.tiles} look={look} />
          <MarkedPoint ring={look.selected} />
          <NavigationControl showCompass={false} position="top-right" />
          <ScaleControl unit={units === "km" ? "metric" : "imperial"} position="top-right" />
          <AttributionControl
            compact={narrow}
            customAttribution={[manifest?.site.attribution ?? "", MAP_CORNER_ATTRIBUTION]}
          />
        </MapGl>
      </div>
      {!hasCard && searchButton}
      {pointed !== undefined && <AreaFacts area={pointed} />}
      <div className="map-panels" ref={panels}>
        <GroundNote {...ground} works="Its points, the list and the table still work." />
        <PointlessNote results={results} hasList={!cooperative} />
        {hasCard && searchButton}
        <DrawTools
          corners={corners}
          onChange={setCorners}
          middle={() => {
            const centre = map.current?.getCenter();
            return centre === undefined ? undefined : [centre.lng, centre.lat];
          }}
        />
        <MapHelp />
        <MapLegend zoom={zoom} hasGround={ground.missing?.isWhole !== true} />
      </div>
    </>
  );
}

const INTERACTIVE = ["points", "clusters", "neighbourhood-fill"];

/** On a phone the sources are a press away, so that they do not cover the panels; the map opens them at first. */
function foldAttribution(container: HTMLElement): void {
  const sources = container.querySelector(".maplibregl-ctrl-attrib");
  sources?.classList.remove("maplibregl-compact-show");
  sources?.removeAttribute("open");
}

/** The GSS code of an area's feature: its id is the code's digits. */
function areaCodeOf({ id, source }: { readonly id?: unknown; readonly source: string }): string | undefined {
  return source === SOURCES.areas && typeof id === "number" ? codeFromNumber(id) : undefined;
}
