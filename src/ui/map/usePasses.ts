/** Which records the map draws: the results, or in the gap finder the providers that count. */
import { useMemo } from "react";
import { deriveCoverage } from "../../state/coverage.ts";
import { deriveResults } from "../../state/derive.ts";
import { useMap } from "../common/store.tsx";
import { useSoon } from "./useSoon.ts";

export function usePasses(): Uint8Array {
  const { passes } = useSoon(deriveResults);
  const providers = useMap((state) =>
    state.view.tool === "gaps" ? deriveCoverage(state)?.providers : undefined,
  );
  const count = useMap((state) => state.catalogue.count);
  return useMemo(() => {
    if (providers === undefined) return passes;
    const drawn = new Uint8Array(count);
    for (const record of providers.records) drawn[record] = 1;
    return drawn;
  }, [providers, passes, count]);
}
