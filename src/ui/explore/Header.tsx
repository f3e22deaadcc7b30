/** The head of the page: whose map this is. */
import { readyValue } from "../../io/load.ts";
import { useMap } from "../common/store.tsx";
import { SECTIONS } from "../pages/sections.ts";

export function Header() {
  const site = useMap((state) => readyValue(state.manifest)?.site);
  return (
    <header className="site-header">
      <a className="site-name" href="?">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 2 30 16 16 30 2 16Z" />
          <circle cx="16" cy="16" r="5.5" />
        </svg>
        <span>{site?.name ?? "Map of community action"}</span>
      </a>
      <p className="tagline">{site?.tagline ?? "What communities in England do for themselves"}</p>
      <nav aria-label="Site" className="site-nav">
        <ul className="plain">
          {SECTIONS.map(({ path, words }) => (
            <li key={path}>
              <a href={path}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
