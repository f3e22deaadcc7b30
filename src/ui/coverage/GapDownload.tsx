/** The gaps as a file: GSS codes, definitions and the question asked travel with the rows. */
import { type GapTable, gapTable } from "../../core/coverage/gap-rows.ts";
import { fileNameOf } from "../../core/publish/export/about.ts";
import { saveFile } from "../../io/save-file.ts";
import type { Coverage } from "../../state/coverage.ts";
import { useMap, useMapStore } from "../common/store.tsx";

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
    const { catalogue } = store.getState();
    return gapTable(coverage.centres, coverage.trial?.distances ?? coverage.distances, coverage.answer, {
      nameOf: (centre) => coverage.atlas.neighbourhoods[centre]?.name ?? "",
      provider: (number) => {
        const record = coverage.providers.records[number];
        const id = record === undefined ? undefined : catalogue.ids[record];
        return id === undefined || record === undefined
          ? undefined
          : { id, name: catalogue.titles[record] ?? id };
      },
      units,
    });
  };
  const name = (): string => fileNameOf(table().question, store.getState().today);
  return (
    <>
      <button type="button" onClick={() => void saveCsv(table(), name())}>
        Download CSV
      </button>{" "}
      <button type="button" onClick={() => saveGeoJson(table(), name())}>
        Download GeoJSON
      </button>
      <p className="small">With GSS codes, the question, definitions and sources.</p>
    </>
  );
}

const ATTRIBUTION =
  "Figures: MHCLG, English Indices of Deprivation 2025, and ONS, Census 2021, Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025. Records: Map of community action, CC BY 4.0.";

/** Question, answer, caveats and definitions stand in rows above the header, each marked with `#`. */
async function saveCsv(table: GapTable, name: string): Promise<void> {
  const { writeCsv } = await import("../../io/csv.ts");
  const head = [
    table.question,
    table.answer,
    ...table.caveats,
    ATTRIBUTION,
    ...table.columns.map(({ name, definition }) => `${name}: ${definition}`),
  ];
  const rows = table.rows.map((row) => table.columns.map(({ name }) => String(row[name] ?? "")));
  const comments = head.map((line) => [`# ${line}`]);
  saveFile(
    `${name}.csv`,
    "text/csv",
    writeCsv([...comments, table.columns.map(({ name }) => name), ...rows]),
  );
}

function saveGeoJson(table: GapTable, name: string): void {
  const { rows, columns, ...about } = table;
  const features = rows.map(({ latitude, longitude, ...properties }) => ({
    type: "Feature",
    id: properties.neighbourhood_code,
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties,
  }));
  const collection = {
    type: "FeatureCollection",
    ...about,
    definitions: columns,
    attribution: ATTRIBUTION,
    features,
  };
  saveFile(`${name}.geojson`, "application/geo+json", JSON.stringify(collection));
}
