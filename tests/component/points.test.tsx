// @vitest-environment jsdom
/** The map is given one set of points at a time, and always ends with the newest. */
import { act, renderHook, waitFor } from "@testing-library/react";
import type { Map as MapLibreMap, MapSourceDataEvent } from "maplibre-gl";
import type { MapRef } from "react-map-gl/maplibre";
import { expect, test, vi } from "vitest";
import { StoreProvider } from "../../src/ui/common/store.tsx";
import { SOURCES } from "../../src/ui/map/layers.ts";
import { usePoints } from "../../src/ui/map/points.ts";
import { openPage } from "./page.tsx";

vi.mock("maplibre-gl", () => ({ addProtocol: () => undefined }));

/** A map that takes tiles when it is told to, and notes what it was given while others were on their way. */
function slowMap() {
  const state = { tiles: undefined as readonly string[] | undefined, loaded: false };
  const map = {
    getSource: () => (state.tiles === undefined ? undefined : { tiles: state.tiles }),
    isSourceLoaded: () => state.loaded,
  } as unknown as MapLibreMap;
  return {
    ref: { current: { getMap: () => map } as MapRef },
    /** As the map does when its source is given other tiles. */
    take(tiles: readonly string[]): void {
      if (tiles === state.tiles) return;
      if (state.tiles !== undefined) expect(state.loaded, "tiles given while others were coming").toBe(true);
      state.tiles = tiles;
      state.loaded = false;
    },
    finish(): MapSourceDataEvent {
      state.loaded = true;
      return { target: map, sourceId: SOURCES.points, tile: {} } as unknown as MapSourceDataEvent;
    },
  };
}

test("tiles wait for those that are coming, and the newest are drawn last", async () => {
  const { store } = await openPage();
  const drawPoints = vi.spyOn(store.actions.points, "drawPoints");
  const count = store.getState().catalogue.count;
  const passing = (share: number) => new Uint8Array(count).fill(1, 0, Math.ceil(count * share));
  const map = slowMap();
  const { result, rerender } = renderHook(
    ({ passes }) => {
      const points = usePoints(map.ref, passes);
      map.take(points.tiles);
      return points;
    },
    {
      initialProps: { passes: passing(1) },
      wrapper: ({ children }) => <StoreProvider store={store}>{children}</StoreProvider>,
    },
  );
  const nothing = result.current.tiles;
  await waitFor(() => expect(drawPoints).toHaveBeenCalledTimes(1));
  rerender({ passes: passing(0.5) });
  rerender({ passes: passing(0.25) });
  await waitFor(() => expect(drawPoints).toHaveBeenCalledTimes(3));
  await act(async () => undefined);
  expect(result.current.tiles).toBe(nothing);

  act(() => result.current.handlers.onSourceData(map.finish()));
  const newest = await drawPoints.mock.results[2]?.value;
  expect(result.current.tiles).toEqual([`points://${newest}/{z}/{x}/{y}`]);

  performance.clearMarks("points-drawn");
  result.current.handlers.onRender();
  expect(performance.getEntriesByName("points-drawn")).toHaveLength(0);
  act(() => result.current.handlers.onSourceData(map.finish()));
  result.current.handlers.onRender();
  expect(performance.getEntriesByName("points-drawn")).toHaveLength(1);
});
