/** Imports every postcode of England (ONSPD or NSPL) as small files by outward code, kept in `.cache/postcodes`, out of git. */
import { parsePostcode } from "../../src/core/place/postcode.ts";
import { encodeShard, type PostcodeRecord } from "../../src/core/place/shard.ts";
import { joinPath } from "../effects.ts";
import { type ColumnWanted, coded, type SourceRow } from "./columns.ts";
import { formatCount, type ImportContext, type Importer, progressOver } from "./context.ts";
import { readRows } from "./csv.ts";
import { type Entry, withEntries } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { readByCode, TABLES } from "./tables.ts";

/** Where the shards are kept, relative to the project's folder. */
export const POSTCODE_FOLDER = joinPath(".cache", "postcodes");

const WANTED: readonly ColumnWanted[] = [
  coded("postcode", "pcds", /^pcds$/),
  coded("ended", "doterm", /^doterm$/),
  coded("latitude", "lat", /^lat$/),
  coded("longitude", "long", /^long$/),
  coded("neighbourhood", "lsoa21cd", /^lsoa21(cd)?$/),
];

/** What stands for "no position" and "no area" in these files. */
const NO_LATITUDE = 99;
const NO_AREA = /^[A-Z]99999999$/;

interface Counts {
  kept: number;
  ended: number;
  /** Without a position or an area: new, large users, or outside the United Kingdom. */
  unplaced: number;
  elsewhere: number;
}

/** The importer of postcodes. */
export const postcodes: Importer = {
  id: "postcodes",
  title: "ONSPD or NSPL: every postcode with its neighbourhood, as files by outward code in .cache/postcodes",
  inputs: "the CSV, or the zip as downloaded",
  async run(context, inputs) {
    const known = await readByCode(context, TABLES.neighbourhoods, "lookups");
    const counts: Counts = { kept: 0, ended: 0, unplaced: 0, elsewhere: 0 };
    const shards = new Map<string, PostcodeRecord[]>();
    for (const input of inputs) {
      await withEntries(context, input, async (entries) => {
        for (const entry of chooseEntries(input, entries))
          await readPostcodes(context, entry, known, shards, counts);
      });
    }
    if (counts.kept === 0)
      throw new Refusal("No postcode in England was found; check that this is ONSPD or NSPL.");
    await writeShards(context, shards);
    return [
      `Kept ${formatCount(counts.kept)} postcodes of England in ${formatCount(shards.size)} files under ${POSTCODE_FOLDER}; ${formatCount(counts.ended)} of them have ended and are marked.`,
      `Left out ${formatCount(counts.elsewhere)} outside England and ${formatCount(counts.unplaced)} without a position or an area.`,
    ];
  },
};

/** The whole table, not its split copies nor the code lists beside it. */
function chooseEntries(input: string, entries: readonly Entry[]): readonly Entry[] {
  const tables = entries.filter(({ name }) => /\.csv$/i.test(name) && !/multi_csv/i.test(name));
  const named = tables.filter(({ name }) => /(^|\/)(ONSPD|NSPL)[^/]*\.csv$/i.test(name));
  const chosen =
    named.length > 0 ? named : entries.length === 1 ? entries : tables.length === 1 ? tables : [];
  if (chosen.length === 1) return chosen;
  throw new Refusal(
    `${input} holds ${chosen.length === 0 ? "no" : "several"} files named ONSPD….csv or NSPL….csv; name the CSV itself.`,
  );
}

async function readPostcodes(
  context: ImportContext,
  entry: Entry,
  known: ReadonlyMap<string, unknown>,
  shards: Map<string, PostcodeRecord[]>,
  counts: Counts,
): Promise<void> {
  const take = (row: SourceRow): void => {
    const postcode = parsePostcode(row.text("postcode"));
    if (postcode?.full === undefined) throw row.refuse("postcode", 'a postcode such as "HX1 1AA" is due');
    const record = readRecord(row, postcode.full.slice(-3), known, counts);
    if (record === undefined) return;
    counts.kept++;
    if (record.hasEnded) counts.ended++;
    const shard = shards.get(postcode.outward);
    if (shard === undefined) shards.set(postcode.outward, [record]);
    else shard.push(record);
  };
  await readRows(entry, WANTED, take, { progress: progressOver(context, "Postcodes") });
}

function readRecord(
  row: SourceRow,
  inward: string,
  known: ReadonlyMap<string, unknown>,
  counts: Counts,
): PostcodeRecord | undefined {
  const neighbourhood = row.text("neighbourhood");
  const [latitude, longitude] = [Number(row.text("latitude")), Number(row.text("longitude"))];
  if (
    neighbourhood === "" ||
    NO_AREA.test(neighbourhood) ||
    row.text("latitude") === "" ||
    latitude > NO_LATITUDE
  ) {
    counts.unplaced++;
    return undefined;
  }
  if (!neighbourhood.startsWith("E")) {
    counts.elsewhere++;
    return undefined;
  }
  if (!known.has(neighbourhood))
    throw row.refuse("neighbourhood", "the reference table has no such neighbourhood of 2021");
  if (!(latitude > 49 && latitude < 56)) throw row.refuse("latitude", "a latitude in England is due");
  if (!(longitude > -7 && longitude < 2)) throw row.refuse("longitude", "a longitude in England is due");
  return { inward, neighbourhood, latitude, longitude, hasEnded: row.text("ended") !== "" };
}

/** Writes beside and moves, so that a broken import leaves the last good one. */
async function writeShards(
  context: ImportContext,
  shards: ReadonlyMap<string, readonly PostcodeRecord[]>,
): Promise<void> {
  const { effects, root } = context;
  const folder = joinPath(root, POSTCODE_FOLDER);
  const beside = `${folder}.new`;
  await effects.remove(beside);
  const outwards = [...shards.keys()].sort();
  for (const outward of outwards) {
    const shard = encodeShard(outward, shards.get(outward) ?? []);
    await effects.write(joinPath(beside, `${outward}.json`), JSON.stringify(shard));
  }
  await effects.write(joinPath(beside, "index.json"), JSON.stringify({ format: 1, outwards }));
  await effects.remove(folder);
  await effects.move(beside, folder);
}
