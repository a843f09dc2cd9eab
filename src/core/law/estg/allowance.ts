import type { CalendarDate } from '../../base/calendar-date.ts';
import { cents, type Cents } from '../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import { checkAmount } from '../base/check-amount.ts';
import { centsAt } from '../base/parameter.ts';
import { rule, type Trace } from '../base/trace.ts';
import { ehrenamtspauschale, uebungsleiterpauschale } from './ehrenamt.parameters.ts';

export type Freibetrag = 'uebungsleiterpauschale' | 'ehrenamtspauschale';

/** How much of a tax-free allowance is used in the year; from four fifths on `isNearLimit`. */
export type AllowanceState = { readonly limitCents: Cents; readonly usedCents: Cents; readonly leftCents: Cents; readonly isNearLimit: boolean };

/**
 * A further payment under § 3 Nr. 26 or 26a EStG in the calendar year of the day. Refuses one that goes beyond the
 * allowance and names what is left. The same work cannot have both allowances; that is not seen here.
 */
export function useAllowance(
  input: { readonly date: CalendarDate; readonly allowance: Freibetrag; readonly paidBeforeCents: number; readonly paymentCents: number }, trace?: Trace,
): Result<AllowanceState> {
  const { date, allowance, paidBeforeCents, paymentCents } = input;
  const refusals: Refusal[] = [];
  checkAmount(paidBeforeCents, 0, 'paidBeforeCents', refusals);
  checkAmount(paymentCents, 0, 'paymentCents', refusals);
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const limit = centsAt(allowance === 'uebungsleiterpauschale' ? uebungsleiterpauschale : ehrenamtspauschale, date, trace);
  if (!limit.ok) return limit;
  const used = paidBeforeCents + paymentCents;
  if (used > limit.value) return refuse('law-allowance-exceeded', { limit: limit.value, left: Math.max(0, limit.value - paidBeforeCents) }, 'paymentCents');
  trace?.push(rule('freibetrag', allowance === 'uebungsleiterpauschale' ? '§ 3 Nr. 26 EStG' : '§ 3 Nr. 26a EStG', {
    year: date.slice(0, 4), usedCents: used, limitCents: limit.value, leftCents: limit.value - used,
  }));
  return ok({ limitCents: limit.value, usedCents: cents(used), leftCents: cents(limit.value - used), isNearLimit: used * 5 >= limit.value * 4 });
}
