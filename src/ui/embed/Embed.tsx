/** A view inside someone else's page: the answer, a map, a list or both, and whose it is. Links open the site beside it. */
import { type ReactNode, useEffect } from "react";
import { encodeView } from "../../core/find/permalink.ts";
import { recordPath } from "../../core/publish/page-path.ts";
import { MAP_ATTRIBUTION } from "../../core/publish/sources.ts";
import { readyValue } from "../../io/load.ts";
import { siteRoot } from "../../io/site-root.ts";
import { detailsOf, isWaiting, recordIndex, shownCatalogue } from "../../state/derive.ts";
import { Announcer } from "../common/Announcer.tsx";
import { DroppedNote } from "../common/DroppedNote.tsx";
import { KindMark } from "../common/KindMark.tsx";
import { useActions, useLabels, useMap, useResults } from "../common/store.tsx";
import { kindOf, placeOf, statusToTell } from "../explore/record-facts.ts";
import { useAnswer } from "../explore/useAnswer.ts";
import { MapPart, MapWait } from "../map/MapPart.tsx";
import type { Show } from "./show.ts";

export function Embed({ show }: { readonly show: Show }) {
  const answer = useAnswer();
  return (
    <Page className={`embed show-${show}`}>
      {({ Head, Main, Foot }) => (
        <>
          <Head className="embed-head">
            <h1>{answer}</h1>
            <DroppedNote />
          </Head>
          <Main className="embed-main">
            {show !== "map" && <EmbedList />}
            {show !== "list" && <EmbedMap />}
          </Main>
          <Foot className="embed-foot">
            <EmbedFoot />
          </Foot>
          <Announcer message={answer} />
        </>
      )}
    </Page>
  );
}

interface Parts {
  readonly Head: "header" | "div";
  readonly Main: "main" | "div";
  readonly Foot: "footer" | "div";
}

/** A page of its own has landmarks; inside a frame they are those of the page around, and this is one region of it. */
function Page({
  className,
  children,
}: {
  readonly className: string;
  readonly children: (parts: Parts) => ReactNode;
}) {
  const name = useMap((state) => readyValue(state.manifest)?.site.name);
  if (window.self === window.top)
    return <div className={className}>{children({ Head: "header", Main: "main", Foot: "footer" })}</div>;
  return (
    <section className={className} aria-label={name ?? "Map of community action"}>
      {children({ Head: "div", Main: "div", Foot: "div" })}
    </section>
  );
}

/** A link to the site itself, beside the page that holds the embed. */
function SiteLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a href={siteRoot() + to} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> (opens the map’s own site)</span>
    </a>
  );
}

function EmbedFoot() {
  const site = useMap((state) => readyValue(state.manifest)?.site);
  const view = useMap((state) => state.view);
  return (
    <>
      <p>
        <SiteLink to={encodeView(view)}>Open in the {site?.name ?? "map of community action"}</SiteLink>
      </p>
      <p className="small">
        {site?.attribution}, {site?.licence}. {MAP_ATTRIBUTION}
      </p>
    </>
  );
}

function EmbedList() {
  const { rows, page, pages, count } = useResults();
  const catalogue = useMap(shownCatalogue);
  const waiting = useMap(isWaiting);
  const { change } = useActions();
  if (count === 0 && !waiting) return <p className="embed-none">Nothing found for this view.</p>;
  return (
    <section className="embed-list" aria-label="List">
      <ol className="plain">
        {rows.map(({ record }) => (
          <EmbedItem key={catalogue.ids[record]} record={record} />
        ))}
      </ol>
      {pages > 1 && (
        <nav aria-label="Pages of results" className="embed-pager">
          <button
            type="button"
            disabled={page === 1}
            onClick={() => change((view) => ({ ...view, page: page - 1 }))}
          >
            Previous
          </button>
          <span>
            Page {page} of {pages}
          </span>
          <button
            type="button"
            disabled={page === pages}
            onClick={() => change((view) => ({ ...view, page: page + 1 }))}
          >
            Next
          </button>
        </nav>
      )}
    </section>
  );
}

function EmbedItem({ record }: { readonly record: number }) {
  const catalogue = useMap(shownCatalogue);
  const labels = useLabels();
  const { hover } = useActions();
  const id = catalogue.ids[record] ?? "";
  const layer = catalogue.layers[record] ?? "projects";
  const kind = kindOf(catalogue, record);
  return (
    <li onMouseEnter={() => hover(id)} onMouseLeave={() => hover(undefined)}>
      <KindMark kind={kind} />
      <div>
        <SiteLink to={recordPath(layer, id)}>{catalogue.titles[record]}</SiteLink>
        <p className="small">
          {[
            labels.term("kind", kind),
            placeOf(catalogue, record, labels),
            statusToTell(catalogue, record, labels),
          ]
            .filter((word) => word !== "")
            .join(" · ")}
        </p>
      </div>
    </li>
  );
}

function EmbedMap() {
  const settled = useMap((state) => state.opening === undefined && !isWaiting(state));
  return (
    <section className="embed-map" aria-label="Map of the results">
      {settled ? (
        <MapPart cooperative instead="The list on the map’s own site shows everything." />
      ) : (
        <MapWait />
      )}
      <Selected />
    </section>
  );
}

/** What was pressed on the map, in short. */
function Selected() {
  const selected = useMap((state) => state.view.selected);
  const catalogue = useMap(shownCatalogue);
  const record = recordIndex(catalogue, selected);
  const summary = useMap((state) => detailsOf(state, record)?.properties.summary);
  const { change, wantDetails } = useActions();
  useEffect(() => {
    if (record !== undefined) wantDetails(record);
  }, [record, wantDetails]);
  if (record === undefined || selected === undefined) return null;
  return (
    <aside className="embed-card" aria-label="Selected">
      <p>
        <SiteLink to={recordPath(catalogue.layers[record] ?? "projects", selected)}>
          {catalogue.titles[record]}
        </SiteLink>
      </p>
      <p className="small">{summary}</p>
      <button type="button" onClick={() => change((view) => ({ ...view, selected: undefined }))}>
        Close
      </button>
    </aside>
  );
}
