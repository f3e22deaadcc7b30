/** Scrolls to what has just come, so that nobody looks for it below the fold; for `ref`. */
export function showWhole(element: Element | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
