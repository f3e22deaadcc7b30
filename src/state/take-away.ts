/** What the present View asks to be taken away: the order for a download, made from the same Results that are shown. */
import { describeFilters } from "../core/find/describe.ts";
import { answerSentence } from "../core/find/sentence.ts";
import type { About } from "../core/publish/export/about.ts";
import { aboutSite, fileNameOf } from "../core/publish/export/about.ts";
import { sourcesNamed } from "../core/publish/sources.ts";
import type { ExportFormatId } from "../io/export/formats.ts";
import type { ExportOrder, OrderPart } from "../io/export/order.ts";
import { readyValue } from "../io/load.ts";
import { deriveLabels, deriveResults, untoldInWords } from "./derive.ts";
import { detailsFileOf } from "./details-file.ts";
import { LAYER_IDS, LAYER_TITLES } from "./layer-files.ts";
import type { MapState } from "./store.ts";

/** Sources of the columns that downloads of records hold. */
const SOURCE_IDS = ["iod2025", "ons-geography", "code-point-open", "geonames"];

/** What only the page knows. */
export interface TakeAwayContext {
  /** Whole address that shows the same. */
  readonly link: string;
  /** ISO day. */
  readonly today: string;
  /** What must be said beside the records: the answer of the tool that is open. */
  readonly notes?: readonly string[];
}

/** What a download of the present View says of itself. */
export function aboutView(state: MapState, { link, today, notes = [] }: TakeAwayContext): About | undefined {
  const manifest = readyValue(state.manifest);
  if (manifest === undefined) return undefined;
  const results = deriveResults(state);
  const labels = deriveLabels(state);
  return {
    ...aboutSite(manifest.site),
    question: answerSentence(state.catalogue, results, labels, undefined, manifest.site.area),
    filters: describeFilters(state.view, labels).map(({ category, label }) => `${category}: ${label}`),
    link,
    version: manifest.version,
    date: today,
    sources: sourcesNamed(SOURCE_IDS),
    notes: [...missingLayers(state), ...notes],
  };
}

/** Layers that failed, each in a sentence that says that a download lacks them. */
export function missingLayers(state: MapState): readonly string[] {
  const missing = LAYER_IDS.flatMap((id) => {
    const layer = state.layers[id];
    return layer.state === "failed"
      ? [`${LAYER_TITLES[id]} are missing, because their file could not be loaded: ${layer.reason}.`]
      : [];
  });
  const untold = untoldInWords(state);
  return untold === undefined ? missing : [...missing, untold];
}

/** The order for the present View; undefined while its records have not arrived. */
export function orderOf(
  state: MapState,
  format: ExportFormatId,
  context: TakeAwayContext,
): ExportOrder | undefined {
  const about = aboutView(state, context);
  if (about === undefined || state.opening !== undefined) return undefined;
  return {
    format,
    about,
    name: fileNameOf(about.question, about.date),
    parts: partsOf(state),
    near: state.view.near,
  };
}

/** The records that pass, by the file of details that holds them. */
function partsOf(state: MapState): readonly OrderPart[] {
  const { passes } = deriveResults(state);
  const parts = new Map<string, string[]>();
  for (let record = 0; record < state.catalogue.count; record++) {
    const file = passes[record] === 1 ? detailsFileOf(state, record) : undefined;
    if (file === undefined) continue;
    const path = `details/${file.key}.json`;
    const ids = parts.get(path) ?? [];
    ids.push(state.catalogue.ids[record] ?? "");
    parts.set(path, ids);
  }
  return [...parts].map(([file, ids]) => ({ file, ids }));
}
