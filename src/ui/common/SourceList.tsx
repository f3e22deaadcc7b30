/** The pages that a row names, each called by its host and by what its address says it is about. */
import { sourceInWords } from "../../core/publish/source-words.ts";
import { ExternalLink } from "./ExternalLink.tsx";

export function SourceList({ urls }: { readonly urls: readonly string[] }) {
  return (
    <ul className="sources">
      {urls.map((url) => (
        <li key={url}>
          <ExternalLink url={url}>{sourceInWords(url)}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
