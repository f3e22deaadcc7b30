/** The head of a page that stands one folder below the explorer. */
import { useCallback, useEffect, useState } from "react";
import type { Site } from "../../core/publish/manifest.ts";
import { LOADING, type Loading } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import { SiteName } from "./SiteName.tsx";
import { SiteNav } from "./SiteNav.tsx";

/** What `site.json` says, out of the manifest, and the way to ask for it again. */
export function useSite(files: CurationFiles): readonly [site: Loading<Site>, load: () => void] {
  const [site, setSite] = useState<Loading<Site>>(LOADING);
  const load = useCallback(() => {
    setSite(LOADING);
    void files
      .manifest()
      .then((loaded) =>
        setSite(loaded.state === "ready" ? { state: "ready", value: loaded.value.site } : loaded),
      );
  }, [files]);
  useEffect(load, [load]);
  return [site, load];
}

export function StandHeader({ site, here }: { readonly site: Site | undefined; readonly here: string }) {
  return (
    <header className="page-header">
      <SiteName name={site?.name} to="../" />
      <SiteNav root="../" here={here} withMap />
    </header>
  );
}
