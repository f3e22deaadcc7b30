/** All guides, in the order in which people see them. */
import { ASSET_TRANSFER } from "./asset-transfer.ts";
import { BID } from "./bid.ts";
import { CHALLENGE } from "./challenge.ts";
import { COMMISSIONER } from "./commissioner.ts";
import { DEPRIVATION } from "./deprivation.ts";
import type { Guide } from "./guide.ts";
import { PARTNERS } from "./partners.ts";

export const GUIDES: readonly Guide[] = [CHALLENGE, BID, ASSET_TRANSFER, PARTNERS, COMMISSIONER, DEPRIVATION];
