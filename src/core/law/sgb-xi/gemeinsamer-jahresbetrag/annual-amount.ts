import { calendarDate, yearsBetween, type CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideDown } from '../../base/divide.ts';
import { centsAt, centsFor, parameterAt } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { pflegegeld } from '../pflegegeld/pflegegeld.parameters.ts';
import {
  angehoerigeFaktor, gemeinsamerJahresbetrag, kurzzeitpflegeBetrag, kurzzeitpflegeTage, verhinderungspflegeBetrag, verhinderungspflegeTage, verhinderungspflegeUebertrag,
} from './gemeinsamer-jahresbetrag.parameters.ts';

export type RespiteKind = 'verhinderungspflege' | 'kurzzeitpflege';

/** One use of the pot, by its first day. */
export type RespiteUse = {
  readonly date: CalendarDate;
  readonly kind: RespiteKind;
  readonly cents: number;
  /** Whole days; hours on a day (less than eight) are 0, because they do not count towards the longest duration. */
  readonly days?: number | undefined;
  /** Verhinderungspflege by kin up to the second degree or the household, not for a living. */
  readonly byRelatives?: boolean | undefined;
  /** Proven expenses of such relatives (ways, lost pay), beside `cents`. */
  readonly provenCents?: number | undefined;
};

export type AnnualAmountInput = {
  /** The year is that of this day, and all uses lie in it and not after it. */
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  /** Matters until 30 June 2025 only: under 25 with Pflegegrad 4 or 5 there was one pot already. */
  readonly birthDate?: CalendarDate | undefined;
  readonly uses: readonly RespiteUse[];
};

export type AnnualAmount = {
  readonly year: number;
  /** The whole of the year under the law of the day, for both kinds together. */
  readonly poolCents: Cents;
  readonly usedCents: Cents;
  /** What is left on the day for each kind. */
  readonly remainingCents: Readonly<Record<RespiteKind, Cents>>;
  readonly daysUsed: Readonly<Record<RespiteKind, number>>;
  readonly daysRemaining: Readonly<Record<RespiteKind, number>>;
  /** The highest for relatives without proven expenses, and what of it is left. */
  readonly relativesCapCents: Cents;
  readonly relativesRemainingCents: Cents;
  readonly uses: readonly (RespiteUse & { readonly paidCents: Cents; readonly uncoveredCents: Cents })[];
};

/** The limits that are law on a day. */
type Limits = { readonly pool: number; readonly most: Readonly<Record<RespiteKind, number>>; readonly days: Readonly<Record<RespiteKind, number>>; readonly relatives: number };

const jointFrom = calendarDate('2025-07-01');

/**
 * Verhinderungspflege and Kurzzeitpflege in a calendar year. From 1 July 2025 one pot (§ 42a SGB XI), against which
 * what was used from January to June 2025 is credited (§ 144 Abs. 6); before, two amounts with transfers. Uses are paid
 * in the order of their days. Refuses Pflegegrad 1, uses outside the year, and more days than the law has.
 */
export function annualAmount(input: AnnualAmountInput, trace?: Trace): Result<AnnualAmount> {
  const { date, uses } = input;
  const refusals: Refusal[] = [];
  uses.forEach((use, i) => {
    checkAmount(use.cents, 0, `uses[${i}].cents`, refusals);
    if (use.provenCents !== undefined) checkAmount(use.provenCents, 0, `uses[${i}].provenCents`, refusals);
    if (use.date.slice(0, 4) !== date.slice(0, 4) || use.date > date) refusals.push({ code: 'law-use-outside', facts: { day: use.date }, path: `uses[${i}].date` });
    if (use.days !== undefined && (!Number.isInteger(use.days) || use.days < 0 || use.days > 366)) refusals.push({ code: 'law-days-invalid', facts: { most: 366 }, path: `uses[${i}].days` });
    if (use.kind === 'kurzzeitpflege' && use.byRelatives === true) refusals.push({ code: 'law-relatives-only-respite', path: `uses[${i}].byRelatives` });
  });
  const wrong = refuseAll(refusals);
  if (wrong !== undefined) return wrong;
  const today = limitsAt(input, date, trace);
  if (!today.ok) return today;

  const used: Record<RespiteKind, number> = { verhinderungspflege: 0, kurzzeitpflege: 0 };
  const days: Record<RespiteKind, number> = { verhinderungspflege: 0, kurzzeitpflege: 0 };
  const paid = new Map<RespiteUse, number>();
  let byRelatives = 0;
  let beforeJoint = 0;
  for (const use of [...uses].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const limits = limitsAt(input, use.date);
    if (!limits.ok) return limits;
    days[use.kind] += use.days ?? 0;
    if (days[use.kind] > limits.value.days[use.kind]) {
      return refuse('law-days-exceeded', { most: limits.value.days[use.kind], days: days[use.kind] }, `uses[${uses.indexOf(use)}].days`);
    }
    const proven = use.byRelatives === true ? use.provenCents ?? 0 : 0;
    const care = use.byRelatives === true ? Math.min(use.cents, Math.max(0, limits.value.relatives - byRelatives)) : use.cents;
    const take = Math.min(care + proven, leftOf(limits.value, used, use.kind));
    used[use.kind] += take;
    if (use.byRelatives === true) byRelatives += Math.min(care, take);
    if (use.date < jointFrom) beforeJoint += take;
    paid.set(use, take);
    trace?.push(rule('jahresbetrag-use', use.date < jointFrom ? '§§ 39, 42 SGB XI a. F.' : '§§ 39, 42, 42a SGB XI', { day: use.date, askedCents: use.cents + proven, paidCents: take }));
  }
  if (trace !== undefined) {
    if (uses.some((use) => use.byRelatives === true)) trace.push(rule('jahresbetrag-relatives', '§ 39 Abs. 3 SGB XI', { capCents: today.value.relatives }));
    if (date >= jointFrom && beforeJoint > 0) trace.push(rule('jahresbetrag-credited', '§ 144 Abs. 6 SGB XI', { usedCents: beforeJoint }));
    if (date >= jointFrom && uses.some((use) => use.date < jointFrom && (use.days ?? 0) > 0)) trace.push(rule('jahresbetrag-days-open', '§ 39 Abs. 1, § 42 Abs. 2 SGB XI', {}));
  }
  const { pool, days: most, relatives } = today.value;
  return ok({
    year: Number(date.slice(0, 4)),
    poolCents: cents(pool),
    usedCents: cents(used.verhinderungspflege + used.kurzzeitpflege),
    remainingCents: { verhinderungspflege: cents(leftOf(today.value, used, 'verhinderungspflege')), kurzzeitpflege: cents(leftOf(today.value, used, 'kurzzeitpflege')) },
    daysUsed: days,
    daysRemaining: { verhinderungspflege: most.verhinderungspflege - days.verhinderungspflege, kurzzeitpflege: most.kurzzeitpflege - days.kurzzeitpflege },
    relativesCapCents: cents(relatives),
    relativesRemainingCents: cents(Math.min(Math.max(0, relatives - byRelatives), leftOf(today.value, used, 'verhinderungspflege'))),
    uses: uses.map((use) => ({ ...use, paidCents: cents(paid.get(use)!), uncoveredCents: cents(use.cents + (use.provenCents ?? 0) - paid.get(use)!) })),
  });
}

function leftOf({ pool, most }: Limits, used: Readonly<Record<RespiteKind, number>>, kind: RespiteKind): number {
  return Math.max(0, Math.min(pool - used.verhinderungspflege - used.kurzzeitpflege, most[kind] - used[kind]));
}

function limitsAt({ pflegegrad, birthDate }: AnnualAmountInput, day: CalendarDate, trace?: Trace): Result<Limits> {
  const monthly = centsFor(pflegegeld, day, pflegegrad, trace);
  if (!monthly.ok) return monthly;
  const factor = parameterAt<number>(angehoerigeFaktor, day, trace);
  if (!factor.ok) return factor;
  const respiteDays = parameterAt<number>(verhinderungspflegeTage, day, trace);
  if (!respiteDays.ok) return respiteDays;
  const shortTermDays = parameterAt<number>(kurzzeitpflegeTage, day, trace);
  if (!shortTermDays.ok) return shortTermDays;
  // One and a half times whole euros are whole cents; the rounding has nothing to do.
  const relatives = divideDown(monthly.value * factor.value, 10_000);
  const days = { verhinderungspflege: respiteDays.value, kurzzeitpflege: shortTermDays.value };
  if (day >= jointFrom) {
    const joint = centsAt(gemeinsamerJahresbetrag, day, trace);
    return joint.ok ? ok({ pool: joint.value, most: { verhinderungspflege: joint.value, kurzzeitpflege: joint.value }, days, relatives }) : joint;
  }
  const respite = centsAt(verhinderungspflegeBetrag, day, trace);
  if (!respite.ok) return respite;
  const transfer = centsAt(verhinderungspflegeUebertrag, day, trace);
  if (!transfer.ok) return transfer;
  const shortTerm = centsAt(kurzzeitpflegeBetrag, day, trace);
  if (!shortTerm.ok) return shortTerm;
  // Kurzzeitpflege could take over all of the unused Verhinderungspflege, so that only the sum bounds it.
  const pool = respite.value + shortTerm.value;
  // § 39 Abs. 4, 5, § 42 Abs. 4 a. F., since 2024: the whole pot and eight weeks for the young with Pflegegrad 4 or 5.
  const isYoung = day >= '2024-01-01' && pflegegrad >= 4 && birthDate !== undefined && yearsBetween(birthDate, day) < 25;
  return ok({
    pool, relatives,
    most: { verhinderungspflege: isYoung ? pool : respite.value + transfer.value, kurzzeitpflege: pool },
    days: isYoung ? { ...days, verhinderungspflege: days.kurzzeitpflege } : days,
  });
}
