/** Where an importer's bytes come from: a file, the files inside a zip, or a URL, each as a stream. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import yauzl from "yauzl";
import { exists } from "../effects.ts";
import type { ImportContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** One readable file, by its path inside a zip or its own name. */
export interface Entry {
  readonly name: string;
  open(): Promise<Readable>;
}

/** Opens a file, zip or URL, hands over its entries and tidies up afterwards, whatever happens. */
export async function withEntries<Value>(
  context: ImportContext,
  source: string,
  use: (entries: readonly Entry[]) => Promise<Value>,
): Promise<Value> {
  if (/^https?:\/\//i.test(source)) return withDownload(context, source, use);
  if (!(await exists(source))) throw new Refusal(`There is no file ${source}.`);
  return withFile(source, basename(source), use);
}

async function withFile<Value>(
  path: string,
  name: string,
  use: (entries: readonly Entry[]) => Promise<Value>,
): Promise<Value> {
  if (!(await isZip(path))) return use([{ name, open: async () => createReadStream(path) }]);
  const zip = await openZip(path, name);
  try {
    return await use(zip.entries);
  } finally {
    zip.close();
  }
}

async function withDownload<Value>(
  context: ImportContext,
  url: string,
  use: (entries: readonly Entry[]) => Promise<Value>,
): Promise<Value> {
  const folder = join(context.root, ".cache", "downloads");
  const path = join(folder, createHash("sha256").update(url).digest("hex").slice(0, 16));
  await mkdir(folder, { recursive: true });
  try {
    await download(context, url, path);
    return await withFile(path, basename(new URL(url).pathname) || "download", use);
  } finally {
    await rm(path, { force: true });
  }
}

async function download(context: ImportContext, url: string, path: string): Promise<void> {
  context.effects.log(`Fetching ${url} …`);
  const response = await context.effects.fetch(url).catch((error: unknown) => {
    throw new Refusal(`${url} cannot be reached: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (!response.ok || response.body === null) {
    throw new Refusal(`${url} answered ${response.status} ${response.statusText}; check the address.`);
  }
  // Node's stream type and the DOM's describe the same object.
  const body = response.body as unknown as ReadableStream;
  await pipeline(Readable.fromWeb(body), createWriteStream(path));
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file.close();
  }
}

async function openZip(path: string, name: string): Promise<{ entries: readonly Entry[]; close(): void }> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { autoClose: false, lazyEntries: true }, (error, opened) => {
      if (error) reject(new Refusal(`${name} is a broken zip (${error.message}); download it again.`));
      else resolve(opened);
    });
  });
  const entries = await new Promise<readonly Entry[]>((resolve, reject) => {
    const found: Entry[] = [];
    zip.on("entry", (entry: yauzl.Entry) => {
      if (!entry.fileName.endsWith("/")) found.push(zipEntry(zip, entry));
      zip.readEntry();
    });
    zip.on("end", () => resolve(found));
    zip.on("error", (error: Error) =>
      reject(new Refusal(`${name} is a broken zip (${error.message}); download it again.`)),
    );
    zip.readEntry();
  });
  return { entries, close: () => zip.close() };
}

function zipEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Entry {
  return {
    name: entry.fileName,
    open: () =>
      new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) reject(new Refusal(`${entry.fileName} cannot be read from the zip: ${error.message}.`));
          else resolve(stream);
        });
      }),
  };
}
