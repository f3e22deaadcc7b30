/** Keeps the place of whoever goes by keyboard or screen reader when what had the focus goes away. */
import { type RefObject, useEffect } from "react";

/**
 * Where the element that had the focus is taken out of `frame` and nothing else takes the focus, `fallback` gets it: a
 * chip that was pressed away, a tool that was closed. Without this the browser would begin again at the top of the page.
 */
export function useFocusKept(frame: RefObject<HTMLElement | null>, fallback: () => HTMLElement | null): void {
  useEffect(() => {
    const { current: root } = frame;
    if (root === null) return;
    let last: Element | undefined;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      const isLost = last !== undefined && !last.isConnected && document.activeElement === document.body;
      if (isLost) fallback()?.focus({ preventScroll: true });
    });
    root.addEventListener("focusin", remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener("focusin", remember);
    };
  }, [frame, fallback]);
}
