/** The head of a page that stands one folder below the explorer. */
import { useEffect, useState } from "react";
import type { Site } from "../../core/publish/manifest.ts";
import { readyValue } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import { SiteName } from "./SiteName.tsx";
import { SiteNav } from "./SiteNav.tsx";

/** What `site.json` says, once the manifest is there. */
export function useSite(files: CurationFiles): Site | undefined {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    void files.manifest().then((manifest) => setSite(readyValue(manifest)?.site));
  }, [files]);
  return site;
}

export function StandHeader({ site, here }: { readonly site: Site | undefined; readonly here: string }) {
  return (
    <header className="page-header">
      <SiteName name={site?.name} to="../" />
      <SiteNav root="../" here={here} withMap />
    </header>
  );
}
