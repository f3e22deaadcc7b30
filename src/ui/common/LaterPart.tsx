/** A part of the page whose code comes later: what stands in its place until then, or words and another try where it did not come. */
import type { ReactNode } from "react";
import { type Later, useLater } from "./later.ts";

interface Missing<T> {
  readonly code: Later<T>;
  /** What could not be loaded, and what works without it: whole sentences. */
  readonly missing: string;
}

interface Props<T> extends Missing<T> {
  /** Stands there while the code is on its way. */
  readonly waiting: ReactNode;
  readonly children: (code: T) => ReactNode;
}

export function LaterPart<T>({ code, waiting, missing, children }: Props<T>) {
  const fetched = useLater(code, true);
  if (fetched === "coming") return waiting;
  if (fetched === "failed") return <NotLoaded code={code} missing={missing} />;
  return children(fetched.code);
}

/** Says that code did not come, and fetches it again when it is asked to. */
export function NotLoaded<T>({ code, missing }: Missing<T>) {
  return (
    <div className="note problem" role="alert">
      {/* After an update of the site its old files are gone; and some browsers ask for a file of code only once. */}
      <p>{missing} Where trying again does not help, reload the page.</p>
      <button type="button" onClick={() => void code.fetch()}>
        Try again
      </button>
    </div>
  );
}
