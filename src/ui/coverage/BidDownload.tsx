/** Who could bid as a file: a row for each organisation that counts as local, with the question asked beside it. */
import { useState } from "react";
import type { BidAnswer } from "../../core/coverage/bidders.ts";
import { describeFilters } from "../../core/find/describe.ts";
import { bidBundle } from "../../core/publish/export/bid-bundle.ts";
import { siteRoot } from "../../io/site-root.ts";
import { bidTableOf, incomesCome } from "../../state/bid-table.ts";
import { deriveLabels } from "../../state/derive.ts";
import { useMapStore } from "../common/store.tsx";
import { pageFacts, saveCsv } from "../reuse/csv-file.ts";
import { useShown } from "../reuse/useShown.ts";

interface Props {
  readonly answer: BidAnswer;
}

/** The download at the end of the tool. */
export function BidDownload({ answer }: Props) {
  return (
    <section className="gap-download">
      <h4>Take it away</h4>
      <BidButtons answer={answer} />
    </section>
  );
}

/** The organisations of all the lists as CSV. */
export function BidButtons({ answer }: Props) {
  const store = useMapStore();
  const { caveats } = useShown();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const asked = store.getState();
    const facts = pageFacts(asked);
    if (facts === undefined || busy) return;
    setBusy(true);
    try {
      await incomesCome(store, answer);
      // What was asked at the press, with the details that have come since.
      const state = { ...asked, details: store.getState().details };
      const table = bidTableOf(state, answer, { caveats, root: siteRoot(), site: facts.site });
      const filters = describeFilters(asked.view, deriveLabels(asked));
      await saveCsv(
        bidBundle(
          table,
          filters.map(({ category, label }) => `${category}: ${label}`),
          facts,
        ),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" aria-busy={busy} onClick={() => void save()}>
        Download CSV
      </button>
      <p className="small">
        A row for each organisation that counts as local: whether it could bid alone, its income with the
        year, its distance and its page. It comes in a zip, where README.txt says the question, its link and
        date, definitions and sources.
      </p>
    </>
  );
}
