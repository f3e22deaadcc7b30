/** The composition root of the pages that stand alone: the only place where their few effects are wired. They read well without it. */
import "./ui/styles/pages.css";
import { localDay } from "./io/today.ts";
import { startComparison } from "./ui/pages/enhance/compare.ts";
import { closeMenus } from "./ui/pages/enhance/menu.ts";
import { markStale } from "./ui/pages/enhance/stale.ts";
import { markWindows } from "./ui/pages/enhance/windows.ts";

const today = localDay(new Date());

markWindows(document, today);
markStale(document, today);
closeMenus(document);

const comparison = document.getElementById("compare");
if (comparison !== null) {
  startComparison(comparison, {
    readQuery: () => window.location.search,
    writeQuery: (query) => window.history.replaceState(null, "", `${window.location.pathname}${query}`),
    async fetchPage(address) {
      const response = await fetch(address).catch(() => undefined);
      if (response?.ok !== true) return undefined;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      markWindows(page, today);
      return page;
    },
  });
}
