/** The gaps as a file: GSS codes, definitions and the question asked travel with the rows. */
import { type GapTable, gapTable } from "../../core/coverage/gap-rows.ts";
import { areaInWords } from "../../core/coverage/question.ts";
import { fileNameOf, type PageFacts } from "../../core/publish/export/about.ts";
import { gapBundle } from "../../core/publish/export/gap-bundle.ts";
import { FIGURES_ATTRIBUTION } from "../../core/publish/sources.ts";
import { saveFile } from "../../io/save-file.ts";
import type { Coverage } from "../../state/coverage.ts";
import { deriveLabels } from "../../state/derive.ts";
import { useMap, useMapStore } from "../common/store.tsx";
import { pageFacts, saveCsv } from "../reuse/csv-file.ts";

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
  const save = (write: (table: GapTable, facts: PageFacts) => void): void => {
    const facts = pageFacts(store.getState());
    if (facts !== undefined) write(table(), facts);
  };
  return (
    <>
      <button type="button" onClick={() => save((rows, facts) => void saveCsv(gapBundle(rows, facts)))}>
        Download CSV
      </button>{" "}
      <button type="button" onClick={() => save(saveGeoJson)}>
        Download GeoJSON
      </button>
      <p className="small">
        With GSS codes, the question, its link and date, definitions and sources. CSV comes in a zip, where
        README.txt says all that.
      </p>
    </>
  );
}

function saveGeoJson(table: GapTable, facts: PageFacts): void {
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
