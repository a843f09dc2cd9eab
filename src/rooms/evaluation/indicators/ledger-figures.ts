import type { HelperClass } from '#core/base/helper-class.ts';
import type { IndicatorId } from '#core/impact/indicators/indicators.ts';
import { valueSubstitution, type Range, type ReplacedShare, type ServicePrice, type Substitution } from '#core/impact/welfare-mix/substitution.ts';
import { amountFigure, countFigure, shareFigure, type Figure } from './figure.ts';
import type { DeskGroup, HelpGroup, PaidHelp, PersonFigure } from './indicators.queries.ts';

/** What the database summed up for a period. */
export type Sums = {
  readonly groups: readonly HelpGroup[];
  readonly desk: readonly DeskGroup[];
  readonly persons: readonly PersonFigure[];
  readonly paid: readonly PaidHelp[];
};

/** The classes that count as moderated mutual help. */
export const mutualClasses: readonly HelperClass[] = ['friend', 'neighbour', 'volunteer'];
const informalClasses: readonly HelperClass[] = ['family', ...mutualClasses];

/**
 * Which part of mutual help would have been bought from services: an assumption of this house until a comparison tells
 * better. Much help between neighbours would not have been bought at all, hence never the whole.
 */
export const replacedShare: ReplacedShare = { least: 0.1, likely: 0.25, most: 0.5, reason: 'assumption' };

/** Payers of whom an expense is one of the citizen; all others are payers in the sense of the memorandum. */
const citizen = 'own_money';

/** The figures from ledger, desk and people by indicator; surveys have theirs elsewhere. */
export function ledgerFigures({ groups, desk, persons, paid: services }: Sums): ReadonlyMap<IndicatorId, Figure> {
  const found = (id: IndicatorId): PersonFigure => persons.find(({ indicator }) => indicator === id) ?? { indicator: id, numerator: null, denominator: null };
  const isHelp = groups.length > 0;
  const helped = found('single-helper').denominator;
  const minutesOf = (classes: readonly HelperClass[]): number => sum(groups.filter(({ helperClass }) => classes.includes(helperClass)).map(({ minutes }) => minutes));
  const all = sum(groups.map(({ minutes }) => minutes));
  const withoutSelf = all - minutesOf(['self']);
  const count = (id: IndicatorId): [IndicatorId, Figure] => [id, countFigure(found(id).numerator, isHelp)];
  const share = (id: IndicatorId): [IndicatorId, Figure] => [id, shareFigure(found(id).numerator, found(id).denominator)];
  const met = (id: IndicatorId): [IndicatorId, Figure] => {
    const own = desk.filter(({ indicator }) => indicator === id);
    return [id, shareFigure(sum(own.map((group) => group.met)), sum(own.map(({ asked }) => asked)))];
  };
  // At least so many were helped: who had help of two kinds is in both groups.
  const receivers = Math.max(0, ...groups.filter(({ helperClass }) => mutualClasses.includes(helperClass)).map((group) => group.persons));
  const own = found('own-money');
  const waits = found('days-to-help');
  const replaced = substitutionOf({ groups, paid: services });
  const replacedFor = (ofCitizens: boolean): Figure => {
    if (replaced === undefined) return { kind: 'unknown' };
    const paid = [...replaced.byPayer].filter(([payer]) => (payer === citizen) === ofCitizens).map(([, one]) => one);
    // Who never paid for a service in the ledger may have paid elsewhere: that is unknown and not 0.
    if (paid.length === 0) return { kind: 'unknown' };
    const range = sumOfRanges(paid);
    return amountFigure(range.likely, receivers, { least: range.least, most: range.most });
  };
  return new Map<IndicatorId, Figure>([
    count('neighbours-helping'), count('neighbourly-receivers'), count('new-helpers'), count('organisations-active'),
    share('giving-and-taking'), share('single-helper'), share('mixed-arrangements'), share('helpers-below-65'), share('plans-agreed'),
    met('requests-met'), met('visits-mended'),
    ['neighbourly-hours', isHelp ? amountFigure(found('neighbourly-hours').numerator, receivers) : { kind: 'unknown' }],
    ['own-money', amountFigure(own.denominator ? (own.numerator ?? 0) / own.denominator : null, own.denominator)],
    ['days-to-help', amountFigure(waits.numerator, waits.denominator)],
    ['own-share', amountFigure(all > 0 ? minutesOf(['self']) / all : null, helped)],
    ['informal-share', amountFigure(withoutSelf > 0 ? minutesOf(informalClasses) / withoutSelf : null, helped)],
    ['replaced-for-citizens', replacedFor(true)],
    ['replaced-for-payers', replacedFor(false)],
  ]);
}

/** What mutual help replaced, valued by what services were paid for the same activity in the period; undefined without prices. */
export function substitutionOf({ groups, paid }: Pick<Sums, 'groups' | 'paid'>): Substitution | undefined {
  const prices = [...Map.groupBy(paid, ({ activity }) => activity)].flatMap(([activity, rows]): ServicePrice[] => {
    const cents = sum(rows.map((row) => row.cents));
    const minutes = sum(rows.map((row) => row.minutes));
    if (!(cents > 0) || !(minutes > 0)) return [];
    const priced = rows.filter((row) => row.cents > 0);
    const whole = sum(priced.map((row) => row.cents));
    return [{
      activity, centsPerHour: (cents / minutes) * 60, source: 'ledger',
      payers: Object.fromEntries(priced.map((row) => [row.payer, row.cents / whole])),
    }];
  });
  if (prices.length === 0) return undefined;
  const help = groups.filter(({ helperClass }) => mutualClasses.includes(helperClass)).map(({ activity, minutes }) => ({ activity, hours: minutes / 60 }));
  const valued = valueSubstitution(help, prices, replacedShare);
  return valued.ok ? valued.value : undefined;
}

function sumOfRanges(ranges: readonly Range[]): Range {
  return { least: sum(ranges.map(({ least }) => least)), likely: sum(ranges.map(({ likely }) => likely)), most: sum(ranges.map(({ most }) => most)) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
