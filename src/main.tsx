/** The composition root: the only place where the page's effects are wired. */
import "./ui/styles/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserAddress } from "./io/address.ts";
import { deviceLocation } from "./io/location.ts";
import { keepForOffline, keepThisVisit, whenStaying } from "./io/offline.ts";
import { painted } from "./io/paint.ts";
import { localDay } from "./io/today.ts";
import { cataloguesInWorker } from "./state/catalogue-worker.ts";
import { layerFiles } from "./state/layer-files.ts";
import { createMapStore } from "./state/store.ts";
import { StoreProvider } from "./ui/common/store.tsx";
import { App } from "./ui/explore/App.tsx";
import { closeMenus } from "./ui/pages/enhance/menu.ts";
import { columnAddresses, keepDownloadsReady } from "./ui/reuse/ready.ts";

const store = createMapStore({
  files: layerFiles((input) => fetch(input), import.meta.env.BASE_URL),
  catalogues: cataloguesInWorker({
    start: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    pause: () => new Promise((go) => setTimeout(go)),
    painted: () => painted(window),
  }),
  address: browserAddress(window),
  locate: () => deviceLocation(navigator),
  today: localDay(new Date()),
});

closeMenus(document);

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App />
      </StoreProvider>
    </StrictMode>,
  );
  void store.actions.open();
  if (import.meta.env.PROD) {
    keepForOffline(navigator, import.meta.env.BASE_URL);
    whenStaying(window, () => {
      keepThisVisit(window, columnAddresses(store.getState()));
      keepDownloadsReady(store);
    });
  }
}
