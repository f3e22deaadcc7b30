/** Waiting for a machine that does nothing else: what others do at the same time is measured as ours. */
import { cpus } from "node:os";
import type { Effects } from "../effects.ts";

/** Share of all processors that must be idle. */
const CALM_SHARE = 0.85;
const LOOK_MILLISECONDS = 700;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/** Waits until the processors have been mostly idle; says so and goes on where that does not come. */
export async function waitForCalm(effects: Effects): Promise<void> {
  const start = effects.now();
  while ((await idleShare()) < CALM_SHARE) {
    if (effects.now() - start < LONGEST_WAIT_MILLISECONDS) continue;
    effects.log("  (this machine is busy with other things; figures will be worse than they need be)");
    return;
  }
}

async function idleShare(): Promise<number> {
  const before = processorTimes();
  await new Promise((go) => setTimeout(go, LOOK_MILLISECONDS));
  const after = processorTimes();
  return (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Milliseconds of all processors together since they started. */
function processorTimes(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((processor) => processor.times);
  const sum = (read: (one: (typeof times)[number]) => number): number =>
    times.reduce((total, one) => total + read(one), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum(({ idle, user, sys, nice, irq }) => idle + user + sys + nice + irq),
  };
}
