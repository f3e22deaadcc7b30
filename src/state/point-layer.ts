/** What the tiles of points and the map that draws them agree on. */

/** Layer in the tiles that holds the points. */
export const POINTS_LAYER = "points";
/** Up to this zoom points that are close to one another are drawn together. */
export const LAST_SPREAD_ZOOM = 11;
/** The nearest that the map comes; from the zoom after the last on only points of one spot are drawn together, even there. */
export const LAST_CLUSTERED_ZOOM = 16;
