/** What councils' rows derive from the other tables: counties' regions, and every council's centre of people. */
import type { ImportContext } from "./context.ts";
import { formatDegrees, readTable, TABLES, type TableRow, writeTable } from "./tables.ts";

interface Sum {
  people: number;
  latitude: number;
  longitude: number;
}

/** Fills centres (mean of neighbourhoods' centres, weighted by residents) and counties' regions as far as the tables allow. */
export async function completeCouncils(context: ImportContext): Promise<string> {
  const councils = await readTable(context, TABLES.councils);
  const sums = sumByCouncil(await readTable(context, TABLES.neighbourhoods));
  const byCode = new Map(councils.map((row) => [row.code ?? "", row]));
  for (const district of councils) {
    const county = byCode.get(district.county ?? "");
    const sum = sums.get(district.code ?? "");
    if (county === undefined || sum === undefined) continue;
    county.region_code = district.region_code ?? "";
    county.region = district.region ?? "";
    addTo(sums, county.code ?? "", sum);
  }
  for (const council of councils) {
    const sum = sums.get(council.code ?? "");
    if (sum === undefined || sum.people === 0) continue;
    council.latitude = formatDegrees(sum.latitude / sum.people);
    council.longitude = formatDegrees(sum.longitude / sum.people);
  }
  return writeTable(context, TABLES.councils, councils);
}

function sumByCouncil(neighbourhoods: readonly TableRow[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const row of neighbourhoods) {
    const people = Number(row.population ?? 0);
    if (!row.latitude) continue;
    addTo(sums, row.council ?? "", {
      people,
      latitude: people * Number(row.latitude),
      longitude: people * Number(row.longitude),
    });
  }
  return sums;
}

function addTo(sums: Map<string, Sum>, code: string, sum: Sum): void {
  const held = sums.get(code) ?? { people: 0, latitude: 0, longitude: 0 };
  held.people += sum.people;
  held.latitude += sum.latitude;
  held.longitude += sum.longitude;
  sums.set(code, held);
}
