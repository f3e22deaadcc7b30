/** The worker that writes downloads, there while the dialog is open; it gathers the records while people choose a format. */
import { type RefObject, useEffect, useRef } from "react";
import type { Manifest } from "../../core/publish/manifest.ts";
import { type BuildAddress, type Exporter, openExporter } from "../../io/export/start.ts";
import { readyValue } from "../../io/load.ts";
import { siteRoot } from "../../io/site-root.ts";
import { orderOf } from "../../state/take-away.ts";
import { useMapStore } from "../common/store.tsx";
import { currentLink } from "./query.ts";

/** Where the worker finds the files of a build. */
export function addressOf({ version }: Manifest): BuildAddress {
  return { layers: `${siteRoot()}layers/`, version };
}

/** The worker; `count` records are gathered ahead, none for 0. */
export function useExporter(count: number): RefObject<Exporter | undefined> {
  const store = useMapStore();
  const exporter = useRef<Exporter>(undefined);
  useEffect(() => {
    const opened = openExporter();
    exporter.current = opened;
    return () => {
      exporter.current = undefined;
      opened.close();
    };
  }, []);
  useEffect(() => {
    const state = store.getState();
    const manifest = readyValue(state.manifest);
    const order = orderOf(state, "csv", { link: currentLink(state.view), today: state.today });
    if (count === 0 || order === undefined || manifest === undefined) return;
    void exporter.current?.gather(order, addressOf(manifest));
    // Where the browser keeps the site's files, the next download may be wanted without a connection.
    if (navigator.onLine && navigator.serviceWorker?.controller != null)
      void exporter.current?.fetch([], addressOf(manifest));
  }, [count, store]);
  return exporter;
}
