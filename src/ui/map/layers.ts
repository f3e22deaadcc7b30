/** Names that the map's parts share: its sources, and where areas lie. */

export const SOURCES = { areas: "areas", points: "points", marked: "marked" } as const;

/** The basemap's layer above which nothing is shaded: borders, names and points stay to be seen, whatever is added when. */
export const ABOVE_SHADES = "council-line";
