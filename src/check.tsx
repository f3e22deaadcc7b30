/** The composition root of the checker page. */
import "./ui/styles/check.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { saveFile } from "./io/save-file.ts";
import type { CheckAnswer } from "./state/check/messages.ts";
import { createCheckStore } from "./state/check/store.ts";
import { curationFiles } from "./state/curation-files.ts";
import { CheckPage } from "./ui/check/CheckPage.tsx";
import { closeMenus } from "./ui/pages/enhance/menu.ts";

const store = createCheckStore({
  start(hear) {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => hear(data);
    worker.onerror = () =>
      hear({ says: "failed", words: "The check could not be started, or broke off. Is there a connection?" });
    return {
      send(command) {
        const isBytes = command.does === "open" && typeof command.content !== "string";
        // Moved and not copied: a phone has no room for a large file twice.
        worker.postMessage(command, isBytes ? [command.content.buffer] : []);
      },
      stop: () => worker.terminate(),
    };
  },
  // A byte order mark, so that spreadsheets read the letters right; our own check takes it off.
  save: (name, csv) => saveFile(name, "text/csv", `\uFEFF${csv}`),
});

closeMenus(document);

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <CheckPage store={store} files={curationFiles((input) => fetch(input), "../")} />
    </StrictMode>,
  );
}
