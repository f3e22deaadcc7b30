/** The menu of a narrow page closes as people expect: with Escape, with a press beside it, and when the focus goes on. */

const MENU = "details.site-menu[open]";

/** Watches a page for as long as it is open; without a script the menu opens and closes by its own button. */
export function closeMenus(page: Document): void {
  const close = (menu: HTMLDetailsElement): void => {
    menu.open = false;
  };
  const openMenus = (): readonly HTMLDetailsElement[] => [...page.querySelectorAll<HTMLDetailsElement>(MENU)];
  page.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of openMenus()) {
      const hadFocus = menu.contains(page.activeElement);
      close(menu);
      // What had the focus is hidden now.
      if (hadFocus) menu.querySelector("summary")?.focus();
    }
  });
  for (const leaving of ["focusin", "pointerdown"] as const)
    page.addEventListener(leaving, ({ target }) => {
      for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) close(menu);
    });
}
