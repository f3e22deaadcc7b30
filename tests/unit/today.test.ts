/** The day of the scripts is England's, as a sender's form has it. */
import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/read-data.ts";
import { todayIn } from "../../scripts/today.ts";
import { fictionalGeography, memoryEffects } from "../effects.ts";
import { csvOf, rowOf } from "../records.ts";

const at = (moment: string) => ({ now: () => Date.parse(moment) });

describe("the day of the scripts", () => {
  it.each([
    ["2026-06-30T22:59:59Z", "2026-06-30"],
    ["2026-06-30T23:00:00Z", "2026-07-01"],
    ["2026-12-31T23:59:59Z", "2026-12-31"],
    ["2027-01-01T00:00:00Z", "2027-01-01"],
  ])("is England's: at %s %s", (moment, day) => expect(todayIn(at(moment))).toBe(day));

  it("does not hold a row for one of the future that was checked today, just after midnight in summer", async () => {
    const programmes = csvOf("programmes", [rowOf("programmes", { last_checked: "2026-07-01" })]);
    const effects = {
      ...memoryEffects({ "data/programmes.csv": programmes }),
      ...at("2026-06-30T23:30:00Z"),
    };
    const { issues } = await readData(effects, "data", await fictionalGeography());
    expect(issues).toEqual([]);
  });
});
