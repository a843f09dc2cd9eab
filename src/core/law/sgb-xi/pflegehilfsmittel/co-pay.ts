import { yearsBetween, type CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideHalfUp } from '../../base/divide.ts';
import { centsAt, parameterAt } from '../../base/parameter.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { zuzahlungAnteil, zuzahlungHoechstbetrag } from './zuzahlung.parameters.ts';

/** A technical Pflegehilfsmittel. On loan and for who is exempt (§ 62 SGB V) nothing is to be paid. */
export type TechnicalAid = { readonly date: CalendarDate; readonly birthDate: CalendarDate; readonly costCents: number; readonly isOnLoan?: boolean | undefined; readonly isExempt?: boolean | undefined };

/**
 * What the person pays of a technical Pflegehilfsmittel, § 40 Abs. 3 SGB XI: 10 %, at most 25 euros each, from the 18th
 * birthday on. That a loan costs nothing is concluded from the wording, which speaks of costs; half up to the cent.
 */
export function coPay({ date, birthDate, costCents, isOnLoan = false, isExempt = false }: TechnicalAid, trace?: Trace): Result<{ readonly personPaysCents: Cents }> {
  const refusals: Refusal[] = [];
  checkAmount(costCents, 0, 'costCents', refusals);
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  if (birthDate > date) return refuse('law-birth-after-application', { birth: birthDate, day: date }, 'birthDate');
  const share = parameterAt<number>(zuzahlungAnteil, date, trace);
  if (!share.ok) return share;
  const most = centsAt(zuzahlungHoechstbetrag, date, trace);
  if (!most.ok) return most;
  const isFree = isOnLoan || isExempt || yearsBetween(birthDate, date) < 18;
  const personPaysCents = cents(isFree ? 0 : Math.min(most.value, divideHalfUp(costCents * share.value, 10_000)));
  trace?.push(rule('pflegehilfsmittel-zuzahlung', '§ 40 Abs. 3 SGB XI', { costCents, share: share.value, mostCents: most.value, personPaysCents }, 'half-up-to-cent'));
  return ok({ personPaysCents });
}
