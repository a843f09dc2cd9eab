import type { CalendarDate } from '../../../base/calendar-date.ts';
import { cents, type Cents } from '../../../base/cents.ts';
import { ok, refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { checkAmount } from '../../base/check-amount.ts';
import { divideDown } from '../../base/divide.ts';
import { centsFor, parameterAt } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { rule, type Trace } from '../../base/trace.ts';
import { sachleistung } from '../sachleistung/sachleistung.parameters.ts';
import { umwandlungsAnteil } from './umwandlungsanspruch.parameters.ts';

/** Cost of recognised offers in a month beside what a Pflegedienst has invoiced in it. */
export type ConversionInput = { readonly date: CalendarDate; readonly pflegegrad: Pflegegrad; readonly costCents: number; readonly serviceUsedCents: number };

/** What is paid back of the cost, and the highest it could have been in this month. */
export type Conversion = { readonly paidCents: Cents; readonly capCents: Cents; readonly unusedCents: Cents };

/**
 * Umwandlungsanspruch, § 45a Abs. 4 SGB XI: the least of cost, 40 % of the highest Sachleistung, and what the
 * Pflegedienst left of it; its invoices come first. Not 40 % of what is left. What is paid counts as Sachleistung in
 * the Kombinationsleistung.
 */
export function convert(input: ConversionInput, trace?: Trace): Result<Conversion> {
  const { date, pflegegrad, costCents, serviceUsedCents } = input;
  const refusals: Refusal[] = [];
  checkAmount(costCents, 0, 'costCents', refusals);
  checkAmount(serviceUsedCents, 0, 'serviceUsedCents', refusals);
  const refused = refuseAll(refusals);
  if (refused !== undefined) return refused;
  const maximum = centsFor(sachleistung, date, pflegegrad, trace);
  if (!maximum.ok) return maximum;
  const share = parameterAt<number>(umwandlungsAnteil, date, trace);
  if (!share.ok) return share;
  // 40 % of whole euros are whole cents; the rounding has nothing to do.
  const capCents = cents(divideDown(maximum.value * share.value, 10_000));
  const unusedCents = cents(Math.max(0, maximum.value - serviceUsedCents));
  const paidCents = cents(Math.min(costCents, capCents, unusedCents));
  trace?.push(rule('umwandlungsanspruch', '§ 45a Abs. 4 SGB XI', { costCents, capCents, unusedCents, paidCents }, 'none'));
  return ok({ paidCents, capCents, unusedCents });
}
