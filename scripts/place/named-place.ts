/** Places by the names that rows give them. */
import { distanceMetres, type Position } from "../../src/core/place/distance.ts";
import type { Geography } from "../../src/core/place/geography.ts";
import { fold } from "../../src/core/record/fold.ts";
import type { Effects } from "../effects.ts";
import { readRows } from "../reference.ts";
import type { Cells } from "./whole-sheet.ts";

/** Named places by folded name. */
export type Gazetteer = ReadonlyMap<string, readonly NamedPlace[]>;

/** A place with a name. */
export interface NamedPlace extends Position {
  readonly council: string;
  /** True for a town or city: too large for its middle to say which neighbourhood is meant. */
  readonly isTown: boolean;
}

/** The table of built-up areas; where a place stands in it too, its town is meant. */
const TOWNS = "towns.csv";

/** Reads the reference tables of places and of built-up areas. */
export async function loadGazetteer(effects: Effects, folder: string): Promise<Gazetteer> {
  const gazetteer = new Map<string, NamedPlace[]>();
  for (const file of [TOWNS, "places.csv"]) {
    const [header = [], ...rows] = await readRows(effects, folder, file);
    const at = (name: string): number => header.indexOf(name);
    for (const cells of rows) {
      const key = fold(cells[at("name")] ?? "");
      const place = {
        latitude: Number(cells[at("latitude")]),
        longitude: Number(cells[at("longitude")]),
        council: cells[at("council")] ?? "",
        isTown: file === TOWNS,
      };
      gazetteer.set(key, [...(gazetteer.get(key) ?? []), place]);
    }
  }
  return gazetteer;
}

/** The one place in the row's council (or, without a council, in England) that the most local possible piece of its name means. */
export function namedPlace(row: Cells, gazetteer: Gazetteer, geography: Geography): NamedPlace | undefined {
  const stated = row["council"] ?? "";
  const isHere = ({ council }: { readonly council: string }): boolean =>
    stated === "" || council === stated || geography.councilByCode.get(council)?.county === stated;
  const pieces = (row["area_name"] ?? "").replace(/\(.*?\)/g, "").split(/,| and /);
  for (const [index, piece] of pieces.entries()) {
    // Where the most local name is not found, a broader one says only roughly where.
    const broader = (place: NamedPlace): NamedPlace => (index === 0 ? place : { ...place, isTown: true });
    const names = [piece, piece.replace(/\b(ward|estate|town centre|city centre|village|area)\b/gi, "")].map(
      fold,
    );
    for (const name of names) {
      const here = (gazetteer.get(name) ?? []).filter(isHere);
      const first = here[0];
      if (first !== undefined && (stated !== "" || new Set(here.map(({ council }) => council)).size === 1))
        return broader(first);
    }
    const longer = stated === "" ? undefined : oneLongerName(gazetteer, names[0] ?? "", isHere);
    if (longer !== undefined) return broader(longer);
  }
  return undefined;
}

/** The only place in the council whose name holds all the words: "Leamington Spa" in "Royal Leamington Spa". */
function oneLongerName(
  gazetteer: Gazetteer,
  name: string,
  isHere: (place: { readonly council: string }) => boolean,
): NamedPlace | undefined {
  if (name === "") return undefined;
  const found = [...gazetteer]
    .filter(([other]) => ` ${other} `.includes(` ${name} `))
    .flatMap(([, places]) => places.filter(isHere));
  const [first, ...others] = found;
  const together = others.every((other) => first !== undefined && distanceMetres(first, other) < 2000);
  return together ? first : undefined;
}
