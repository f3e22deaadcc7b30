/** The form: what to add or correct, a question at a time, what is wrong and what is alike, and how it is sent. */
import { useEffect, useRef } from "react";
import { readyValue } from "../../io/load.ts";
import type { CurationFiles } from "../../state/curation-files.ts";
import type { SubmitStore } from "../../state/submit/state.ts";
import { StandHeader, useManifest } from "../common/StandHeader.tsx";
import { SubmitContext, type SubmitSetting, useSubmit } from "./context.ts";
import { Done } from "./Done.tsx";
import { QuestionScreen } from "./QuestionScreen.tsx";
import { Review } from "./Review.tsx";
import { Start } from "./Start.tsx";

interface Props extends Omit<SubmitSetting, "manifest" | "loadManifest"> {
  readonly store: SubmitStore;
  readonly files: CurationFiles;
}

export function SubmitPage(props: Props) {
  const [manifest, loadManifest] = useManifest(props.files);
  return (
    <SubmitContext value={{ ...props, manifest, loadManifest }}>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <StandHeader site={readyValue(manifest)?.site} here="submit/" />
      <main id="content">
        <Screen />
      </main>
    </SubmitContext>
  );
}

function Screen() {
  const screen = useSubmit((state) => state.screen);
  const table = useSubmit((state) => state.table);
  const problem = useSubmit((state) => state.problem);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is read whenever another screen is shown
  useEffect(() => {
    if (!first.current) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    first.current = false;
  }, [screen, table]);
  if (problem !== undefined) {
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          Add or correct
        </h1>
        <p className="note problem" role="alert">
          {problem}
        </p>
        <p>
          <a href="./">Begin anew</a>
        </p>
      </>
    );
  }
  if (table === undefined || screen === "start") return <Start heading={heading} />;
  if (screen === "review") return <Review heading={heading} />;
  if (screen === "done") return <Done heading={heading} />;
  return <QuestionScreen heading={heading} at={screen.replace(/^question:/, "")} />;
}
