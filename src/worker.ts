/** The composition root of the worker that puts the catalogue together: the only place where its effects are wired. */
import { answerQuestions, type Port } from "./state/catalogue-worker.ts";
import { cataloguesInPlace } from "./state/catalogues.ts";
import { layerFiles } from "./state/layer-files.ts";

// Inside a worker the global object is its port; the page's types do not say so.
const port = globalThis as unknown as Port;
/** Where the page's files are: the worker's own script lies in a folder of its own. */
const base = new URL(import.meta.env.DEV ? "/" : "../", globalThis.location.href).href;

answerQuestions(port, cataloguesInPlace(layerFiles((input) => fetch(input), base)));
