/** Whether the records that a question is about have come: what has not come may not be told as not being there. */

import { providerView } from "../core/coverage/question.ts";
import type { LayerId } from "../core/find/catalogue.ts";
import { PROJECT_KINDS } from "../core/record/vocabulary.ts";
import { LOADING_RECORDS } from "./derive.ts";
import { LAYER_IDS, LAYER_TITLES } from "./layer-files.ts";
import type { MapState } from "./store.ts";

type Layers = Pick<MapState, "layers">;

/** Why a question about the records of some layers has no answer yet; undefined where all of them are here. */
export function notArrived({ layers }: Layers, wanted: readonly LayerId[]): string | undefined {
  const failed = wanted.filter((id) => layers[id].state === "failed");
  if (failed.length > 0) {
    const titles = failed.map((id) => LAYER_TITLES[id]).join(" and ");
    return `This cannot be answered, because ${titles.toLowerCase()} could not be loaded.`;
  }
  return wanted.some((id) => layers[id].state === "loading") ? LOADING_RECORDS : undefined;
}

/** Why gaps cannot be told yet: of the layers whose records count as near. */
export function gapsNotArrived({ layers, view }: Layers & Pick<MapState, "view">): string | undefined {
  const kinds = providerView(view).picked.kind ?? [];
  const ofProjects = kinds.filter((kind) => PROJECT_KINDS.ids.has(kind)).length;
  return notArrived({ layers }, [
    ...(ofProjects > 0 ? (["projects"] as const) : []),
    ...(ofProjects < kinds.length ? (["organisations"] as const) : []),
  ]);
}

/** Why it cannot be told yet who could bid. */
export function biddersNotArrived({ layers }: Layers): string | undefined {
  return notArrived({ layers }, ["organisations"]);
}

/** Why nothing can be told yet of all that is in a place. */
export function recordsNotArrived({ layers }: Layers): string | undefined {
  return notArrived({ layers }, LAYER_IDS);
}

/** Why the tool that is open has no answer yet; undefined where it has one, or none is open. */
export function toolNotArrived(state: Layers & Pick<MapState, "view">): string | undefined {
  if (state.view.tool === "find") return undefined;
  return state.view.tool === "gaps" ? gapsNotArrived(state) : biddersNotArrived(state);
}
