/** A part of a page that scrolls sideways where the screen is too narrow for its table. */
import type { ReactNode } from "react";

interface Props {
  readonly className: string;
  /** What is in it, for whoever comes to it by keyboard and does not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A named region that the keyboard reaches, so that it can be scrolled without a pointer. */
export function ScrollRegion({ className, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard can only scroll what it can reach
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
