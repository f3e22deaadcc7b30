/** Where it is: first how exactly the map may show it, in plain words, then a postcode, a name or a point on a map. */
import { useEffect, useRef, useState } from "react";
import type { Position } from "../../core/place/distance.ts";
import { parsePostcode } from "../../core/place/postcode.ts";
import { cellsAtPoint, cellsForPrecision, PRECISION_WORDS } from "../../core/record/form.ts";
import type { Issue } from "../../core/record/issue.ts";
import { hidesPlace, SHOWS_NO_PLACE } from "../../core/record/precision.ts";
import { readyValue } from "../../io/load.ts";
import { FailureNote } from "../common/FailureNote.tsx";
import { LaterPart } from "../common/LaterPart.tsx";
import { later } from "../common/later.ts";
import { ChooseOne } from "./Choose.tsx";
import { useSetting, useSubmit, useTable } from "./context.ts";

const POINT_MAP = later(() => import("./PointMap.tsx"));
const NEEDS_POINT: ReadonlySet<string> = new Set(["building", "postcode", "area", "town"]);

interface Props {
  /** What is wrong with the answer as a whole. */
  readonly faults: readonly Issue[];
}

export function PlaceField({ faults }: Props) {
  const { store } = useSetting();
  const table = useTable();
  const cells = useSubmit((state) => state.cells);
  const precision = cells["location_precision"] ?? "";
  const isHidden = hidesPlace(cells);
  const isNeverShown = hidesPlace({ ...cells, location_precision: "" });
  const set = (next: Readonly<Record<string, string>>): void => store.actions.set(next);
  return (
    <div className="place">
      <fieldset>
        <legend className="question-title">How exactly may the map show it?</legend>
        <div className="terms">
          {PRECISION_WORDS.filter(([id]) => !isNeverShown || SHOWS_NO_PLACE.has(id) || id === precision).map(
            ([id, words, then]) => (
              <label key={id} className="tick">
                <input
                  type="radio"
                  name="location_precision"
                  checked={precision === id}
                  onChange={() => set(cellsForPrecision(cells, id))}
                />
                <span>
                  {words} <span className="small">{then}</span>
                </span>
              </label>
            ),
          )}
        </div>
      </fieldset>
      {isHidden && precision !== "" && (
        <p className="note">
          Name, postcode and point are left empty. Please keep the place out of the other answers too: the
          check looks for postcodes in them.
        </p>
      )}
      {precision !== "" && !isHidden && "area_name" in table.columns && (
        <div className="field">
          <label htmlFor="answer-area_name">What people call the place</label>
          <span className="small">
            A village, an estate, a street with its town. For example: Park ward, Halifax
          </span>
          <input
            id="answer-area_name"
            type="text"
            aria-invalid={hasFault(faults, "area_name")}
            value={cells["area_name"] ?? ""}
            onChange={(event) => set({ ...cells, area_name: event.target.value })}
          />
        </div>
      )}
      {NEEDS_POINT.has(precision) && !isHidden && <Point precision={precision} faults={faults} />}
      {precision !== "" && (
        <CouncilChoice
          isRequired={precision === "withheld" || precision === "council"}
          isFaulty={hasFault(faults, "council")}
        />
      )}
    </div>
  );
}

function hasFault(faults: readonly Issue[], name: string): boolean {
  return faults.some(({ column, severity }) => column === name && severity === "error");
}

function Point({ precision, faults }: Props & { readonly precision: string }) {
  const { store, files, manifest } = useSetting();
  const cells = useSubmit((state) => state.cells);
  const keepsPostcode = precision === "building" || precision === "postcode";
  const [typed, setTyped] = useState(cells["postcode"] ?? "");
  const [said, setSaid] = useState("");
  const [isMapShown, setMapShown] = useState(false);
  const ground = useSubmit((state) => state.ground);
  useEffect(() => store.actions.wantGround(), [store]);
  const turn = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for under one precision is no answer under the next
  useEffect(() => () => void turn.current++, [precision]);
  /** Begins a search in place of any that is on its way; what it gives tells whether another has taken its place. */
  const beginTurn = (): (() => boolean) => {
    store.actions.wantGround();
    const mine = ++turn.current;
    return () => mine !== turn.current;
  };
  const point =
    cells["latitude"] && cells["longitude"]
      ? { latitude: Number(cells["latitude"]), longitude: Number(cells["longitude"]) }
      : undefined;
  const place = async (at: Position): Promise<void> => {
    const isStale = beginTurn();
    // The ground may still be on its way when the map is pressed.
    const ground = readyValue(await files.ground());
    if (isStale()) return;
    const council = ground?.neighbourhoodAt(at)?.neighbourhood.council;
    store.actions.set(cellsAtPoint(store.getState().cells, at, council));
    const name = council === undefined ? undefined : ground?.councilByCode.get(council)?.name;
    setSaid(
      ground === undefined
        ? "The point is set. Which council it lies in could not be looked up: choose it below."
        : name === undefined
          ? "The point does not lie in England."
          : `The point lies in ${name}.`,
    );
  };
  const find = async (): Promise<void> => {
    const isStale = beginTurn();
    const parsed = parsePostcode(typed);
    if (parsed?.full === undefined) {
      setSaid("That is not a full postcode. For example: HX1 5NB");
      return;
    }
    const full = parsed.full;
    setTyped(full);
    if (keepsPostcode) store.actions.set({ ...store.getState().cells, postcode: full });
    const found = await files.postcode(full);
    if (isStale()) return;
    if (found.state === "failed") {
      setSaid(`“${full}” could not be looked up: ${found.reason}. Press “Find it” to try again.`);
      return;
    }
    const at = readyValue(found);
    if (at === undefined) setSaid(`“${full}” is in no postcode sector of England that this map knows.`);
    else if (at.isExact || !keepsPostcode) await place(at);
    else {
      // Only the sector is known here: the postcode is kept, and its point is filled in by the curators.
      const ground = readyValue(await files.ground());
      if (isStale()) return;
      const council = ground?.neighbourhoodAt(at)?.neighbourhood.council;
      store.actions.set({ ...store.getState().cells, latitude: "", longitude: "", council: council ?? "" });
      const name = ground?.councilByCode.get(council ?? "")?.name;
      setSaid(
        `${full} is kept${name === undefined ? "" : `; it lies in or near ${name}`}. The curators place it exactly. You can also show the spot on the map.`,
      );
    }
  };
  return (
    <div className="point">
      <div className="field">
        <label htmlFor="answer-postcode">
          {keepsPostcode ? "Its postcode" : "A postcode nearby, to find the place"}
        </label>
        <span className="small">
          {keepsPostcode
            ? "One that a public page gives. Never a private home."
            : "It is looked up on this device and not kept."}
        </span>
        <span className="with-button">
          <input
            id="answer-postcode"
            type="text"
            aria-invalid={hasFault(faults, "postcode")}
            autoComplete="off"
            value={typed}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // The question is not done with: the place is looked for first.
              event.preventDefault();
              void find();
            }}
            onChange={(event) => {
              turn.current++;
              setTyped(event.target.value);
              if (keepsPostcode)
                store.actions.set({ ...store.getState().cells, postcode: event.target.value });
            }}
          />
          <button type="button" onClick={() => void find()}>
            Find it
          </button>
        </span>
      </div>
      {ground?.state === "failed" && (
        <FailureNote
          words={`The ground that points are checked against could not be loaded: ${ground.reason}. You can go on: the curators check them.`}
          onRetry={() => store.actions.wantGround()}
        />
      )}
      <p role="status" className="small">
        {said}
        {point !== undefined && (
          <>
            {" "}
            Point: {point.latitude} north, {point.longitude} east.
          </>
        )}
      </p>
      <div className="form-actions">
        <button type="button" aria-expanded={isMapShown} onClick={() => setMapShown(!isMapShown)}>
          {isMapShown ? "Hide the map" : "Show it on a map"}
        </button>
        {point !== undefined && (
          <button
            type="button"
            onClick={() => {
              turn.current++;
              store.actions.set({ ...store.getState().cells, latitude: "", longitude: "" });
              setSaid("The point is taken away.");
            }}
          >
            Take the point away
          </button>
        )}
      </div>
      {isMapShown && (
        <LaterPart
          code={POINT_MAP}
          waiting={<p className="map-wait">The map is on its way …</p>}
          missing="The map could not be loaded. A postcode places it too, and your answers are kept."
        >
          {({ PointMap }) => (
            <>
              <p className="small">Press the place, or move the map until the cross stands on it.</p>
              <PointMap
                points={point === undefined ? [] : [point]}
                manifest={readyValue(manifest)}
                label="Map to place it"
                onPlace={(at) => void place(at)}
              />
            </>
          )}
        </LaterPart>
      )}
    </div>
  );
}

interface CouncilProps {
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
}

function CouncilChoice({ isRequired, isFaulty }: CouncilProps) {
  const { store } = useSetting();
  const cells = useSubmit((state) => state.cells);
  return (
    <div className="field">
      <label htmlFor="answer-council">Its council</label>
      <span className="small" id="help-council">
        {isRequired
          ? "The only thing that is said about where it is."
          : "Filled in from the point; choose it where there is none."}
      </span>
      <ChooseOne
        common={{ id: "answer-council", "aria-describedby": "help-council", "aria-invalid": isFaulty }}
        tables={undefined}
        value={cells["council"] ?? ""}
        onChange={(council) => store.actions.set({ ...cells, council })}
      />
    </div>
  );
}
