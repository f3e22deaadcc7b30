/** Rights windows and counties, as the build writes them for briefs. */
import type { RightsWindow } from "../../core/record/tables/councils.ts";
import { loadJson, readyValue } from "../../io/load.ts";

export interface WindowsFile {
  readonly windows: readonly RightsWindow[];
  /** County above a district, by GSS code. */
  readonly counties: Readonly<Record<string, string>>;
}

const NONE: WindowsFile = { windows: [], counties: {} };

/** The windows of a build; none where the file did not come, and the brief says nothing of them then. */
export async function loadWindows(version: string): Promise<WindowsFile> {
  const accept = (value: unknown): WindowsFile | undefined =>
    // Our own build wrote it.
    typeof value === "object" && value !== null && "windows" in value ? (value as WindowsFile) : undefined;
  return (
    readyValue(
      await loadJson((input) => fetch(input), `../layers/rights-windows.json?v=${version}`, accept),
    ) ?? NONE
  );
}
