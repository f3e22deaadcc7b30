/** The composition root of the map inside someone else's page. */
import "./ui/styles/embed.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { siteRoot } from "./io/site-root.ts";
import { localDay } from "./io/today.ts";
import { cataloguesInWorker } from "./state/catalogue-worker.ts";
import { layerFiles } from "./state/layer-files.ts";
import { createMapStore } from "./state/store.ts";
import { StoreProvider } from "./ui/common/store.tsx";
import { Embed } from "./ui/embed/Embed.tsx";
import { readShow } from "./ui/embed/show.ts";

const { show, search } = readShow(window.location.search);

const store = createMapStore({
  files: layerFiles((input) => fetch(input), siteRoot()),
  catalogues: cataloguesInWorker({
    start: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    pause: () => new Promise((go) => setTimeout(go)),
  }),
  // The steps of the page around are its own: what is done here leaves no trace in them.
  address: { read: () => search, write: () => undefined, onStep: () => () => undefined },
  today: localDay(new Date()),
  locate: () => Promise.resolve({ ok: false, reason: "An embedded map does not ask where a device is." }),
});

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <StoreProvider store={store}>
        <Embed show={show} />
      </StoreProvider>
    </StrictMode>,
  );
  void store.actions.open();
}
