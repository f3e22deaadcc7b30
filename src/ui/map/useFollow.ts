/** Where the map looks: at first, and when a place is asked for or a record selected that it does not show. */
import { type ComponentProps, type RefObject, useEffect, useRef, useState } from "react";
import type { Map as MapGl, MapRef } from "react-map-gl/maplibre";
import type { Catalogue } from "../../core/find/catalogue.ts";
import type { Results } from "../../core/find/results.ts";
import { readyValue } from "../../io/load.ts";
import type { Atlas } from "../../state/atlas.ts";
import { recordIndex } from "../../state/derive.ts";
import type { CouncilFeature } from "../../state/layer-files.ts";
import { useActions, useMap } from "../common/store.tsx";
import { NEIGHBOURHOOD_ZOOM } from "../explore/ShadeChoice.tsx";
import { boxToShow, type CouncilBoxes, withEdges } from "./camera.ts";
import { createWayBack, spotOf, type WayBack } from "./way-back.ts";

/** All of England, with room. */
const ENGLAND: [number, number, number, number] = [-6.5, 49.8, 1.9, 55.9];

/** Where the map opens: as the link says, else on the place asked for, else on the selected record, else on England. */
export function lookAtFirst(
  catalogue: Catalogue,
  results: Results,
  councils: CouncilBoxes | undefined,
): NonNullable<ComponentProps<typeof MapGl>["initialViewState"]> {
  const { camera, selected } = results.view;
  if (camera !== undefined) return { ...camera };
  const box = boxToShow(catalogue, results, councils);
  if (box !== undefined)
    return {
      bounds: [box.west, box.south, box.east, box.north],
      fitBoundsOptions: {
        padding: roomAround(selected, window.innerWidth > WIDE_PIXELS, window.innerHeight),
        maxZoom: 13,
      },
    };
  const point = pointOf(catalogue, selected);
  return point === undefined
    ? {
        bounds: ENGLAND,
        fitBoundsOptions: { padding: { ...EDGE, bottom: roomAtFoot(window.innerHeight, 16) } },
      }
    : {
        longitude: point[0],
        latitude: point[1],
        zoom: 10,
        padding: { left: CARD_PIXELS, right: 0, top: 0, bottom: 0 },
      };
}

/** Room around a box: that of the card where one is open beside it, and that of the panels along the foot. */
function roomAround(selected: string | undefined, isWide: boolean, height: number) {
  const left = selected !== undefined && isWide ? CARD_PIXELS : ROOM_PIXELS;
  return { left, right: ROOM_PIXELS, top: ROOM_PIXELS, bottom: roomAtFoot(height, ROOM_PIXELS) };
}

/** A low map is rather covered at its foot than left without room for what it shows. */
function roomAtFoot(height: number, least: number): number {
  return height > TALL_PIXELS ? FOOT_PIXELS : least;
}

/** Longitude and latitude of a record that the map draws. */
export function pointOf(catalogue: Catalogue, id: string | undefined): [number, number] | undefined {
  const record = recordIndex(catalogue, id);
  if (record === undefined) return undefined;
  const point: [number, number] = [
    catalogue.longitudes[record] ?? Number.NaN,
    catalogue.latitudes[record] ?? Number.NaN,
  ];
  return Number.isNaN(point[0]) ? undefined : point;
}

/** Width that the card covers on the left of a map so wide in pixels; none where it would leave no strip beside it. */
export function widthUnderCard(mapWidth: number): number {
  return mapWidth >= CARD_PIXELS + STRIP_PIXELS ? CARD_PIXELS : 0;
}

const CARD_PIXELS = 440;
/** A strip beside the card in which a point and its name can be made out. */
const STRIP_PIXELS = 100;
const ROOM_PIXELS = 48;
const EDGE = { left: 16, right: 16, top: 16 };
/** Height that the sources and the closed panels cover at the foot, on a map at least so high. */
const FOOT_PIXELS = 96;
const TALL_PIXELS = 440;
/** From this width of the window on, map and list stand side by side. */
const WIDE_PIXELS = 1200;

/**
 * Keeps the map on what is asked: it follows a new place, and a selection that it does not show. Once the card is closed
 * it goes back to where it stood without it, unless people have moved it meanwhile.
 */
export function useFollow(map: RefObject<MapRef | null>, isLoaded: boolean, results: Results): void {
  const catalogue = useMap((state) => state.catalogue);
  const { near, picked, camera, selected } = results.view;
  const councils = useMap((state) => readyValue(state.councils));
  const { want } = useActions();
  const isPicked = picked.council !== undefined || picked.region !== undefined;
  useEffect(() => {
    if (isPicked) void want("councils");
  }, [isPicked, want]);
  const place = JSON.stringify([
    near,
    picked.council,
    picked.region,
    camera === undefined,
    isPicked && councils !== undefined,
    // What came while the map was being made is looked at once it is.
    isLoaded,
  ]);
  const [way] = useState(createWayBack);
  const fitAsked = (): void => {
    const box = camera === undefined ? boxToShow(catalogue, results, councils) : undefined;
    const { current: canvas } = map;
    if (box === undefined || canvas === null) return;
    const { clientWidth, clientHeight } = canvas.getContainer();
    const padding = roomAround(selected, clientWidth > CARD_PIXELS + 260, clientHeight);
    const show = (): void =>
      void canvas.fitBounds([box.west, box.south, box.east, box.north], { padding, maxZoom: 13 });
    if (selected === undefined) show();
    else way.moveAside(canvas, show, "asked");
  };
  // Before a new place is fitted, which has the last word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes back when the card closes, and never else
  useEffect(() => {
    const { current: canvas } = map;
    if (selected !== undefined || canvas === null) return;
    const stood = way.take(canvas);
    if (stood === "asked") fitAsked();
    else if (stood !== undefined) canvas.easeTo(stood);
  }, [selected === undefined]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when the place asked for changes, not with every filter
  useEffect(fitAsked, [place, catalogue.count]);
  useFirstRoom(map, isLoaded, way);
  useFollowSelection(map, isLoaded, results, way);
}

/** The first look leaves room for a card as a padding, which would be added to every later move: it becomes a place. */
function useFirstRoom(map: RefObject<MapRef | null>, isLoaded: boolean, way: WayBack): void {
  useEffect(() => {
    const { current: canvas } = map;
    if (canvas === null || !isLoaded || !canvas.getPadding().left) return;
    const { clientWidth, clientHeight } = canvas.getContainer();
    const center = canvas.unproject([clientWidth / 2, clientHeight / 2]);
    const padding = { left: 0, right: 0, top: 0, bottom: 0 };
    way.moveAside(canvas, () => canvas.jumpTo({ center, padding }), spotOf(canvas));
  }, [map, isLoaded, way]);
}

/**
 * Moves to what is selected: a record always, a neighbourhood only when it is out of sight, a council when its middle is.
 * A neighbourhood or council that the page opens on is known later than the first look, and is framed once it is.
 */
function useFollowSelection(
  map: RefObject<MapRef | null>,
  isLoaded: boolean,
  results: Results,
  way: WayBack,
): void {
  const catalogue = useMap((state) => state.catalogue);
  const { selected, camera, picked } = results.view;
  const atlas = useMap((state) => readyValue(state.atlas));
  const councils = useMap((state) => readyValue(state.councils));
  const opening = useRef(selected);
  const isSeen = camera !== undefined || pointOf(catalogue, selected) !== undefined;
  const shown = useRef(isSeen ? selected : undefined);
  useEffect(() => {
    const canvas = map.current;
    if (canvas === null || !isLoaded || selected === undefined || shown.current === selected) return;
    const isOpening = opening.current === selected;
    const look = lookAtSelected(catalogue, selected, atlas, councils);
    if (look === undefined) return;
    shown.current = selected;
    opening.current = undefined;
    const { clientWidth, clientHeight } = canvas.getContainer();
    const left = widthUnderCard(clientWidth);
    // Under the card is not in sight.
    const isInSight = canvas.getBounds().contains(look.center) && canvas.project(look.center).x > left;
    const isNear = canvas.getZoom() >= look.zoom || picked.council?.includes(selected) === true;
    if (look.isArea && isInSight && (!isOpening || isNear)) return;
    const padding = roomAround(selected, left > 0, clientHeight);
    const { center } = look;
    const zoom = Math.max(canvas.getZoom(), look.zoom);
    way.moveAside(canvas, () => {
      if (look.box !== undefined) canvas.fitBounds(look.box, { padding, maxZoom: 13 });
      else canvas.easeTo({ center, zoom, offset: [left / 2, 0] });
    });
  }, [catalogue, atlas, councils, selected, picked, isLoaded, map, way]);
}

/** Where a selected record, neighbourhood or council is; undefined until it is known, or where it is nowhere. */
function lookAtSelected(
  catalogue: Catalogue,
  selected: string,
  atlas: Atlas | undefined,
  councils: readonly CouncilFeature[] | undefined,
): Look | undefined {
  const neighbourhood = atlas?.byCode.get(selected);
  if (neighbourhood !== undefined)
    return {
      center: [neighbourhood.longitude, neighbourhood.latitude],
      zoom: NEIGHBOURHOOD_ZOOM + 2,
      isArea: true,
    };
  const bbox = councils?.find(({ id }) => id === selected)?.bbox;
  if (bbox !== undefined) {
    const [west, south, east, north] = bbox;
    const ground = withEdges({ west, south, east, north });
    return {
      center: [(west + east) / 2, (south + north) / 2],
      zoom: NEIGHBOURHOOD_ZOOM,
      isArea: true,
      box: [ground.west, ground.south, ground.east, ground.north],
    };
  }
  const center = pointOf(catalogue, selected);
  return center === undefined ? undefined : { center, zoom: 9, isArea: false };
}

interface Look {
  readonly center: [number, number];
  /** Least zoom at which it can be made out. */
  readonly zoom: number;
  /** True for a neighbourhood or council, which may be in sight already. */
  readonly isArea: boolean;
  /** West, south, east, north of a council. */
  readonly box?: [number, number, number, number];
}
