/** The composition root of the pages that stand alone: the only place where their few effects are wired. They read well without it. */
import "./ui/styles/pages.css";
import { startComparison } from "./ui/pages/enhance/compare.ts";
import { markStale } from "./ui/pages/enhance/stale.ts";
import { markWindows } from "./ui/pages/enhance/windows.ts";

const now = new Date();
const twoDigits = (value: number): string => String(value).padStart(2, "0");
const today = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

markWindows(document, today);
markStale(document, today);

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
