/** Ids of sources and layers, and the one list of the order in which layers are drawn. */

export const SOURCES = { areas: "areas", points: "points", marked: "marked" } as const;

/** From the bottom up. */
export const LAYER_ORDER = [
  "sea",
  "abroad",
  "land",
  "council-fill",
  "neighbourhood-fill",
  "neighbourhood-line",
  "council-line",
  "area-marked",
  "town-name",
  "council-name",
  "clusters",
  "cluster-count",
  "points",
  "marked-ring",
] as const;
export type MapLayerId = (typeof LAYER_ORDER)[number];
