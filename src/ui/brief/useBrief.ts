/** The brief of the place that the View names, worked out when everything it needs has arrived. */
import { useMemo } from "react";
import type { Contract } from "../../core/coverage/bidders.ts";
import { makeBrief, type PlaceBrief } from "../../core/coverage/brief.ts";
import { candidatesIn } from "../../core/coverage/candidates-of.ts";
import type { CoveragePlace } from "../../core/coverage/place.ts";
import type { View } from "../../core/find/view.ts";
import { readyValue } from "../../io/load.ts";
import { recordsNotArrived } from "../../state/arrived.ts";
import { type Coverage, deriveCoverage } from "../../state/coverage.ts";
import { useLabels, useMap } from "../common/store.tsx";

/** Sizes of a contract that a brief tells of, in pounds a year. */
const SIZES = [50_000, 250_000, 1_000_000];

export interface Brief {
  readonly title: string;
  readonly brief: PlaceBrief;
  readonly coverage: Coverage;
  /** False where the windows of rights could not be loaded: then nothing is known of them. */
  readonly hasWindows: boolean;
  readonly today: string;
}

export function useBrief(): Brief | "no-place" | "waiting" {
  const view = useMap((state) => state.view);
  const catalogue = useMap((state) => state.catalogue);
  const manifest = useMap((state) => readyValue(state.manifest));
  const coverage = useMap(deriveCoverage);
  const labels = useLabels();
  const windows = useMap((state) => state.windows);
  const today = useMap((state) => state.today);
  const untold = useMap(recordsNotArrived);
  const place = useMemo(() => placeOf(view), [view]);
  return useMemo(() => {
    if (place === undefined) return manifest === undefined ? "waiting" : "no-place";
    if (coverage === undefined || untold !== undefined) return "waiting";
    if (windows === undefined || windows.state === "loading") return "waiting";
    const { windows: known, counties } = readyValue(windows) ?? { windows: [], counties: {} };
    const contracts = SIZES.map(
      (annualValue): Contract => ({ services: [], annualValue, turnoverMultiple: view.bid.turnoverMultiple }),
    );
    const brief = makeBrief(place, {
      centres: coverage.centres,
      descriptions: coverage.atlas.neighbourhoods,
      catalogue,
      distances: coverage.distances,
      question: coverage.question,
      candidates: candidatesIn(catalogue, place),
      contracts,
      asked: view.tool === "bid" ? view.bid : undefined,
      windows: known,
      counties: new Map(Object.entries(counties)),
      today,
      units: view.units,
    });
    return {
      title: titleOf(view, labels.term),
      brief,
      coverage,
      hasWindows: windows.state === "ready",
      today,
    };
  }, [place, coverage, untold, windows, today, catalogue, manifest, view, labels]);
}

function placeOf({ picked, near, within }: View): CoveragePlace | undefined {
  if (near !== undefined)
    return {
      kind: "circle",
      latitude: near.latitude,
      longitude: near.longitude,
      radiusMetres: near.radiusMetres,
    };
  if (within !== undefined) return { kind: "box", ...within };
  const code = picked.council?.[0];
  return code === undefined ? undefined : { kind: "council", code };
}

function titleOf({ picked, near, within }: View, term: (facet: "council", id: string) => string): string {
  if (near !== undefined) return `Around ${near.label === "" ? "this point" : near.label}`;
  if (within !== undefined) return within.shape === undefined ? "This part of the map" : "The area drawn";
  return term("council", picked.council?.[0] ?? "");
}
