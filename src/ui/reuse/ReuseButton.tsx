/** Opens everything that can be done with what is shown: download, share, embed, print, picture. Its code is fetched when it is pressed. */
import { type ComponentType, lazy, Suspense, useRef, useState } from "react";

interface DialogProps {
  readonly onClose: () => void;
}

/** The dialog's content; where it cannot be fetched, words that say so, and another try at the next press. */
function fetchDialog(): ComponentType<DialogProps> {
  return lazy(() =>
    import("./ReuseDialog.tsx").then(
      ({ ReuseDialog }) => ({ default: ReuseDialog }),
      () => {
        Dialog = fetchDialog();
        return { default: NotFetched };
      },
    ),
  );
}

let Dialog = fetchDialog();

function NotFetched({ onClose }: DialogProps) {
  return (
    <div className="dialog-body">
      <h2 id="reuse-title">Download and share</h2>
      <p className="note problem">This part could not be fetched. Connect to the site and press again.</p>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

export function ReuseButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [Content, setContent] = useState<ComponentType<DialogProps>>();
  return (
    <>
      <button
        type="button"
        className="reuse-button"
        aria-haspopup="dialog"
        onClick={() => {
          setContent(() => Dialog);
          dialog.current?.showModal();
        }}
      >
        Download and share
      </button>
      <dialog
        ref={dialog}
        className="reuse-dialog"
        aria-labelledby="reuse-title"
        onClose={() => setContent(undefined)}
      >
        {Content !== undefined && (
          <Suspense fallback={<p aria-busy="true">On its way …</p>}>
            <Content onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
