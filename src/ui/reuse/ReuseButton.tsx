/** Opens everything that can be done with what is shown: download, share, embed, print, picture. Its code is fetched when it is pressed. */
import { lazy, Suspense, useRef, useState } from "react";

const ReuseDialog = lazy(() =>
  import("./ReuseDialog.tsx").then((module) => ({ default: module.ReuseDialog })),
);

export function ReuseButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="reuse-button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Download and share
      </button>
      <dialog
        ref={dialog}
        className="reuse-dialog"
        aria-labelledby="reuse-title"
        onClose={() => setOpen(false)}
      >
        {open && (
          <Suspense fallback={<p aria-busy="true">On its way …</p>}>
            <ReuseDialog onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
