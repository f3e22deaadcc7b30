/** What can be done with what is shown. */
import "../styles/reuse.css";
import { useMap } from "../common/store.tsx";
import { Download } from "./Download.tsx";
import { currentQuery } from "./query.ts";
import { Share } from "./Share.tsx";
import { TakeBidders } from "./TakeBidders.tsx";
import { TakeGaps } from "./TakeGaps.tsx";
import { TakePicture } from "./TakePicture.tsx";
import { useShown } from "./useShown.ts";

export function ReuseDialog({ onClose }: { readonly onClose: () => void }) {
  const { sentence } = useShown();
  const view = useMap((state) => state.view);
  return (
    <div className="reuse">
      <header>
        <h2 id="reuse-title">Download and share</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <p className="reuse-question">{sentence}</p>
      <TakeGaps />
      <TakeBidders />
      <Download />
      <Share />
      <section>
        <h3>On paper, as a picture, in your own site</h3>
        <div className="reuse-actions">
          <button
            type="button"
            onClick={() => {
              onClose();
              // The dialog must be gone before the page is laid out for paper.
              setTimeout(() => window.print());
            }}
          >
            Print
          </button>
          <TakePicture onClose={onClose} />
          <a className="button" href={`embed/builder/${currentQuery(view)}`}>
            Embed
          </a>
        </div>
      </section>
      <p className="small">
        All layers, neighbourhood figures and an API: <a href="data/">Data</a>.
      </p>
    </div>
  );
}
