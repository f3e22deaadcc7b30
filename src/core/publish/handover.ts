/** A prepared catalogue as a message from a worker to the page: few texts and buffers instead of half a million strings. */
import type { Catalogue, LayerId, TermColumn } from "../find/catalogue.ts";

/** Parts texts in a message; the unit separator, which no text of ours holds. */
const PARTS = "\u001f";

const TEXTS = ["ids", "titles", "places", "keywords"] as const;
type TextColumn = (typeof TEXTS)[number];

/** A catalogue whose columns of texts are one text each. */
export interface Handover extends Omit<Catalogue, TextColumn | "layers" | "prepared"> {
  readonly texts: Readonly<Record<TextColumn, string>>;
  /** Stretches of records of one layer, in order. */
  readonly layers: readonly { readonly layer: LayerId; readonly count: number }[];
  readonly prepared: Omit<NonNullable<Catalogue["prepared"]>, "words"> & {
    readonly words: Omit<NonNullable<Catalogue["prepared"]>["words"], "words"> & { readonly words: string };
  };
}

/** Packs a catalogue. Its buffers are for moving, after which the catalogue that was packed is empty. */
export function packCatalogue({ prepared, layers, ids, titles, places, keywords, ...columns }: Catalogue): {
  readonly handover: Handover;
  readonly buffers: readonly ArrayBuffer[];
} {
  if (prepared === undefined) throw new Error("Only a prepared catalogue is handed over.");
  const join = (texts: readonly string[]): string => texts.join(PARTS);
  const handover: Handover = {
    ...columns,
    texts: { ids: join(ids), titles: join(titles), places: join(places), keywords: join(keywords) },
    layers: stretchesOf(layers),
    prepared: { ...prepared, words: { ...prepared.words, words: join(prepared.words.words) } },
  };
  return { handover, buffers: buffersOf(handover) };
}

function stretchesOf(layers: readonly LayerId[]): Handover["layers"] {
  const stretches: { layer: LayerId; count: number }[] = [];
  for (const layer of layers) {
    const last = stretches.at(-1);
    if (last?.layer === layer) last.count++;
    else stretches.push({ layer, count: 1 });
  }
  return stretches;
}

function buffersOf({ latitudes, longitudes, precisions, numbers, facets, traits, prepared }: Handover) {
  const { letters, starts, records, weights, titleLengths } = prepared.words;
  const arrays: readonly ArrayBufferView[] = [
    ...[latitudes, longitudes, precisions, letters, starts, records, weights, titleLengths],
    ...[prepared.byTitle, prepared.byTold],
    ...Object.values(numbers),
    ...[...Object.values(facets), ...Object.values(traits)].flatMap(
      (column: TermColumn): readonly ArrayBufferView[] =>
        "starts" in column ? [column.starts, column.values] : [column.values],
    ),
  ];
  // Each array is the only one over its buffer, and none of ours is shared.
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}

/** A piece of unpacking: few enough milliseconds even for a hundred thousand records that the page goes on in between. */
export type Step = () => void;

/** The catalogue of a handover, in steps that can be taken with pauses; `catalogue` is there after the last. */
export function unpackCatalogue({ texts, layers, prepared, ...columns }: Handover): {
  readonly steps: readonly Step[];
  readonly catalogue: () => Catalogue;
} {
  const split = (text: string): readonly string[] => (text === "" ? [] : text.split(PARTS));
  const done: Partial<Record<TextColumn | "words", readonly string[]>> = {};
  return {
    steps: [
      ...TEXTS.map((name) => () => {
        // One empty text and no text at all look the same when joined.
        done[name] = columns.count === 1 ? [texts[name]] : split(texts[name]);
      }),
      () => {
        done.words = split(prepared.words.words);
      },
    ],
    catalogue: () => ({
      ...columns,
      ids: done.ids ?? [],
      titles: done.titles ?? [],
      places: done.places ?? [],
      keywords: done.keywords ?? [],
      layers: layers.flatMap(({ layer, count }) => new Array<LayerId>(count).fill(layer)),
      prepared: { ...prepared, words: { ...prepared.words, words: done.words ?? [] } },
    }),
  };
}
