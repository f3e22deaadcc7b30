/** How much stands at the foot of the map, told to the styles, so that the card over the map ends above it. */
import { type RefObject, useEffect } from "react";

/** What the styles read, each a length: the credits in the corner, and the row of panels above them. */
const CREDITS_HEIGHT = "--credits-height";
const PANELS_HEIGHT = "--panels-height";

/** Measures credits and panels once the map is made, and again whenever they grow or shrink. */
export function useFoot(panels: RefObject<HTMLElement | null>, isLoaded: boolean): void {
  useEffect(() => {
    const row = panels.current;
    const credits = row?.parentElement?.querySelector<HTMLElement>(".maplibregl-ctrl-bottom-right");
    if (!isLoaded || row === null || !credits) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(CREDITS_HEIGHT, `${credits.offsetHeight}px`);
      style.setProperty(PANELS_HEIGHT, `${row.offsetHeight}px`);
    });
    observer.observe(credits);
    observer.observe(row);
    return () => {
      observer.disconnect();
      for (const name of [CREDITS_HEIGHT, PANELS_HEIGHT]) style.removeProperty(name);
    };
  }, [panels, isLoaded]);
}
