/** Runs a program of the project's own packages, or of its scripts, where the person at the terminal sees it. */
import { spawnSync } from "node:child_process";

/** Its exit code; 1 where it could not be run or was stopped. */
export function runTool(command: string, words: readonly string[]): number {
  const { status } = spawnSync("npx", ["--no-install", command, ...words], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status ?? 1;
}
