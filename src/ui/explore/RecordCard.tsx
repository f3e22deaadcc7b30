/** The card of the selected record, beside the list. Its inside is `RecordBody`, which pages share. */
import { useEffect, useRef } from "react";
import { isEnglishCode } from "../../core/place/gss-code.ts";
import { recordPath } from "../../core/publish/page-path.ts";
import { readyValue } from "../../io/load.ts";
import { detailsOf, detailsStateOf, recordIndex, shownCatalogue } from "../../state/derive.ts";
import { LAYER_IDS } from "../../state/layer-files.ts";
import type { MapState } from "../../state/store.ts";
import { useActions, useMap } from "../common/store.tsx";
import { TryWithout } from "../coverage/TrialButtons.tsx";
import { RecordBody } from "../record/RecordBody.tsx";
import { RecordCare, StaleBadge } from "../record/RecordCare.tsx";
import { CardShell } from "./CardShell.tsx";

export function RecordCard() {
  const selected = useMap((state) => state.view.selected);
  if (selected === undefined || isEnglishCode(selected)) return null;
  return <SelectedRecord key={selected} id={selected} />;
}

type CardState = "loading" | "ready" | "failed" | "renewed" | "unknown";

function SelectedRecord({ id }: { readonly id: string }) {
  const record = useMap((state) => recordIndex(state.catalogue, id));
  const title = useMap((state) => {
    const shown = shownCatalogue(state);
    return shown.titles[recordIndex(shown, id) ?? -1];
  });
  const feature = useMap((state) => detailsOf(state, record));
  const status = useMap((state) => cardState(state, record));
  const today = useMap((state) => state.today);
  const historyUrl = useMap((state) => readyValue(state.manifest)?.site.historyUrl);
  const { wantDetails } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (record !== undefined) wantDetails(record);
  }, [record, wantDetails]);
  // Not when the page opens on a card: then the page's own beginning is read first.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  return (
    <CardShell title={title ?? "Record"} heading={heading} returnTo={`result-${id}`}>
      {feature !== undefined && (
        <>
          <StaleBadge lastChecked={feature.properties.last_checked} today={today} />
          <RecordBody feature={feature} />
          {feature.properties.layer === "organisations" && (
            <p className="card-actions">
              <TryWithout id={feature.id} />
            </p>
          )}
          <p>
            <a href={recordPath(feature.properties.layer, feature.id)}>Its full page</a>, with what is near
            and what is similar
          </p>
          <RecordCare table={feature.properties.layer} id={id} historyUrl={historyUrl} />
        </>
      )}
      {feature === undefined && status === "loading" && <p aria-busy="true">Loading this record …</p>}
      {status === "failed" && (
        <div className="note problem" role="alert">
          <p>
            The details of this record could not be loaded. The list, the map and everything else still work.
          </p>
          <button type="button" onClick={() => record !== undefined && wantDetails(record)}>
            Try again
          </button>
        </div>
      )}
      {status === "renewed" && (
        <div className="note problem" role="alert">
          <p>The map has been renewed since this page was opened. Reload it to read this record.</p>
          <button type="button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        </div>
      )}
      {status === "unknown" && (
        <p className="note">
          There is no record “{id}” on this map now. It may have been renamed or taken down.
        </p>
      )}
    </CardShell>
  );
}

function cardState(state: MapState, record: number | undefined): CardState {
  if (record === undefined)
    return LAYER_IDS.some((id) => state.layers[id].state === "loading") ? "loading" : "unknown";
  return detailsStateOf(state, record).state;
}
