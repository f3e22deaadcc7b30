/** Try it out: put one here, take one away, and see what changes; and where one more would help most. */

import { type FormEvent, useState } from "react";
import { type BestPlace, bestPlaces, howBestPlacesWereChosen } from "../../core/coverage/best-places.ts";
import { countOfBothInWords } from "../../core/coverage/gap-words.ts";
import { areaInWords } from "../../core/coverage/question.ts";
import { addTrial, dropTrial, toggleRemoved } from "../../core/find/view.ts";
import { neighbourhoodInWords } from "../../core/place/neighbourhood.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { readyValue } from "../../io/load.ts";
import type { Coverage } from "../../state/coverage.ts";
import { recordIndex } from "../../state/derive.ts";
import { useActions, useLabels, useMap, useMapStore } from "../common/store.tsx";
import { RecordLink } from "../record/RecordSetting.tsx";

const MOST_PROPOSED = 5;

export function WhatIf({ coverage }: { readonly coverage: Coverage }) {
  const trial = useMap((state) => state.view.trial);
  const tried = trial.added.length + trial.removed.length > 0;
  const [open, setOpen] = useState(false);
  return (
    <details className="what-if" open={open || tried} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h4>What if?</h4>
      </summary>
      {tried && <TrialChange coverage={coverage} />}
      <TrialList coverage={coverage} />
      <AddByPostcode />
      <p className="small">
        Or press a neighbourhood on the map (or in the list below) and choose “Try one here”; on an
        organisation’s card choose “Try without it”.
      </p>
      <BestPlaces coverage={coverage} />
    </details>
  );
}

function TrialChange({ coverage: { trial } }: { readonly coverage: Coverage }) {
  const labels = useLabels();
  const where = useMap((state) => areaInWords(state.view, labels));
  if (trial === undefined) return null;
  const { gained, lost } = trial;
  const here = where === undefined ? "" : ` ${where}`;
  const parts = [
    ...(gained.neighbourhoods > 0 ? [`${countOfBothInWords(gained)}${here} would come within reach`] : []),
    ...(lost.neighbourhoods > 0 ? [`${countOfBothInWords(lost)}${here} would fall out of reach`] : []),
  ];
  return (
    <p className="trial-change">
      {parts.length === 0 ? `Nothing would change${here} within this distance.` : `${parts.join("; ")}.`}
    </p>
  );
}

function TrialList({ coverage: { atlas } }: { readonly coverage: Coverage }) {
  const trial = useMap((state) => state.view.trial);
  const catalogue = useMap((state) => state.catalogue);
  const { change } = useActions();
  if (trial.added.length + trial.removed.length === 0) return null;
  return (
    <ul className="plain trial-list">
      {trial.added.map((point, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may stand on the same point
        <li key={place}>
          One more in {atlas.at(point)?.name ?? "an unknown place"}{" "}
          <button type="button" onClick={() => change((view) => dropTrial(view, place))}>
            Take it off
          </button>
        </li>
      ))}
      {trial.removed.map((id) => {
        const title = catalogue.titles[recordIndex(catalogue, id) ?? -1];
        // A link may name a record that has gone since, or was never here.
        const [words, undo] =
          title === undefined
            ? [`“${id}” is not on this map, so nothing changes without it`, "Take it off"]
            : [`Without ${title}`, "Put it back"];
        return (
          <li key={id}>
            {words}{" "}
            <button type="button" onClick={() => change((view) => toggleRemoved(view, id))}>
              {undo}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function AddByPostcode() {
  const store = useMapStore();
  const { change, want } = useActions();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const postcode = parsePostcode(text);
    await want("gazetteer");
    const { gazetteer } = store.getState();
    if (gazetteer?.state === "failed")
      return setProblem(
        `Postcodes could not be loaded: ${gazetteer.reason}. Try again when there is a connection.`,
      );
    const point = postcode === undefined ? undefined : readyValue(gazetteer)?.middleOf(postcode);
    if (point === undefined)
      return setProblem(`“${text}” is not an English postcode, sector or district that this map knows.`);
    setProblem(undefined);
    setText("");
    change((view) => addTrial(view, point));
  };
  return (
    <form className="try-postcode" onSubmit={(event) => void add(event)}>
      <label>
        Put one at a postcode{" "}
        <input
          type="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
        />
      </label>
      <button type="submit">Try it</button>
      {problem !== undefined && (
        <p className="small" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function BestPlaces({ coverage }: { readonly coverage: Coverage }) {
  const { centres, question, inside, atlas } = coverage;
  const units = useMap((state) => state.view.units);
  const { change } = useActions();
  const [found, setFound] = useState<{
    readonly coverage: Coverage;
    readonly places: readonly BestPlace[];
  }>();
  const propose = (): void => {
    const distances = coverage.trial?.distances ?? coverage.distances;
    const places = bestPlaces(centres, distances, question, MOST_PROPOSED, inside);
    setFound({ coverage, places });
  };
  const current = found?.coverage === coverage ? found.places : undefined;
  return (
    <>
      <button type="button" onClick={propose}>
        Where would one more help most?
      </button>
      {current !== undefined && (
        <>
          <ol className="gap-list">
            {current.map(({ centre, ...count }) => {
              const neighbourhood = atlas.neighbourhoods[centre];
              return neighbourhood === undefined ? null : (
                <li key={centre}>
                  <RecordLink id={neighbourhood.code}>{neighbourhoodInWords(neighbourhood)}</RecordLink>:{" "}
                  {countOfBothInWords(count)} newly within reach{" "}
                  <button type="button" onClick={() => change((view) => addTrial(view, neighbourhood))}>
                    Try it
                  </button>
                </li>
              );
            })}
          </ol>
          <p className="small">{howBestPlacesWereChosen(question, units, inside !== undefined)}</p>
        </>
      )}
    </>
  );
}
