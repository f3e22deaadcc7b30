/** The settings of the tools as a link carries them, and back. */
import { decodeText, numberOf, partsOf } from "./link-text.ts";
import { isContract, isDegrees, isGap, isLotCount, isPounds, normalIds } from "./tools.ts";
import { type LotSettings, MARKED_IDS, MOST_TRIED, OPENING_VIEW, TOOL_IDS, type View } from "./view.ts";

/** Adds one pair to a link. */
type Add = (key: string, ...values: readonly (string | number)[]) => void;
/** Reads the value of a pair onto the View so far; undefined where it is broken. */
type ToolReader = (raw: string, view: View) => Partial<View> | undefined;

/** Gap finder, trial and contract of a normal View, each only where it differs from the opening one. */
export function encodeTools({ tool, gap, trial, bid, marked }: View, add: Add): void {
  const opening = OPENING_VIEW;
  if (marked !== opening.marked) add("marked", marked);
  if (tool !== opening.tool) add("tool", tool);
  const isOpeningGap =
    gap.measure === opening.gap.measure &&
    gap.share === opening.gap.share &&
    gap.beyondMetres === opening.gap.beyondMetres;
  if (!isOpeningGap) add("gap", gap.measure, gap.share, gap.beyondMetres);
  if (trial.added.length > 0)
    add("try", ...trial.added.flatMap(({ latitude, longitude }) => [latitude, longitude]));
  if (trial.removed.length > 0) add("without", ...trial.removed);
  if (bid.services.length > 0) add("services", ...bid.services);
  const isOpeningContract =
    bid.annualValue === opening.bid.annualValue && bid.turnoverMultiple === opening.bid.turnoverMultiple;
  if (!isOpeningContract) add("bid", bid.annualValue, bid.turnoverMultiple);
  if (bid.lots !== "whole") add("lots", ...lotsText(bid.lots));
}

function lotsText(lots: LotSettings): readonly (string | number)[] {
  if (typeof lots === "string") return [lots];
  return "equal" in lots ? ["equal", lots.equal] : ["values", ...lots.values];
}

/** Readers of the tools' keys, but for services, which are themes and read as these are. */
export const TOOL_READERS: Readonly<Record<string, ToolReader>> = {
  marked(raw) {
    const marked = MARKED_IDS.find((id) => id === decodeText(raw));
    return marked === undefined ? undefined : { marked };
  },
  tool(raw) {
    const tool = TOOL_IDS.find((id) => id === decodeText(raw));
    return tool === undefined ? undefined : { tool };
  },
  gap(raw) {
    const [measure = "", share, beyond, ...more] = parts(raw);
    const gap = { measure, share: numberOf(share), beyondMetres: numberOf(beyond) };
    return isGap(gap) && more.length === 0 ? { gap } : undefined;
  },
  try(raw, view) {
    const numbers = parts(raw).map(numberOf);
    const added = numbers.flatMap((latitude, index) => {
      const longitude = numbers[index + 1];
      return index % 2 === 1 || longitude === undefined ? [] : [{ latitude, longitude }];
    });
    const isGood = added.length > 0 && numbers.length % 2 === 0 && added.every(isDegrees);
    return isGood ? { trial: { ...view.trial, added: added.slice(0, MOST_TRIED) } } : undefined;
  },
  without(raw, view) {
    const removed = normalIds(parts(raw)).slice(0, MOST_TRIED);
    return removed.length === 0 ? undefined : { trial: { ...view.trial, removed } };
  },
  bid(raw, view) {
    const [annualValue = Number.NaN, turnoverMultiple = Number.NaN, ...more] = parts(raw).map(numberOf);
    if (!isContract(annualValue, turnoverMultiple) || more.length > 0) return undefined;
    return { bid: { ...view.bid, annualValue, turnoverMultiple } };
  },
  lots(raw, view) {
    const lots = readLots(parts(raw));
    return lots === undefined ? undefined : { bid: { ...view.bid, lots } };
  },
};

function readLots([kind, ...rest]: readonly string[]): LotSettings | undefined {
  if (kind === "whole" || kind === "service" || kind === "area") return rest.length === 0 ? kind : undefined;
  const numbers = rest.map(numberOf);
  const [first] = numbers;
  if (kind === "equal") return numbers.length === 1 && isLotCount(first) ? { equal: first } : undefined;
  const isGood = kind === "values" && isLotCount(numbers.length) && numbers.every(isPounds);
  return isGood ? { values: numbers } : undefined;
}

function parts(raw: string): readonly string[] {
  return partsOf(raw, 2);
}
