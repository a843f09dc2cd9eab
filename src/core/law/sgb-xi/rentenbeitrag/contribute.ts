import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { parameterAt } from '../../base/parameter.ts';
import type { Pflegegrad, Pflegegrad2To5 } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { bezugsgroesse, rentenbeitragAnteil, rentenbeitragssatz, type BenefitKind } from './rentenbeitrag.parameters.ts';

export type ContributionInput = {
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  readonly kind: BenefitKind;
  /** Until 2024 the Bezugsgröße differed; needed for days before 2025 only. */
  readonly region?: 'west' | 'ost' | undefined;
  /** Care in a usual week, for all persons cared for together. */
  readonly hoursPerWeek: number;
  readonly daysPerWeek: number;
  /** Paid work in a usual week. */
  readonly employmentHoursPerWeek: number;
  /** The part of the whole care that this carer gives, in hundredths of a percent; several carers share the contribution. */
  readonly shareHundredths?: number | undefined;
};

/** The contributory income and the contribution that the Pflegekasse pays each month. */
export type Contribution = { readonly baseCents: Cents; readonly contributionCents: Cents };

/**
 * Pension contributions for carers, § 44 SGB XI with § 166 Abs. 2 SGB VI. Refuses, with all reasons, who is not covered:
 * Pflegegrad 1, less than 10 hours or 2 days a week, more than 30 hours of paid work. Of one carer nothing is rounded
 * before the end, as the published tables do; of shared care the income is rounded first, as the circular does.
 */
export function contribute(input: ContributionInput, trace?: Trace): Result<Contribution> {
  const refused = refuseAll(check(input));
  if (refused !== undefined) return refused;
  const { date, kind, region, shareHundredths = 10_000 } = input;
  const pflegegrad = input.pflegegrad as Pflegegrad2To5;
  const reference = parameterAt<Readonly<Record<'west' | 'ost', number>>>(bezugsgroesse, date, trace);
  if (!reference.ok) return reference;
  const { west, ost } = reference.value;
  if (west !== ost && region === undefined) return refuse('law-region-missing', { day: date }, 'region');
  const bezugsgroesseCents = region === 'ost' ? ost : west;
  const shares = parameterAt<Readonly<Record<Pflegegrad2To5, Readonly<Record<BenefitKind, number>>>>>(rentenbeitragAnteil, date, trace);
  if (!shares.ok) return shares;
  const rate = parameterAt<number>(rentenbeitragssatz, date, trace);
  if (!rate.ok) return rate;

  const percent = shares.value[pflegegrad][kind];
  const baseCents = cents(divideHalfUp(bezugsgroesseCents * percent, 10_000));
  const isShared = shareHundredths < 10_000;
  const contributionCents = isShared
    ? cents(divideHalfUp(divideHalfUp(baseCents * shareHundredths, 10_000) * rate.value, 10_000))
    : cents(divideHalfUp(bezugsgroesseCents * percent * rate.value, 100_000_000));
  trace?.push(rule('rentenbeitrag-conditions', '§ 19, § 44 Abs. 1 SGB XI; § 3 S. 1 Nr. 1a SGB VI', { hours: input.hoursPerWeek, days: input.daysPerWeek }));
  if (isShared) trace?.push(rule('rentenbeitrag-shared', '§ 166 Abs. 2 SGB VI; Rundschreiben vom 13.12.2016', { baseCents, share: shareHundredths }, 'half-up-to-cent'));
  trace?.push(rule('rentenbeitrag', '§ 44 Abs. 1 SGB XI; § 166 Abs. 2 SGB VI', { percent, bezugsgroesseCents, rate: rate.value, contributionCents }, 'half-up-to-cent'));
  return ok({ baseCents, contributionCents });
}

function check(input: ContributionInput): Refusal[] {
  const refusals: Refusal[] = [];
  const { pflegegrad, hoursPerWeek, daysPerWeek, employmentHoursPerWeek, shareHundredths } = input;
  if (pflegegrad === 1) refusals.push({ code: 'law-not-for-pflegegrad', facts: { parameter: rentenbeitragAnteil.id, pflegegrad }, path: 'pflegegrad' });
  if (!(hoursPerWeek >= 10)) refusals.push({ code: 'law-care-too-few-hours', facts: { hours: hoursPerWeek, least: 10 }, path: 'hoursPerWeek' });
  if (!(daysPerWeek >= 2)) refusals.push({ code: 'law-care-too-few-days', facts: { days: daysPerWeek, least: 2 }, path: 'daysPerWeek' });
  if (!(employmentHoursPerWeek <= 30)) refusals.push({ code: 'law-employment-too-many-hours', facts: { hours: employmentHoursPerWeek, most: 30 }, path: 'employmentHoursPerWeek' });
  if (shareHundredths !== undefined && (!Number.isInteger(shareHundredths) || shareHundredths < 1 || shareHundredths > 10_000)) {
    refusals.push({ code: 'law-share-invalid', facts: { most: 10_000 }, path: 'shareHundredths' });
  }
  return refusals;
}
