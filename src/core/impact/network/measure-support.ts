import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';

/** Help of one person or place for another, in hours a week. */
export type SupportTie = {
  readonly helper: string;
  readonly receiver: string;
  readonly hours: number;
  /** Such as family or neighbour; free words, counted as they are. */
  readonly sector?: string;
  /** Who keeps this help going, such as the networker. */
  readonly arrangedBy?: string;
};

/** How the help of one person is spread over helpers. A picture to talk about with the person, never a mark on them. */
export type Support = {
  readonly hours: number;
  readonly helpers: number;
  readonly helperShares: ReadonlyMap<string, number>;
  readonly sectorShares: ReadonlyMap<string, number>;
  readonly largestShare: number;
  /** Sum of squared shares: 1 with one helper, near 0 with many alike (Herfindahl and Hirschman). */
  readonly concentration: number;
  /** 1 ÷ concentration: as many helpers of equal weight would spread it alike. */
  readonly effectiveHelpers: number;
  /** Entropy of the shares over that of equal shares; null with one helper. */
  readonly evenness: number | null;
};

/** What goes if one helper drops out. */
export type Loss = {
  readonly receivers: number;
  readonly hours: number;
  readonly share: number;
  readonly leftWithoutAny: readonly string[];
  readonly losingMoreThanHalf: readonly string[];
};

export type SupportMeasures = {
  readonly hours: number;
  readonly receivers: ReadonlyMap<string, Support>;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly sectorShares: ReadonlyMap<string, number>;
  /** The fewest helpers without whom more than half of all hours would be gone. */
  readonly carryingHalf: { readonly helpers: readonly string[]; readonly hours: number };
  /** Inequality of the hours that helpers give, 0 alike to nearly 1 all by one (Gini). */
  readonly loadGini: number;
  /** Hours that hang on who arranged them, the most first. */
  readonly arranged: readonly { readonly by: string; readonly hours: number; readonly share: number }[];
};

const hoursOfWeek = 168;

/** Measures help as it is given. Ties of the same two add up. Refuses no ties, help for oneself, and hours that are not above 0 or more than a week has. */
export function measureSupport(ties: readonly SupportTie[]): Result<SupportMeasures> {
  if (ties.length === 0) return refuse('network-empty', {}, 'support');
  const refused = refuseAll(ties.flatMap(({ helper, receiver, hours }, index): Refusal[] => [
    ...(helper === receiver ? [{ code: 'network-self-edge', facts: { node: helper }, path: `support[${index}]` }] : []),
    ...(hours > 0 && hours <= hoursOfWeek ? [] : [{ code: 'network-hours-invalid', facts: { most: hoursOfWeek }, path: `support[${index}].hours` }]),
  ]));
  if (refused !== undefined) return refused;
  const hours = totalOf(ties);
  const receivers = new Map([...Map.groupBy(ties, ({ receiver }) => receiver)].map(([receiver, own]) => [receiver, supportOf(own)]));
  const byHelper = sumBy(ties, ({ helper }) => helper);
  const losses = new Map([...byHelper.keys()].map((helper) => [helper, lossOf(helper, byHelper.get(helper)!, receivers, hours)]));
  const arranged = sumBy(ties.filter(({ arrangedBy }) => arrangedBy !== undefined), ({ arrangedBy }) => arrangedBy!);
  return ok({
    hours, receivers, losses,
    sectorShares: sharesOf(sumBy(ties.filter(({ sector }) => sector !== undefined), ({ sector }) => sector!), hours),
    carryingHalf: carryingHalf(byHelper, hours),
    loadGini: giniOf([...byHelper.values()]),
    arranged: descending(arranged).map(([by, own]) => ({ by, hours: own, share: own / hours })),
  });
}

/** Gini's inequality of amounts from 0 up, at least one above 0. */
export function giniOf(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  const ranked = sorted.reduce((sum, amount, index) => sum + (2 * (index + 1) - sorted.length - 1) * amount, 0);
  return ranked / (sorted.length * total);
}

function supportOf(own: readonly SupportTie[]): Support {
  const hours = totalOf(own);
  const helperShares = sharesOf(sumBy(own, ({ helper }) => helper), hours);
  const shares = [...helperShares.values()];
  const concentration = shares.reduce((sum, share) => sum + share ** 2, 0);
  const entropy = shares.reduce((sum, share) => sum - share * Math.log(share), 0);
  return {
    hours, helpers: shares.length, helperShares,
    sectorShares: sharesOf(sumBy(own.filter(({ sector }) => sector !== undefined), ({ sector }) => sector!), hours),
    largestShare: Math.max(...shares),
    concentration, effectiveHelpers: 1 / concentration,
    evenness: shares.length < 2 ? null : entropy / Math.log(shares.length),
  };
}

function lossOf(helper: string, hours: number, receivers: ReadonlyMap<string, Support>, whole: number): Loss {
  const hit = [...receivers].filter(([, { helperShares }]) => helperShares.has(helper));
  return {
    receivers: hit.length, hours, share: hours / whole,
    leftWithoutAny: hit.filter(([, { helpers }]) => helpers === 1).map(([receiver]) => receiver),
    losingMoreThanHalf: hit.filter(([, { helperShares }]) => helperShares.get(helper)! > 0.5).map(([receiver]) => receiver),
  };
}

function carryingHalf(byHelper: ReadonlyMap<string, number>, whole: number): SupportMeasures['carryingHalf'] {
  const helpers: string[] = [];
  let hours = 0;
  for (const [helper, own] of descending(byHelper)) {
    if (hours > whole / 2) break;
    helpers.push(helper);
    hours += own;
  }
  return { helpers: helpers.sort(), hours };
}

function sumBy(ties: readonly SupportTie[], keyOf: (tie: SupportTie) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const tie of ties) sums.set(keyOf(tie), (sums.get(keyOf(tie)) ?? 0) + tie.hours);
  return sums;
}

function sharesOf(sums: ReadonlyMap<string, number>, whole: number): Map<string, number> {
  return new Map([...sums].map(([key, sum]) => [key, sum / whole]));
}

function totalOf(ties: readonly SupportTie[]): number {
  return ties.reduce((sum, { hours }) => sum + hours, 0);
}

function descending(sums: ReadonlyMap<string, number>): [string, number][] {
  return [...sums].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
}
