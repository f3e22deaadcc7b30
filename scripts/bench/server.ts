/** A static host for measuring: gzips texts as hosts do, answers byte ranges, and remembers what it sent and when. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { Effects } from "../effects.ts";

/** One answer. */
export interface Sent {
  readonly path: string;
  /** Bytes of the body as they went over the wire. */
  readonly bytes: number;
  /** Milliseconds since the epoch when the last byte was handed on. */
  readonly at: number;
}

export interface StaticHost {
  readonly url: string;
  /** Everything that was sent, oldest first. */
  readonly sent: readonly Sent[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const ZIPPED = new Set([".html", ".js", ".mjs", ".css", ".json", ".geojson", ".svg"]);

interface Body {
  readonly bytes: Uint8Array;
  readonly zipped: boolean;
}

/** Serves the files of `folders`, the first that has a file winning, on a free port of this machine. */
export async function serveStatic(effects: Effects, folders: readonly string[]): Promise<StaticHost> {
  const bodies = new Map<string, Body | undefined>();
  const sent: Sent[] = [];
  const bodyOf = async (path: string): Promise<Body | undefined> => {
    if (!bodies.has(path)) bodies.set(path, await readBody(effects, folders, path));
    return bodies.get(path);
  };
  const server = createServer((request, response) => {
    const path = pathOf(request);
    void bodyOf(path).then((body) => {
      const bytes = answer(request, response, path, body);
      response.on("finish", () => sent.push({ path, bytes, at: effects.now() }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  // Listening on a port, so the address is that of a socket.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    sent,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function pathOf({ url }: IncomingMessage): string {
  const path = normalize(decodeURIComponent((url ?? "/").replace(/\?.*$/, "")));
  return path.endsWith("/") ? `${path}index.html` : path;
}

async function readBody(
  effects: Effects,
  folders: readonly string[],
  path: string,
): Promise<Body | undefined> {
  for (const folder of folders) {
    const bytes = await effects.read(join(folder, path));
    if (bytes === undefined) continue;
    return ZIPPED.has(extname(path)) ? { bytes: gzipSync(bytes), zipped: true } : { bytes, zipped: false };
  }
  return undefined;
}

/** Answers one request; gives the bytes of the body. */
function answer(
  { headers }: IncomingMessage,
  response: ServerResponse,
  path: string,
  body: Body | undefined,
): number {
  if (body === undefined) {
    response.writeHead(404).end();
    return 0;
  }
  const common = {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    ...(body.zipped ? { "content-encoding": "gzip" } : { "accept-ranges": "bytes" }),
  };
  const range = body.zipped ? null : /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "");
  if (range === null) {
    response.writeHead(200, { ...common, "content-length": body.bytes.length }).end(body.bytes);
    return body.bytes.length;
  }
  const first = Number(range[1]);
  const last = Math.min(range[2] === "" ? Number.POSITIVE_INFINITY : Number(range[2]), body.bytes.length - 1);
  const part = body.bytes.subarray(first, last + 1);
  response
    .writeHead(206, {
      ...common,
      "content-length": part.length,
      "content-range": `bytes ${first}-${last}/${body.bytes.length}`,
    })
    .end(part);
  return part.length;
}
