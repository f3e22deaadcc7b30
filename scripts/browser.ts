/** Finds a Chrome or Chromium for the end-to-end tests, or installs one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Stop } from "./stop.ts";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a browser; installs Playwright's own or Debian's where there is none; stops with one sentence where neither can be had. */
export function browserPath(log: (line: string) => void): string {
  const found = installedBrowser();
  if (found !== undefined) return found;
  log("No Chrome or Chromium found; fetching Playwright's own …");
  if (run("npx", ["playwright", "install", "chromium"]) && existsSync(chromium.executablePath()))
    return chromium.executablePath();
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    log("It cannot be downloaded here; installing Debian's chromium package …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Stop(
    "The end-to-end tests need Chrome or Chromium: install one, or set CHROMIUM_PATH to its program.",
  );
}

function installedBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Stop(`CHROMIUM_PATH names ${named}, and there is no such program.`);
    return named;
  }
  const onPath = COMMANDS.map((command) => which(command)).find((path) => path !== undefined);
  return (
    onPath ??
    PLACES.find((path) => existsSync(path)) ??
    [chromium.executablePath()].find((path) => existsSync(path))
  );
}

function which(command: string): string | undefined {
  const finder = process.platform === "win32" ? "where" : "which";
  const { status, stdout } = spawnSync(finder, [command], { encoding: "utf8" });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

function run(command: string, words: readonly string[]): boolean {
  const shell = process.platform === "win32";
  return (
    spawnSync(command, words, {
      stdio: ["ignore", "ignore", "inherit"],
      shell,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0
  );
}
