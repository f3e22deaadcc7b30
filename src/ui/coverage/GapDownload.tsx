/** The gaps as a file: GSS codes, definitions and the question asked travel with the rows. */
import { type GapTable, gapTable } from "../../core/coverage/gap-rows.ts";
import { areaInWords } from "../../core/coverage/question.ts";
import { fileNameOf } from "../../core/publish/export/about.ts";
import { FIGURES_ATTRIBUTION } from "../../core/publish/sources.ts";
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
  const facts = (): FileFacts => {
    const { view, manifest, today } = store.getState();
    const { version = "", site } = readyValue(manifest) ?? {};
    return {
      link: currentLink(view),
      date: today,
      version,
      attribution: `${FIGURES_ATTRIBUTION} Records: ${site?.attribution ?? ""}, ${site?.licence ?? ""}.`,
    };
  };
  return (
    <>
      <button type="button" onClick={() => void saveCsv(table(), facts())}>
        Download CSV
      </button>{" "}
      <button type="button" onClick={() => saveGeoJson(table(), facts())}>
        Download GeoJSON
      </button>
      <p className="small">With GSS codes, the question, its link and date, definitions and sources.</p>
    </>
  );
}

/** What a file says of itself beside its table. */
interface FileFacts {
  /** Whole address that shows the same. */
  readonly link: string;
  /** ISO day. */
  readonly date: string;
  readonly version: string;
  /** Whose figures and records they are. */
  readonly attribution: string;
}

/** Question, answer, caveats and definitions stand in rows above the header, each marked with `#`. */
async function saveCsv(table: GapTable, { link, date, version, attribution }: FileFacts): Promise<void> {
  const { writeCsv } = await import("../../io/csv.ts");
  const head = [
    table.question,
    table.answer,
    ...table.caveats,
    `${date}, data version ${version}. ${link}`,
    attribution,
    ...table.columns.map(({ name, definition }) => `${name}: ${definition}`),
  ];
  const rows = table.rows.map((row) => table.columns.map(({ name }) => String(row[name] ?? "")));
  const comments = head.map((line) => [`# ${line}`]);
  saveFile(
    `${fileNameOf(table.question, date)}.csv`,
    "text/csv",
    writeCsv([...comments, table.columns.map(({ name }) => name), ...rows]),
  );
}

function saveGeoJson(table: GapTable, facts: FileFacts): void {
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
    ...facts,
    definitions: columns,
    features,
  };
  saveFile(
    `${fileNameOf(table.question, facts.date)}.geojson`,
    "application/geo+json",
    JSON.stringify(collection),
  );
}
