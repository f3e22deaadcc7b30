/** The composition root of the form. */
import "./ui/styles/submit.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { draftsIn } from "./io/drafts.ts";
import { saveFile } from "./io/save-file.ts";
import { browserScreen } from "./io/screen.ts";
import { localDay } from "./io/today.ts";
import { curationFiles } from "./state/curation-files.ts";
import { createSubmitStore } from "./state/submit/store.ts";
import { closeMenus } from "./ui/pages/enhance/menu.ts";
import { SubmitPage } from "./ui/submit/SubmitPage.tsx";

const today = localDay(new Date());
const files = curationFiles((input) => fetch(input), "../");
const screen = browserScreen(window);
const store = createSubmitStore({
  files,
  drafts: draftsIn(() => window.localStorage),
  showScreen: screen.show,
  today,
});
screen.onStep(store.actions.follow);

closeMenus(document);

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <SubmitPage
        store={store}
        files={files}
        today={today}
        save={saveFile}
        // Asynchronous, so that a missing clipboard (a page without https) is a refusal like any other.
        copy={async (text) => navigator.clipboard.writeText(text)}
      />
    </StrictMode>,
  );
  void store.actions.open(window.location.search, screen.read());
}
