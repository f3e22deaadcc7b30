/** The one Scale of a choropleth: its classes give paint, legend and words alike. */
import { DEPRIVATION_EDITION, DEPRIVATION_MEASURES, type DeprivationMeasure } from "./deprivation.ts";

/** One class of a scale. */
export interface ScaleClass {
  /** Said in the legend: `10% most deprived`. */
  readonly label: string;
  /** Highest decile in the class (1 is the most deprived tenth), for neighbourhoods; lowest share in per cent, for councils. */
  readonly limit: number;
  readonly light: string;
  readonly dark: string;
}

/** What an area is shaded by. */
export interface Scale {
  readonly title: string;
  readonly measure: DeprivationMeasure;
  /** Classes from most to least deprived; deciles above the last one stay unshaded. */
  readonly classes: readonly ScaleClass[];
}

/** Quiet blue-greys, dark for most deprived, so that people's work stays the brightest thing on the map. */
const MOST_DEPRIVED: readonly ScaleClass[] = [
  { label: "10% most deprived", limit: 1, light: "#4a5a86", dark: "#a9b8e6" },
  { label: "20% most deprived", limit: 2, light: "#8c9abf", dark: "#6f7fb0" },
  { label: "30% most deprived", limit: 3, light: "#c3cbe0", dark: "#46527a" },
];

/** Cividis from dark to light, reversed on dark paper: neighbouring classes stay apart in every kind of colour vision. */
const CIVIDIS = [
  "#00224e",
  "#123570",
  "#3b496c",
  "#575d6d",
  "#707173",
  "#8a8678",
  "#a59c74",
  "#c3b369",
  "#e1cc55",
  "#fee838",
] as const;

const DECILES: readonly ScaleClass[] = CIVIDIS.map((light, index) => ({
  label:
    index === 0 ? "1 (most deprived tenth)" : index === 9 ? "10 (least deprived tenth)" : String(index + 1),
  limit: index + 1,
  light,
  dark: CIVIDIS[CIVIDIS.length - 1 - index] ?? light,
}));

/** Share of a council's neighbourhoods that are among the 20% most deprived, from the most. */
export const COUNCIL_CLASSES: readonly ScaleClass[] = [
  { label: "40% or more", limit: 40, light: "#4a5a86", dark: "#a9b8e6" },
  { label: "25% to 40%", limit: 25, light: "#8c9abf", dark: "#6f7fb0" },
  { label: "10% to 25%", limit: 10, light: "#c3cbe0", dark: "#46527a" },
];
/** What the country-scale picture shows. */
export const COUNCIL_SCALE_TITLE = `Share of each council's neighbourhoods among the 20% most deprived, ${DEPRIVATION_EDITION}`;

/** The default: the most deprived 10, 20 and 30 per cent over a quiet neutral. */
export const MOST_DEPRIVED_SCALE: Scale = {
  title: `Most deprived neighbourhoods, ${DEPRIVATION_EDITION}`,
  measure: "imd",
  classes: MOST_DEPRIVED,
};

/** All ten deciles of a measure. */
export function decileScale(measure: DeprivationMeasure): Scale {
  const title = DEPRIVATION_MEASURES.find(({ id }) => id === measure)?.title ?? measure;
  return { title: `${title}, deciles, ${DEPRIVATION_EDITION}`, measure, classes: DECILES };
}

/** The scale of a shade; undefined for none. */
export function scaleOf(shade: string): Scale | undefined {
  if (shade === "most-deprived") return MOST_DEPRIVED_SCALE;
  const measure = DEPRIVATION_MEASURES.find(({ id }) => id === shade);
  return measure === undefined ? undefined : decileScale(measure.id);
}

/** The class of a decile; undefined where the scale leaves it unshaded. */
export function classOfDecile(scale: Scale, decile: number): ScaleClass | undefined {
  return scale.classes.find(({ limit }) => decile <= limit);
}
