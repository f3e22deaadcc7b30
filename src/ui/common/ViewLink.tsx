/** A real link to a changed View: pressed it changes the page in place, opened in a new tab it works there. */
import type { MouseEvent, ReactNode } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import type { View } from "../../core/find/view.ts";
import { useActions, useMap } from "./store.tsx";

interface Props {
  readonly to: (view: View) => View;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly id?: string;
  /** Called after the page has changed in place. */
  readonly then?: () => void;
}

export function ViewLink({ to, children, className, current, label, id, then }: Props) {
  const view = useMap((state) => state.view);
  const { change } = useActions();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    change(to);
    then?.();
  };
  return (
    <a
      href={encodeView(to(view)) || "?"}
      onClick={follow}
      className={className}
      id={id}
      aria-label={label}
      aria-current={current === true ? "true" : undefined}
    >
      {children}
    </a>
  );
}
