import { addMonths, calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { leastCount } from '#core/base/small-counts.ts';
import { mixOf, type WelfareMix } from '#core/impact/welfare-mix/mix.ts';
import type { Substitution } from '#core/impact/welfare-mix/substitution.ts';
import { sectorOf, type Sector } from '#core/impact/welfare-mix/sectors.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { readHelpGroups, readHelpMonths, readPaidHelp, type HelpMonth } from './indicators.queries.ts';
import { mutualClasses, substitutionOf } from './ledger-figures.ts';
import { periodOf } from './period.ts';
import { listSites, type Site } from '../potential/potential.queries.ts';

/** Hours by class of a month or a year; null where nothing is known or so few persons stand behind it that they could be recognised. */
export type MixSpan = { readonly span: string; readonly hours: Readonly<Partial<Record<HelperClass, number>>> | null };

/** `areFriendsNeighbours`: friends were so few in some month that they count as neighbours in all of them. */
export type MixView = { readonly areFriendsNeighbours: boolean; readonly months: readonly MixSpan[]; readonly years: readonly (MixSpan & { readonly mix: WelfareMix | null })[] };

/** What the page about the mix shows: this site, another one beside it if it was asked for, and what mutual help of the last year replaced. */
export type MixPageView = {
  readonly own: MixView; readonly sites: readonly Site[]; readonly beside: { readonly site: Site; readonly mix: MixView } | undefined;
  /** `masked` where so few were helped that they could be recognised; undefined without prices. */
  readonly replaced: Substitution | 'masked' | undefined;
};

/** The mix of this site with what stands beside it; a site that is not there is left out. */
export async function readMixPage(ctx: Ctx, siteId: string | null): Promise<MixPageView> {
  const { from, to } = periodOf(null, ctx.today);
  const [own, sites, groups, paid] = await Promise.all([
    readMix(ctx), listSites(ctx.tx, ctx.quartier.id), readHelpGroups(ctx.tx, from, to), readPaidHelp(ctx.tx, from, to),
  ]);
  const others = sites.filter(({ kind }) => kind === 'other');
  const site = others.find(({ id }) => id === siteId);
  const helped = Math.max(0, ...groups.filter(({ helperClass }) => mutualClasses.includes(helperClass)).map(({ persons }) => persons));
  return {
    own, sites: others, beside: site === undefined ? undefined : { site, mix: await readMix(ctx, site.id) },
    replaced: helped > 0 && helped < leastCount ? 'masked' : substitutionOf({ groups, paid }),
  };
}

const monthsShown = 36;
/** One or two months do not stand for a year. */
const leastMonths = 3;

/** The mix of the last three years, by month and by year, of this site or, from its monthly sums, of another one. */
export async function readMix(ctx: Ctx, siteId: string | null = null): Promise<MixView> {
  const first = addMonths(calendarDate(`${ctx.today.slice(0, 7)}-01`), 1 - monthsShown);
  return mixOfMonths(await readHelpMonths(ctx.tx, ctx.quartier.id, first, ctx.today, siteId), first);
}

/** The mix of three years of help by month and class from this first day of a month on. */
export function mixOfMonths(read: readonly HelpMonth[], first: CalendarDate): MixView {
  const areFriendsNeighbours = read.some(({ helperClass, persons }) => helperClass === 'friend' && persons < leastCount);
  const rows = areFriendsNeighbours ? read.map((row) => (row.helperClass === 'friend' ? { ...row, helperClass: 'neighbour' as const } : row)) : read;
  const months = Array.from({ length: monthsShown }, (_, index) => addMonths(first, index).slice(0, 7))
    .map((span) => spanOf(span, rows.filter(({ month }) => month.startsWith(span))));
  const years = [...new Set(months.map(({ span }) => span.slice(0, 4)))].filter((year) => months.filter(({ span }) => span.startsWith(year)).length >= leastMonths).map((span) => {
    const year = spanOf(span, rows.filter(({ month }) => month.startsWith(span)));
    return { ...year, mix: year.hours === null ? null : mixOfHours(year.hours) };
  });
  return { areFriendsNeighbours, months, years };
}

/** One span of help; several rows of a class are summed, the largest number of persons tells whether it may be shown. */
export function spanOf(span: string, rows: readonly HelpMonth[]): MixSpan {
  if (rows.length === 0) return { span, hours: null };
  const hours: Partial<Record<HelperClass, number>> = {};
  for (const helperClass of helperClasses) {
    const own = rows.filter((row) => row.helperClass === helperClass);
    if (own.length === 0) continue;
    if (Math.max(...own.map(({ persons }) => persons)) < leastCount) return { span, hours: null };
    hours[helperClass] = own.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
  }
  return { span, hours };
}

/** Services count as the corner of services whoever runs them: the ledger mostly does not tell. */
function mixOfHours(hours: Readonly<Partial<Record<HelperClass, number>>>): WelfareMix | null {
  const sums: Partial<Record<Sector, number>> = {};
  for (const [helperClass, amount] of Object.entries(hours) as [HelperClass, number][]) {
    const sector = sectorOf(helperClass, 'commercial');
    if (sector !== undefined) sums[sector] = amount;
  }
  const mix = mixOf(sums);
  return mix.ok ? mix.value : null;
}
