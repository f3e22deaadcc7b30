/** The second readings: rows chosen by nobody, and an honest rate. */
import { describe, expect, it } from "vitest";
import { rateInWords, rateTable, readReadings, tenthOf } from "../../scripts/audit-readings.ts";
import {
  correctionSets,
  correctionsIn,
  rateByTenth,
  rateOf,
  readingsSentence,
} from "../../src/core/publish/readings.ts";

const rows = Array.from({ length: 95 }, (_, index) => ({ table: "projects", key: `project-${index}` }));
const head = "tenth,table,id,column,source_says,verdict,source_url,read_on\n";

describe("the tenths", () => {
  it("part all rows, each row into one", () => {
    const parts = Array.from({ length: 10 }, (_, index) => tenthOf(rows, index + 1));
    expect(parts.flat()).toHaveLength(95);
    expect(new Set(parts.flat().map(({ key }) => key)).size).toBe(95);
    expect(parts[0]).toHaveLength(10);
  });
  it("hang on the seed, and not on the order of the rows", () => {
    expect(tenthOf([...rows].reverse(), 1)).toEqual(tenthOf(rows, 1));
  });

  it("are all rows again, in another order, from the eleventh on", () => {
    const again = Array.from({ length: 10 }, (_, index) => tenthOf(rows, index + 11)).flat();
    expect(again.map(({ key }) => key).sort()).toEqual(rows.map(({ key }) => key).sort());
    expect(tenthOf(rows, 11)).not.toEqual(tenthOf(rows, 1));
  });
});

describe("the rate", () => {
  const readings = readReadings(
    `${head}1,projects,a,title;summary;themes,As told.,right,https://example.org/,2026-11-22\n` +
      "1,projects,a,note,Otherwise.,wrong,https://example.org/,2026-11-22\n" +
      "1,projects,b,postcode,,not-seen,,2026-11-22\n" +
      "2,projects,c,note,It has opened since.,newer,https://example.org/,2026-11-22\n",
  );
  const first = readings.filter(({ tenth }) => tenth === 1);
  it("counts the cells that were read, and leaves out those that were not", () => {
    const rate = rateOf(first);
    expect(rate).toMatchObject({ rows: 2, rowsRead: 1, read: 4, missRate: 0.25, newerRate: 0 });
    expect(rateInWords("Tenth 1", rate)).toContain("1 of 2 rows read, 4 cells. Right 3, wrong 1");
  });
  it("tells what newer pages have overtaken apart from what was wrong", () => {
    const rate = rateOf(readings);
    expect(rate).toMatchObject({ read: 5, missRate: 0.2, newerRate: 0.2 });
    expect(readingsSentence(readings)).toBe(
      "After they were written, 2 rows with 5 cells were read again against their pages by someone else. " +
        "20.0% of the cells were wrong or not borne out and were corrected; a further 20.0% had been overtaken by newer pages and were brought up to date.",
    );
    expect(correctionsIn(readings).map(({ key }) => key)).toEqual(["a", "c"]);
  });
  it("leaves out what was read outside the tenths, and tells of it apart", () => {
    const more = readReadings(
      `${head},projects,d,title;note,One of them.,wrong,https://example.org/,2026-11-22\n`,
    );
    const all = [...readings, ...more];
    expect(rateOf(all)).toEqual(rateOf(readings));
    expect(rateByTenth(all)).toHaveLength(2);
    expect(readingsSentence(all)).toContain("Other readings put 2 cells more right.");
    expect(
      correctionSets(all).map(({ name, title, corrections }) => [name, title, corrections.length]),
    ).toEqual([
      ["1", "Tenth 1", 1],
      ["2", "Tenth 2", 1],
      ["others", "Outside the tenths", 1],
    ]);
    expect(correctionSets(readings)).toHaveLength(2);
  });
  it("is told for each tenth and for all", () => {
    expect(rateByTenth(readings).map(({ tenth, rate }) => [tenth, rate.read])).toEqual([
      [1, 4],
      [2, 1],
    ]);
    expect(rateTable(readings).split("\n").at(-1)).toBe("| All | 2 of 3 | 5 | 1 | 0 | 20.0% | 1 | 20.0% |");
  });
  it("is nought where nothing was read", () => {
    expect(rateOf([]).missRate).toBe(0);
    expect(readingsSentence([])).toBeUndefined();
  });
  it.each([
    ["1,projects,a,pub,,right,,2026-11-22\n", "pub"],
    ["1,projects,a,title,,perhaps,,2026-11-22\n", "perhaps"],
    ["first,projects,a,title,,right,,2026-11-22\n", "first"],
  ])("stops at %s", (line, named) => {
    expect(() => readReadings(head + line)).toThrow(named);
  });
  it("stops at other columns", () => {
    expect(() => readReadings("a,b\n1,2\n")).toThrow("columns");
  });
});
