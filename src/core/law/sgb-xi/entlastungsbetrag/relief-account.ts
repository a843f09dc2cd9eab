import { calendarDate, type CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { centsAt } from '../../base/parameter.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { entlastungsbetrag } from './entlastungsbetrag.parameters.ts';

/** Money spent on a recognised offer, by the day of the service. */
export type ReliefUse = { readonly date: CalendarDate; readonly cents: number };

export type ReliefAccountInput = {
  /** The account as it stands at the end of this day. */
  readonly date: CalendarDate;
  /** First day with a Pflegegrad and care at home; its month counts whole. */
  readonly entitledFrom: CalendarDate;
  /** Last such day; its month counts whole. */
  readonly entitledTo?: CalendarDate | undefined;
  /** In any order; those of one day are taken in the order given. */
  readonly uses: readonly ReliefUse[];
};

/** The money of one calendar year: granted up to the day, used, expired, left; usable until 30 June of the next year. */
export type ReliefYear = {
  readonly year: number; readonly grantedCents: Cents; readonly usedCents: Cents; readonly expiredCents: Cents; readonly remainingCents: Cents; readonly expiresOn: CalendarDate;
};

export type ReliefAccount = {
  readonly years: readonly ReliefYear[];
  /** What can be spent on the day. */
  readonly availableCents: Cents;
  /** What of it expires on the next 30 June. */
  readonly expiringCents: Cents;
  readonly expiringOn: CalendarDate;
  /** Each use with what is paid and what is not covered. */
  readonly uses: readonly (ReliefUse & { readonly paidCents: Cents; readonly uncoveredCents: Cents })[];
};

type Pot = { readonly year: number; granted: number; months: number; used: number; readonly expiresOn: CalendarDate };

/**
 * The Entlastungsbetrag as an account, § 45b SGB XI: each month of the entitlement adds its amount; the oldest money
 * is spent first; what a calendar year leaves is usable until 30 June of the next. A use is paid from what has come
 * up to its own month, never from later months. Refuses uses after the day or outside the entitlement.
 */
export function reliefAccount(input: ReliefAccountInput, trace?: Trace): Result<ReliefAccount> {
  const { date, entitledFrom, entitledTo } = input;
  const refused = refuseAll(check(input));
  if (refused !== undefined) return refused;
  const pots = new Map<number, Pot>();
  const amounts = new Map<string, number>();
  const lastMonth = monthOf(entitledTo === undefined || entitledTo > date ? date : entitledTo);
  for (let month = monthOf(entitledFrom); month <= lastMonth; month = nextMonth(month)) {
    const amount = centsAt(entlastungsbetrag, calendarDate(`${month}-01`));
    if (!amount.ok) return amount;
    amounts.set(month, amount.value);
    const year = Number(month.slice(0, 4));
    const pot = pots.get(year) ?? { year, granted: 0, months: 0, used: 0, expiresOn: calendarDate(`${year + 1}-06-30`) };
    pot.granted += amount.value;
    pot.months++;
    pots.set(year, pot);
  }
  // The versions used, once each, with the years that they made.
  if (trace !== undefined) {
    for (const { year, months, granted, expiresOn } of pots.values()) {
      centsAt(entlastungsbetrag, calendarDate(`${year}-01-01`), trace);
      trace.push(rule('entlastungsbetrag-grant', '§ 45b Abs. 1 SGB XI', { year: String(year), months, grantedCents: granted, expires: expiresOn }));
    }
  }

  const settled = new Map<ReliefUse, number>();
  for (const use of [...input.uses].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    let open = use.cents;
    for (const pot of pots.values()) {
      const come = grantedUpTo(pot, amounts, monthOf(use.date));
      const take = pot.expiresOn < use.date ? 0 : Math.min(open, come - pot.used);
      if (take <= 0) continue;
      pot.used += take;
      open -= take;
      trace?.push(rule('entlastungsbetrag-use', '§ 45b Abs. 1, 2 SGB XI', { day: use.date, usedCents: take, year: String(pot.year) }));
    }
    settled.set(use, use.cents - open);
    if (open > 0) trace?.push(rule('entlastungsbetrag-uncovered', '§ 45b Abs. 1 SGB XI', { day: use.date, uncoveredCents: open }));
  }

  const years = [...pots.values()].map(({ year, granted, used, expiresOn }): ReliefYear => {
    const left = granted - used;
    const expired = expiresOn < date ? left : 0;
    if (expired > 0) trace?.push(rule('entlastungsbetrag-expired', '§ 45b Abs. 2 S. 2 SGB XI', { year: String(year), expires: expiresOn, expiredCents: expired }));
    return { year, grantedCents: cents(granted), usedCents: cents(used), expiredCents: cents(expired), remainingCents: cents(left - expired), expiresOn };
  });
  const expiringOn = calendarDate(`${Number(date.slice(0, 4)) + (date.slice(5) > '06-30' ? 1 : 0)}-06-30`);
  return ok({
    years,
    availableCents: cents(years.reduce((sum, { remainingCents }) => sum + remainingCents, 0)),
    expiringCents: cents(years.reduce((sum, { remainingCents, expiresOn }) => sum + (expiresOn === expiringOn ? remainingCents : 0), 0)),
    expiringOn,
    uses: input.uses.map((use) => ({ ...use, paidCents: cents(settled.get(use)!), uncoveredCents: cents(use.cents - settled.get(use)!) })),
  });
}

function check({ date, entitledFrom, entitledTo, uses }: ReliefAccountInput): Refusal[] {
  const refusals: Refusal[] = [];
  if (entitledFrom > date) refusals.push({ code: 'law-entitled-after-date', facts: { from: entitledFrom, date }, path: 'entitledFrom' });
  if (entitledTo !== undefined && entitledTo < entitledFrom) refusals.push({ code: 'law-entitled-backwards', facts: { from: entitledFrom, to: entitledTo }, path: 'entitledTo' });
  uses.forEach((use, i) => {
    checkAmount(use.cents, 0, `uses[${i}].cents`, refusals);
    const isOutside = use.date > date || monthOf(use.date) < monthOf(entitledFrom) || (entitledTo !== undefined && use.date > entitledTo);
    if (isOutside) refusals.push({ code: 'law-use-outside', facts: { day: use.date }, path: `uses[${i}].date` });
  });
  return refusals;
}

function grantedUpTo({ year }: Pot, amounts: ReadonlyMap<string, number>, month: string): number {
  let sum = 0;
  for (const [of, amount] of amounts) if (of <= month && Number(of.slice(0, 4)) === year) sum += amount;
  return sum;
}

const monthOf = (day: CalendarDate): string => day.slice(0, 7);

function nextMonth(month: string): string {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
}
