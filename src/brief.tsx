/** The composition root of the place brief. */
import "./ui/styles/brief.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserAddress } from "./io/address.ts";
import { deviceLocation } from "./io/location.ts";
import { localDay } from "./io/today.ts";
import { cataloguesInWorker } from "./state/catalogue-worker.ts";
import { layerFiles } from "./state/layer-files.ts";
import { createMapStore } from "./state/store.ts";
import { BriefPage } from "./ui/brief/BriefPage.tsx";
import { StoreProvider } from "./ui/common/store.tsx";

/** The brief stands one folder below the explorer. */
const BASE = "../";

const store = createMapStore({
  files: layerFiles((input) => fetch(input), BASE),
  catalogues: cataloguesInWorker({
    start: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    pause: () => new Promise((go) => setTimeout(go)),
  }),
  address: browserAddress(window),
  locate: () => deviceLocation(navigator),
  today: localDay(new Date()),
});

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <StoreProvider store={store}>
        <BriefPage />
      </StoreProvider>
    </StrictMode>,
  );
  void store.actions.open();
}
