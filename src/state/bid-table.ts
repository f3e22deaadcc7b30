/** Who could bid as rows to take away: the answer with what the records' columns and details say of each organisation. */
import { type BidFacts, type BidTable, bidTable } from "../core/coverage/bid-rows.ts";
import type { BidAnswer } from "../core/coverage/bidders.ts";
import { localInWords } from "../core/coverage/question.ts";
import { namesOf } from "../core/find/catalogue.ts";
import { countInWords } from "../core/find/words.ts";
import type { Site } from "../core/publish/manifest.ts";
import { recordPath } from "../core/publish/page-path.ts";
import { siteAddress } from "../core/publish/sitemap.ts";
import { LOCATION_PRECISION } from "../core/record/vocabulary.ts";
import { deriveLabels, detailsOf, detailsStateOf, recordIndex } from "./derive.ts";
import type { MapState, MapStore } from "./store.ts";

/** What only the page knows. */
export interface BidTableContext {
  readonly site: Site;
  /** The site's own address where it names none. */
  readonly root: string;
  /** What must be said beside the answer. */
  readonly caveats: readonly string[];
}

/** The rows for an answer to the View's contract; years of incomes are those of the details that have come. */
export function bidTableOf(
  state: MapState,
  answer: BidAnswer,
  { site, root, caveats }: BidTableContext,
): BidTable {
  const { catalogue, view } = state;
  const labels = deriveLabels(state);
  const factsOf = (id: string): BidFacts => {
    const page = siteAddress(site.siteUrl ?? root, recordPath("organisations", id));
    const record = recordIndex(catalogue, id);
    if (record === undefined) return { page };
    // The first is its own; a county may follow.
    const [code] = namesOf(catalogue.facets.council, record);
    const properties = detailsOf(state, record)?.properties;
    return {
      page,
      council: code === undefined ? undefined : { code, name: labels.term("council", code) },
      precision: LOCATION_PRECISION.terms[catalogue.precisions[record] ?? -1]?.id,
      incomeYear: properties?.layer === "organisations" ? properties.income_year : undefined,
    };
  };
  const table = bidTable(answer, {
    where: localInWords(view, labels, site.area),
    serviceOf: (id) => labels.term("theme", id),
    caveats: [...caveats, ...(view.bid.lots === "whole" ? [] : [LOTS])],
    factsOf,
  });
  const lacking = table.rows.filter(
    ({ income_gbp, income_year }) => income_gbp !== undefined && income_year === undefined,
  );
  if (lacking.length === 0) return table;
  const note = `${countInWords(lacking.length, "income stands", "incomes stand")} without the year, because it could not be loaded.`;
  return { ...table, caveats: [...table.caveats, note] };
}

const LOTS = "The rows are about the contract as a whole; in lots, others could bid.";

/** Waits until the details that hold the years of the answer's incomes have come, or cannot come. */
export async function incomesCome(
  store: MapStore,
  { could, tooSmall, lacksServices }: BidAnswer,
): Promise<void> {
  const { catalogue } = store.getState();
  const candidates = [...could, ...[...tooSmall, ...lacksServices].map(({ candidate }) => candidate)];
  const records = candidates.flatMap(({ id, income }) =>
    income === undefined ? [] : (recordIndex(catalogue, id) ?? []),
  );
  for (const record of records) store.actions.wantDetails(record);
  const isDone = (state: MapState): boolean =>
    // Records that are loaded again have other details.
    state.catalogue.ids !== catalogue.ids ||
    records.every((record) => detailsStateOf(state, record).state !== "loading");
  if (isDone(store.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isDone(state)) return;
      stop();
      resolve();
    });
  });
}
