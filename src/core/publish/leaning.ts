/** Where this edition of the map leans: its records beside England's people, for the page that says so and for the method's text. */
import { type Bias, type BiasRow, measureBias } from "../coverage/bias.ts";
import type { Centres } from "../coverage/centres.ts";
import { type CompletenessTable, measureCompleteness } from "../coverage/completeness.ts";
import { percentInWords } from "../coverage/gap-words.ts";
import { countByTheme, type ThemeCount } from "../coverage/themes.ts";
import type { Catalogue } from "../find/catalogue.ts";
import type { Geography } from "../place/geography.ts";

/** All that is known of where the map leans. */
export interface Leaning {
  readonly bias: Bias;
  readonly themes: readonly ThemeCount[];
  readonly completeness: CompletenessTable;
}

/** Measures where a catalogue leans; `centres` are those of the geography (`centresOf`). */
export function measureLeaning(catalogue: Catalogue, geography: Geography, centres: Centres): Leaning {
  return {
    bias: measureBias(
      centres,
      catalogue,
      geography.neighbourhoods.map(({ ruralUrban }) => ruralUrban),
    ),
    themes: countByTheme(catalogue),
    completeness: measureCompleteness(centres, catalogue),
  };
}

/**
 * How a share of the records stands to the share of people: `1.8 times its share`, `half its share`, `about its share`,
 * `less than 0.1 times its share`.
 * `none` without a record, `more than its share` where nobody lives.
 */
export function leaningInWords(shareOfRecords: number, shareOfPeople: number): string {
  if (shareOfRecords === 0) return "none";
  if (shareOfPeople === 0) return "more than its share";
  const times = shareOfRecords / shareOfPeople;
  const rounded = times.toFixed(1);
  if (rounded === "0.0") return "less than 0.1 times its share";
  if (rounded === "0.5") return "half its share";
  return rounded === "1.0" ? "about its share" : `${rounded} times its share`;
}

/** The strongest leanings as two sentences: the regions told of most and least, and the most deprived fifth. */
export function leaningSentence({ bias }: Leaning): string {
  if (bias.inRegions === 0) return "There are no records yet.";
  const byTimes = bias.byRegion.toSorted((a, b) => timesOf(b) - timesOf(a));
  const [most, least] = [byTimes[0], byTimes.at(-1)];
  const told = (row: BiasRow | undefined): string =>
    row === undefined ? "" : `${row.label} has ${leaningInWords(row.shareOfRecords, row.shareOfPeople)}`;
  const fifth = bias.byDecile.slice(0, 2);
  const sum = (read: (row: BiasRow) => number): number => fifth.reduce((total, row) => total + read(row), 0);
  const records = percentInWords(sum(({ shareOfRecords }) => shareOfRecords));
  const people = percentInWords(sum(({ shareOfPeople }) => shareOfPeople));
  return (
    `For its people, ${told(most)} of this map's records; ${told(least)}. ` +
    `The most deprived fifth of neighbourhoods, with ${people} of people, has ${records} of the records whose neighbourhood is known.`
  );
}

function timesOf({ shareOfRecords, shareOfPeople }: BiasRow): number {
  return shareOfPeople === 0 ? 0 : shareOfRecords / shareOfPeople;
}
