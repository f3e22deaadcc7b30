/** The gaps as a file: GSS codes, definitions and the question asked travel with the rows. */
import { type GapTable, gapTable } from "../../core/coverage/gap-rows.ts";
import { areaInWords } from "../../core/coverage/question.ts";
import { fileNameOf } from "../../core/publish/export/about.ts";
import { type GapFacts, gapBundle } from "../../core/publish/export/gap-bundle.ts";
import { FIGURES_ATTRIBUTION } from "../../core/publish/sources.ts";
import type { ExportTools } from "../../io/export/format.ts";
import { readyValue } from "../../io/load.ts";
import { saveFile } from "../../io/save-file.ts";
import type { Coverage } from "../../state/coverage.ts";
import { deriveLabels } from "../../state/derive.ts";
import { useMap, useMapStore } from "../common/store.tsx";
import { currentLink } from "../reuse/query.ts";

interface Props {
  readonly coverage: Coverage;
}

export function GapDownload({ coverage }: Props) {
  return (
    <section className="gap-download">
      <h4>Take it away</h4>
      <GapButtons coverage={coverage} />
    </section>
  );
}

/** The same rows as CSV and GeoJSON. */
export function GapButtons({ coverage }: Props) {
  const store = useMapStore();
  const units = useMap((state) => state.view.units);
  const table = (): GapTable => {
    const { catalogue, view } = store.getState();
    return gapTable(coverage.centres, coverage.trial?.distances ?? coverage.distances, coverage.answer, {
      namesOf: (centre) => coverage.atlas.neighbourhoods[centre],
      provider: (number) => {
        const record = coverage.providers.records[number];
        const id = record === undefined ? undefined : catalogue.ids[record];
        // Numbered on from those on the map: one that is only tried out.
        return id === undefined || record === undefined
          ? { id: "", name: "Tried out, not on the map" }
          : { id, name: catalogue.titles[record] ?? id };
      },
      units,
      where: areaInWords(view, deriveLabels(store.getState())),
    });
  };
  const facts = (): GapFacts | undefined => {
    const { view, manifest, today } = store.getState();
    const ready = readyValue(manifest);
    if (ready === undefined) return undefined;
    return { link: currentLink(view), date: today, version: ready.version, site: ready.site };
  };
  return (
    <>
      <button type="button" onClick={() => void saveCsv(table(), facts())}>
        Download CSV
      </button>{" "}
      <button type="button" onClick={() => saveGeoJson(table(), facts())}>
        Download GeoJSON
      </button>
      <p className="small">
        With GSS codes, the question, its link and date, definitions and sources. CSV comes in a zip, where
        README.txt says all that.
      </p>
    </>
  );
}

/** A CSV that any tool reads, in a zip beside a text with question, answer, caveats and definitions. */
async function saveCsv(table: GapTable, facts: GapFacts | undefined): Promise<void> {
  if (facts === undefined) return;
  const [{ packExport }, { exportFormat }] = await Promise.all([
    import("../../io/export/package.ts"),
    import("../../io/export/formats.ts"),
  ]);
  const file = await packExport(exportFormat("csv"), gapBundle(table, facts), NO_TOOLS);
  saveFile(file.path, file.mediaType, file.bytes);
}

/** CSV needs nothing of the machine. */
const NO_TOOLS: ExportTools = { sqlite: () => Promise.resolve(new ArrayBuffer(0)) };

function saveGeoJson(table: GapTable, facts: GapFacts | undefined): void {
  if (facts === undefined) return;
  const { rows, columns, ...about } = table;
  const { site, link, date, version } = facts;
  const features = rows.map(({ latitude, longitude, ...properties }) => ({
    type: "Feature",
    id: properties.neighbourhood_code,
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties,
  }));
  const collection = {
    type: "FeatureCollection",
    ...about,
    link,
    date,
    version,
    attribution: `${FIGURES_ATTRIBUTION} Records: ${site.attribution}, ${site.licence}.`,
    definitions: columns,
    features,
  };
  saveFile(`${fileNameOf(table.question, date)}.geojson`, "application/geo+json", JSON.stringify(collection));
}
