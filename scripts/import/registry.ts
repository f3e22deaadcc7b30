/** Every source that can be imported, by the name typed at the command line. */
import { boundaries } from "./boundaries.ts";
import { charityRegister } from "./charity-register.ts";
import { codePoint } from "./code-point.ts";
import type { Importer } from "./context.ts";
import { deprivation } from "./deprivation.ts";
import { lookups } from "./lookups.ts";
import { partner } from "./partner.ts";
import { population } from "./population.ts";
import { postcodes } from "./postcodes.ts";
import { reference } from "./reference.ts";
import { towns } from "./towns.ts";

/** In the order of the help. */
export const IMPORTERS: readonly Importer[] = [
  reference,
  lookups,
  deprivation,
  codePoint,
  population,
  towns,
  postcodes,
  boundaries,
  charityRegister,
  partner,
];
