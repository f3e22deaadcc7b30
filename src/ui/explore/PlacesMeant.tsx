/** Where words found nothing: the places, councils and regions that may have been meant. */
import { useEffect } from "react";
import { setQuery } from "../../core/find/view.ts";
import { useActions, useMap } from "../common/store.tsx";
import { askChoice, KIND_WORDS, useChoose, useProposals } from "./choosing.ts";

const PLACES: ReadonlySet<string> = new Set(["place", "council", "region"]);
const MOST = 6;

export function PlacesMeant() {
  const query = useMap((state) => state.view.query);
  const { want } = useActions();
  const { suggest, ask } = useProposals();
  const choose = useChoose();
  useEffect(() => {
    if (query !== "") void want("gazetteer");
  }, [query, want]);
  const suggestions = query === "" ? [] : suggest(query);
  const meant = [
    ...ask(query, suggestions).asks.map(askChoice),
    ...suggestions.filter(({ kind }) => PLACES.has(kind)),
  ];
  if (meant.length === 0) return null;
  return (
    <>
      <h3>Is a place meant?</h3>
      <ul>
        {meant.slice(0, MOST).map((place) => (
          <li key={`${place.kind} ${place.id}`}>
            <button type="button" onClick={() => choose(place, (view) => setQuery(view, ""))}>
              {place.label}
            </button>{" "}
            <span className="small">
              {KIND_WORDS[place.kind]}
              {place.detail === undefined ? "" : ` · ${place.detail}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
