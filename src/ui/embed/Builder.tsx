/** Makes the one line that puts a view into someone else's page, and shows what it will look like. */
import { useRef, useState } from "react";
import { queryIn, SHOW_IDS, type Show, withoutTools, writeShow } from "./show.ts";

interface Props {
  /** Whole address of the site. */
  readonly root: string;
  /** Query that the page was opened with: the view to embed. */
  readonly search: string;
  /** What the map is called: the title that the frame has until another is written. */
  readonly name: string;
}

const SHOW_LABELS: Readonly<Record<Show, string>> = { both: "Map and list", map: "Map", list: "List" };
const HEIGHT = { least: 240, most: 1200, first: 520 } as const;

/** The line to paste. Only what HTML attributes can hold is left in its words. */
export function snippetOf(address: string, title: string, height: number): string {
  const text = (words: string): string =>
    words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${text(address)}" title="${text(title)}" width="100%" height="${height}" loading="lazy" style="border:0;resize:vertical;overflow:auto"></iframe>`;
}

export function Builder({ root, search, name }: Props) {
  const [link, setLink] = useState(`${root}${search}`);
  const [show, setShow] = useState<Show>("both");
  const [height, setHeight] = useState<number>(HEIGHT.first);
  const [title, setTitle] = useState(name);
  const query = queryIn(link, root);
  const view = query === undefined ? undefined : withoutTools(query);
  const address = view === undefined ? undefined : `${root}embed/${writeShow(show, view.search)}`;
  const kept = Math.min(HEIGHT.most, Math.max(HEIGHT.least, height));
  return (
    <div className="builder">
      <header>
        <a href={root}>Back to the map</a>
        <h1>Put the map into your own site</h1>
        <p>
          Set the map as you want it, press “Download and share” there and then “Embed”, or paste its link
          here. Then copy one line into your page or content system. It adds no tracker, and stays up to date
          by itself.
        </p>
      </header>
      <main>
        <form onSubmit={(event) => event.preventDefault()}>
          <label>
            Link of the view
            <input
              type="text"
              value={link}
              aria-describedby={address === undefined ? "link-fault" : undefined}
              aria-invalid={address === undefined}
              onChange={(event) => setLink(event.target.value)}
            />
          </label>
          {address === undefined && <LinkFault root={root} />}
          {view?.hasTool === true && (
            <p className="note">
              The tools “Gaps” and “Who could bid” cannot be embedded. The line shows the list and the map of
              the same filters.
            </p>
          )}
          <fieldset>
            <legend>What it shows</legend>
            {SHOW_IDS.map((id) => (
              <label key={id} className="choice">
                <input type="radio" name="show" checked={show === id} onChange={() => setShow(id)} />
                {SHOW_LABELS[id]}
              </label>
            ))}
          </fieldset>
          <label>
            Height in pixels, {HEIGHT.least} to {HEIGHT.most.toLocaleString("en-GB")}
            <input
              type="number"
              min={HEIGHT.least}
              max={HEIGHT.most}
              step={20}
              value={height}
              onChange={(event) => setHeight(Math.round(event.target.valueAsNumber) || HEIGHT.first)}
            />
          </label>
          <label>
            Title, which screen readers say
            <input type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
          </label>
        </form>
        {address !== undefined && (
          <>
            <Snippet text={snippetOf(address, title, kept)} />
            <section aria-label="Preview">
              <h2>Preview</h2>
              <iframe src={address} title={title} height={kept} />
            </section>
          </>
        )}
      </main>
    </div>
  );
}

/** Said of a link that is not of this map: nothing is made of it. */
function LinkFault({ root }: { readonly root: string }) {
  return (
    <p className="note problem" role="alert" id="link-fault">
      This is no link of a view of this map, so no line can be made of it. Set the map as you want it and copy
      its address: it begins with {root}
    </p>
  );
}

function Snippet({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      // Some browsers refuse; the marked text can still be copied by hand.
      field.current?.select();
      setSaid("This browser does not let the page copy. The line is marked: copy it with Ctrl or ⌘ and C.");
    }
  };
  return (
    <section aria-label="The line to paste">
      <h2>The line to paste</h2>
      <textarea
        ref={field}
        readOnly
        rows={4}
        value={text}
        aria-label="HTML to paste"
        onFocus={(event) => event.target.select()}
      />
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <span role="status" className="small">
        {said}
      </span>
    </section>
  );
}
