/** What every importer is given: the effects, the project's folder, and a way to show progress. */
import type { Effects } from "../effects.ts";

/** The world of one import. */
export interface ImportContext {
  readonly effects: Effects;
  /** The project's folder, which holds `data/reference` and `.cache`. */
  readonly root: string;
}

/** One source of official figures and how it is imported. */
export interface Importer {
  /** As typed at the command line. */
  readonly id: string;
  /** One line for the help. */
  readonly title: string;
  /** What the inputs are, for the help. */
  readonly inputs: string;
  /** Imports the inputs; gives lines that say what was read and written. */
  run(context: ImportContext, inputs: readonly string[]): Promise<readonly string[]>;
}

/** Counts rows and says how far it is, once a second and no oftener. */
export function progressOver(context: ImportContext, what: string): (rows: number) => void {
  const { effects } = context;
  let spoken = effects.now();
  return (rows) => {
    if (rows % 1000 !== 0 || effects.now() - spoken < 1000) return;
    spoken = effects.now();
    effects.log(`${what}: ${formatCount(rows)} rows …`);
  };
}

/** A whole number with commas. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-GB");
}
