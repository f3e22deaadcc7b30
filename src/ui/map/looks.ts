/** Colours of the map, light and dark; points are the brightest thing on it. */

export interface MapLook {
  readonly sea: string;
  readonly land: string;
  readonly abroad: string;
  readonly border: string;
  readonly regionText: string;
  readonly halo: string;
  readonly anchor: string;
  readonly doing: string;
  readonly learning: string;
  readonly paper: string;
  readonly cluster: string;
  readonly clusterText: string;
  readonly selected: string;
  /** Neighbourhoods in gaps. */
  readonly gap: string;
}

export const LIGHT_LOOK: MapLook = {
  sea: "#dfe8ec",
  land: "#f7f4ee",
  abroad: "#ecebe6",
  border: "#b9b3a6",
  regionText: "#5a5f5c",
  halo: "#f7f4ee",
  anchor: "#8a1c5b",
  doing: "#b8430f",
  learning: "#1d4f91",
  paper: "#ffffff",
  cluster: "#2f3a3d",
  clusterText: "#ffffff",
  selected: "#0b6b5d",
  gap: "#e0a100",
};

export const DARK_LOOK: MapLook = {
  sea: "#10191d",
  land: "#1f282b",
  abroad: "#182023",
  border: "#4b5659",
  regionText: "#b4bdbd",
  halo: "#1f282b",
  anchor: "#f08ac2",
  doing: "#ffa35c",
  learning: "#8cbcff",
  paper: "#10191d",
  cluster: "#dfe6e4",
  clusterText: "#10191d",
  selected: "#5fd6bf",
  gap: "#ffcf4a",
};
