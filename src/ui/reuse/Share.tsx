/** Giving someone the link: copied, by the device's own share sheet, or as a QR code drawn here. */
import { useMemo, useRef, useState } from "react";
import { encode } from "uqr";
import { useMap } from "../common/store.tsx";
import { currentLink } from "./query.ts";
import { showWhole } from "./show-whole.ts";
import { useShown } from "./useShown.ts";

export function Share() {
  const link = currentLink(useMap((state) => state.view));
  const { sentence } = useShown();
  const [said, setSaid] = useState("");
  const [showsCode, setShowsCode] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied.");
    } catch {
      // Some browsers refuse; the marked text can still be copied by hand.
      field.current?.select();
      setSaid("This browser does not let the page copy. The link is marked: copy it with Ctrl or ⌘ and C.");
    }
  };
  const share = (): void => {
    navigator.share({ title: document.title, text: sentence, url: link }).catch(() => setSaid(""));
  };
  return (
    <section aria-label="Share">
      <h3>Share</h3>
      <label className="reuse-link">
        <span className="small">A link that shows the same</span>
        <input ref={field} type="text" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <div className="reuse-actions">
        <button type="button" onClick={() => void copy()}>
          Copy link
        </button>
        {"share" in navigator && (
          <button type="button" onClick={share}>
            Send with …
          </button>
        )}
        <button type="button" aria-expanded={showsCode} onClick={() => setShowsCode(!showsCode)}>
          QR code
        </button>
      </div>
      <p role="status" className="small">
        {said}
      </p>
      {showsCode && <QrCode text={link} />}
    </section>
  );
}

/** A code for a telephone's camera, black on white whatever the colours around it. */
export function QrCode({ text }: { readonly text: string }) {
  const code = useMemo(() => encode(text, { ecc: "M", border: 4 }), [text]);
  const path = code.data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join("");
  return (
    <svg
      ref={showWhole}
      className="qr-code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label="QR code of the link"
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
