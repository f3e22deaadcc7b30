/** The head of a page that stands one folder below the explorer. */
import { useCallback, useEffect, useState } from "react";
import type { Manifest, Site } from "../../core/publish/manifest.ts";
import { LOADING, type Loading } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import { SiteName } from "./SiteName.tsx";
import { SiteNav } from "./SiteNav.tsx";

/** The build's manifest, and the way to ask for it again. */
export function useManifest(files: CurationFiles): readonly [manifest: Loading<Manifest>, load: () => void] {
  const [manifest, setManifest] = useState<Loading<Manifest>>(LOADING);
  const load = useCallback(() => {
    setManifest(LOADING);
    void files.manifest().then(setManifest);
  }, [files]);
  useEffect(load, [load]);
  return [manifest, load];
}

export function StandHeader({ site, here }: { readonly site: Site | undefined; readonly here: string }) {
  return (
    <header className="page-header">
      <SiteName name={site?.name} to="../" />
      <SiteNav root="../" here={here} withMap />
    </header>
  );
}
