/** The head of a page that stands one folder below the explorer. */
import { useEffect, useState } from "react";
import type { Site } from "../../core/publish/manifest.ts";
import { readyValue } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import { SECTIONS } from "../pages/sections.ts";
import { SiteName } from "./SiteName.tsx";

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
      <nav aria-label="Site">
        <ul className="plain">
          <li>
            <a href="../">Map</a>
          </li>
          {SECTIONS.map(({ path, words }) => (
            <li key={path}>
              <a href={`../${path}`} aria-current={path === here ? "page" : undefined}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
