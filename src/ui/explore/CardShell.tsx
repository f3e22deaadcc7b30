/** The frame of a card: title, close, and focus given back to where it came from. */
import { type ReactNode, type RefObject, useEffect } from "react";
import { useActions } from "../common/store.tsx";

interface Props {
  readonly title: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Id of the element that opened the card. */
  readonly returnTo: string;
  readonly children: ReactNode;
}

export function CardShell({ title, heading, returnTo, children }: Props) {
  const { change } = useActions();
  // The browser's own Back takes the card away with what had the focus in it: it goes where closing would put it.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.getElementById(returnTo)?.focus();
    },
    [returnTo],
  );
  const close = (): void => {
    change((view) => ({ ...view, selected: undefined }));
    document.getElementById(returnTo)?.focus();
  };
  return (
    <aside
      className="card"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className="card-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="card-close" onClick={close}>
          Close
        </button>
      </div>
      <div className="card-body">{children}</div>
    </aside>
  );
}
