/** Pages of results: find-in-page, print and screen readers need an end. */
import { useResults } from "../common/store.tsx";
import { ViewLink } from "../common/ViewLink.tsx";
import { showAnswers } from "./answers.ts";

export function Pager() {
  const { page, pages } = useResults();
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label="Pages of results">
      {page > 1 && (
        <ViewLink to={(view) => ({ ...view, page: page - 1 })} then={showAnswers}>
          Previous
        </ViewLink>
      )}
      <span>
        Page {page.toLocaleString("en-GB")} of {pages.toLocaleString("en-GB")}
      </span>
      {page < pages && (
        <ViewLink to={(view) => ({ ...view, page: page + 1 })} then={showAnswers}>
          Next
        </ViewLink>
      )}
    </nav>
  );
}
