/** The View that looks around a place. */
import { METRES_PER_MILE, type Position } from "../place/distance.ts";
import { setAnywhere, setNear, type View } from "./view.ts";

/** Radius at which a place is first looked around. */
const FIRST_RADIUS_METRES = 5 * METRES_PER_MILE;

/** Looks around a place in place of any other that was asked about, at the radius already set; the map goes there. */
export function nearPlace(view: View, { latitude, longitude }: Position, label: string): View {
  const radiusMetres = view.near?.radiusMetres ?? FIRST_RADIUS_METRES;
  return setNear(setAnywhere(view), { latitude, longitude, radiusMetres, label });
}
