/** The built site in a real browser with made-up records: time to a list, time to points on the map, and what a filter costs. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserPath } from "../browser.ts";
import { type Effects, joinPath } from "../effects.ts";
import { foldersFor } from "../paths.ts";
import { type Opened, type Pressed, readOpening, watchList, watchPress } from "./browser-page.ts";
import { waitForCalm } from "./calm.ts";
import { type BenchLine, percentile } from "./line.ts";
import { type Sent, type StaticHost, serveStatic } from "./server.ts";
import { layersInto, siteInto } from "./site.ts";

const SIZES = [1_000, 20_000, 100_000];
const RUNS = 5;
/** Checkboxes that are pressed, one for each run; all are open on the first page. */
const PRESSED = [
  "Anchor organisation",
  "In the 20% most deprived neighbourhoods",
  "Project",
  "Other organisation",
  "Service",
];
/** Until what comes after the first page has come, so that a press is measured alone. */
const SETTLE_MILLISECONDS = 1500;
/** Software drawing, so that figures do not hang on a graphics card. */
const FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic"];

/** One run: what the page told, and what was sent. */
interface Run {
  readonly opened: Opened;
  readonly pressed: Pressed;
  readonly before: readonly Sent[];
  readonly bytesToPoints: number;
  readonly bytesOfPress: number;
  readonly mapCodeFirst: boolean;
}

/** Measures the three sizes, each as a median of five runs in a fresh browser profile. */
export async function benchBrowser(effects: Effects): Promise<readonly BenchLine[]> {
  const folder = joinPath(foldersFor({}).cache, "bench");
  const site = joinPath(folder, "site");
  effects.log("Building the site …");
  await siteInto(site);
  const browser = await chromium.launch({ executablePath: browserPath(effects.log), args: FLAGS });
  const lines: BenchLine[] = [];
  try {
    for (const count of SIZES) {
      effects.log(`Generating and building ${count.toLocaleString("en-GB")} records …`);
      const host = await serveStatic(effects, [await layersInto(effects, folder, count), site]);
      lines.push(...linesOf(count, await measureRuns(effects, browser, host), browser.version()));
      await host.close();
    }
  } finally {
    await browser.close();
  }
  return lines;
}

async function measureRuns(effects: Effects, browser: Browser, host: StaticHost): Promise<readonly Run[]> {
  const runs: Run[] = [];
  // The first warms the host up.
  for (let run = 0; run <= RUNS; run++) {
    await waitForCalm(effects);
    const measured = await measureOnce(effects, browser, host, PRESSED[run % PRESSED.length] ?? "Project");
    const { list, points } = measured.opened;
    const { pressed } = measured;
    effects.log(
      `  run ${run}: list ${list.toFixed(0)} ms, points ${points.toFixed(0)} ms; press: list ${pressed.list.toFixed(0)} ms, map ${pressed.map.toFixed(0)} ms, longest task ${pressed.longestTask.toFixed(0)} ms`,
    );
    if (run > 0) runs.push(measured);
  }
  return runs;
}

async function measureOnce(
  effects: Effects,
  browser: Browser,
  host: StaticHost,
  filter: string,
): Promise<Run> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    // The compiler that runs these scripts names functions by a helper, which the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watchList);
    const from = host.sent.length;
    await page.goto(host.url);
    const opened = await page.evaluate(readOpening);
    const sent = host.sent.slice(from);
    const until = (time: number) => sent.filter(({ at }) => at <= opened.timeOrigin + time);
    await page.waitForTimeout(SETTLE_MILLISECONDS);
    await waitForCalm(effects);
    const pressed = await press(page, filter);
    const afterPress = host.sent.filter(({ at }) => at >= pressed.pressedAt);
    const before = until(opened.frame);
    return {
      opened,
      pressed,
      before,
      bytesToPoints: total(until(opened.points)),
      bytesOfPress: total(afterPress),
      mapCodeFirst: before.some(({ path }) => path.includes("MapView")),
    };
  } finally {
    await context.close();
  }
}

async function press(page: Page, filter: string): Promise<Pressed> {
  const box = page.getByRole("checkbox", { name: new RegExp(`^${filter}`) }).first();
  await box.scrollIntoViewIfNeeded();
  await page.evaluate(watchPress);
  await box.click();
  return page.evaluate(() => {
    if (window.benchPress === undefined) throw new Error("Nobody watched.");
    return window.benchPress;
  });
}

function total(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0);
}

function linesOf(count: number, runs: readonly Run[], version: string): readonly BenchLine[] {
  const middle = (read: (run: Run) => number): number => percentile(runs.map(read), 0.5);
  const range = (read: (run: Run) => number): string =>
    `${Math.min(...runs.map(read)).toFixed(0)} to ${Math.max(...runs.map(read)).toFixed(0)}`;
  const size = count.toLocaleString("en-GB");
  const timed = (name: string, read: (run: Run) => number, note = ""): BenchLine => ({
    name: `browser ${size}: ${name}`,
    value: middle(read),
    unit: "ms",
    note: `median of ${RUNS}, ${range(read)}${note}`,
  });
  const moved = (name: string, read: (run: Run) => number, note = "gzipped"): BenchLine => ({
    name: `browser ${size}: ${name}`,
    value: middle(read) / 1000,
    unit: "KB",
    note,
  });
  const bytes = (run: Run, kind: RegExp): number => total(run.before.filter(({ path }) => kind.test(path)));
  const late = runs.every(({ mapCodeFirst }) => !mapCodeFirst);
  return [
    timed(
      "usable list",
      ({ opened }) => opened.list,
      `; the map's code came ${late ? "after it" : "BEFORE it"}; Chromium ${version}`,
    ),
    moved("script before the list", (run) => bytes(run, /\.m?js$/), "gzipped; bar: 120 at 20,000 records"),
    moved("data before the list", (run) => bytes(run, /^\/layers\//), "gzipped; bar: 60 at 20,000 records"),
    moved("everything before the list", (run) => total(run.before), "gzipped; page, styles and fonts too"),
    timed("points on the map", ({ opened }) => opened.points),
    moved("everything until points on the map", ({ bytesToPoints }) => bytesToPoints),
    timed("press of a filter to painted list and counts", ({ pressed }) => pressed.list, "; bar: 50"),
    timed("press of a filter to painted map", ({ pressed }) => pressed.map),
    timed(
      "longest task after a press",
      ({ pressed }) => pressed.longestTask,
      "; bar: 50; 0 means that none reached 50",
    ),
    moved("bytes after a press", ({ bytesOfPress }) => bytesOfPress, "gzipped; summaries of the rows"),
  ];
}
