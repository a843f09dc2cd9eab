import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { centsAt, parameterAt } from '../../base/parameter.ts';
import { rule, type Trace } from '../../base/trace.ts';
import {
  beitragsbemessungsgrenzeKrankenversicherung, pflegeunterstuetzungsgeldAnteil, pflegeunterstuetzungsgeldHoechstanteil, pflegeunterstuetzungsgeldTage,
} from './pflegeunterstuetzungsgeld.parameters.ts';

export type SupportInput = {
  readonly date: CalendarDate;
  /** Net pay lost on all of the days together. */
  readonly netLostCents: number;
  /** Working days off now, and those that all carers of this person took before in the calendar year. */
  readonly days: number;
  readonly daysBefore?: number | undefined;
  /** A one-off payment with contributions came in the twelve months before. */
  readonly hadOneOffPayment?: boolean | undefined;
};

/** The allowance before contributions are taken off, and the most it could be for these days. */
export type Support = { readonly grossCents: Cents; readonly mostCents: Cents; readonly daysLeft: number };

/**
 * Pflegeunterstützungsgeld, § 44a Abs. 3 SGB XI with § 45 Abs. 2 S. 3 SGB V: 90 % of the net pay lost (100 % after a one-off
 * payment), per day at most 70 % of the Beitragsbemessungsgrenze, rounded half up to the cent (our reading). Contributions
 * to pension and unemployment insurance come off it, which is not worked out. Refuses more days than the year has left.
 */
export function supportCarer({ date, netLostCents, days, daysBefore = 0, hadOneOffPayment = false }: SupportInput, trace?: Trace): Result<Support> {
  const refusals: Refusal[] = [];
  checkAmount(netLostCents, 0, 'netLostCents', refusals);
  const allowed = parameterAt<number>(pflegeunterstuetzungsgeldTage, date, trace);
  if (!allowed.ok) return allowed;
  for (const [path, number, least] of [['days', days, 1], ['daysBefore', daysBefore, 0]] as const) {
    if (!Number.isInteger(number) || number < least) refusals.push({ code: 'law-days-invalid', facts: { most: allowed.value }, path });
  }
  if (days + daysBefore > allowed.value) refusals.push({ code: 'law-days-exceeded', facts: { most: allowed.value, days: days + daysBefore }, path: 'days' });
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const share = parameterAt<Readonly<Record<'regel' | 'einmalzahlung', number>>>(pflegeunterstuetzungsgeldAnteil, date, trace);
  if (!share.ok) return share;
  const most = parameterAt<number>(pflegeunterstuetzungsgeldHoechstanteil, date, trace);
  if (!most.ok) return most;
  const ceiling = centsAt(beitragsbemessungsgrenzeKrankenversicherung, date, trace);
  if (!ceiling.ok) return ceiling;
  const percent = share.value[hadOneOffPayment ? 'einmalzahlung' : 'regel'];
  const perDay = divideHalfUp(ceiling.value * most.value, 360 * 10_000);
  const mostCents = cents(perDay * days);
  const grossCents = cents(Math.min(mostCents, divideHalfUp(netLostCents * percent, 10_000)));
  trace?.push(rule('pflegeunterstuetzungsgeld', '§ 44a Abs. 3 SGB XI; § 45 Abs. 2 S. 3, § 223 Abs. 3 SGB V', { netLostCents, percent, days, perDayCents: perDay, grossCents }, 'half-up-to-cent'));
  return ok({ grossCents, mostCents, daysLeft: allowed.value - daysBefore - days });
}
