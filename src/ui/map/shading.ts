/** Paint of a Scale: expressions that read the figures which tiles carry. */
import type { ExpressionSpecification } from "maplibre-gl";
import { decileDivisor } from "../../core/place/deciles.ts";
import { COUNCIL_CLASSES, type Scale, type ScaleClass } from "../../core/place/scale.ts";

const CLEAR = "rgba(0,0,0,0)";

function colour(scaleClass: ScaleClass, dark: boolean): string {
  return dark ? scaleClass.dark : scaleClass.light;
}

/** Fill colour of neighbourhoods: the class of the measure's decile, which is one digit of `deciles`. */
export function neighbourhoodColour(scale: Scale, dark: boolean): ExpressionSpecification {
  const decile: ExpressionSpecification = [
    "+",
    ["%", ["floor", ["/", ["get", "deciles"], decileDivisor(scale.measure)]], 10],
    1,
  ];
  const cases = scale.classes.flatMap((one) => [["<=", decile, one.limit], colour(one, dark)]);
  return ["case", ...cases, CLEAR] as unknown as ExpressionSpecification;
}

/** Fill colour of councils at country scale: the share of their neighbourhoods among the 20% most deprived. */
export function councilColour(dark: boolean): ExpressionSpecification {
  const share: ExpressionSpecification = ["*", 100, ["/", ["get", "d2"], ["get", "n"]]];
  const cases = COUNCIL_CLASSES.flatMap((one) => [[">=", share, one.limit], colour(one, dark)]);
  // The expression's type wants its cases spelt out one by one.
  return ["case", ...cases, CLEAR] as unknown as ExpressionSpecification;
}
