/** What the tiles of points and the map that draws them agree on. */

/** Layer in the tiles that holds the points. */
export const POINTS_LAYER = "points";
/** From the zoom after this one on every point stands alone. */
export const LAST_CLUSTERED_ZOOM = 11;
