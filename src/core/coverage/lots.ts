/** The place for lots: a contract cut into smaller ones, and who could bid for each. */
import { type BidAnswer, type Candidate, type Contract, findBidders } from "./bidders.ts";

/** One part of a contract. */
export interface Lot {
  readonly label: string;
  readonly services: readonly string[];
  /** GSS codes of councils; only candidates that stand or work in one of them count. Absent asks for none. */
  readonly councils?: readonly string[];
  /** Pounds in a year. */
  readonly annualValue: number;
}

/** A lot with its bidders. */
export interface LotAnswer {
  readonly lot: Lot;
  readonly answer: BidAnswer;
}

/** A contract in lots of equal value, all asking for the same services. */
export function splitEqually({ services, annualValue }: Contract, lots: number): readonly Lot[] {
  return shareOut(
    annualValue,
    Array.from({ length: lots }, () => 1),
  ).map((value, index) => ({
    label: `Lot ${index + 1}`,
    services,
    annualValue: value,
  }));
}

/** One lot a service, of equal value; `labelOf` names a service. */
export function splitByService(
  { services, annualValue }: Contract,
  labelOf: (service: string) => string,
): readonly Lot[] {
  const values = shareOut(
    annualValue,
    services.map(() => 1),
  );
  return services.map((service, index) => ({
    label: labelOf(service),
    services: [service],
    annualValue: values[index] ?? 0,
  }));
}

/** One lot a council, its value in proportion to the people who live there. */
export function splitByArea(
  { services, annualValue }: Contract,
  areas: readonly { readonly code: string; readonly name: string; readonly people: number }[],
): readonly Lot[] {
  const values = shareOut(
    annualValue,
    areas.map(({ people }) => people),
  );
  return areas.map(({ code, name }, index) => ({
    label: name,
    services,
    councils: [code],
    annualValue: values[index] ?? 0,
  }));
}

/** Who could bid for each lot, at the same turnover multiple. */
export function findBiddersByLot(
  candidates: readonly Candidate[],
  lots: readonly Lot[],
  turnoverMultiple: number,
): readonly LotAnswer[] {
  return lots.map((lot) => ({
    lot,
    answer: findBidders(
      candidates.filter((candidate) => isIn(candidate, lot.councils)),
      {
        services: lot.services,
        annualValue: lot.annualValue,
        turnoverMultiple,
      },
    ),
  }));
}

function isIn({ councils }: Candidate, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || councils.some((code) => wanted.includes(code));
}

/** Whole pounds in proportion to weights that add up to the whole again; the odd pounds go to the first lots. */
function shareOut(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total === 0 ? 0 : Math.floor((whole * weight) / total)));
  let left = total === 0 ? 0 : whole - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => {
    const odd = Math.max(0, Math.min(1, left));
    left -= odd;
    return share + odd;
  });
}
