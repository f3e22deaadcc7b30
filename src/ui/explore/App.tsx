/** The explorer: the question, the answer as a sentence, a list and a map, all from one Results. */
import { useRef } from "react";
import type { View } from "../../core/find/view.ts";
import { Announcer } from "../common/Announcer.tsx";
import { LaterPart } from "../common/LaterPart.tsx";
import { later, useLater } from "../common/later.ts";
import { useMap } from "../common/store.tsx";
import { useFocusKept } from "../common/useFocusKept.ts";
import { ViewLink } from "../common/ViewLink.tsx";
import { ToolTabs } from "../coverage/ToolTabs.tsx";
import { type RecordSetting, RecordSettingProvider } from "../record/RecordSetting.tsx";
import { ANSWERS_ID, answersRegion } from "./answers.ts";
import { Card } from "./Card.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { Header } from "./Header.tsx";
import { LayerNotes } from "./LayerNotes.tsx";
import { MapFrame } from "./MapFrame.tsx";
import { Skeleton } from "./NoRows.tsx";
import { Question } from "./Question.tsx";
import { ResultList } from "./ResultList.tsx";
import { useAnswer } from "./useAnswer.ts";
import { useListShown } from "./useListShown.ts";
import { usePageSaid } from "./usePageSaid.ts";
import { WindowTitle } from "./WindowTitle.tsx";

export function App() {
  const layout = useMap((state) => state.view.layout);
  const pane = useMap((state) => state.view.pane);
  const selected = useMap((state) => state.view.selected);
  const tool = useMap((state) => state.view.tool);
  const units = useMap((state) => state.view.units);
  const frame = useRef<HTMLDivElement>(null);
  useFocusKept(frame, answersRegion);
  return (
    <RecordSettingProvider setting={SETTINGS[units]}>
      <div
        ref={frame}
        className={`explorer tool-${tool} layout-${layout} pane-${pane}${selected === undefined ? "" : " has-card"}`}
      >
        <a className="skip-link" href={`#${ANSWERS_ID}`}>
          Skip to the results
        </a>
        <Header />
        <main>
          <h1 className="visually-hidden">Find community action in England</h1>
          <FilterPanel />
          <section className="answers" aria-label="Results" id={ANSWERS_ID} tabIndex={-1}>
            <h2 className="visually-hidden">Results</h2>
            <ToolTabs />
            <Question />
            <LayerNotes />
            <Tool />
          </section>
          <MapFrame />
          <Card />
        </main>
        <ToldAnswer />
        <Sheet />
      </div>
    </RecordSettingProvider>
  );
}

/**
 * The answer for who listens, what was found out about the place, and the window's title; apart from the frame, which a
 * new answer leaves as it is; and the page of the list for the address. A tool says its own answer.
 */
function ToldAnswer() {
  const answer = useAnswer();
  const note = useMap((state) => state.placeNote);
  const tool = useMap((state) => state.view.tool);
  usePageSaid();
  return (
    <>
      {tool === "find" && <WindowTitle answer={answer} />}
      <Announcer message={note ?? ""} />
      <Announcer message={tool === "find" ? answer : ""} />
    </>
  );
}

const GAP_FINDER = later(() => import("../coverage/GapFinder.tsx"));
const BID_FINDER = later(() => import("../coverage/BidFinder.tsx"));

/** The table's code. */
export const TABLE = later(() => import("./ResultTable.tsx"));
const SHEET = later(() => import("../reuse/PrintSheet.tsx"));

function Table() {
  return (
    <LaterPart
      code={TABLE}
      waiting={<Skeleton />}
      missing="The table could not be loaded; the list shows the same records."
    >
      {({ ResultTable }) => <ResultTable />}
    </LaterPart>
  );
}

/** What is printed; the first list does without it, and fetches the table too, so that both are there when they are wanted. */
function Sheet() {
  const shown = useListShown();
  const sheet = useLater(SHEET, shown);
  useLater(TABLE, shown);
  return typeof sheet === "string" ? null : <sheet.code.PrintSheet />;
}

/** The list or table, or one of the tools, whose code is fetched when it is opened. */
function Tool() {
  const tool = useMap((state) => state.view.tool);
  const layout = useMap((state) => state.view.layout);
  if (tool === "find") return layout === "table" ? <Table /> : <ResultList />;
  const waiting = <p aria-busy="true">On its way …</p>;
  if (tool === "gaps")
    return (
      <LaterPart
        code={GAP_FINDER}
        waiting={waiting}
        missing="The gap finder could not be loaded. Everything else works."
      >
        {({ GapFinder }) => <GapFinder />}
      </LaterPart>
    );
  return (
    <LaterPart
      code={BID_FINDER}
      waiting={waiting}
      missing="“Who could bid” could not be loaded. Everything else works."
    >
      {({ BidFinder }) => <BidFinder />}
    </LaterPart>
  );
}

const SETTINGS: Readonly<Record<View["units"], RecordSetting>> = {
  miles: explorerSetting("miles"),
  km: explorerSetting("km"),
};

/** In the explorer a link to a record or an area selects it. */
function explorerSetting(units: View["units"]): RecordSetting {
  return {
    units,
    heading: "h3",
    root: "",
    link: (id, words) => <ViewLink to={(view) => ({ ...view, selected: id })}>{words}</ViewLink>,
  };
}
