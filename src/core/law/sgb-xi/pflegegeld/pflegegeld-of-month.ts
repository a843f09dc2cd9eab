import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { parameterAt, type Parameter } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { kurzzeitpflegeTage, verhinderungspflegeTage } from '../gemeinsamer-jahresbetrag/gemeinsamer-jahresbetrag.parameters.ts';
import { combineAt } from '../kombinationsleistung/combine.ts';
import { fortzahlungAuslandTage, fortzahlungKrankenhausTage } from './fortzahlung.parameters.ts';

/** Why care at home pauses. Respite is of whole days; hours on a day (less than eight) do not touch the Pflegegeld. */
export const absenceKinds = ['verhinderungspflege', 'kurzzeitpflege', 'krankenhaus', 'ausland', 'europa'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** From the first to the last day, both included. */
export type Absence = { readonly kind: AbsenceKind; readonly from: CalendarDate; readonly to: CalendarDate };

export type PflegegeldMonthInput = {
  /** A day of the month. */
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  /** Sachleistung and converted offers used in the month. */
  readonly usedCents?: number | undefined;
  /** Monthly Pflegegeld paid before respite began, of which half goes on; the full one, if left out (§ 38 S. 4). */
  readonly paidBeforeCents?: number | undefined;
  /** All of the calendar year up to this month, because weeks count by the year; none overlaps another. */
  readonly absences: readonly Absence[];
};

/** Days of thirty at full and at half Pflegegeld, and without any; what they come to. */
export type PflegegeldMonth = {
  readonly fullDays: number; readonly halfDays: number; readonly restingDays: number; readonly pflegegeldCents: Cents;
  /** Only where it differs: the amount if paid days are counted instead of lost days taken from thirty. Neither is documented. */
  readonly byPaidDaysCents?: Cents;
};

type DayState = 'full' | 'half' | 'resting';

/**
 * Pflegegeld of a month with absences, §§ 34, 37 Abs. 2, 38 SGB XI: half of it during Verhinderungs- and Kurzzeitpflege,
 * the first and last day in full (practice of the Pflegekassen), each up to the longest duration in the calendar year; all
 * of it in a hospital up to the duration of the day's law, then it rests. Rounded half up to the cent, once. Refuses
 * overlapping absences and ones that end before they begin.
 */
export function pflegegeldOfMonth(input: PflegegeldMonthInput, trace?: Trace): Result<PflegegeldMonth> {
  const { date, pflegegrad, usedCents = 0, absences } = input;
  const refused = refuseAll(check(input));
  if (refused !== undefined) return refused;
  const combined = combineAt({ date, pflegegrad, usedCents }, trace);
  if (!combined.ok) return combined;
  const before = input.paidBeforeCents ?? combined.value.fullPflegegeldCents;
  if (before > combined.value.fullPflegegeldCents) return refuse('law-amount-invalid', { least: 0, most: combined.value.fullPflegegeldCents }, 'paidBeforeCents');

  const first = calendarDate(`${date.slice(0, 7)}-01`);
  const length = daysBetween(first, addMonths(first, 1));
  const count: Record<DayState, number> = { full: 0, half: 0, resting: 0 };
  for (let i = 0; i < length; i++) {
    const state = stateOf(addDays(first, i), absences, trace);
    if (!state.ok) return state;
    count[state.value]++;
  }
  const { fullPflegegeldCents, usedPercentHundredths } = combined.value;
  const amount = (full: number, half: number): Cents =>
    cents(divideHalfUp(fullPflegegeldCents * (10_000 - usedPercentHundredths) * full * 2 + before * 10_000 * half, 10_000 * 60));
  // Lost days are taken from thirty; a month that is lost throughout counts thirty of them.
  const thirty = (days: number): number => (days === length ? 30 : Math.min(30, days));
  const halfDays = thirty(count.half);
  const restingDays = Math.min(30 - halfDays, thirty(count.resting));
  const fullDays = count.full === 0 ? 0 : 30 - halfDays - restingDays;
  const pflegegeldCents = amount(fullDays, count.full === 0 ? 30 - restingDays : halfDays);
  const byPaidDays = count.full === length ? pflegegeldCents : amount(Math.min(30, count.full), Math.min(30 - Math.min(30, count.full), count.half));
  trace?.push(rule('pflegegeld-days', '§§ 34, 37 Abs. 2, 38 S. 4 SGB XI; Gemeinsames Rundschreiben', { full: fullDays, half: halfDays, resting: restingDays, pflegegeldCents }, 'half-up-to-cent'));
  if (byPaidDays !== pflegegeldCents) trace?.push(rule('pflegegeld-days-open', '§ 37 Abs. 2 S. 1 SGB XI', { otherCents: byPaidDays }));
  return ok({ fullDays, halfDays: count.full === 0 ? 30 - restingDays : halfDays, restingDays, pflegegeldCents, ...(byPaidDays === pflegegeldCents ? {} : { byPaidDaysCents: byPaidDays }) });
}

const longest: Readonly<Record<Exclude<AbsenceKind, 'europa'>, Parameter<number>>> = {
  verhinderungspflege: verhinderungspflegeTage, kurzzeitpflege: kurzzeitpflegeTage, krankenhaus: fortzahlungKrankenhausTage, ausland: fortzahlungAuslandTage,
};

function stateOf(day: CalendarDate, absences: readonly Absence[], trace: Trace | undefined): Result<DayState> {
  const absence = absences.find(({ from, to }) => from <= day && day <= to);
  if (absence === undefined || absence.kind === 'europa') return ok('full');
  const { kind, from, to } = absence;
  const most = parameterAt(longest[kind], day, trace);
  if (!most.ok) return most;
  // A stay in hospital counts by itself, everything else by the calendar year.
  const counted = kind === 'krankenhaus' ? daysBetween(from, day) + 1 : daysOfYearUpTo(day, kind, absences);
  if (counted > most.value) return ok('resting');
  return ok(kind === 'krankenhaus' || kind === 'ausland' || day === from || day === to ? 'full' : 'half');
}

function daysOfYearUpTo(day: CalendarDate, kind: AbsenceKind, absences: readonly Absence[]): number {
  const newYear = calendarDate(`${day.slice(0, 4)}-01-01`);
  return absences.filter((one) => one.kind === kind && one.from <= day && one.to >= newYear)
    .reduce((sum, { from, to }) => sum + daysBetween(from < newYear ? newYear : from, to > day ? day : to) + 1, 0);
}

function check({ usedCents = 0, paidBeforeCents = 0, absences }: PflegegeldMonthInput): Refusal[] {
  const refusals: Refusal[] = [];
  checkAmount(usedCents, 0, 'usedCents', refusals);
  checkAmount(paidBeforeCents, 0, 'paidBeforeCents', refusals);
  absences.forEach(({ from, to }, i) => {
    if (to < from) refusals.push({ code: 'law-entitled-backwards', facts: { from, to }, path: `absences[${i}].to` });
    const overlaps = absences.findIndex((other, at) => at < i && other.from <= to && from <= other.to);
    if (overlaps >= 0) refusals.push({ code: 'law-absences-overlap', facts: { from, to }, path: `absences[${i}]` });
  });
  return refusals;
}
