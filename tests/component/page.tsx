/** The whole page over a small country's build: only the network, the address and the device are ours; everything between is the site's own. */
import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, vi } from "vitest";
import type { Address } from "../../src/io/address.ts";
import { cataloguesInPlace } from "../../src/state/catalogues.ts";
import { layerFiles } from "../../src/state/layer-files.ts";
import { createMapStore, type MapStore } from "../../src/state/store.ts";
import { StoreProvider } from "../../src/ui/common/store.tsx";
import { App, TABLE } from "../../src/ui/explore/App.tsx";
import { CARDS } from "../../src/ui/explore/Card.tsx";
import { COMBOBOX } from "../../src/ui/explore/OneBox.tsx";
import { smallCountryLayers } from "../small-country.ts";

afterEach(cleanup);

/** An address bar in memory. */
export interface MemoryAddress extends Address {
  /** Every address that was pushed, the first one included. */
  readonly entries: string[];
  back(): void;
}

function memoryAddress(search: string): MemoryAddress {
  const entries = [search];
  const listeners = new Set<() => void>();
  return {
    entries,
    read: () => entries.at(-1) ?? "",
    write(next, keeping) {
      if (keeping === "replace") entries.pop();
      entries.push(next);
    },
    onStep(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back() {
      entries.pop();
      for (const listener of listeners) listener();
    },
  };
}

/** What jsdom lacks and the page asks for. */
function furnish(wide: boolean): void {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("min-width") === wide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
}

export interface OpenedPage {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly address: MemoryAddress;
  readonly store: MapStore;
  /** Files that fail until they are taken out; a part of the path is enough. */
  readonly broken: Set<string>;
  /** Paths that were asked for. */
  readonly asked: string[];
}

/** Opens the page at an address and waits for its records. */
export async function openPage(search = "", broken: readonly string[] = []): Promise<OpenedPage> {
  furnish(true);
  const files = await smallCountryLayers();
  const failing = new Set(broken);
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    const path = new URL(String(input), "https://map.example.org/").pathname.slice(1);
    asked.push(path);
    const bytes = files.get(path);
    if ([...failing].some((part) => path.includes(part))) return new Response("{ cut", { status: 200 });
    return bytes === undefined ? new Response("", { status: 404 }) : new Response(bytes.slice());
  };
  const address = memoryAddress(search);
  const layers = layerFiles(fetcher, "/");
  const store = createMapStore({
    files: layers,
    catalogues: cataloguesInPlace(layers),
    address,
    locate: async () => ({ ok: false, reason: "This device does not say." }),
    today: "2026-11-22",
  });
  render(
    <StoreProvider store={store}>
      <App />
    </StoreProvider>,
  );
  await store.actions.open();
  await Promise.all([CARDS.fetch(), COMBOBOX.fetch(), TABLE.fetch()]);
  return { user: userEvent.setup(), address, store, broken: failing, asked };
}
