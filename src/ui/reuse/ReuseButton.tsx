/** Opens everything that can be done with what is shown: download, share, embed, print, picture. Its code is fetched when it is pressed. */
import { useRef, useState } from "react";
import { later, useLater } from "../common/later.ts";

interface DialogProps {
  readonly onClose: () => void;
}

const DIALOG = later(() => import("./ReuseDialog.tsx"));

/** The dialog's content; where it cannot be fetched, words that say so, and another try at the next press. */
function Content({ onClose }: DialogProps) {
  const dialog = useLater(DIALOG, true);
  if (dialog === "coming") return <p aria-busy="true">On its way …</p>;
  if (dialog === "failed") return <NotFetched onClose={onClose} />;
  return <dialog.code.ReuseDialog onClose={onClose} />;
}

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
  const [isOpen, setOpen] = useState(false);
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
        {isOpen && <Content onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
