import { ok, refuseAll, type Refusal, type Result } from '../../base/result.ts';

/** Hours of moderated mutual help of one activity within the period. */
export type MutualHelp = { readonly activity: string; readonly hours: number };

/**
 * What an hour of the professional service would have cost that this help stood for, and who would have paid it, in
 * shares that add up to 1. `source` names price list or §, with its date.
 */
export type ServicePrice = { readonly activity: string; readonly centsPerHour: number; readonly payers: Readonly<Record<string, number>>; readonly source: string };

/** Which part of the hours would otherwise have been done by professionals: never all, for much help would not have been bought. */
export type ReplacedShare = { readonly least: number; readonly likely: number; readonly most: number; readonly reason: string };

/** A sum with its range. */
export type Range = { readonly least: number; readonly likely: number; readonly most: number };

/** What mutual help replaced. Cents are rounded once per sum. `unpriced` are hours whose value is unknown, which is not 0. */
export type Substitution = {
  readonly hours: number;
  readonly replacedHours: Range;
  readonly cents: Range;
  readonly byPayer: ReadonlyMap<string, Range>;
  readonly byActivity: readonly { readonly activity: string; readonly hours: number; readonly cents: Range; readonly source: string }[];
  readonly unpriced: readonly MutualHelp[];
  readonly unpricedHours: number;
};

const mostHours = 1e9;

/**
 * Values the professional help that moderated mutual help replaced, for those who would have paid for it. Refuses negative
 * hours and prices, shares out of order or range, two prices for one activity, and payers that do not add up to 1.
 */
export function valueSubstitution(help: readonly MutualHelp[], prices: readonly ServicePrice[], share: ReplacedShare): Result<Substitution> {
  const refused = refuseAll([...helpFaults(help), ...priceFaults(prices), ...shareFaults(share)]);
  if (refused !== undefined) return refused;
  const priceOf = new Map(prices.map((price) => [price.activity, price]));
  const sums = new Map<string, number>();
  for (const { activity, hours } of help) sums.set(activity, (sums.get(activity) ?? 0) + hours);
  const valued = [...sums].flatMap(([activity, hours]) => {
    const price = priceOf.get(activity);
    return price === undefined ? [] : [{ activity, hours, price, cents: hours * price.centsPerHour }];
  });
  const unpriced = [...sums].filter(([activity]) => !priceOf.has(activity)).map(([activity, hours]) => ({ activity, hours }));
  const payers = new Map<string, number>();
  for (const { price, cents } of valued) {
    for (const [payer, part] of Object.entries(price.payers)) payers.set(payer, (payers.get(payer) ?? 0) + cents * part);
  }
  const pricedHours = valued.reduce((sum, { hours }) => sum + hours, 0);
  return ok({
    hours: pricedHours + unpriced.reduce((sum, { hours }) => sum + hours, 0),
    replacedHours: ranged(pricedHours, share, (hours) => hours),
    cents: ranged(valued.reduce((sum, { cents }) => sum + cents, 0), share, Math.round),
    byPayer: new Map([...payers].map(([payer, cents]) => [payer, ranged(cents, share, Math.round)])),
    byActivity: valued.map(({ activity, hours, price, cents }) => ({ activity, hours, cents: ranged(cents, share, Math.round), source: price.source })),
    unpriced,
    unpricedHours: unpriced.reduce((sum, { hours }) => sum + hours, 0),
  });
}

function ranged(whole: number, { least, likely, most }: ReplacedShare, round: (amount: number) => number): Range {
  return { least: round(whole * least), likely: round(whole * likely), most: round(whole * most) };
}

function helpFaults(help: readonly MutualHelp[]): Refusal[] {
  return help.flatMap(({ hours }, index) => (hours >= 0 && hours <= mostHours ? []
    : [{ code: 'welfare-mix-amount-invalid', facts: { most: mostHours }, path: `help[${index}].hours` }]));
}

function priceFaults(prices: readonly ServicePrice[]): Refusal[] {
  const mostCents = 1_000_000;
  return prices.flatMap(({ activity, centsPerHour, payers }, index): Refusal[] => {
    const parts = Object.values(payers);
    const isWhole = parts.every((part) => part >= 0 && part <= 1) && Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1) < 1e-9;
    return [
      ...(centsPerHour >= 0 && centsPerHour <= mostCents ? [] : [{ code: 'welfare-mix-amount-invalid', facts: { most: mostCents }, path: `prices[${index}].centsPerHour` }]),
      ...(isWhole ? [] : [{ code: 'substitution-payers-invalid', facts: { activity }, path: `prices[${index}].payers` }]),
      ...(prices.findIndex((other) => other.activity === activity) < index ? [{ code: 'substitution-price-twice', facts: { activity }, path: `prices[${index}].activity` }] : []),
    ];
  });
}

function shareFaults({ least, likely, most }: ReplacedShare): Refusal[] {
  return least >= 0 && least <= likely && likely <= most && most <= 1 ? [] : [{ code: 'substitution-share-invalid', path: 'share' }];
}
