/** Where a small made-up map leans, for tests. */
import { measureBias } from "../../../src/core/coverage/bias.ts";
import { measureCompleteness } from "../../../src/core/coverage/completeness.ts";
import { countByTheme } from "../../../src/core/coverage/themes.ts";
import type { Leaning } from "../../../src/core/publish/leaning.ts";
import { dayNumber } from "../../../src/core/record/day.ts";
import { catalogueOf } from "../find/catalogue.ts";
import { centresOf, neighbourhood } from "./ground.ts";

export const CENTRES = centresOf([
  neighbourhood(1, 0, { population: 20_000, imdRank: 100 }),
  neighbourhood(2, 1, { population: 10_000, imdRank: 33_755, council: "E06990002" }),
  neighbourhood(3, 2, { population: 10_000, imdRank: 200, council: "E06990003" }),
]);

const record = (council: string, imdRank: number, checked: string, region = "E12990001") => ({
  title: "A",
  facets: { council: [council], region: [region] },
  numbers: { imdRank, checked: dayNumber(checked) },
});

export const CATALOGUE = catalogueOf([
  record("E06990001", 100, "2026-01-05"),
  record("E06990001", 100, "2026-11-01"),
  record("E06990001", Number.NaN, "2025-11-01"),
  record("E06990003", 200, "2024-02-29", "E12990002"),
  { title: "National" },
]);

export const LEANING: Leaning = {
  bias: measureBias(CENTRES, CATALOGUE, ["UN1", "RSF1", "UN1"]),
  themes: countByTheme(CATALOGUE),
  completeness: measureCompleteness(CENTRES, CATALOGUE),
};
