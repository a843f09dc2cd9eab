import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { leastCount } from '#core/base/small-counts.ts';
import { indicators, type IndicatorId } from '#core/impact/indicators/indicators.ts';
import { fewHidden } from '../indicators/few-hidden.ts';
import type { DeskGroup, HelpGroup, PaidHelp } from '../indicators/indicators.queries.ts';
import { mutualClasses } from '../indicators/ledger-figures.ts';
import type { CountedPeriod } from '../indicators/read-indicators.ts';
import type { MixView } from '../indicators/read-mix.ts';

/** What the export of indicators is made from: the figures of a period, the mix of this site and, if it was asked for, of another one. */
export type Exported = { readonly counted: CountedPeriod; readonly mixes: readonly { readonly site: 'own' | 'beside'; readonly mix: MixView }[] };

/** A circle of helpers with its minutes; null where few stand behind it or it would tell another one that is hidden. */
export type Circle = { readonly circle: 'self' | 'family' | 'mutual' | 'services'; readonly minutes: number | null };

const circleClasses: Readonly<Record<Circle['circle'], readonly HelperClass[]>> = { self: ['self'], family: ['family'], mutual: mutualClasses, services: ['professional'] };

/** The minutes of a period by circle; empty where no help was written down. */
export function circlesOf({ sums: { groups } }: CountedPeriod): Circle[] {
  if (groups.length === 0) return [];
  const rows = (Object.keys(circleClasses) as Circle['circle'][]).map((circle) => {
    const own = groups.filter(({ helperClass }) => circleClasses[circle].includes(helperClass));
    return { circle, minutes: total(own, ({ minutes }) => minutes), persons: atLeast(own) };
  });
  return fewHidden(rows, ({ persons }) => persons).map(({ row: { circle, minutes }, isHidden }) => ({ circle, minutes: isHidden ? null : minutes }));
}

/** Requests and visits by activity; those that the list of the page hides are put together as `pooled`. */
export function deskParts({ sums: { desk }, figures }: CountedPeriod): { readonly figure: string; readonly activity: string; readonly met: number; readonly asked: number }[] {
  const least = ({ met, asked }: Pick<DeskGroup, 'met' | 'asked'>): number => Math.min(...[asked, met, asked - met].filter((count) => count > 0));
  return [...Map.groupBy(desk, ({ indicator }) => indicator)].flatMap(([figure, groups]) => {
    if (figures.get(figure as IndicatorId)?.kind !== 'value') return [];
    const marked = fewHidden(groups, least);
    const shown = marked.filter(({ isHidden }) => !isHidden).map(({ row }) => row).sort((a, b) => least(a) - least(b));
    const pool = marked.filter(({ isHidden }) => isHidden).map(({ row }) => row);
    const pooled = (): Pick<DeskGroup, 'met' | 'asked'> => ({ met: total(pool, ({ met }) => met), asked: total(pool, ({ asked }) => asked) });
    while (pool.length > 0 && shown.length > 0 && least(pooled()) < leastCount) pool.push(shown.shift()!);
    return [...shown, ...(pool.length === 0 ? [] : [{ activity: 'pooled', ...pooled() }])].map(({ activity, met, asked }) => ({ figure, activity, met, asked }));
  });
}

/** Minutes of mutual help of an activity, and what services were paid for it by payer. */
export type ReplacedParts = {
  readonly mutual: readonly { readonly activity: string; readonly minutes: number }[];
  readonly paid: readonly { readonly activity: string; readonly payer: string; readonly minutes: number; readonly cents: number }[];
};

/**
 * What mutual help replaced is worked out from. Activities behind which few stand, as helped or as customers of a service, are put
 * together as `pooled`: there minutes and cents are those of the mutual help itself at the prices of its activities, so that the same
 * rule gives the same sums. `unpriced` is help without a price. Nothing comes out where that would still tell of few.
 */
export function replacedParts({ sums: { groups, paid } }: CountedPeriod): ReplacedParts | undefined {
  const help = [...Map.groupBy(groups.filter(({ helperClass }) => mutualClasses.includes(helperClass)), ({ activity }) => activity)]
    .map(([activity, own]) => {
      const services = paid.filter((row) => row.activity === activity);
      const cents = total(services, (row) => row.cents);
      const minutes = total(services, (row) => row.minutes);
      return { activity, minutes: total(own, (group) => group.minutes), persons: atLeast(own), services: cents > 0 && minutes > 0 ? services : [] };
    });
  if (atLeast(help) < leastCount || !paid.some(({ cents }) => cents > 0)) return undefined;
  const priced = help.filter(({ services }) => services.length > 0);
  const marked = fewHidden(priced, ({ persons, services }) => Math.min(persons, ...services.map((row) => row.persons)));
  const [hidden, shown] = [marked.filter(({ isHidden }) => isHidden).map(({ row }) => row), marked.filter(({ isHidden }) => !isHidden).map(({ row }) => row)];
  if (hidden.length === 1) return undefined;
  const unpriced = total(help.filter(({ services }) => services.length === 0), ({ minutes }) => minutes);
  const pool = poolOf(hidden);
  return {
    mutual: [
      ...shown.map(({ activity, minutes }) => ({ activity, minutes })), ...(hidden.length === 0 ? [] : [{ activity: 'pooled', minutes: pool.minutes }]),
      ...(unpriced > 0 ? [{ activity: 'unpriced', minutes: unpriced }] : []),
    ],
    paid: [...shown.flatMap(({ services }) => services.map(({ activity, payer, minutes, cents }) => ({ activity, payer, minutes, cents }))), ...pool.paid],
  };
}

type Priced = { readonly minutes: number; readonly services: readonly PaidHelp[] };

/** Activities as one: the worth of their mutual help by payer. */
function poolOf(hidden: readonly Priced[]): { readonly minutes: number; readonly paid: ReplacedParts['paid'] } {
  const minutes = total(hidden, (one) => one.minutes);
  const worth = new Map<string, number>();
  for (const { minutes: own, services } of hidden) {
    const served = total(services, (row) => row.minutes);
    for (const { payer, cents } of services) worth.set(payer, (worth.get(payer) ?? 0) + (own / served) * cents);
  }
  const whole = total([...worth.values()], (cents) => cents);
  return { minutes, paid: [...worth].filter(([, cents]) => cents > 0).map(([payer, cents]) => ({ activity: 'pooled', payer, minutes: (minutes * cents) / whole, cents })) };
}

/** Indicators that are worked out from other files than `teile.csv`. */
const elsewhere: ReadonlySet<IndicatorId> = new Set<IndicatorId>(['own-share', 'informal-share', 'requests-met', 'visits-mended', 'replaced-for-citizens', 'replaced-for-payers']);

/** Numerator and denominator of what is counted over persons or answers, only of figures that are shown; `whole` is null where it stands for itself. */
export function quotientParts({ figures, sums, answered }: CountedPeriod): { readonly figure: IndicatorId; readonly part: number; readonly whole: number | null }[] {
  return [...new Set(indicators.map(({ id }) => id))].filter((id) => !elsewhere.has(id) && figures.get(id)?.kind === 'value').flatMap((figure) => {
    const given = answered.get(figure);
    if (given !== undefined) return [{ figure, part: given.part, whole: given.whole }];
    const counted = sums.persons.find(({ indicator }) => indicator === figure);
    // The median is taken in the database; beside it stands how many cases it rests on, which divides nothing.
    return counted === undefined || counted.numerator === null ? [] : [{ figure, part: counted.numerator, whole: figure === 'days-to-help' ? null : counted.denominator }];
  });
}

/**
 * Minutes by site, year, month and class. A year with a hidden month has rows without month for the whole of it: beside the other months they would
 * tell of the hidden one. `minutes` is null for a year that is not shown.
 */
export type MonthPart = { readonly site: string; readonly year: string; readonly month: string | null; readonly helperClass: HelperClass | null; readonly minutes: number | null };

/** What the mix of a site is worked out from. */
export function monthParts({ mixes }: Exported): MonthPart[] {
  return mixes.flatMap(({ site, mix: { months, years } }) => years.flatMap(({ span: year, hours }): MonthPart[] => {
    if (hours === null) return [{ site, year, month: null, helperClass: null, minutes: null }];
    const own = months.filter(({ span }) => span.startsWith(year));
    const rowsOf = (month: string | null, given: typeof hours): MonthPart[] => helperClasses.flatMap((helperClass) =>
      (given[helperClass] === undefined ? [] : [{ site, year, month, helperClass, minutes: minutesOf(given[helperClass]) }]));
    const told = own.flatMap(({ span, hours: given }) => (given === null ? [] : rowsOf(span, given)));
    const whole = rowsOf(null, hours);
    const minutesIn = (rows: readonly MonthPart[]): number => total(rows, ({ minutes }) => minutes ?? 0);
    return minutesIn(told) === minutesIn(whole) ? told : whole;
  }));
}

/** Hours of the ledger are whole minutes; this takes off what division by 60 left. */
function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}

/** At least so many: who had help of two kinds is in both groups. */
function atLeast(groups: readonly Pick<HelpGroup, 'persons'>[]): number {
  return Math.max(0, ...groups.map(({ persons }) => persons));
}

function total<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + amountOf(row), 0);
}
