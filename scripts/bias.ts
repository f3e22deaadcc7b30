/** `npm run bias`: where this edition leans, by region, deprivation, rural-urban class, theme and council; into docs/data-method.md. */
import { parseArgs } from "node:util";
import type { BiasRow } from "../src/core/coverage/bias.ts";
import type { Geography } from "../src/core/place/geography.ts";
import { catalogueFile, readCatalogue } from "../src/core/publish/catalogue-file.ts";
import { centresOf } from "../src/core/publish/council-gaps.ts";
import { recordFeatures } from "../src/core/publish/feature.ts";
import { measureLeaning } from "../src/core/publish/leaning.ts";
import type { Dataset } from "../src/core/record/dataset.ts";
import { realEffects } from "./effects.ts";
import { markdownTable, writeIntoMethod } from "./markdown.ts";
import { presentFolders } from "./paths.ts";
import { readData } from "./read-data.ts";
import { loadGeography } from "./reference.ts";
import { runScript } from "./stop.ts";

const HELP = `npm run bias [-- --write]

Prints where the records of data/ lean: by region, deprivation, rural-urban class, theme and council.

  --write  puts the tables between the markers in docs/data-method.md instead; of the project's own data/ only
  --help   this text`;

/** The tables as Markdown. */
export function biasTables(dataset: Dataset, geography: Geography): string {
  const { projects, organisations } = recordFeatures(dataset);
  const catalogue = readCatalogue([
    catalogueFile("projects", projects),
    catalogueFile("organisations", organisations),
  ]);
  const { bias, themes: byTheme, completeness } = measureLeaning(catalogue, geography, centresOf(geography));
  const { councils: table, medianRate } = completeness;
  const withRecords = table.filter(({ records }) => records > 0);
  const themes = byTheme.map(({ label, records, share }) => [label, String(records), percent(share)]);
  const counted = (count: number): string => `${count} of ${bias.records} records`;
  return [
    `By region (${counted(bias.inRegions)}):`,
    beside("Region", bias.byRegion),
    `By deprivation of the neighbourhood, IMD 2025 (${counted(bias.inNeighbourhoods)}, those placed finely enough to have one):`,
    beside("Decile", bias.byDecile),
    `By rural-urban class of the neighbourhood (${counted(bias.inNeighbourhoods)}):`,
    beside("Class", bias.byRuralUrban),
    "By theme or service (a record has several, so that the shares come to more than a whole):",
    markdownTable(["Theme or service", "Records", "Share of records"], themes),
    `By council: ${withRecords.length} of ${table.length} districts and unitary councils have at least one record; ` +
      `the median council has ${medianRate.toFixed(2)} for every 10,000 people. The ten with most for their people:`,
    markdownTable(
      ["Council", "Records", "For every 10,000 people"],
      table
        .toSorted((a, b) => b.rate - a.rate || (a.code < b.code ? -1 : 1))
        .slice(0, 10)
        .map(({ name, records, rate }) => [name, String(records), rate.toFixed(2)]),
    ),
    `Councils with none: ${table
      .filter(({ records }) => records === 0)
      .map(({ name }) => name)
      .sort()
      .join(", ")}.`,
  ].join("\n\n");
}

function beside(title: string, rows: readonly BiasRow[]): string {
  return markdownTable(
    [title, "Records", "Share of records", "Share of England's people"],
    rows.map(({ label, records, shareOfRecords, shareOfPeople }) => [
      label,
      String(records),
      percent(shareOfRecords),
      percent(shareOfPeople),
    ]),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

if (process.argv[1]?.endsWith("bias.ts")) {
  await runScript(async () => {
    const { values } = parseArgs({
      options: { write: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    const effects = realEffects();
    const folders = await presentFolders(process.env);
    const geography = await loadGeography(effects, folders.reference);
    const { dataset } = await readData(effects, folders.data, geography);
    const tables = biasTables(dataset, geography);
    if (!values.write) {
      process.stdout.write(`${tables}\n`);
      return 0;
    }
    await writeIntoMethod(effects, folders.data, "bias", tables);
    return 0;
  });
}
