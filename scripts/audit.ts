/** `npm run audit`: how often a second reading of the tables found a miss, and which rows a tenth consists of. */
import { parseArgs } from "node:util";
import { rateByTenth, rateOf } from "../src/core/publish/readings.ts";
import { type CheckedTable, checkTable } from "../src/core/record/check.ts";
import { TABLES } from "../src/core/record/tables/registry.ts";
import { readSheet } from "../src/io/csv.ts";
import {
  LAST_TENTH,
  type RowName,
  rateInWords,
  rateTable,
  readReadings,
  SEED,
  tenthOf,
} from "./audit-readings.ts";
import { joinPath, readText, realEffects } from "./effects.ts";
import { writeIntoMethod } from "./markdown.ts";
import { presentFolders } from "./paths.ts";
import { runScript, Stop } from "./stop.ts";
import { todayIn } from "./today.ts";

const HELP = `npm run audit [-- --write | --sample [--tenth <n>]]

Says how many cells of data/audit.csv were right and how many a second reading of the sources corrected.

  --write      puts the table of rates between the marks in docs/data-method.md instead; of the project's own data/ only
  --sample     prints the rows of a random tenth instead: table and key, chosen by the seed "${SEED}"
  --tenth <n>  which tenth: 1 (by default) to 10 are all rows once, 11 to 20 all rows again in another order, and so on
  --help       this text

Exit code 1 when audit.csv has a fault.`;

/** Every row of the checked tables by its key. */
function rowNames(tables: readonly CheckedTable[]): readonly RowName[] {
  return tables.flatMap(({ table, rows }) =>
    rows.map(({ record }) => {
      const values: Readonly<Record<string, unknown>> = record;
      return { table: table.name, key: table.key.map((column) => String(values[column] ?? "")).join("|") };
    }),
  );
}

if (process.argv[1]?.endsWith("audit.ts")) {
  await runScript(async () => {
    const { values } = parseArgs({
      options: {
        sample: { type: "boolean" },
        write: { type: "boolean" },
        tenth: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      process.stdout.write(`${HELP}\n`);
      return 0;
    }
    if (values.tenth !== undefined && !values.sample)
      throw new Stop("--tenth says which tenth --sample prints: give both, --sample --tenth 2.");
    if (values.write && values.sample)
      throw new Stop("Give --write or --sample: each says what to do instead.");
    const effects = realEffects();
    const { data } = await presentFolders(process.env);
    if (values.sample) {
      const today = todayIn(effects);
      const tables: CheckedTable[] = [];
      for (const table of TABLES) {
        const bytes = await effects.read(joinPath(data, `${table.name}.csv`));
        if (bytes !== undefined)
          tables.push(checkTable(table, readSheet(`${table.name}.csv`, bytes), { today }));
      }
      const tenth = Number(values.tenth ?? "1");
      if (!(Number.isInteger(tenth) && tenth >= 1 && tenth <= LAST_TENTH))
        throw new Stop(`A tenth is a whole number from 1 to ${LAST_TENTH}.`);
      for (const { table, key } of tenthOf(rowNames(tables), tenth))
        process.stdout.write(`${table}\t${key}\n`);
      return 0;
    }
    const text = await readText(effects, joinPath(data, "audit.csv"));
    if (text === undefined) throw new Stop("There is no audit.csv.");
    const readings = readReadings(text);
    if (values.write) {
      await writeIntoMethod(effects, data, "audit", rateTable(readings));
      return 0;
    }
    for (const { tenth, rate } of rateByTenth(readings))
      process.stdout.write(`${rateInWords(`Tenth ${tenth}`, rate)}\n`);
    process.stdout.write(`${rateInWords("All", rateOf(readings))}\n`);
    return 0;
  });
}
