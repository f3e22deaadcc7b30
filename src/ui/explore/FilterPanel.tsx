/** The filters: beside the list on a wide screen, in a dialog that ends in "Show 23 results" on a narrow one. */
import { useRef, useState } from "react";
import { FACET_IDS, type FacetId } from "../../core/find/catalogue.ts";
import { describeFilters } from "../../core/find/describe.ts";
import { FACET_TITLES } from "../../core/find/terms.ts";
import { togglePick } from "../../core/find/view.ts";
import { shownCatalogue } from "../../state/derive.ts";
import { useActions, useLabels, useMap, useResults } from "../common/store.tsx";
import { useMedia } from "../common/useMedia.ts";
import { MarkedCouncils } from "./MarkedCouncils.tsx";
import { RangeFilters } from "./RangeFilters.tsx";

/** Facets that stand open at first. */
const OPEN_AT_FIRST: ReadonlySet<FacetId> = new Set<FacetId>(["kind", "deprivation", "theme"]);
/** What people ask for most stands first. */
const SHOWN_ORDER: readonly FacetId[] = [
  "kind",
  "deprivation",
  ...FACET_IDS.filter((id) => id !== "kind" && id !== "deprivation"),
];
/** What has to be known to read a facet's counts. */
const COUNTED_FINELY = "Counts records placed at an address or a neighbourhood, not on a whole town.";
const NOTES: Readonly<Partial<Record<FacetId, string>>> = {
  kind: "Where all are counted, services, consortia, policies and lessons count as projects.",
  deprivation: COUNTED_FINELY,
  rural: COUNTED_FINELY,
};
/** Terms shown before "Show all". */
const FEW_TERMS = 8;
export const WIDE = "(min-width: 75em)";

export function FilterPanel() {
  if (!useMedia(WIDE)) return null;
  return (
    <section className="filters" aria-label="Filters">
      <h2>Filters</h2>
      <FilterGroups />
    </section>
  );
}

/** Opens the filters where the screen is too narrow to show them always. */
export function FilterButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const active = useMap((state) => state.view);
  const labels = useLabels();
  const { count } = useResults();
  const number = describeFilters(active, labels).length;
  if (useMedia(WIDE)) return null;
  return (
    <>
      <button
        type="button"
        className="filter-button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Filters{number > 0 ? ` (${number})` : ""}
      </button>
      <dialog ref={dialog} className="filter-dialog" aria-label="Filters" onClose={() => setOpen(false)}>
        {open && (
          <>
            <div className="dialog-body">
              <h2>Filters</h2>
              <FilterGroups />
            </div>
            <button type="button" className="primary" onClick={() => dialog.current?.close()}>
              Show {count.toLocaleString("en-GB")} {count === 1 ? "result" : "results"}
            </button>
          </>
        )}
      </dialog>
    </>
  );
}

function FilterGroups() {
  const catalogue = useMap(shownCatalogue);
  const groups = SHOWN_ORDER.filter((facet) => catalogue.facets[facet].terms.length > 0).map((facet) => (
    <FacetGroup key={facet} facet={facet} />
  ));
  return (
    <>
      {groups}
      <RangeFilters />
      <MarkedCouncils />
    </>
  );
}

function FacetGroup({ facet }: { readonly facet: FacetId }) {
  const picked = useMap((state) => state.view.picked[facet]);
  const openAtFirst = OPEN_AT_FIRST.has(facet) || picked !== undefined;
  // Terms are drawn once their facet is opened: most stay closed, and every press draws all that are there.
  const [drawn, setDrawn] = useState(openAtFirst);
  return (
    <details
      className="facet"
      open={openAtFirst || undefined}
      onToggle={(event) => setDrawn(event.currentTarget.open)}
    >
      <summary>
        <h3>
          {FACET_TITLES[facet]}
          {picked === undefined ? "" : ` (${picked.length})`}
        </h3>
      </summary>
      {(drawn || openAtFirst) && <FacetTerms facet={facet} picked={picked ?? []} />}
    </details>
  );
}

interface Option {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function FacetTerms({ facet, picked }: { readonly facet: FacetId; readonly picked: readonly string[] }) {
  const counts = useResults().counts[facet];
  const terms = useMap(shownCatalogue).facets[facet].terms;
  const { term: label } = useLabels();
  const [all, setAll] = useState(false);
  const [words, setWords] = useState("");
  const options: Option[] = terms.map((id, index) => ({
    id,
    label: label(facet, id),
    count: counts[index] ?? 0,
  }));
  // Councils and programmes have no order of their own.
  if (facet === "council" || facet === "programme" || facet === "region")
    options.sort((a, b) => a.label.localeCompare(b.label));
  const long = options.length > FEW_TERMS + 2;
  const searchable = options.length > 30;
  const found = options.filter((option) => option.label.toLowerCase().includes(words.toLowerCase()));
  const shown = all || !long || words !== "" ? found : mostUsed(found, picked);
  return (
    <fieldset>
      <legend className="visually-hidden">{FACET_TITLES[facet]}</legend>
      {searchable && (
        <label className="facet-search">
          <span className="visually-hidden">Find in {FACET_TITLES[facet]}</span>
          <input
            type="search"
            value={words}
            placeholder={`Find in ${options.length}`}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      )}
      {shown.map((option) => (
        <TermOption key={option.id} facet={facet} option={option} checked={picked.includes(option.id)} />
      ))}
      {NOTES[facet] !== undefined && <p className="small">{NOTES[facet]}</p>}
      {long && words === "" && (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${options.length}`}
        </button>
      )}
    </fieldset>
  );
}

/** The few with most records, in the list's own order, and whatever is picked. */
function mostUsed(options: readonly Option[], picked: readonly string[]): readonly Option[] {
  const few = new Set([...options].sort((a, b) => b.count - a.count).slice(0, FEW_TERMS));
  return options.filter((option) => few.has(option) || picked.includes(option.id));
}

function TermOption({
  facet,
  option,
  checked,
}: {
  readonly facet: FacetId;
  readonly option: Option;
  readonly checked: boolean;
}) {
  const { change } = useActions();
  return (
    <label className={option.count === 0 ? "term none" : "term"}>
      <input
        type="checkbox"
        checked={checked}
        onChange={() => change((view) => togglePick(view, facet, option.id))}
      />
      <span>{option.label}</span>
      <span className="term-count">{option.count.toLocaleString("en-GB")}</span>
    </label>
  );
}
