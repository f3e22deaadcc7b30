/** What is taken away: bytes of every file at a stable address, raw and gzipped, and how long a browser takes to write 20,000 records. */
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import { EXPORT_FORMATS } from "../../src/io/export/formats.ts";
import { buildAreas } from "../areas/index.ts";
import { browserPath } from "../browser.ts";
import { buildDownloads } from "../downloads/index.ts";
import { type Effects, joinPath } from "../effects.ts";
import { foldersFor, PROJECT_DIR } from "../paths.ts";
import { readData } from "../read-data.ts";
import { loadGeography } from "../reference.ts";
import { loadSite } from "../site.ts";
import { type BenchLine, percentile } from "./line.ts";
import { serveStatic } from "./server.ts";
import { layersInto, siteInto } from "./site.ts";

const RECORDS = 20_000;
const RUNS = 5;
/** What the formats that people wait for most may take, in milliseconds. */
const BARS: Readonly<Record<string, number>> = { csv: 200, geopackage: 2000 };
/** The longest that the page may be held up. */
const MOST_TASK_MILLISECONDS = 50;

/** Sizes of the real downloads, and speeds in an installed Chrome or Chromium. */
export async function benchExport(effects: Effects): Promise<readonly BenchLine[]> {
  return [...(await sizes(effects)), ...(await speeds(effects))];
}

async function sizes(effects: Effects): Promise<readonly BenchLine[]> {
  const folders = foldersFor({});
  const geography = await loadGeography(effects, folders.reference);
  const { dataset } = await readData(effects, folders.data, geography);
  const site = await loadSite(effects, folders.data);
  const { shapes, edges } = await buildAreas(effects, { root: PROJECT_DIR });
  const input = {
    dataset,
    geography,
    site,
    version: "bench",
    data: folders.data,
    cache: folders.cache,
    shapes,
    edges,
  };
  const { files } = await buildDownloads(effects, input);
  return [...files].flatMap(([path, content]) => {
    if (!path.startsWith("download/") || path.endsWith(".csvt")) return [];
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const zipped = gzipSync(bytes).length / 1000;
    const note = `gzipped ${zipped < 10 ? zipped.toFixed(1) : zipped.toFixed(0)} KB`;
    return [{ name: path, value: bytes.length / 1000, unit: "KB", note }];
  });
}

/** One download: milliseconds from the press to the file, and the longest task that held the page up. */
interface Taken {
  readonly milliseconds: number;
  readonly longestTask: number;
  readonly bytes: number;
}

async function speeds(effects: Effects): Promise<readonly BenchLine[]> {
  const folder = joinPath(foldersFor({}).cache, "bench");
  const site = joinPath(folder, "site");
  effects.log("Building the site …");
  await siteInto(site);
  effects.log(`Generating and building ${RECORDS.toLocaleString("en-GB")} records …`);
  const host = await serveStatic(effects, [await layersInto(effects, folder, RECORDS), site]);
  const browser = await chromium.launch({ executablePath: browserPath(effects.log), args: ["--no-sandbox"] });
  try {
    const lines: BenchLine[] = [];
    const page = await openDialog(browser, host.url);
    for (const format of EXPORT_FORMATS) {
      const runs: Taken[] = [];
      // The first fetches the format's code.
      for (let run = 0; run <= RUNS; run++) {
        const taken = await take(page, format.label);
        if (run > 0) runs.push(taken);
      }
      lines.push(...linesOf(format.id, runs));
    }
    return lines;
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Opens the dialog over all records and waits until the records have been gathered, as they are while people choose. */
async function openDialog(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  // The compiler that runs these scripts names functions by a helper, which the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  // The table needs no map, whose drawing in software would be measured too.
  await page.goto(`${url}?layout=table`);
  await page
    .getByText(/^\d[\d,]* projects/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Download and share" }).click();
  await page.getByRole("button", { name: "CSV", exact: true }).waitFor();
  await take(page, "CSV");
  return page;
}

async function take(page: Page, label: string): Promise<Taken> {
  const download = page.waitForEvent("download", { timeout: 120_000 });
  const measured = page.evaluate(watchDownload);
  await page.getByRole("dialog").getByRole("button", { name: label, exact: true }).click();
  const taken = await measured;
  await (await download).delete();
  return taken;
}

/** Runs in the page: from the next press to the moment at which the file is handed to the browser. */
function watchDownload(): Promise<Taken> {
  return new Promise((done) => {
    let pressed = 0;
    let longestTask = 0;
    const observer = new PerformanceObserver((entries) => {
      for (const { startTime, duration } of entries.getEntries())
        if (pressed > 0 && startTime + duration >= pressed) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: "longtask" });
    addEventListener("click", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob | MediaSource): string => {
      URL.createObjectURL = make;
      const milliseconds = performance.now() - pressed;
      const bytes = blob instanceof Blob ? blob.size : 0;
      setTimeout(() => {
        observer.disconnect();
        done({ milliseconds, longestTask, bytes });
      }, 300);
      return make.call(URL, blob);
    };
  });
}

function linesOf(id: string, runs: readonly Taken[]): readonly BenchLine[] {
  const times = runs.map(({ milliseconds }) => milliseconds);
  const task = Math.max(...runs.map(({ longestTask }) => longestTask));
  const bar = BARS[id];
  const range = `median of ${RUNS}, ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
  const size = `${((runs[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB`;
  return [
    {
      name: `export 20,000 records as ${id}`,
      value: percentile(times, 0.5),
      unit: "ms",
      note: `${range}; ${size}${bar === undefined ? "" : `; bar ${bar}`}`,
    },
    {
      name: `export 20,000 records as ${id}: longest task of the page`,
      value: task,
      unit: "ms",
      note: `bar ${MOST_TASK_MILLISECONDS}; 0 means that none reached 50`,
    },
  ];
}
